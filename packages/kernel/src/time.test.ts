import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, instantOf, minuteOfDay, serviceDateOf, weekdayOf } from './time.ts';

test('days and instants agree with the platform calendar in Asia/Ho_Chi_Minh', () => {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(1980, 0), max: Date.UTC(2100, 0) }), (instant) => {
      const date = serviceDateOf(instant);
      expect(date).toBe(format.format(instant));
      expect(weekdayOf(date)).toBe(new Date(`${date}T00:00Z`).getUTCDay());
      expect(instantOf(date, minuteOfDay(instant))).toBe(Math.floor(instant / 60_000) * 60_000);
      expect(addDays(addDays(date, 400), -400)).toBe(date);
    }),
  );
});
