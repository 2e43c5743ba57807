import { instantOf, type Person, type Role, type SecrecyClass } from '@giaolien/kernel';
import type { RosterPosition, RosterShift } from '@giaolien/wire';
import { describe, expect, test } from 'vitest';
import { LIMITS } from './roster-limits.ts';
import { rosterGaps, type RosterQuestion } from './roster-gaps.ts';

const MONDAY = '2026-11-23';
const TUESDAY = '2026-11-24';

function person(
  id: string,
  change: { roles?: Role[]; secrecy?: SecrecyClass; until?: number; lacks?: string } = {},
): Person {
  const { roles = ['sorter'], secrecy = 'A', until = instantOf('2027-12-31', 0), lacks } = change;
  const kinds = ['vetting', 'training', 'commitment', 'clearance', 'screening'] as const;
  const qualifications = kinds
    .filter((kind) => kind !== lacks)
    .map((kind) => ({ kind, from: 0, until, ...(kind === 'clearance' ? { secrecy } : {}) }));
  return { id, name: id, facility: '080100', roles, qualifications };
}

function position(people: string[], change: Partial<RosterPosition> = {}): RosterPosition {
  return { id: 'v1', task: 'Khai thác', role: 'sorter', count: 1, secrecy: 'A', screening: false, people, ...change };
}

function shift(
  day: typeof MONDAY | typeof TUESDAY,
  start: number,
  end: number,
  ...positions: RosterPosition[]
): RosterShift {
  const times = { startMinute: start * 60, endMinute: end * 60 };
  return { id: `${day}-${start}`, day, name: 'Ca', ...times, zone: null, positions };
}

const PEOPLE = new Map(
  [
    person('an'),
    person('binh'),
    person('chi', { secrecy: 'B' }),
    person('dung', { lacks: 'vetting' }),
    person('em', { lacks: 'screening' }),
    person('giang', { roles: ['clerk'] }),
    // His training ends in the middle of Monday's evening shift.
    person('het', { until: instantOf(MONDAY, 18 * 60) }),
  ].map((each) => [each.id, each]),
);

function gapsOf(shifts: readonly RosterShift[], change: Partial<RosterQuestion> = {}) {
  return rosterGaps({
    facility: '080100',
    shifts,
    from: MONDAY,
    days: 7,
    aroundTheClock: false,
    limits: LIMITS,
    findPerson: (id) => PEOPLE.get(id),
    offName: () => null,
    ...change,
  });
}

describe('gaps of a roster', () => {
  const whoLacks: readonly [string, Partial<RosterPosition>, string[]][] = [
    ['an', {}, []],
    ['an', { screening: true }, []],
    ['chi', {}, ['clearance']],
    ['chi', { secrecy: 'B' }, []],
    ['chi', { secrecy: null }, []],
    ['dung', {}, ['vetting']],
    ['em', { screening: true }, ['screening']],
    ['giang', {}, ['role']],
    ['het', {}, ['vetting', 'training', 'commitment', 'clearance']],
    ['nobody', {}, ['register']],
  ];
  test.each(whoLacks)('%s in a position %o lacks %o', (who, change, lacking) => {
    const gaps = gapsOf([shift(MONDAY, 14, 22, position([who], change))]);
    expect(gaps.map((gap) => gap.lacking)).toEqual(lacking);
    expect(gaps.every(({ kind, person: whom }) => kind === 'unqualified' && whom === who)).toBe(true);
  });

  test('two people cleared for A are asked for and one stands there', () => {
    expect(gapsOf([shift(MONDAY, 6, 14, position(['an'], { count: 2 }))])).toMatchObject([
      { kind: 'unfilled', shift: '2026-11-23-6', position: 'v1', need: 2, have: 1 },
    ]);
  });

  const twoShifts: readonly [string, [number, number], [number, number], string[]][] = [
    ['rests a day', [6, 14], [30, 38], []],
    ['rests twelve hours exactly', [6, 14], [26, 34], []],
    ['rests less', [6, 14], [24, 28], ['rest-too-short']],
    ['goes on without rest', [6, 12], [12, 18], ['rest-too-short']],
    ['stands in two shifts at once', [6, 10], [9, 12], ['double-booked']],
    ['works more than twelve hours a day', [0, 7], [7, 14], ['day-too-long', 'rest-too-short']],
  ];
  test.each(twoShifts)('who %s, %o then %o: %o', (_, one, two, kinds) => {
    const at = ([start, end]: [number, number], id: string) => {
      const day = start >= 24 ? TUESDAY : MONDAY;
      const turn = start >= 24 ? 24 : 0;
      return { ...shift(day, start - turn, end - turn, position(['an'])), id };
    };
    const gaps = gapsOf([at(one, 'one'), at(two, 'two')]);
    expect(gaps.map(({ kind }) => kind).toSorted()).toEqual(kinds);
  });

  test('more than forty-eight hours in a week, and rest across the turn of the week', () => {
    const days = [0, 1, 2, 3, 4, 5, 6].map((day) => ({
      ...shift(MONDAY, 6, 14, position(['an'])),
      id: `d${day}`,
      day: `2026-11-${23 + day}` as const,
    }));
    expect(gapsOf(days).map(({ kind, have }) => [kind, have])).toEqual([['week-too-long', 56 * 60]]);
    const sunday = { ...shift(MONDAY, 22, 30, position(['an'])), day: '2026-11-22' as const, id: 'sunday' };
    expect(gapsOf([sunday, shift(MONDAY, 14, 22, position(['an']))])).toMatchObject([
      { kind: 'rest-too-short', day: MONDAY, need: 720, have: 480 },
    ]);
    // What lies before the days asked about is not told again.
    expect(gapsOf([sunday], { from: MONDAY })).toEqual([]);
  });

  test('an office that never closes is covered day and night, Tết included; a shift without people covers nothing', () => {
    const always = { aroundTheClock: true, days: 1, offName: () => 'Tết Nguyên đán' };
    const day = [0, 8, 16].map((start) =>
      shift(MONDAY, start, start + 8, position([['an', 'binh', 'em'][start / 8] ?? ''])),
    );
    expect(gapsOf(day, always)).toEqual([]);
    const empty = [...day.slice(0, 2), shift(MONDAY, 16, 24, position([]))];
    expect(gapsOf(empty, always).map(({ kind, off }) => [kind, off])).toEqual([
      ['uncovered', 'Tết Nguyên đán'],
      ['unfilled', 'Tết Nguyên đán'],
    ]);
    expect(gapsOf([], always)).toMatchObject([
      { kind: 'uncovered', from: instantOf(MONDAY, 0), until: instantOf(MONDAY, 1440) },
    ]);
    expect(gapsOf([], { days: 1 })).toEqual([]);
  });
});
