import { describe, expect, test } from 'vitest';
import { assert } from '../assert.ts';
import { accept, CALENDAR, Day, delivery, goOut, ITEM, MONDAY, RULE_SET } from '../testing/index.ts';
import { instantOf, type Instant, type ServiceDate } from '../time.ts';
import {
  answerDueAt,
  answerWarningsAt,
  complaintUntil,
  isComplaintAdmissible,
  mayDestroyRecords,
  returnReminderAt,
  retainedUntil,
  unclaimedFrom,
} from './deadlines.ts';

const at = (date: ServiceDate, hour: number): Instant => instantOf(date, hour * 60);

function itemOf(day: Day) {
  const item = day.item(ITEM);
  assert(item !== undefined, 'the item was accepted');
  return item;
}

/** Due on 28 November at noon, not delivered. */
function posted() {
  const day = new Day();
  accept(day);
  return itemOf(day);
}

function delivered() {
  const day = new Day();
  goOut(day);
  day.says('100000-c', delivery(ITEM));
  return itemOf(day);
}

describe('complaints (R2.11–2.12, R4.30)', () => {
  test('of loss and delay: six months from the promise', () => {
    expect(complaintUntil(posted(), 'loss', RULE_SET)).toBe(at('2027-05-28', 12));
    expect(isComplaintAdmissible(posted(), 'delay', at('2027-05-28', 12), RULE_SET)).toBe(true);
    expect(isComplaintAdmissible(posted(), 'delay', at('2027-05-28', 12) + 1, RULE_SET)).toBe(false);
  });

  test('of damage and price: a month from delivery, and before it any time', () => {
    expect(complaintUntil(posted(), 'damage', RULE_SET)).toBeNull();
    expect(isComplaintAdmissible(posted(), 'price', at('2028-01-01', 9), RULE_SET)).toBe(true);
    const item = delivered();
    const end = item.endedAt ?? 0;
    expect(complaintUntil(item, 'damage', RULE_SET)).toBe(end + 30 * 24 * 60 * 60_000);
    expect(isComplaintAdmissible(item, 'damage', at('2026-12-24', 9), RULE_SET)).toBe(false);
  });

  test('are answered within seven working days, with warnings at three and one', () => {
    // Tuesday 24; 25, 27, 28, 30 November, 1, 2, 3 December.
    const received = at('2026-11-24', 20);
    expect(answerDueAt(received, RULE_SET, CALENDAR)).toBe(at('2026-12-03', 17));
    expect(answerWarningsAt(received, RULE_SET, CALENDAR)).toEqual([at('2026-11-30', 8), at('2026-12-02', 8)]);
  });
});

describe('records (R2.30)', () => {
  test('are kept three years electronically, two on paper, from acceptance', () => {
    expect(retainedUntil(MONDAY, 'electronic', RULE_SET)).toBe(at('2029-11-23', 9));
    expect(retainedUntil(MONDAY, 'paper', RULE_SET)).toBe(at('2028-11-23', 9));
  });

  test('and longer while a case, a complaint or an investigation holds them', () => {
    const late = at('2030-01-01', 9);
    expect(mayDestroyRecords(posted(), 'electronic', late, false, RULE_SET)).toBe(true);
    expect(mayDestroyRecords(posted(), 'electronic', late, true, RULE_SET)).toBe(false);
    expect(mayDestroyRecords(posted(), 'electronic', at('2029-11-23', 8), false, RULE_SET)).toBe(false);
  });
});

test('six months after acceptance an item may be unclaimed (R4.23)', () => {
  const item = posted();
  expect(unclaimedFrom(item, RULE_SET)).toBe(instantOf('2027-05-23', 9 * 60 + 1));
});

test('a "Tài liệu thu hồi" is called to mind three working days before (R3.19)', () => {
  expect(returnReminderAt(at('2026-11-30', 15), RULE_SET, CALENDAR)).toBe(at('2026-11-25', 8));
});
