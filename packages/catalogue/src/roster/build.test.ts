import { addDays, serviceDateOf } from '@giaolien/kernel';
import { describe, expect, test } from 'vitest';

import { calendarOf } from '../law/calendar.ts';
import { NATION, NOW } from '../testing/nation.ts';
import { buildRoster, mondayOf } from './build.ts';
import type { RosterBody } from './roster.ts';

const CALENDAR = calendarOf(NATION.calendar);
const THIS_WEEK = mondayOf(serviceDateOf(NOW));

function rosterOf(facility: string, week = THIS_WEEK): RosterBody {
  const found = NATION.facilities.find(({ id }) => id === facility);
  if (found === undefined) throw new Error(`No facility ${facility}.`);
  return buildRoster(
    found,
    NATION.people.filter((person) => person.facility === facility),
    week,
    CALENDAR,
    NOW,
  );
}

function missing({ shifts }: RosterBody): readonly string[] {
  return shifts.flatMap(({ id, positions }) =>
    positions.filter(({ people, count }) => people.length < count).map((position) => `${id} ${position.task}`),
  );
}

describe('demonstration rosters', () => {
  test('the week begins on its Monday', () => {
    expect(mondayOf('2026-11-24')).toBe('2026-11-23');
    expect(mondayOf('2026-11-29')).toBe('2026-11-23');
    expect(mondayOf('2026-11-30')).toBe('2026-11-30');
  });

  test('centres and provincial offices work in three shifts, every position filled but those left open to be seen', () => {
    const offices = NATION.facilities.filter(({ kind }) => kind === 'regional-centre' || kind === 'provincial-office');
    const open = offices.flatMap(({ id }) => missing(rosterOf(id)).map((line) => `${id} ${line}`));
    expect(offices).toHaveLength(37);
    expect(open).toEqual([
      '080100 2026-11-26-22 Trực, người thứ hai',
      '970900 2026-11-25-22 Trực khai thác',
      '970900 2026-11-25-22 Trực, người thứ hai',
    ]);
    expect(rosterOf('080500').shifts).toHaveLength(21);
  });

  test('Tết closes the commune offices and no centre', () => {
    const tet = NATION.calendar.find(({ name, date }) => name.includes('Tết') && date > '2027-01-10');
    if (tet === undefined) throw new Error('The calendar holds Tết of 2027.');
    const week = mondayOf(addDays(tet.date, 3));
    const commune = NATION.communes[0]?.office ?? '';
    expect(rosterOf(commune, week).shifts.length).toBeLessThan(rosterOf(commune).shifts.length);
    expect(rosterOf('080700', week).shifts).toHaveLength(21);
  });

  test('the same week twice is the same', () => {
    expect(rosterOf('080100')).toEqual(rosterOf('080100'));
  });
});
