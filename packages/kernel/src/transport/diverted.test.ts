import { describe, expect, test } from 'vitest';
import { BAG, Day, LIST_2, LIST_3, TRIP, drive, load, raisedBy, unload, type Spoken } from '../testing/index.ts';
import { HOUR, MINUTE } from '../time.ts';

const AT_111000: Spoken = { kind: 'ReportArrival', trip: TRIP, stop: 1, facility: '111000' };
const leave = (stop: number): Spoken => ({ kind: 'ReportDeparture', trip: TRIP, stop });
const order = (stop: number): Spoken => ({ kind: 'AuthoriseDeparture', trip: TRIP, stop });

/** The bag is aboard and the van on its way from 110900 to 121000. */
function underWay(): Day {
  const day = new Day();
  load(day);
  day.says('110900-a', order(0));
  day.says('110900-c', leave(0));
  return day;
}

function stopsOf(day: Day): readonly (readonly [string, boolean])[] {
  return day.trip(TRIP)?.stops.map(({ facility, unplanned }) => [facility, unplanned === true] as const) ?? [];
}

describe('a vehicle that is diverted or breaks down', () => {
  test('stands at a stop of its own, told, and the stops of the order come after it', () => {
    const day = underWay();
    expect(raisedBy(day.says('110900-c', AT_111000))).toEqual(['stops_must_be_in_order']);
    expect(day.trip(TRIP)).toMatchObject({ state: 'at-stop', stop: 1 });
    const stop = { plannedArrivalAt: day.now, plannedDepartureAt: day.now, arrivedAt: day.now, departedAt: null };
    expect(day.trip(TRIP)?.stops[1]).toEqual({ facility: '111000', ...stop, authorised: false, unplanned: true });
    expect(stopsOf(day)).toEqual([
      ['110900', false],
      ['111000', true],
      ['121000', false],
      ['120900', false],
    ]);
  });

  test('hands over its bags there', () => {
    const day = underWay();
    day.says('110900-c', AT_111000);
    unload(day, '111000', LIST_2);
    expect(day.receptacle(BAG)?.custodian).toEqual({ kind: 'facility', facility: '111000' });
    expect(day.trip(TRIP)?.receptacles).toEqual([]);
  });

  test('goes on from there to the stops that it has left', () => {
    const day = underWay();
    day.says('110900-c', AT_111000);
    drive(day, 1);
    drive(day, 2);
    unload(day, '120900', LIST_3);
    expect(day.trip(TRIP)).toMatchObject({ state: 'finished', stop: 3 });
    expect(day.receptacle(BAG)?.custodian).toEqual({ kind: 'facility', facility: '120900' });
  });

  test('the office where it stands may say so; one that has nothing to do with it may not', () => {
    const day = underWay();
    expect(day.wouldBreak('111000-a', AT_111000)).toEqual(['stops_must_be_in_order']);
    expect(day.wouldBreak('122000-a', AT_111000)).toContain('actor_must_act_for_own_facility');
    expect(day.wouldBreak('110900-c', { ...AT_111000, facility: '999999' })).toContain('facility_must_be_known');
  });
});

test('a place that is a stop of the order is that stop, in its turn or not', () => {
  const day = underWay();
  expect(day.wouldBreak('110900-c', { ...AT_111000, facility: '121000' })).toEqual([]);
  expect(raisedBy(day.says('110900-c', { ...AT_111000, facility: '120900' }))).toEqual(['trip_must_be_under_way']);
  expect(day.trip(TRIP)).toMatchObject({ state: 'finished', stop: 2 });
});

test('told after the trip had gone on, the diversion slots in where it happened', () => {
  const day = underWay();
  const left = day.now;
  day.now += HOUR;
  day.says('110900-c', { kind: 'ReportArrival', trip: TRIP, stop: 1 });
  drive(day, 1);
  const late = day.says('110900-c', { ...AT_111000, occurredAt: left + MINUTE });
  expect(raisedBy(late)).toEqual(['stops_must_be_in_order', 'later_facts_must_agree']);
  expect(stopsOf(day).map(([facility]) => facility)).toEqual(['110900', '111000', '121000', '120900']);
  expect(day.trip(TRIP)).toMatchObject({ state: 'finished', stop: 3 });
  expect(day.trip(TRIP)?.stops.map(({ arrivedAt }) => arrivedAt !== null)).toEqual([false, true, true, true]);
});
