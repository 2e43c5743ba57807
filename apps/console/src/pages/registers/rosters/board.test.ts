import type { RosterGap, RosterShift } from '@giaolien/wire';
import { expect, test } from 'vitest';
import { bandsOf, gapsOfDay, gapsOfSlot } from './board.ts';

const POSITION = {
  id: 'p1',
  task: 'Quầy',
  role: 'clerk',
  count: 2,
  secrecy: null,
  screening: false,
  people: [],
} as const;
function shift(more: Partial<RosterShift>): RosterShift {
  return {
    id: 'a',
    day: '2026-11-23',
    name: 'Ca sáng',
    startMinute: 360,
    endMinute: 840,
    zone: null,
    positions: [{ ...POSITION, people: [] }],
    ...more,
  };
}
const GAP: RosterGap = {
  kind: 'unfilled',
  facility: '100000',
  day: '2026-11-23',
  from: 0,
  until: 1,
  shift: 'a',
  position: 'p1',
  person: null,
  lacking: null,
  need: 2,
  have: 0,
  off: null,
};

test('the same shift of several days is one band, the earliest shift first', () => {
  const night = shift({ id: 'n', name: 'Ca đêm', startMinute: 1320, endMinute: 1800 });
  const bands = bandsOf([night, shift({}), shift({ id: 'b', day: '2026-11-24' })]);
  expect(bands.map((band) => [band.shift.name, band.rows.length])).toEqual([
    ['Ca sáng', 1],
    ['Ca đêm', 1],
  ]);
  expect([...(bands[0]?.rows[0]?.slots.keys() ?? [])]).toEqual(['2026-11-23', '2026-11-24']);
});

test('two positions that are alike in one shift stand in two lines', () => {
  const twice = shift({
    positions: [
      { ...POSITION, people: [] },
      { ...POSITION, id: 'p2', people: [] },
    ],
  });
  expect(bandsOf([twice])[0]?.rows.map(({ slots }) => slots.get('2026-11-23')?.position.id)).toEqual(['p1', 'p2']);
});

test('a gap belongs to its position, and one without a position to the whole shift', () => {
  const slot = { shift: shift({}), position: { ...POSITION, people: [] } };
  expect(gapsOfSlot([GAP, { ...GAP, position: 'p2' }, { ...GAP, position: null }], slot)).toHaveLength(2);
});

test('hours in which nobody is there belong to the day', () => {
  const uncovered = { ...GAP, kind: 'uncovered', shift: null, position: null } as const;
  expect(gapsOfDay([GAP, uncovered], '2026-11-23')).toEqual([uncovered]);
});
