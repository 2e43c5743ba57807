import { describe, expect, test } from 'vitest';
import type { BreachCode } from '../breach.ts';
import { Day, LIST, TO_TRIP, TRIP, closeBag, drive, load, planned, raisedBy, receipt } from '../testing/index.ts';
import { CLOSE, PACK, SEAL_A, accept, openBag, type Spoken } from '../testing/index.ts';
import { evolve } from '../kernel.ts';
import { HOUR, MINUTE } from '../time.ts';
import { EMPTY_WORLD } from '../world.ts';

const AUTHORISE: Spoken = { kind: 'AuthoriseDeparture', trip: TRIP, stop: 0 };
const LEAVE: Spoken = { kind: 'ReportDeparture', trip: TRIP, stop: 0 };
const ARRIVE: Spoken = { kind: 'ReportArrival', trip: TRIP, stop: 1 };
const GUARDS: Spoken = { kind: 'RequestGuards', trip: TRIP, reference: '11/CV-VPTW' };
const SETTLE: Spoken = { kind: 'SettleGuards', trip: TRIP, outcome: 'fulfilled', reference: '12/CV-BĐTW' };

describe('planning', () => {
  test('stops are offices of the catalogue, and the office that plans is one of them', () => {
    const day = new Day();
    const { stops } = planned(day);
    const elsewhere = stops.map((stop, index) => (index === 1 ? { ...stop, facility: '999999' } : stop));
    expect(day.wouldBreak('110900-a', planned(day, { stops: elsewhere }))).toEqual(['facility_must_be_known']);
    expect(day.wouldBreak('122000-a', planned(day))).toEqual(['actor_must_act_for_own_facility']);
  });

  test('by road there is a vehicle; a flight has none', () => {
    const day = new Day();
    const { vehicle: _none, ...without } = planned(day);
    expect(day.wouldBreak('110900-a', without)).toEqual(['vehicle_must_be_known']);
    expect(day.wouldBreak('110900-a', { ...without, mode: 'air' })).toEqual([]);
  });

  test.each([
    ['dedicated', { dedicated: true, central: true }],
    ['post', { dedicated: true, central: false }],
    ['hired', { dedicated: false, central: false }],
  ] as const)('the vehicle %s is %j', (vehicle, expected) => {
    const day = new Day();
    day.says('110900-a', planned(day, { vehicle }));
    expect(day.trip(TRIP)).toMatchObject(expected);
  });
});

describe('who speaks of a trip, and of which', () => {
  test.each<[Spoken, BreachCode]>([
    [AUTHORISE, 'trip_must_be_known'],
    [LEAVE, 'trip_must_be_known'],
    [ARRIVE, 'trip_must_be_known'],
    [GUARDS, 'trip_must_be_known'],
    [SETTLE, 'trip_must_be_known'],
  ])('%j needs a trip', (input, expected) => {
    expect(new Day().wouldBreak('110900-a', input)).toEqual([expected]);
  });

  test('nobody else than driver, escort and the offices on its way', () => {
    const day = new Day();
    day.says('110900-a', planned(day, { escort: '100000-b' }));
    for (const input of [AUTHORISE, LEAVE, ARRIVE]) {
      expect(day.wouldBreak('122000-a', input)).toContain('actor_must_act_for_own_facility');
      expect(day.wouldBreak('100000-b', input)).not.toContain('actor_must_act_for_own_facility');
    }
  });

  test('a trip that has ended asks for no guards', () => {
    const day = new Day();
    day.says('110900-a', planned(day));
    drive(day, 0);
    drive(day, 1);
    expect(day.wouldBreak('110900-a', GUARDS)).toEqual(['trip_must_be_at_stop']);
  });
});

describe('late reports of a trip', () => {
  test('a departure or arrival that later facts contradict is told', () => {
    const day = new Day();
    load(day);
    const loadedAt = day.now;
    day.says('110900-a', AUTHORISE);
    day.now += HOUR;
    day.says('110900-c', LEAVE);
    day.says('110900-c', ARRIVE);
    const early = { occurredAt: loadedAt + MINUTE / 2 };
    expect(day.wouldBreak('110900-c', { ...LEAVE, ...early })).toContain('later_facts_must_agree');
    expect(day.wouldBreak('110900-c', { ...ARRIVE, ...early })).toContain('later_facts_must_agree');
  });

  test('leaving with a list that the driver has not signed closes the list to him', () => {
    const day = new Day();
    closeBag(day);
    day.says('110900-a', planned(day));
    day.says('110900-a', TO_TRIP);
    expect(day.trip(TRIP)?.openLists).toEqual([LIST]);
    drive(day, 0);
    expect(day.handover(LIST)?.vehicleLeftAt).toBe(day.trip(TRIP)?.stops[0]?.departedAt);
    expect(raisedBy(day.says('110900-c', receipt(LIST)))).toContain('trip_must_stand_here');
  });
});

test('what is carried directly never leaves in a vehicle of the public network, however it came aboard', () => {
  const day = new Day();
  accept(day, { secrecy: 'A', sender: 'office', directCarriage: true });
  openBag(day, 'DV-0001');
  for (const input of [PACK, SEAL_A]) day.says('110900-a', input);
  day.says('110900-b', CLOSE);
  day.says('110900-a', planned(day));
  day.says('110900-a', TO_TRIP);
  day.says('110900-a', { kind: 'ReportHandoverGiven', handover: LIST });
  day.says('110900-c', receipt(LIST));
  expect(day.wouldBreak('110900-a', AUTHORISE)).toEqual([]);
  // The same day with another vehicle, as a log from elsewhere may tell it.
  const told = day.recorded.map((fact) =>
    fact.event.type === 'TripPlanned' ? { ...fact, event: { ...fact.event, central: false } } : fact,
  );
  day.world = evolve(EMPTY_WORLD, told);
  expect(day.wouldBreak('110900-a', AUTHORISE)).toEqual(['direct_carriage_must_be_kept']);
});
