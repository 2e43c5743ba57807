import type { PackingCheck } from '../handling/packing.ts';
import type { SecrecyClass } from '../item/product.ts';
import { itemNumberOf } from '../item/number.ts';
import { HOUR } from '../time.ts';
import type { Day, Spoken } from './day.ts';

/** A cover that suits an ordinary item. */
export const SOUND_PACKING = {
  coverSound: true,
  envelopes: 1,
  innerSealed: false,
  stamp: null,
  kt1Stamp: true,
} as const satisfies PackingCheck;

/** A cover that suits an item of this class. */
export function soundPackingFor(secrecy: SecrecyClass | null): PackingCheck {
  const isTwofold = secrecy === 'A';
  return { ...SOUND_PACKING, envelopes: isTwofold ? 2 : 1, innerSealed: isTwofold, stamp: secrecy };
}

export const ITEM = itemNumberOf('MA', 1);
export const BAG = 'T000001';
export const LIST = '10000000-0000-4000-8000-000000000001';
export const TRIP = '20000000-0000-4000-8000-000000000001';
export const DESPATCH = '110900-120900-K-2026-0001';

/** What the counter of 110900 says of a letter to the People's Committee of a commune in province 20; a sound one. */
export function acceptance(change: Partial<Extract<Spoken, { kind: 'AcceptItem' }>> = {}): Spoken {
  const { secrecy = null, sender = 'province-10' } = change;
  return {
    kind: 'AcceptItem',
    item: ITEM,
    facility: '110900',
    form: 'letter',
    secrecy: null,
    urgency: 'ordinary',
    sender: 'province-10',
    recipient: 'commune-20',
    massGrams: 120,
    packing: soundPackingFor(secrecy),
    ...(secrecy === null ? {} : { handedBy: `${sender}-r` }),
    ...change,
  };
}

/** Accepted by a, controlled by b. */
export function accept(day: Day, change: Partial<Extract<Spoken, { kind: 'AcceptItem' }>> = {}): void {
  day.says('110900-a', acceptance(change));
  day.says('110900-b', { kind: 'ControlItem', item: change.item ?? ITEM });
}

/** Seals in the drawer of 110900. */
export const SEALS = ['KT-0001', 'KT-0002', 'KT-0003', 'KT-0004'] as const;

/** An empty bag, an open despatch 110900 → 120900, the bag added to it, seals in the drawer. */
export function openBag(day: Day, locator?: string): void {
  day.says('110900-a', { kind: 'IssueSeals', facility: '110900', seals: SEALS });
  const fixed = locator === undefined ? {} : { locator };
  day.says('110900-a', {
    kind: 'RegisterReceptacle',
    receptacle: BAG,
    form: 'bag',
    facility: '110900',
    tareGrams: 500,
    ...fixed,
  });
  day.says('110900-a', { kind: 'OpenDespatch', origin: '110900', destination: '120900', carriage: 'surface' });
  day.says('110900-a', { kind: 'AddReceptacle', despatch: DESPATCH, receptacle: BAG });
}

export const PACK = { kind: 'PackItems', despatch: DESPATCH, receptacle: BAG, items: [ITEM] } as const satisfies Spoken;
export const SEAL = {
  kind: 'ReportSealing',
  despatch: DESPATCH,
  receptacle: BAG,
  sealNumber: 'KT-0001',
  grossGrams: 620,
} as const satisfies Spoken;
/** The same of a bag of class A, before a second person. */
export const SEAL_A = { ...SEAL, witness: '110900-b' } as const satisfies Spoken;
export const CLOSE = { kind: 'CloseDespatch', despatch: DESPATCH, lastReceptacle: BAG } as const satisfies Spoken;

/** One letter in one sealed bag of a closed despatch at 110900. */
export function closeBag(day: Day): void {
  accept(day);
  openBag(day);
  day.says('110900-a', PACK);
  day.says('110900-a', SEAL);
  day.says('110900-a', CLOSE);
}

type PlanSpoken = Extract<Spoken, { kind: 'PlanTrip' }>;

/** A run of the dedicated van 110900 → 121000 → 120900, driven by `110900-c`. */
export function planned(day: Day, change: Partial<PlanSpoken> = {}): PlanSpoken {
  const stop = (facility: string, hours: number) => ({
    facility,
    arrivalAt: day.now + hours * HOUR,
    departureAt: day.now + (hours + 0.5) * HOUR,
  });
  return {
    kind: 'PlanTrip',
    trip: TRIP,
    mode: 'road',
    vehicle: 'dedicated',
    driver: '110900-c',
    stops: [stop('110900', 0), stop('121000', 2), stop('120900', 4)],
    ...change,
  };
}

/** The list by which 110900 gives the bag to the trip. */
export const TO_TRIP = {
  kind: 'DrawHandoverList',
  handover: LIST,
  place: '110900',
  giver: { kind: 'facility', facility: '110900' },
  receiver: { kind: 'trip', trip: TRIP },
  receptacles: [BAG],
  items: [],
} as const satisfies Spoken;

/** The closed bag is in the van, signed by both, still at 110900. */
export function load(day: Day): void {
  closeBag(day);
  day.says('110900-a', planned(day));
  day.says('110900-a', TO_TRIP);
  day.says('110900-a', { kind: 'ReportHandoverGiven', handover: LIST });
  day.says('110900-c', receipt(LIST));
}

/** The receiver found the bag, its seal intact. */
export function receipt(handover: string): Spoken {
  return {
    kind: 'ReportHandoverReceived',
    handover,
    receptacles: [{ receptacle: BAG, sealState: 'intact' }],
    items: [],
  };
}

/** From stop `from` to the next. */
export function drive(day: Day, from: number): void {
  day.says('110900-a', { kind: 'AuthoriseDeparture', trip: TRIP, stop: from });
  day.says('110900-c', { kind: 'ReportDeparture', trip: TRIP, stop: from });
  day.says('110900-c', { kind: 'ReportArrival', trip: TRIP, stop: from + 1 });
}

/** The trip gives the bag to the office where it stands; drawn and received by `-a`, given by the driver. */
export function unload(day: Day, facility: string, handover: string): void {
  day.says(`${facility}-a`, {
    kind: 'DrawHandoverList',
    handover,
    place: facility,
    giver: { kind: 'trip', trip: TRIP },
    receiver: { kind: 'facility', facility },
    receptacles: [BAG],
    items: [],
  });
  day.says('110900-c', { kind: 'ReportHandoverGiven', handover });
  day.says(`${facility}-a`, receipt(handover));
}

/** A second item. */
export const OTHER = itemNumberOf('MA', 2);
/** Further lists. */
export const LIST_2 = '10000000-0000-4000-8000-000000000002';
export const LIST_3 = '10000000-0000-4000-8000-000000000003';
/** Takes an item out of the list of the bag; the test adds which. */
export const UNPACK = { kind: 'UnpackItem', despatch: DESPATCH, receptacle: BAG } as const;
/** Both items into the bag. */
export const PACK_BOTH = {
  kind: 'PackItems',
  despatch: DESPATCH,
  receptacle: BAG,
  items: [ITEM, OTHER],
} as const satisfies Spoken;
/** Handed to the clerk at the address, cover intact. */
export const delivery = (item: string, change: Partial<Extract<Spoken, { kind: 'ReportDelivery' }>> = {}): Spoken => ({
  kind: 'ReportDelivery',
  item,
  target: 'address',
  position: 'clerk',
  recipientName: 'x'.repeat(43),
  coverIntact: true,
  ...change,
});
/** The list by which `place` gives an item to its courier `-c`. */
export const toCourier = (item: string, place: string, handover = LIST): Spoken => ({
  kind: 'DrawHandoverList',
  handover,
  place,
  giver: { kind: 'facility', facility: place },
  receiver: { kind: 'courier', person: `${place}-c`, facility: place },
  receptacles: [],
  items: [item],
});
/** The bag opened before `-b`, with these items inside. */
export const opening = (items: readonly string[], facility = '110900'): Spoken => ({
  kind: 'ReportOpening',
  receptacle: BAG,
  facility,
  witness: `${facility}-b`,
  sealState: 'intact',
  items,
});
/** Accepted and controlled at 100000 for a body that 100000 itself delivers to. */
export function acceptAtCentre(
  day: Day,
  recipient: string,
  change: Partial<Extract<Spoken, { kind: 'AcceptItem' }>> = {},
): void {
  day.says('100000-a', acceptance({ facility: '100000', sender: 'ministry', recipient, ...change }));
  day.says('100000-b', { kind: 'ControlItem', item: ITEM });
}
/** On the round of courier 100000-c. */
export function goOut(day: Day): void {
  acceptAtCentre(day, 'ministry');
  day.says('100000-a', toCourier(ITEM, '100000'));
  day.says('100000-a', { kind: 'ReportHandoverGiven', handover: LIST });
  day.says('100000-c', { kind: 'ReportHandoverReceived', handover: LIST, receptacles: [], items: [ITEM] });
}
/** X-rayed and disinfected at 100000, both in order. */
export function treat(day: Day): void {
  const facility = '100000';
  day.says('100000-a', { kind: 'ReportScreening', item: ITEM, facility, machine: 'X-100000', result: 'passed' });
  day.says('100000-a', { kind: 'ReportDisinfection', item: ITEM, facility, machine: 'D-100000' });
}
