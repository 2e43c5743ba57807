import type { RosterGap } from '@giaolien/wire';
import { expect, test } from 'vitest';
import { matrixOf, weightOf } from './matrix.ts';

function gap(facility: string, day: RosterGap['day']): RosterGap {
  const none = { shift: null, position: null, person: null, lacking: null, need: null, have: null, off: null };
  return { kind: 'uncovered', facility, day, from: 0, until: 1, ...none };
}

test('the office with most gaps stands first, and an office without any is left out', () => {
  const lines = matrixOf(
    [
      { facility: '100000', gaps: 1, rosters: 1 },
      { facility: '200000', gaps: 0, rosters: 1 },
      { facility: '970000', gaps: 3, rosters: 0 },
    ],
    [
      gap('970000', '2026-11-24'),
      gap('970000', '2026-11-24'),
      gap('970000', '2026-11-25'),
      gap('100000', '2026-11-24'),
    ],
  );
  expect(lines.map(({ facility }) => facility)).toEqual(['970000', '100000']);
  expect(lines[0]?.byDay.get('2026-11-24')).toBe(2);
  expect(lines[0]?.byDay.get('2026-11-26')).toBeUndefined();
});

test('more gaps weigh more', () => {
  expect([1, 2, 3, 5, 6, 40].map(weightOf)).toEqual([1, 1, 2, 2, 3, 3]);
});
