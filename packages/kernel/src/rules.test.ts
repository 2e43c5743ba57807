import { describe, expect, test } from 'vitest';
import { BREACH_CODES, type BreachCode } from './breach.ts';
import { isReport } from './input.ts';
import { RULES } from './rules.ts';
import {
  accept,
  acceptance,
  BAG,
  CLOSE,
  closeBag,
  Day,
  DESPATCH,
  drive,
  ITEM,
  LIST,
  load,
  openBag,
  PACK,
  planned,
  raisedBy,
  receipt,
  refusalOf,
  SEAL,
  SOUND_PACKING,
  TO_TRIP,
  TRIP,
  unload,
  type Spoken,
} from './testing/index.ts';
import { itemNumberOf } from './item/number.ts';
import { HOUR } from './time.ts';

/** Who says what, at the end of a short story. */
type Ending = readonly [person: string, input: Spoken];

const covered: BreachCode[] = [];

/** The one minimal test of a rule: the shortest story whose last input breaks it. */
function rule(code: BreachCode, sentence: string, story: (day: Day) => Ending): void {
  covered.push(code);
  test(`[${code}] ${sentence}`, () => {
    const day = new Day();
    const [person, input] = story(day);
    expect(day.wouldBreak(person, input)).toContain(code);
    const decision = day.says(person, input);
    const isRefused = RULES[code].bars === 'always' || !isReport({ ...input, inputId: '' });
    if (isRefused) expect(refusalOf(decision)).toBe(code);
    else expect(raisedBy(decision)).toContain(code);
  });
}

const OTHER = itemNumberOf('MA', 2);
const LIST_2 = '10000000-0000-4000-8000-000000000002';
const LIST_3 = '10000000-0000-4000-8000-000000000003';
const UNPACK = { kind: 'UnpackItem', despatch: DESPATCH, receptacle: BAG } as const;
const PACK_BOTH: Spoken = { kind: 'PackItems', despatch: DESPATCH, receptacle: BAG, items: [ITEM, OTHER] };
const delivery = (item: string): Spoken => ({
  kind: 'ReportDelivery',
  item,
  position: 'clerk',
  recipientName: 'x'.repeat(43),
  coverIntact: true,
});
const toCourier = (item: string, place: string, handover = LIST): Spoken => ({
  kind: 'DrawHandoverList',
  handover,
  place,
  giver: { kind: 'facility', facility: place },
  receiver: { kind: 'courier', person: `${place}-c`, facility: place },
  receptacles: [],
  items: [item],
});
const opening = (items: readonly string[], facility = '110900'): Spoken => ({
  kind: 'ReportOpening',
  receptacle: BAG,
  facility,
  witness: `${facility}-b`,
  sealState: 'intact',
  items,
});
/** Accepted and controlled at 100000 for a body that 100000 itself delivers to. */
function acceptAtCentre(day: Day, recipient: string): void {
  day.says('100000-a', acceptance({ facility: '100000', sender: 'ministry', recipient }));
  day.says('100000-b', { kind: 'ControlItem', item: ITEM });
}
/** On the round of courier 100000-c. */
function goOut(day: Day): void {
  acceptAtCentre(day, 'ministry');
  day.says('100000-a', toCourier(ITEM, '100000'));
  day.says('100000-a', { kind: 'ReportHandoverGiven', handover: LIST });
  day.says('100000-c', { kind: 'ReportHandoverReceived', handover: LIST, receptacles: [], items: [ITEM] });
}

describe('what a statement must be to be about this network', () => {
  rule('facility_must_be_known', 'a despatch goes between offices of the catalogue', () => [
    '110900-a',
    { kind: 'OpenDespatch', origin: '110900', destination: '999999', carriage: 'surface' },
  ]);
  rule('actor_must_act_for_own_facility', 'nobody accepts for another office', () => ['120900-a', acceptance()]);
  test('[actor_must_hold_role] a role that the table does not name is refused', () => {
    const decision = new Day().says('110900-a', acceptance(), { roles: ['driver'] });
    expect(refusalOf(decision)).toBe('actor_must_hold_role');
  });
  covered.push('actor_must_hold_role');
  rule('actor_must_hold_clearance', 'a person without clearance accepts no class B item', () => [
    '110900-d',
    acceptance({ secrecy: 'B' }),
  ]);
  rule('body_must_be_known', 'sender and recipient stand in the register', () => [
    '110900-a',
    acceptance({ recipient: 'nobody' }),
  ]);
  rule('item_must_be_known', 'an item that was never accepted cannot be controlled', () => [
    '110900-a',
    { kind: 'ControlItem', item: ITEM },
  ]);
  rule('receptacle_must_be_known', 'a bag is registered before it is sealed', () => ['110900-a', SEAL]);
  rule('despatch_must_be_known', 'only an open despatch can be closed', () => ['110900-a', CLOSE]);
  rule('handover_must_be_known', 'a signature needs a list', () => [
    '110900-a',
    { kind: 'ReportHandoverGiven', handover: LIST },
  ]);
  rule('trip_must_be_known', 'a departure needs a trip', () => [
    '110900-a',
    { kind: 'ReportDeparture', trip: TRIP, stop: 0 },
  ]);
  rule('irregularity_must_be_known', 'only what was raised can be closed', () => [
    '110900-a',
    { kind: 'CloseIrregularity', irregularity: 'none/0', finding: 'explained' },
  ]);
  rule('vehicle_must_be_known', 'a trip by road names a vehicle of the register', (day) => [
    '110900-a',
    planned(day, { vehicle: 'stolen' }),
  ]);
  rule('person_must_be_known', 'a trip names a driver of the register', (day) => [
    '110900-a',
    planned(day, { driver: 'nobody' }),
  ]);
  rule('item_number_must_be_valid', 'the check digit of an item number verifies', () => [
    '110900-a',
    acceptance({ item: 'MA000000019VN' }),
  ]);
  rule('item_must_be_new', 'a number is given to one item only', (day) => {
    accept(day);
    return ['110900-a', acceptance()];
  });
  rule('receptacle_must_be_new', 'a bag is registered once', (day) => {
    openBag(day);
    return [
      '110900-a',
      {
        kind: 'RegisterReceptacle',
        receptacle: BAG,
        form: 'bag',
        facility: '110900',
        tareGrams: 500,
      },
    ];
  });
  rule('handover_must_be_new', 'a list is drawn once', (day) => {
    load(day);
    return ['110900-a', TO_TRIP];
  });
  rule('trip_must_be_new', 'a trip is planned once', (day) => {
    day.says('110900-a', planned(day));
    return ['110900-a', planned(day)];
  });
});

describe('acceptance and control', () => {
  rule('sender_must_be_eligible', 'a body that only holds secrets sends nothing but secrets', () => [
    '120900-a',
    acceptance({ facility: '120900', sender: 'enterprise', recipient: 'province-10' }),
  ]);
  rule('recipient_must_be_eligible', 'a local body sends nothing open to a body outside the lists', () => [
    '110900-a',
    acceptance({ recipient: 'enterprise' }),
  ]);
  rule('packing_must_suit_secrecy', 'class A lies in two envelopes', () => [
    '110900-a',
    acceptance({ secrecy: 'A', packing: { ...SOUND_PACKING, envelopes: 1 } }),
  ]);
  rule('kt1_stamp_must_be_present', 'every cover bears the KT1 stamp', () => [
    '110900-a',
    acceptance({ packing: { ...SOUND_PACKING, kt1Stamp: false } }),
  ]);
  rule('agreed_time_must_be_given', 'Hẹn giờ is agreed with the sender', () => [
    '110900-a',
    acceptance({ urgency: 'timed' }),
  ]);
  rule('agreed_time_must_allow_lead', 'Hẹn giờ between provinces is accepted a day before', (day) => [
    '110900-a',
    acceptance({ urgency: 'timed', agreedAt: day.now + 23 * HOUR }),
  ]);
  rule('item_must_be_in_hand', 'what lies at another office cannot be controlled here', (day) => {
    day.says('110900-a', acceptance());
    return ['120900-a', { kind: 'ControlItem', item: ITEM }];
  });
  rule('item_must_not_be_ended', 'a cancelled item is not packed', (day) => {
    accept(day);
    openBag(day);
    day.says('110900-b', { kind: 'CancelAcceptance', item: ITEM, reason: 'sender-withdrew' });
    return ['110900-a', PACK];
  });
  rule('item_must_not_be_bagged', 'an item lies in one bag at a time', (day) => {
    closeBag(day);
    return ['110900-b', { kind: 'CancelAcceptance', item: ITEM, reason: 'entered-wrongly' }];
  });
  rule('item_must_await_control', 'an item is controlled once', (day) => {
    accept(day);
    return ['110900-c', { kind: 'ControlItem', item: ITEM }];
  });
  rule('controller_must_not_be_acceptor', 'the second person is another person', (day) => {
    day.says('110900-a', acceptance());
    return ['110900-a', { kind: 'ControlItem', item: ITEM }];
  });
  rule('item_must_be_controlled', 'nothing is bagged before the second person has seen it', (day) => {
    day.says('110900-a', acceptance());
    openBag(day);
    return ['110900-a', PACK];
  });
});

describe('receptacles and despatches', () => {
  rule('facility_must_be_open_for_kt1', 'a service point receives no despatch', () => [
    '110900-a',
    { kind: 'OpenDespatch', origin: '110900', destination: '119999', carriage: 'surface' },
  ]);
  rule('despatch_must_have_two_offices', 'no office sends a despatch to itself', () => [
    '110900-a',
    { kind: 'OpenDespatch', origin: '110900', destination: '110900', carriage: 'surface' },
  ]);
  rule('despatch_must_be_open', 'a closed despatch takes no more items', (day) => {
    closeBag(day);
    day.says('110900-a', acceptance({ item: OTHER }));
    day.says('110900-b', { kind: 'ControlItem', item: OTHER });
    return ['110900-a', { kind: 'AddReceptacle', despatch: DESPATCH, receptacle: BAG }];
  });
  rule('despatch_must_be_closed', 'a bag is handed over with its despatch closed', (day) => {
    accept(day);
    openBag(day);
    day.says('110900-a', PACK);
    day.says('110900-a', SEAL);
    day.says('110900-a', planned(day));
    return ['110900-a', TO_TRIP];
  });
  rule('receptacle_must_be_empty', 'a bag that is being filled is not added again', (day) => {
    openBag(day);
    return ['110900-a', { kind: 'AddReceptacle', despatch: DESPATCH, receptacle: BAG }];
  });
  rule('receptacle_must_be_in_hand', 'a bag is filled where it is', (day) => {
    day.says('120900-a', {
      kind: 'RegisterReceptacle',
      receptacle: BAG,
      form: 'bag',
      facility: '120900',
      tareGrams: 500,
    });
    day.says('110900-a', { kind: 'OpenDespatch', origin: '110900', destination: '120900', carriage: 'surface' });
    return ['110900-a', { kind: 'AddReceptacle', despatch: DESPATCH, receptacle: BAG }];
  });
  rule('receptacle_must_be_filling', 'a sealed bag takes no more items', (day) => {
    accept(day);
    openBag(day);
    day.says('110900-a', PACK);
    day.says('110900-a', SEAL);
    return ['110900-a', { ...UNPACK, item: ITEM }];
  });
  rule('receptacle_must_belong_to_despatch', 'items are entered under the despatch of their bag', (day) => {
    accept(day);
    openBag(day);
    day.says('110900-a', { kind: 'OpenDespatch', origin: '110900', destination: '111000', carriage: 'surface' });
    return ['110900-a', { kind: 'PackItems', despatch: '110900-111000-K-2026-0001', receptacle: BAG, items: [ITEM] }];
  });
  rule('receptacle_must_hold_items', 'an empty bag is not closed', (day) => {
    openBag(day);
    return ['110900-a', CLOSE];
  });
  rule('item_must_be_inside', 'only what is in the bag can be taken out of its list', (day) => {
    accept(day);
    openBag(day);
    return ['110900-a', { ...UNPACK, item: ITEM }];
  });
  rule('item_must_not_be_listed', 'an item on a list is not packed', (day) => {
    acceptAtCentre(day, 'ministry');
    day.says('100000-a', toCourier(ITEM, '100000'));
    return ['100000-b', { kind: 'CancelAcceptance', item: ITEM, reason: 'sender-withdrew' }];
  });
  rule('secrets_must_have_own_bag', 'a class C item keeps to a bag of its class', (day) => {
    accept(day);
    accept(day, { item: OTHER, secrecy: 'C' });
    openBag(day);
    return ['110900-a', PACK_BOTH];
  });
  rule('locator_must_be_fixed', 'class A travels in a bag with a locator', (day) => {
    accept(day, { secrecy: 'A' });
    openBag(day);
    return ['110900-a', PACK];
  });
  rule('seal_must_be_placed', 'a despatch is closed with every bag sealed', (day) => {
    accept(day);
    openBag(day);
    day.says('110900-a', PACK);
    return ['110900-a', CLOSE];
  });
  rule('seal_number_must_be_new', 'a seal is placed once', (day) => {
    closeBag(day);
    return ['110900-a', SEAL];
  });
  rule('mass_must_agree', 'the scale agrees with tare and contents', (day) => {
    accept(day);
    openBag(day);
    day.says('110900-a', PACK);
    return ['110900-a', { ...SEAL, grossGrams: 900 }];
  });
  rule('last_bag_must_be_named', 'exactly one bag of the despatch is the last', (day) => {
    accept(day);
    openBag(day);
    day.says('110900-a', PACK);
    day.says('110900-a', SEAL);
    return ['110900-a', { ...CLOSE, lastReceptacle: 'T999999' }];
  });
});

describe('hand-over', () => {
  rule('parties_must_differ', 'nobody hands over to himself', (day) => {
    closeBag(day);
    return ['110900-a', { ...TO_TRIP, receiver: { kind: 'facility', facility: '110900' } }];
  });
  rule('list_must_hold_lines', 'an empty list is no list', (day) => {
    day.says('110900-a', planned(day));
    return ['110900-a', { ...TO_TRIP, receptacles: [] }];
  });
  rule('list_must_be_open', 'a list is signed once by each side', (day) => {
    load(day);
    return ['110900-c', receipt(LIST)];
  });
  rule('list_must_be_given', 'receiving before the giver has signed is told', (day) => {
    closeBag(day);
    day.says('110900-a', planned(day));
    day.says('110900-a', TO_TRIP);
    return ['110900-c', receipt(LIST)];
  });
  rule('giver_must_be_custodian', 'only who holds it can give it', (day) => {
    load(day);
    drive(day, 0);
    drive(day, 1);
    unload(day, '120900', LIST_2);
    return [
      '120900-a',
      {
        kind: 'DrawHandoverList',
        handover: LIST_3,
        place: '120900',
        giver: { kind: 'trip', trip: TRIP },
        receiver: { kind: 'facility', facility: '120900' },
        receptacles: [BAG],
        items: [],
      },
    ];
  });
  rule('receptacle_must_be_closed', 'no open bag goes on a vehicle', (day) => {
    openBag(day);
    day.says('110900-a', planned(day));
    return ['110900-a', TO_TRIP];
  });
  rule('receptacle_must_not_be_listed', 'a bag stands on one list at a time', (day) => {
    closeBag(day);
    day.says('110900-a', planned(day));
    day.says('110900-a', TO_TRIP);
    return ['110900-a', { ...TO_TRIP, handover: LIST_2 }];
  });
  rule('trip_must_stand_here', 'bags pass where the vehicle stands', (day) => {
    closeBag(day);
    day.says('110900-a', planned(day));
    drive(day, 0);
    return ['110900-a', TO_TRIP];
  });
  rule('actor_must_be_giver', 'nobody signs for another giver', (day) => {
    closeBag(day);
    day.says('110900-a', planned(day));
    day.says('110900-a', TO_TRIP);
    return ['120900-a', { kind: 'ReportHandoverGiven', handover: LIST }];
  });
  rule('actor_must_be_receiver', 'the giver does not sign for the receiver', (day) => {
    closeBag(day);
    day.says('110900-a', planned(day));
    day.says('110900-a', TO_TRIP);
    day.says('110900-a', { kind: 'ReportHandoverGiven', handover: LIST });
    return ['110900-a', receipt(LIST)];
  });
  rule('receiver_must_hold_clearance', 'a driver without clearance takes no secret bag', (day) => {
    accept(day, { secrecy: 'C' });
    openBag(day);
    for (const input of [PACK, SEAL, CLOSE]) day.says('110900-a', input);
    day.says('110900-a', planned(day, { driver: '110900-d' }));
    return ['110900-a', TO_TRIP];
  });
  rule('item_must_be_screened', 'nothing reaches the four offices without X-ray', (day) => {
    acceptAtCentre(day, 'office');
    day.says('100000-a', { kind: 'ReportDisinfection', item: ITEM, facility: '100000' });
    return ['100000-a', toCourier(ITEM, '100000')];
  });
  rule('item_must_be_disinfected', 'nothing reaches the four offices without disinfection', (day) => {
    acceptAtCentre(day, 'office');
    day.says('100000-a', { kind: 'ReportScreening', item: ITEM, facility: '100000', result: 'passed', machine: 'X1' });
    return ['100000-a', toCourier(ITEM, '100000')];
  });
  rule('item_must_be_delivered_from_here', 'the office of the address delivers', (day) => {
    accept(day);
    return ['110900-a', toCourier(ITEM, '110900')];
  });
  rule('secret_must_travel_dedicated', 'a secret goes in a hired truck only with an escort', (day) => {
    accept(day, { secrecy: 'C' });
    openBag(day);
    for (const input of [PACK, SEAL, CLOSE]) day.says('110900-a', input);
    day.says('110900-a', planned(day, { vehicle: 'hired' }));
    return ['110900-a', TO_TRIP];
  });
  rule('receptacle_must_be_bound_for_here', 'a bag taken off at the wrong office is told', (day) => {
    load(day);
    drive(day, 0);
    day.says('121000-a', {
      kind: 'DrawHandoverList',
      handover: LIST_2,
      place: '121000',
      giver: { kind: 'trip', trip: TRIP },
      receiver: { kind: 'facility', facility: '121000' },
      receptacles: [BAG],
      items: [],
    });
    day.says('110900-c', { kind: 'ReportHandoverGiven', handover: LIST_2 });
    return ['121000-a', receipt(LIST_2)];
  });
  rule('seal_must_be_intact', 'a broken seal is recorded, never hidden', (day) => {
    closeBag(day);
    day.says('110900-a', planned(day));
    day.says('110900-a', TO_TRIP);
    day.says('110900-a', { kind: 'ReportHandoverGiven', handover: LIST });
    return [
      '110900-c',
      {
        kind: 'ReportHandoverReceived',
        handover: LIST,
        receptacles: [{ receptacle: BAG, sealState: 'broken' }],
        items: [],
      },
    ];
  });
  rule('line_must_be_present', 'what is on the list and not there is told', (day) => {
    closeBag(day);
    day.says('110900-a', planned(day));
    day.says('110900-a', TO_TRIP);
    day.says('110900-a', { kind: 'ReportHandoverGiven', handover: LIST });
    return ['110900-c', { kind: 'ReportHandoverReceived', handover: LIST, receptacles: [], items: [] }];
  });
  rule('line_must_be_listed', 'what is there and not on the list is told', (day) => {
    closeBag(day);
    day.says('110900-a', planned(day));
    day.says('110900-a', TO_TRIP);
    day.says('110900-a', { kind: 'ReportHandoverGiven', handover: LIST });
    day.says('110900-a', acceptance({ item: OTHER }));
    return [
      '110900-c',
      {
        kind: 'ReportHandoverReceived',
        handover: LIST,
        receptacles: [{ receptacle: BAG, sealState: 'intact' }],
        items: [OTHER],
      },
    ];
  });
});

describe('transport', () => {
  rule('trip_must_have_two_stops', 'a trip goes from somewhere to somewhere', (day) => [
    '110900-a',
    planned(day, { stops: [{ facility: '110900', arrivalAt: day.now, departureAt: day.now }] }),
  ]);
  rule('stops_must_be_in_order', 'no stop comes before the one before', (day) => [
    '110900-a',
    planned(day, {
      stops: [
        { facility: '110900', arrivalAt: day.now + HOUR, departureAt: day.now + HOUR },
        { facility: '120900', arrivalAt: day.now, departureAt: day.now },
      ],
    }),
  ]);
  rule('driver_must_hold_role', 'only a driver drives', (day) => ['110900-a', planned(day, { driver: '110900-k' })]);
  rule('escort_must_travel', 'a hired truck with KT1 mail leaves with an escort', (day) => {
    closeBag(day);
    day.says('110900-a', planned(day, { vehicle: 'hired' }));
    day.says('110900-a', TO_TRIP);
    day.says('110900-a', { kind: 'ReportHandoverGiven', handover: LIST });
    day.says('110900-c', receipt(LIST));
    return ['110900-a', { kind: 'AuthoriseDeparture', trip: TRIP, stop: 0 }];
  });
  rule('trip_must_be_at_stop', 'a departure is authorised where the trip stands', (day) => {
    day.says('110900-a', planned(day));
    return ['110900-a', { kind: 'AuthoriseDeparture', trip: TRIP, stop: 1 }];
  });
  rule('trip_must_be_under_way', 'who has not left does not arrive', (day) => {
    day.says('110900-a', planned(day));
    return ['110900-c', { kind: 'ReportArrival', trip: TRIP, stop: 1 }];
  });
  rule('departure_must_be_authorised', 'leaving without the order is told', (day) => {
    day.says('110900-a', planned(day));
    return ['110900-c', { kind: 'ReportDeparture', trip: TRIP, stop: 0 }];
  });
});

describe('opening and delivery', () => {
  rule('opener_must_have_witness', 'nobody opens a bag alone', (day) => {
    closeBag(day);
    return ['110900-b', opening([ITEM])];
  });
  rule('contents_must_be_complete', 'a missing item is told', (day) => {
    closeBag(day);
    return ['110900-a', opening([])];
  });
  rule('contents_must_be_listed', 'an item too many is told', (day) => {
    closeBag(day);
    day.says('110900-a', acceptance({ item: OTHER }));
    return ['110900-a', opening([ITEM, OTHER])];
  });
  rule('courier_must_hold_item', 'a delivery by another courier is told', (day) => {
    goOut(day);
    return ['100000-b', delivery(ITEM)];
  });
  rule('cover_must_be_intact', 'a torn cover is told at delivery', (day) => {
    goOut(day);
    return [
      '100000-c',
      {
        kind: 'ReportDelivery',
        item: ITEM,
        position: 'clerk',
        recipientName: 'x'.repeat(43),
        coverIntact: false,
      },
    ];
  });
  rule('return_must_follow_attempt', 'nothing is returned that was not tried', (day) => {
    accept(day);
    return ['110900-b', { kind: 'ApproveReturn', item: ITEM }];
  });
});

describe('irregularities and clocks', () => {
  rule('irregularity_must_be_open', 'an irregularity is closed once', (day) => {
    closeBag(day);
    day.says('110900-a', opening([]));
    const [raised] = day.irregularities();
    const closing: Spoken = { kind: 'CloseIrregularity', irregularity: raised?.id ?? '', finding: 'explained' };
    day.says('110900-b', closing);
    return ['110900-b', closing];
  });
  rule('closer_must_not_be_raiser', 'who raised it does not close it', (day) => {
    closeBag(day);
    day.says('110900-a', opening([]));
    const [raised] = day.irregularities();
    return ['110900-a', { kind: 'CloseIrregularity', irregularity: raised?.id ?? '', finding: 'explained' }];
  });
  rule('claimed_time_must_be_possible', 'a clock that is an hour ahead is told, and the fact stands', (day) => {
    closeBag(day);
    return ['110900-a', { ...SEAL, occurredAt: day.now + HOUR }];
  });
  rule('later_facts_must_agree', 'a late opening that later steps contradict is told', (day) => {
    load(day);
    const before = day.recorded.findLast(({ event }) => event.type === 'DespatchClosed')?.event.occurredAt ?? 0;
    return ['110900-a', { ...opening([ITEM]), occurredAt: before + 1 }];
  });
});

test('every rule has its one minimal test', () => {
  expect(covered.toSorted()).toEqual([...BREACH_CODES].toSorted());
});
