import { describe, expect, test } from 'vitest';
import { check, subjectsOf } from '../kernel.ts';
import {
  BAG,
  Day,
  ITEM,
  LIST,
  OTHER,
  TO_TRIP,
  TRIP,
  accept,
  acceptAtCentre,
  acceptance,
  closeBag,
  contextOf,
  drive,
  planned,
  raisedBy,
  toCourier,
  type Spoken,
} from '../testing/index.ts';
import { MINUTE } from '../time.ts';

const GIVE: Spoken = { kind: 'ReportHandoverGiven', handover: LIST };
const WITH_OTHER: Spoken = {
  kind: 'ReportHandoverReceived',
  handover: LIST,
  receptacles: [{ receptacle: BAG, sealState: 'intact' }],
  items: [OTHER],
};
const ROUND_WITH_OTHER: Spoken = {
  kind: 'ReportHandoverReceived',
  handover: LIST,
  receptacles: [],
  items: [ITEM, OTHER],
};

type Accepted = Partial<Extract<Spoken, { kind: 'AcceptItem' }>>;

/** The bag is on a list for the trip, signed by its giver; the other item lies beside it. */
function giveBeside(vehicle: string, other: Accepted): Day {
  const day = new Day();
  closeBag(day);
  accept(day, { item: OTHER, ...other });
  day.says('110900-a', planned(day, { vehicle }));
  day.says('110900-a', TO_TRIP);
  day.says('110900-a', GIVE);
  return day;
}

/** An ordinary letter is on a list for the courier of the centre; the other item lies beside it. */
function giveRound(other: Accepted, crew: object = {}): Day {
  const day = new Day();
  acceptAtCentre(day, 'ministry');
  const clerk = { facility: '100000', sender: 'ministry', recipient: 'ministry' } as const;
  day.says('100000-a', acceptance({ item: OTHER, ...clerk, ...other }));
  day.says('100000-b', { kind: 'ControlItem', item: OTHER });
  day.says('100000-a', { ...(toCourier(ITEM, '100000') as typeof TO_TRIP), ...crew });
  day.says('100000-a', GIVE);
  return day;
}

describe('what no list names is looked at as it comes aboard', () => {
  test.each<[string, Accepted, readonly string[]]>([
    ['dedicated', {}, ['line_must_be_listed']],
    ['dedicated', { secrecy: 'A' }, ['locator_must_be_active', 'line_must_be_listed']],
    [
      'post',
      { secrecy: 'A', sender: 'office', directCarriage: true },
      ['locator_must_be_active', 'direct_carriage_must_be_kept', 'line_must_be_listed'],
    ],
  ])('on the vehicle %s, %j: %j', (vehicle, other, expected) => {
    const day = giveBeside(vehicle, other);
    expect(raisedBy(day.says('110900-c', WITH_OTHER))).toEqual(expected);
  });

  test('what the list tells of the vehicle is all that is asked: the story of the trip is not at hand', () => {
    const day = giveBeside('dedicated', { secrecy: 'A', sender: 'office', directCarriage: true });
    const input = { ...WITH_OTHER, inputId: '00000000-0000-4000-8000-999999999999' };
    const stories = new Map([...day.world.stories].filter(([subject]) => subjectsOf(input).includes(subject)));
    const breaches = check({ stories }, input, contextOf('110900-c', day.now));
    expect(breaches.map(({ code }) => code)).toEqual(['locator_must_be_active', 'line_must_be_listed']);
  });

  test('told after the vehicle had left, the gate never saw it', () => {
    const day = giveBeside('dedicated', {});
    const before = day.now;
    drive(day, 0);
    day.says('110900-c', { ...WITH_OTHER, occurredAt: before + MINUTE / 2 });
    const told = day.irregularities().filter(({ code }) => code === 'trip_must_stand_here');
    expect(told.map(({ about }) => about)).toEqual([[`item:${OTHER}`]]);
  });
});

describe('what no list names is looked at as it goes out', () => {
  test.each<[Accepted, object, readonly string[]]>([
    [{}, {}, ['line_must_be_listed']],
    [{ secrecy: 'C' }, {}, ['secret_must_go_out_dedicated', 'line_must_be_listed']],
    [{ secrecy: 'C' }, { vehicle: 'dedicated' }, ['line_must_be_listed']],
    [{ secrecy: 'C' }, { escort: '100000-d' }, ['receiver_must_hold_clearance', 'line_must_be_listed']],
    [
      { secrecy: 'C', sender: 'office', guards: true },
      { vehicle: 'dedicated', guards: '13/BB-BV' },
      ['line_must_be_listed', 'guards_must_be_present'],
    ],
  ])('%j with %j: %j', (other, crew, expected) => {
    const day = giveRound(other, crew);
    expect(raisedBy(day.says('100000-c', ROUND_WITH_OTHER))).toEqual(expected);
  });
});

test('the giver signs for what he listed: a receipt that names more is vouched for by one hand', () => {
  const day = giveBeside('dedicated', {});
  day.says('110900-c', WITH_OTHER);
  expect([day.receptacle(BAG)?.custodian, day.item(OTHER)?.custodian]).toEqual([
    { kind: 'trip', trip: TRIP },
    { kind: 'trip', trip: TRIP },
  ]);
  expect(day.item(OTHER)?.evidence).toBe('scanned');
});
