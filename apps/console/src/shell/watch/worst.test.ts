import type { SecurityAlarm } from '@giaolien/wire';
import { expect, test } from 'vitest';
import { worstOf } from './worst.ts';

const alarm = (id: string, gravity: SecurityAlarm['gravity'], at: number): SecurityAlarm => ({
  id,
  kind: 'glass-broken',
  gravity,
  state: 'open',
  at,
  person: null,
  second: null,
  facility: null,
  subject: null,
  secrecy: null,
  detail: {},
  acknowledgedBy: null,
  acknowledgedAt: null,
  reviewedBy: null,
  reviewedAt: null,
  verdict: null,
  finding: null,
  reviewDue: null,
  isOverdue: false,
  mayReview: false,
});

test('the gravest alarm is named first, and of equal ones the newest', () => {
  const alarms = [alarm('a', 'notice', 9), alarm('b', 'serious', 1), alarm('c', 'serious', 2)];
  expect(worstOf(alarms)?.id).toBe('c');
  expect(worstOf([...alarms, alarm('d', 'critical', 0)])?.id).toBe('d');
  expect(worstOf([])).toBeUndefined();
});
