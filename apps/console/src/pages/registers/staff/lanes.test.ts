import { DAY, type Instant } from '@giaolien/kernel';
import type { StaffQualification } from '@giaolien/wire';
import { expect, test } from 'vitest';
import { lanesOf, tellingPeriod } from './lanes.ts';

const NOW: Instant = 1_000 * DAY;
const BARE = { qualifications: [], tools: [], licences: [], roles: [], leftAt: null } as const;

function qualification(kind: StaffQualification['kind'], more: Partial<StaffQualification> = {}): StaffQualification {
  return { kind, from: NOW - DAY, until: NOW + DAY, secrecy: null, paper: null, result: null, course: null, ...more };
}

test('a sorter has a lane for each thing that he needs, had or not', () => {
  const lanes = lanesOf({ ...BARE, roles: ['sorter'], qualifications: [qualification('vetting')] }, NOW);
  expect(lanes.map(({ kind, needed, periods }) => [kind, needed, periods.length])).toEqual([
    ['vetting', true, 1],
    ['training', true, 0],
    ['commitment', true, 0],
  ]);
});

test('a vetting that failed is no period', () => {
  const [vetting] = lanesOf(
    { ...BARE, roles: ['sorter'], qualifications: [qualification('vetting', { result: 'not-clear' })] },
    NOW,
  );
  expect(vetting?.periods).toEqual([]);
});

test('the lane of the clearance tells the class that is in force, not the one before', () => {
  const before = qualification('clearance', { from: NOW - 9 * DAY, until: NOW - DAY, secrecy: 'A' });
  const lanes = lanesOf({ ...BARE, qualifications: [before, qualification('clearance', { secrecy: 'C' })] }, NOW);
  expect(lanes[0]?.label).toBe('C');
});

test('a tool that was given back is no longer told, and whoever has left needs nothing', () => {
  const tool = { kind: 'handcuffs', serial: 'K1', licence: '1/GP', licenceUntil: NOW, issuedAt: 0 } as const;
  const tools = [
    { id: 'a', ...tool, returnedAt: null },
    { id: 'b', ...tool, returnedAt: NOW },
  ];
  expect(lanesOf({ ...BARE, tools }, NOW).map(({ key }) => key)).toEqual(['a']);
  expect(lanesOf({ ...BARE, roles: ['sorter'], leftAt: NOW }, NOW)).toEqual([]);
});

test('what is in force is told before what is ahead, and that before what is over', () => {
  const over = { from: 0, until: NOW - DAY };
  const ahead = { from: NOW + DAY, until: NOW + 9 * DAY };
  const inForce = { from: NOW - DAY, until: NOW + DAY };
  expect(tellingPeriod([over, ahead, inForce], NOW)).toBe(inForce);
  expect(tellingPeriod([over, ahead], NOW)).toBe(ahead);
  expect(tellingPeriod([over], NOW)).toBe(over);
  expect(tellingPeriod([], NOW)).toBeUndefined();
});
