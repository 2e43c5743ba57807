import { DAY, QUALIFICATION_KINDS, type Qualification } from '@giaolien/kernel';
import { expect, test } from 'vitest';
import { isNeeded, latestOf, standingOf, wantsAttention } from './expiry.ts';

const NOW = 1_000 * DAY;
function lasting(kind: Qualification['kind'], days: number): Qualification {
  return { kind, from: NOW - 300 * DAY, until: NOW + days * DAY };
}

test('what ends within thirty days ends soon, and what has ended says so', () => {
  expect(standingOf(NOW + 31 * DAY, NOW)).toBe('holds');
  expect(standingOf(NOW + 29 * DAY, NOW)).toBe('soon');
  expect(standingOf(NOW, NOW)).toBe('ended');
  expect(standingOf(undefined, NOW)).toBe('lacking');
});

test('of several of one kind the one that lasts longest counts, and none that begins later', () => {
  const next = { ...lasting('training', 900), from: NOW + DAY };
  expect(latestOf([lasting('training', -10), lasting('training', 50), next], 'training', NOW)?.until).toBe(
    NOW + 50 * DAY,
  );
});

test('whoever touches mail needs vetting, training and commitment; a monitor does not', () => {
  expect(isNeeded('vetting', ['sorter'])).toBe(true);
  expect(isNeeded('vetting', ['monitor'])).toBe(false);
  expect(isNeeded('screening', ['sorter'])).toBe(false);
});

test('a person wants attention for what is needed and missing, and for what runs out', () => {
  const fit = (['vetting', 'training', 'commitment'] as const).map((kind) => lasting(kind, 200));
  expect(wantsAttention({ qualifications: fit, roles: ['sorter'] }, QUALIFICATION_KINDS, NOW)).toBe(false);
  expect(wantsAttention({ qualifications: fit.slice(1), roles: ['sorter'] }, QUALIFICATION_KINDS, NOW)).toBe(true);
  const ending = [...fit, lasting('clearance', 5)];
  expect(wantsAttention({ qualifications: ending, roles: ['sorter'] }, QUALIFICATION_KINDS, NOW)).toBe(true);
});
