import { expect, test } from 'vitest';
import { accept, closeBag, Day, ITEM, planned, TO_TRIP, type Spoken } from '../testing/index.ts';
import { instantOf } from '../time.ts';

test('a flight is no dedicated vehicle: KT1 bags go on it only with an escort', () => {
  for (const [escort, expected] of [
    [undefined, ['escort_must_travel']],
    ['110900-b', []],
  ] as const) {
    const day = new Day();
    closeBag(day);
    const { vehicle: _none, ...flight } = planned(day);
    day.says('110900-a', { ...flight, mode: 'air', ...(escort === undefined ? {} : { escort }) });
    expect(day.wouldBreak('110900-a', TO_TRIP)).toEqual(expected);
  }
});

test('nobody escorts himself', () => {
  const day = new Day();
  expect(day.wouldBreak('110900-a', planned(day, { escort: '110900-c' }))).toEqual(['escort_must_travel']);
});

test('items outside bags want the escort as well', () => {
  const day = new Day();
  accept(day);
  day.says('110900-a', planned(day, { vehicle: 'hired' }));
  expect(day.wouldBreak('110900-a', { ...TO_TRIP, receptacles: [], items: [ITEM] })).toEqual(['escort_must_travel']);
});

test('despatch numbers begin again with the year of Việt Nam, not of UTC', () => {
  const day = new Day();
  const open: Spoken = { kind: 'OpenDespatch', origin: '110900', destination: '120900', carriage: 'surface' };
  day.now = instantOf('2026-12-31', 23 * 60);
  day.says('110900-a', open);
  day.says('110900-a', open);
  day.now = instantOf('2027-01-01', 60);
  day.says('110900-a', open);
  day.says('110900-a', { ...open, destination: '111000' });
  const numbers = ['120900-K-2026-0001', '120900-K-2026-0002', '120900-K-2027-0001', '111000-K-2027-0001'];
  for (const number of numbers) expect(day.despatch(`110900-${number}`), number).toBeDefined();
});
