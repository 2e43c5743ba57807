import type { Custodian } from '../custody/custodian.ts';
import type { HandoverNow } from '../custody/handover.ts';
import type { ItemNow } from '../item/item.ts';
import { itemNumberOf } from '../item/number.ts';
import type { ReceptacleNow } from '../receptacle/receptacle.ts';
import { HOUR } from '../time.ts';
import type { Chooser } from './chooser.ts';
import type { Spoken } from './day.ts';
import { SOUND_PACKING } from './journeys.ts';

/** Says something that the state of things invites, for an office. */
export type Speaker = (choose: Chooser) => readonly [office: string, input: Spoken];
const officeOf = (custodian: Custodian | undefined, otherwise: string): string =>
  custodian?.kind === 'facility' || custodian?.kind === 'courier' ? custodian.facility : otherwise;
const isHere = (custodian: Custodian): boolean => custodian.kind === 'facility';
const isLoose = (item: ItemNow): boolean => item.container === null && isHere(item.custodian) && item.endedAt === null;
const isShut = (bag: ReceptacleNow): boolean => bag.label !== null && bag.handover === null;
const isOpenList = (list: HandoverNow): boolean => list.state === 'drawn' || list.state === 'given';

const acceptItem: Speaker = (choose) => {
  const facility = choose.office();
  return [
    facility,
    {
      kind: 'AcceptItem',
      item: itemNumberOf('MA', choose.below(60)),
      facility,
      form: 'letter',
      secrecy: choose.pick([null, null, null, 'A', 'C'] as const),
      urgency: choose.pick(['ordinary', 'express'] as const),
      sender: choose.body(),
      recipient: choose.body(),
      massGrams: 20 + choose.below(900),
      packing: SOUND_PACKING,
    },
  ];
};

const controlItem: Speaker = (choose) => {
  const item = choose.some('item', (each) => each.state === 'accepted');
  return [officeOf(item?.custodian, '110900'), { kind: 'ControlItem', item: item?.id ?? 'MA000000005VN' }];
};

const cancelAcceptance: Speaker = (choose) => {
  const item = choose.some('item', isLoose);
  return [item?.origin ?? '110900', { kind: 'CancelAcceptance', item: item?.id ?? '', reason: 'sender-withdrew' }];
};

const registerReceptacle: Speaker = (choose) => {
  const facility = choose.office();
  return [
    facility,
    {
      kind: 'RegisterReceptacle',
      receptacle: `T00000${choose.below(9)}`,
      form: 'bag',
      facility,
      tareGrams: 500,
      locator: 'L',
    },
  ];
};

const openDespatch: Speaker = (choose) => {
  const origin = choose.office();
  return [origin, { kind: 'OpenDespatch', origin, destination: choose.office(), carriage: 'surface' }];
};

const addReceptacle: Speaker = (choose) => {
  const despatch = choose.some('despatch', (each) => each.state === 'open');
  const bag = choose.some(
    'receptacle',
    (each) => (each.state === 'empty' || each.state === 'opened') && officeOf(each.custodian, '') === despatch?.origin,
  );
  return [
    despatch?.origin ?? '110900',
    {
      kind: 'AddReceptacle',
      despatch: despatch?.id ?? '',
      receptacle: bag?.id ?? 'T000001',
    },
  ];
};

const packItems: Speaker = (choose) => {
  const bag = choose.some('receptacle', (each) => each.state === 'filling');
  const items = [0, 1].map(() =>
    choose.some('item', (each) => isLoose(each) && each.controlled && officeOf(each.custodian, '') === bag?.origin),
  );
  return [
    bag?.origin ?? '110900',
    {
      kind: 'PackItems',
      despatch: bag?.despatch ?? '',
      receptacle: bag?.id ?? '',
      items: [...new Set(items.flatMap((item) => (item === undefined ? [] : [item.id])))],
    },
  ];
};

const unpackItem: Speaker = (choose) => {
  const bag = choose.some('receptacle', (each) => each.state === 'filling' && each.contents.length > 0);
  return [
    bag?.origin ?? '110900',
    {
      kind: 'UnpackItem',
      despatch: bag?.despatch ?? '',
      receptacle: bag?.id ?? '',
      item: bag?.contents[0]?.item ?? '',
    },
  ];
};

const reportSealing: Speaker = (choose) => {
  const bag = choose.some('receptacle', (each) => each.state === 'filling' && each.contents.length > 0);
  const mass = bag?.contents.reduce((sum, line) => sum + line.massGrams, bag.tareGrams) ?? 0;
  return [
    bag?.origin ?? '110900',
    {
      kind: 'ReportSealing',
      despatch: bag?.despatch ?? '',
      receptacle: bag?.id ?? '',
      sealNumber: `S${choose.below(1000)}`,
      grossGrams: mass,
    },
  ];
};

const closeDespatch: Speaker = (choose) => {
  const despatch = choose.some('despatch', (each) => each.state === 'open' && each.bags.some((bag) => bag.sealed));
  return [
    despatch?.origin ?? '110900',
    {
      kind: 'CloseDespatch',
      despatch: despatch?.id ?? '',
      lastReceptacle: despatch?.bags.at(-1)?.receptacle ?? '',
    },
  ];
};

const planTrip: Speaker = (choose) => {
  const from = choose.office();
  const stop = (facility: string, hours: number) => ({
    facility,
    arrivalAt: choose.now + hours * HOUR,
    departureAt: choose.now + (hours + 0.5) * HOUR,
  });
  return [
    from,
    {
      kind: 'PlanTrip',
      trip: choose.fresh('20000000'),
      mode: 'road',
      vehicle: choose.pick(['dedicated', 'hired']),
      driver: `${from}-c`,
      escort: `${from}-b`,
      stops: [stop(from, 0), stop(choose.office(), 2), stop(choose.office(), 4)],
    },
  ];
};

/** From an office to a trip standing there. */
const drawToTrip: Speaker = (choose) => {
  const trip = choose.some('trip', (each) => each.state === 'planned' || each.state === 'at-stop');
  const place = trip?.stops[trip.stop]?.facility ?? '110900';
  const bag = choose.some('receptacle', (each) => isShut(each) && officeOf(each.custodian, '') === place);
  const item = choose.rarely()
    ? choose.some('item', (each) => isLoose(each) && officeOf(each.custodian, '') === place)
    : undefined;
  return [
    place,
    {
      kind: 'DrawHandoverList',
      handover: choose.fresh('10000000'),
      place,
      giver: { kind: 'facility', facility: place },
      receiver: { kind: 'trip', trip: trip?.id ?? '' },
      receptacles: bag === undefined ? [] : [bag.id],
      items: item === undefined ? [] : [item.id],
    },
  ];
};

/** From a trip to the office where it stands. */
const drawFromTrip: Speaker = (choose) => {
  const trip = choose.some('trip', (each) => each.receptacles.length + each.items.length > 0);
  const place = trip?.stops[trip.stop]?.facility ?? '110900';
  return [
    place,
    {
      kind: 'DrawHandoverList',
      handover: choose.fresh('10000000'),
      place,
      giver: { kind: 'trip', trip: trip?.id ?? '' },
      receiver: { kind: 'facility', facility: place },
      receptacles: trip?.receptacles.map((load) => load.receptacle) ?? [],
      items: trip?.items.map((load) => load.item) ?? [],
    },
  ];
};

const drawToCourier: Speaker = (choose) => {
  const item = choose.some(
    'item',
    (each) => isLoose(each) && each.controlled && officeOf(each.custodian, '') === each.delivery,
  );
  const place = officeOf(item?.custodian, '110900');
  return [
    place,
    {
      kind: 'DrawHandoverList',
      handover: choose.fresh('10000000'),
      place,
      giver: { kind: 'facility', facility: place },
      receiver: { kind: 'courier', person: `${place}-c`, facility: place },
      receptacles: [],
      items: item === undefined ? [] : [item.id],
    },
  ];
};

const cancelList: Speaker = (choose) => {
  const list = choose.some('handover', isOpenList);
  return [list?.place ?? '110900', { kind: 'CancelHandoverList', handover: list?.id ?? '' }];
};

const giveList: Speaker = (choose) => {
  const list = choose.some('handover', (each) => each.state === 'drawn');
  return [list?.place ?? '110900', { kind: 'ReportHandoverGiven', handover: list?.id ?? '' }];
};

/** Mostly what is on the list; sometimes a line is missing or something else is there. */
const receiveList: Speaker = (choose) => {
  const list = choose.some('handover', (each) => each.state === 'given');
  const lines = (list?.lines ?? []).filter(() => !choose.rarely());
  const stray = choose.rarely() ? choose.some('receptacle', () => true) : undefined;
  const strayItem = choose.rarely() ? choose.some('item', () => true) : undefined;
  const sealState = choose.rarely() ? ('broken' as const) : ('intact' as const);
  return [
    list?.place ?? '110900',
    {
      kind: 'ReportHandoverReceived',
      handover: list?.id ?? '',
      receptacles: [
        ...lines.flatMap((line) => (line.kind === 'receptacle' ? [{ receptacle: line.receptacle, sealState }] : [])),
        ...(stray === undefined ? [] : [{ receptacle: stray.id, sealState }]),
      ],
      items: [
        ...lines.flatMap((line) => (line.kind === 'item' ? [line.item] : [])),
        ...(strayItem === undefined ? [] : [strayItem.id]),
      ],
    },
  ];
};

const moveTrip: Speaker = (choose) => {
  const trip = choose.some('trip', (each) => each.state !== 'finished');
  const id = trip?.id ?? '';
  const stop = trip?.stop ?? 0;
  const office = trip?.stops[0]?.facility ?? '110900';
  if (trip?.state === 'under-way') return [office, { kind: 'ReportArrival', trip: id, stop: stop + 1 }];
  const isFree = trip?.stops[stop]?.authorised === true || choose.rarely();
  return [office, { kind: isFree ? 'ReportDeparture' : 'AuthoriseDeparture', trip: id, stop }];
};

const openBag: Speaker = (choose) => {
  const bag = choose.some(
    'receptacle',
    (each) => each.state === 'received' || (each.state === 'sealed' && choose.rarely()),
  );
  const facility = officeOf(bag?.custodian, '110900');
  const stray = choose.rarely() ? choose.some('item', () => true) : undefined;
  const inside = (bag?.contents ?? []).map((line) => line.item).filter(() => !choose.rarely());
  return [
    facility,
    {
      kind: 'ReportOpening',
      receptacle: bag?.id ?? '',
      facility,
      witness: `${facility}-${choose.pick(['a', 'b'])}`,
      sealState: 'intact',
      items: [...inside, ...(stray === undefined ? [] : [stray.id])],
    },
  ];
};

const endItem: Speaker = (choose) => {
  const item = choose.some(
    'item',
    (each) => each.custodian.kind === 'courier' || (each.attempts > 0 && !each.returning),
  );
  const id = item?.id ?? '';
  const office = officeOf(item?.custodian, '110900');
  const recipientName = 'x'.repeat(43);
  return choose.pick<Speaker>([
    () => [office, { kind: 'ReportDelivery', item: id, position: 'clerk', recipientName, coverIntact: true }],
    () => [office, { kind: 'ReportAttempt', item: id, reason: 'closed' }],
    () => [office, { kind: 'ApproveReturn', item: id }],
  ])(choose);
};

const treatItem: Speaker = (choose) => {
  const item = choose.some('item', isLoose);
  const facility = officeOf(item?.custodian, choose.office());
  const id = item?.id ?? '';
  return choose.pick<Speaker>([
    () => [facility, { kind: 'ReportScreening', item: id, facility, result: 'passed', machine: 'X1' }],
    () => [facility, { kind: 'ReportDisinfection', item: id, facility }],
    () => [
      facility,
      { kind: 'ReportFinding', item: choose.some('item', (each) => each.state === 'missing')?.id ?? id, facility },
    ],
  ])(choose);
};

/** Common things stand several times. */
export const SPEAKERS: readonly Speaker[] = [
  acceptItem,
  acceptItem,
  acceptItem,
  controlItem,
  controlItem,
  controlItem,
  cancelAcceptance,
  registerReceptacle,
  openDespatch,
  addReceptacle,
  addReceptacle,
  packItems,
  packItems,
  packItems,
  unpackItem,
  reportSealing,
  reportSealing,
  closeDespatch,
  closeDespatch,
  planTrip,
  drawToTrip,
  drawToTrip,
  drawFromTrip,
  drawFromTrip,
  drawToCourier,
  drawToCourier,
  cancelList,
  giveList,
  giveList,
  giveList,
  receiveList,
  receiveList,
  receiveList,
  moveTrip,
  moveTrip,
  moveTrip,
  openBag,
  endItem,
  endItem,
  treatItem,
];
