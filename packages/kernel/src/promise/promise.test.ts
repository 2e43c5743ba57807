import { describe, expect, test } from 'vitest';
import { CALENDAR, RULE_SET } from '../testing/index.ts';
import { instantOf, type ServiceDate } from '../time.ts';
import { dueAtOf, postingDateOf } from './promise.ts';

const due = (date: ServiceDate, scope: 'intra-province' | 'inter-province', urgency: 'ordinary' | 'express') =>
  dueAtOf({ date, scope, urgency }, RULE_SET, CALENDAR);

describe('J + n in working days; Thursday 26 November is off and Saturday 28 is worked', () => {
  test.each([
    ['intra-province', 'ordinary', '2026-11-23', '2026-11-25', 720],
    ['intra-province', 'express', '2026-11-23', '2026-11-24', 1020],
    ['inter-province', 'ordinary', '2026-11-23', '2026-11-28', 720],
    ['inter-province', 'express', '2026-11-23', '2026-11-27', 720],
    ['intra-province', 'ordinary', '2026-11-28', '2026-12-01', 720],
  ] as const)('%s %s posted on %s is due on %s, minute %i', (scope, urgency, posted, day, minute) => {
    expect(due(posted, scope, urgency)).toBe(instantOf(day, minute));
  });
});

test('J is the day of the date stamp until the cut-off of the office, then the next day', () => {
  expect(postingDateOf(instantOf('2026-11-23', 1020), 1020)).toBe('2026-11-23');
  expect(postingDateOf(instantOf('2026-11-23', 1021), 1020)).toBe('2026-11-24');
});

test('Hẹn giờ is due at the agreed time; with Hỏa tốc, at the earlier of both', () => {
  const agreedAt = instantOf('2026-12-24', 600);
  const timed = { date: '2026-11-23', scope: 'inter-province', agreedAt } as const;
  expect(dueAtOf({ ...timed, urgency: 'timed' }, RULE_SET, CALENDAR)).toBe(agreedAt);
  expect(dueAtOf({ ...timed, urgency: 'express-timed' }, RULE_SET, CALENDAR)).toBe(instantOf('2026-11-27', 720));
});
