import { describe, expect, test } from 'vitest';
import {
  BAG,
  CLOSE,
  Day,
  ITEM,
  LIST,
  LIST_2,
  OTHER,
  PACK,
  SEAL_A,
  TO_TRIP,
  TRIP,
  accept,
  closeBag,
  load,
  openBag,
  planned,
  raisedBy,
  receipt,
  refusalOf,
  type Spoken,
} from '../testing/index.ts';

const AUTHORISE: Spoken = { kind: 'AuthoriseDeparture', trip: TRIP, stop: 0 };
const LEAVE: Spoken = { kind: 'ReportDeparture', trip: TRIP, stop: 0 };
const SILENCE: Spoken = { kind: 'ReportLocator', receptacle: BAG, locator: 'DV-0001', active: false };

/** A bag with one item of class A, its locator speaking, in the van of the Central Post Department. */
function loadClassA(day: Day, change: Parameters<typeof accept>[1] = {}): void {
  accept(day, { secrecy: 'A', ...change });
  openBag(day, 'DV-0001');
  for (const input of [PACK, SEAL_A]) day.says('110900-a', input);
  day.says('110900-b', CLOSE);
  day.says('110900-a', planned(day));
  day.says('110900-a', TO_TRIP);
  day.says('110900-a', { kind: 'ReportHandoverGiven', handover: LIST });
  day.says('110900-c', receipt(LIST));
}

describe('an order to leave is given for one load', () => {
  test('what is loaded after it withdraws it', () => {
    const day = new Day();
    closeBag(day);
    day.says('110900-a', planned(day));
    day.says('110900-a', AUTHORISE);
    day.says('110900-a', TO_TRIP);
    day.says('110900-a', { kind: 'ReportHandoverGiven', handover: LIST });
    expect(day.trip(TRIP)?.stops[0]?.authorised).toBe(true);
    day.says('110900-c', receipt(LIST));
    expect(day.trip(TRIP)?.stops[0]?.authorised).toBe(false);
    expect(day.wouldBreak('110900-c', LEAVE)).toEqual(['departure_must_be_authorised']);
    day.says('110900-a', AUTHORISE);
    expect(raisedBy(day.says('110900-c', LEAVE))).toEqual([]);
  });

  test('a locator that falls silent aboard withdraws it, and the gate asks for it', () => {
    const day = new Day();
    loadClassA(day);
    day.says('110900-a', AUTHORISE);
    day.says('110900-a', SILENCE);
    expect(day.wouldBreak('110900-c', LEAVE)).toEqual(['locator_must_be_active', 'departure_must_be_authorised']);
    day.says('110900-a', { ...SILENCE, active: true });
    expect(day.wouldBreak('110900-a', AUTHORISE)).toEqual([]);
  });
});

test('the gate is looked at again as the trip leaves: what has ended since the order is told', () => {
  const day = new Day();
  accept(day, { secrecy: 'C' });
  openBag(day);
  for (const input of [PACK, SEAL_A]) day.says('110900-a', input);
  day.says('110900-b', CLOSE);
  day.says('110900-a', planned(day, { driver: '110900-e' }));
  day.says('110900-a', TO_TRIP);
  day.says('110900-a', { kind: 'ReportHandoverGiven', handover: LIST });
  day.says('110900-e', receipt(LIST));
  day.says('110900-a', AUTHORISE);
  expect(day.wouldBreak('110900-a', LEAVE)).toEqual([]);
  day.now += 4 * 3_600_000;
  expect(raisedBy(day.says('110900-a', LEAVE))).toEqual(['receiver_must_hold_clearance']);
});

describe('what the gate looks at aboard', () => {
  test('a bag whose seal the driver saw broken does not leave', () => {
    const day = new Day();
    closeBag(day);
    day.says('110900-a', planned(day));
    day.says('110900-a', TO_TRIP);
    const receptacles = [{ receptacle: BAG, sealState: 'broken' }] as const;
    day.says('110900-c', { kind: 'ReportHandoverReceived', handover: LIST, receptacles, items: [] });
    expect(day.wouldBreak('110900-a', AUTHORISE)).toEqual(['seal_must_be_intact']);
  });

  test('class A that somebody took aboard outside a bag does not leave', () => {
    const day = new Day();
    load(day);
    accept(day, { item: OTHER, secrecy: 'A' });
    const empty = { ...TO_TRIP, handover: LIST_2, receptacles: [], items: [OTHER] };
    expect(refusalOf(day.says('110900-a', empty))).toBe('locator_must_be_active');
    day.says('110900-c', { kind: 'ReportHandoverReceived', handover: LIST, receptacles: [], items: [OTHER] });
    expect(day.wouldBreak('110900-a', AUTHORISE)).toEqual(['locator_must_be_active']);
  });

  test('an empty shell wants neither seal nor locator', () => {
    const day = new Day();
    day.says('110900-a', {
      kind: 'RegisterReceptacle',
      receptacle: BAG,
      form: 'bag',
      facility: '110900',
      tareGrams: 500,
    });
    day.says('110900-a', planned(day));
    day.says('110900-a', TO_TRIP);
    const receptacles = [{ receptacle: BAG, sealState: 'missing' }] as const;
    day.says('110900-c', { kind: 'ReportHandoverReceived', handover: LIST, receptacles, items: [] });
    expect(day.wouldBreak('110900-a', AUTHORISE)).toEqual([]);
  });

  test('an empty vehicle of any kind may leave', () => {
    const day = new Day();
    day.says('110900-a', planned(day, { vehicle: 'hired' }));
    expect(day.wouldBreak('110900-a', AUTHORISE)).toEqual([]);
  });

  test('a driver whose clearance has run out does not leave with a secret', () => {
    const day = new Day();
    accept(day, { secrecy: 'C' });
    openBag(day);
    for (const input of [PACK, SEAL_A]) day.says('110900-a', input);
    day.says('110900-b', CLOSE);
    day.says('110900-a', planned(day, { driver: '110900-e' }));
    day.says('110900-a', TO_TRIP);
    day.says('110900-a', { kind: 'ReportHandoverGiven', handover: LIST });
    day.says('110900-e', receipt(LIST));
    expect(day.wouldBreak('110900-a', AUTHORISE)).toEqual([]);
    day.now += 4 * 3_600_000;
    expect(day.wouldBreak('110900-a', AUTHORISE)).toEqual(['receiver_must_hold_clearance']);
  });
});

describe('guards', () => {
  const ASK: Spoken = { kind: 'RequestGuards', trip: TRIP, reference: '11/CV-VPTW' };
  const settle = (outcome: 'fulfilled' | 'waived'): Spoken => ({
    kind: 'SettleGuards',
    trip: TRIP,
    outcome,
    reference: '12/CV-BĐTW',
  });

  test.each(['fulfilled', 'waived'] as const)('asked for and %s, the trip may leave', (outcome) => {
    const day = new Day();
    day.says('110900-a', planned(day));
    day.says('110900-a', AUTHORISE);
    day.says('110900-a', ASK);
    expect(day.wouldBreak('110900-c', LEAVE)).toEqual(['guards_must_be_present', 'departure_must_be_authorised']);
    day.says('100000-a', settle(outcome));
    expect(day.wouldBreak('110900-a', AUTHORISE)).toEqual([]);
  });

  test('an item that one of the four offices wants guarded asks for them by itself', () => {
    const day = new Day();
    loadClassA(day, { sender: 'office', guards: true });
    expect(day.wouldBreak('110900-a', AUTHORISE)).toEqual(['guards_must_be_present']);
    day.says('110900-a', ASK);
    day.says('110900-a', settle('fulfilled'));
    expect(day.wouldBreak('110900-a', AUTHORISE)).toEqual([]);
  });

  test('only a centre waives them; its monitor may, an office on the way may not', () => {
    const day = new Day();
    day.says('110900-a', planned(day));
    day.says('110900-a', ASK);
    expect(day.wouldBreak('110900-a', settle('waived'))).toEqual(['actor_must_act_for_own_facility']);
    expect(day.wouldBreak('100000-a', settle('waived'), { roles: ['monitor'] })).toEqual([]);
  });

  test('an office that the trip does not pass asks for none', () => {
    const day = new Day();
    day.says('110900-a', planned(day));
    expect(day.wouldBreak('122000-a', ASK)).toEqual(['actor_must_act_for_own_facility']);
  });
});

describe('a stop that the trip does not have', () => {
  test('is told, and the trip leaves from where it stands', () => {
    const day = new Day();
    day.says('110900-a', planned(day));
    day.says('110900-a', AUTHORISE);
    expect(raisedBy(day.says('110900-c', { ...LEAVE, stop: 9 }))).toContain('trip_must_be_at_stop');
    expect(day.trip(TRIP)).toMatchObject({ state: 'under-way', stop: 0 });
    expect(raisedBy(day.says('110900-c', { kind: 'ReportArrival', trip: TRIP, stop: 9 }))).toContain(
      'trip_must_be_at_stop',
    );
    expect(day.trip(TRIP)).toMatchObject({ state: 'at-stop', stop: 1 });
    expect(day.item(ITEM)).toBeUndefined();
  });
});
