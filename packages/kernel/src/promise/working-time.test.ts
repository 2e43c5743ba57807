import { describe, expect, test } from 'vitest';
import { CALENDAR, RULE_SET } from '../testing/index.ts';
import { HOUR, instantOf, MINUTE, type Instant, type ServiceDate } from '../time.ts';
import {
  addWorkingDays,
  addWorkingTime,
  isWorkingDay,
  isWorkingHour,
  nextWorkingHour,
  workingDaysBetween,
  workingTimeIn,
} from './working-time.ts';

const at = (date: ServiceDate, hour: number): Instant => instantOf(date, hour * 60);
const time = (from: Instant, until: Instant) => workingTimeIn({ from, until }, RULE_SET, CALENDAR) / HOUR;
const plus = (from: Instant, hours: number) => addWorkingTime(from, hours * HOUR, RULE_SET, CALENDAR);

describe('working days; Thursday 26 November is off and Saturday 28 is worked', () => {
  test('a weekday off does not count, a worked Saturday does, a Sunday does not', () => {
    expect(isWorkingDay('2026-11-26', CALENDAR)).toBe(false);
    expect(isWorkingDay('2026-11-28', CALENDAR)).toBe(true);
    expect(isWorkingDay('2026-11-29', CALENDAR)).toBe(false);
  });

  test.each([
    ['2026-11-25', 1, '2026-11-27'],
    ['2026-11-25', 2, '2026-11-28'],
    ['2026-11-28', 1, '2026-11-30'],
    ['2026-11-30', -2, '2026-11-27'],
    ['2026-11-27', -1, '2026-11-25'],
    ['2026-11-29', 0, '2026-11-29'],
  ] as const)('%s and %i working days: %s', (date, days, result) => {
    expect(addWorkingDays(date, days, CALENDAR)).toBe(result);
  });

  test.each([
    ['2026-11-25', '2026-11-28', 2],
    ['2026-11-25', '2026-11-26', 0],
    ['2026-11-28', '2026-11-30', 1],
    ['2026-11-30', '2026-11-25', 0],
  ] as const)('from %s to %s: %i', (from, to, days) => {
    expect(workingDaysBetween(from, to, CALENDAR)).toBe(days);
  });
});

describe('working hours, 8:00 to 17:00', () => {
  test.each([
    ['2026-11-23', 8 * 60 - 1, false],
    ['2026-11-23', 8 * 60, true],
    ['2026-11-23', 17 * 60 - 1, true],
    ['2026-11-23', 17 * 60, false],
    ['2026-11-26', 10 * 60, false],
    ['2026-11-28', 10 * 60, true],
  ] as const)('%s, minute %i: %s', (date, minute, isOpen) => {
    expect(isWorkingHour(instantOf(date, minute), RULE_SET, CALENDAR)).toBe(isOpen);
  });

  test('the next one begins at once, in the morning, or after days off', () => {
    const next = (instant: Instant) => nextWorkingHour(instant, RULE_SET, CALENDAR);
    expect(next(at('2026-11-23', 9))).toBe(at('2026-11-23', 9));
    expect(next(at('2026-11-23', 6))).toBe(at('2026-11-23', 8));
    expect(next(at('2026-11-25', 17))).toBe(at('2026-11-27', 8));
  });
});

describe('working time', () => {
  test('counts neither nights nor days off', () => {
    expect(time(at('2026-11-23', 15), at('2026-11-24', 10))).toBe(4);
    expect(time(at('2026-11-25', 16), at('2026-11-27', 9))).toBe(2);
    expect(time(at('2026-11-23', 18), at('2026-11-24', 7))).toBe(0);
    expect(time(at('2026-11-24', 10), at('2026-11-23', 15))).toBe(0);
  });

  test('is added over nights and days off, and taken away again', () => {
    expect(plus(at('2026-11-23', 12), 3)).toBe(at('2026-11-23', 15));
    expect(plus(at('2026-11-25', 15), 3)).toBe(at('2026-11-27', 9));
    expect(plus(at('2026-11-27', 9), -3)).toBe(at('2026-11-25', 15));
    expect(plus(at('2026-11-23', 22), 1)).toBe(at('2026-11-24', 9));
  });

  test('the end of a day is its own evening, not the next morning', () => {
    expect(plus(at('2026-11-23', 12), 5)).toBe(at('2026-11-23', 17));
    expect(plus(at('2026-11-24', 9), -1)).toBe(at('2026-11-23', 17));
    expect(plus(at('2026-11-23', 17), 1)).toBe(at('2026-11-24', 9));
  });

  test('what is added and taken away again leaves every end of a half and a whole day as it was', () => {
    for (const day of ['2026-11-23', '2026-11-25', '2026-11-28'] as const) {
      for (const due of [at(day, 12), at(day, 17)]) {
        for (let minutes = 1; minutes < 3000; minutes += 97) {
          const moved = addWorkingTime(due, minutes * MINUTE, RULE_SET, CALENDAR);
          expect(addWorkingTime(moved, -minutes * MINUTE, RULE_SET, CALENDAR)).toBe(due);
          expect(workingTimeIn({ from: due, until: moved }, RULE_SET, CALENDAR)).toBe(minutes * MINUTE);
        }
      }
    }
  });
});
