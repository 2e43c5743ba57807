import { expect, test } from 'vitest';
import { assert } from '../assert.ts';
import { CALENDAR, NETWORK, RULE_SET } from '../testing/index.ts';
import { instantOf, type Instant } from '../time.ts';
import { deliveryTargetOf } from './target.ts';

const ministry = NETWORK.findBody('ministry');
assert(ministry !== undefined, 'the ministry stands in the register');
const { outOfHoursContact: _named, ...unnamed } = ministry;
const inHours = instantOf('2026-11-23', 10 * 60);
const outside: readonly Instant[] = [
  instantOf('2026-11-23', 17 * 60),
  instantOf('2026-11-26', 10 * 60),
  instantOf('2026-11-29', 10 * 60),
];

test('in working hours the address, out of hours and on days off the contact (R2.10)', () => {
  expect(deliveryTargetOf(ministry, inHours, RULE_SET, CALENDAR)).toEqual({ target: 'address', from: inHours });
  for (const instant of outside) {
    expect(deliveryTargetOf(ministry, instant, RULE_SET, CALENDAR)).toEqual({ target: 'contact', from: instant });
  }
});

test('of a body that named nobody, the address when it opens again', () => {
  const opening = (instant: Instant) => deliveryTargetOf(unnamed, instant, RULE_SET, CALENDAR);
  expect(opening(inHours)).toEqual({ target: 'address', from: inHours });
  expect(outside.map((instant) => opening(instant).from)).toEqual([
    instantOf('2026-11-24', 8 * 60),
    instantOf('2026-11-27', 8 * 60),
    instantOf('2026-11-30', 8 * 60),
  ]);
});
