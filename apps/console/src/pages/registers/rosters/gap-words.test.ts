import { vi } from '@giaolien/ui';
import type { RosterGap } from '@giaolien/wire';
import { expect, test } from 'vitest';
import { gapSentence } from './gap-words.ts';

const GAP: RosterGap = {
  kind: 'rest-too-short',
  facility: '100000',
  day: '2027-02-06',
  from: 0,
  until: 1,
  shift: 'a',
  position: 'p1',
  person: 'an',
  lacking: null,
  need: 720,
  have: 480,
  off: null,
};

test('too little rest is told with the name and both spans', () => {
  expect(gapSentence(GAP, [], { an: 'Nguyễn An' }, vi)).toBe('Nguyễn An chỉ được nghỉ 8 giờ giữa hai ca, cần 12 giờ.');
});

test('a gap on a day off says which', () => {
  const gap = { ...GAP, kind: 'unfilled', need: 2, have: 0, off: 'Tết Nguyên đán' } as const;
  expect(gapSentence(gap, [], {}, vi)).toBe('Ngày Tết Nguyên đán: Một vị trí còn thiếu 2 người.');
});

test('who lacks something is told what', () => {
  const gap = { ...GAP, kind: 'unqualified', lacking: 'training' } as const;
  expect(gapSentence(gap, [], { an: 'An' }, vi)).toBe('An: tập huấn hết hạn trong ca này.');
});
