import { DAY, instantOf } from '@giaolien/kernel';
import { expect, test } from 'vitest';
import { barsOf, placeOf, stretchAround, stretchOf, yearsOf } from './validity.ts';

const NOW = instantOf('2026-11-24', 9 * 60);

test('what holds, ends soon, has ended and is yet to come are drawn apart', () => {
  const stretch = stretchAround(NOW);
  const period = (from: number, until: number) => ({ from: NOW + from * DAY, until: NOW + until * DAY });
  const bars = barsOf([period(10, 400), period(-100, -2), period(-2, 5), period(-300, 100)], stretch, NOW);
  expect(bars.map(({ standing }) => standing)).toEqual(['holds', 'ended', 'soon', 'ahead']);
});

test('a period that began before the picture is cut at its edge and says so', () => {
  const stretch = stretchAround(NOW);
  const [bar] = barsOf([{ from: NOW - 900 * DAY, until: NOW + 900 * DAY }], stretch, NOW);
  expect(bar).toMatchObject({ left: 0, width: 100, cutLeft: true, cutRight: true });
  expect(barsOf([{ from: NOW - 900 * DAY, until: NOW - 800 * DAY }], stretch, NOW)).toEqual([]);
});

test('the picture of a list shows half a year behind and three times as much ahead', () => {
  expect(placeOf(NOW, stretchAround(NOW))).toBe(25);
});

test('the picture of a person begins and ends with a year, and a long past does not squeeze the present', () => {
  const stretch = stretchOf([{ from: instantOf('1999-05-01', 0), until: NOW + DAY }], NOW);
  expect(stretch.from).toBe(instantOf('2021-01-01', 0));
  expect(stretch.until).toBe(instantOf('2029-01-01', 0));
  expect(yearsOf(stretch).map(({ year }) => year)).toEqual([2021, 2023, 2025, 2027]);
  expect(yearsOf(stretch)[0]?.at).toBe(0);
});
