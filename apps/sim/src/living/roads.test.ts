import { expect, test } from 'vitest';
import { demonstrationChart } from '../testing/demonstration.ts';
import { roadBetween } from './corridor.ts';
import { courseOf, kmBetween, lengthKm, placeAlong } from './roads.ts';

const WEST = { lat: 10, lon: 105 };
const EAST = { lat: 10, lon: 106 };
const NORTH = { lat: 11, lon: 106 };

test('half way is half way along the line, not between its ends', () => {
  const line = [WEST, EAST, NORTH];
  const half = placeAlong(line, 0.5);
  expect(Math.abs(kmBetween(WEST, half) - lengthKm(line) / 2)).toBeLessThan(1);
  expect(placeAlong(line, 0)).toEqual(WEST);
  expect(placeAlong(line, 1).lat).toBeCloseTo(NORTH.lat, 6);
});

test('a vehicle looks where it drives', () => {
  expect(courseOf([WEST, EAST, NORTH], 0.1)).toBeCloseTo(90, 0);
  expect(courseOf([WEST, EAST, NORTH], 0.9)).toBeCloseTo(0, 0);
  expect(courseOf([EAST, WEST], 0.5)).toBeCloseTo(270, 0);
});

test('who never moves stands still', () => {
  expect(placeAlong([WEST, WEST], 0.5)).toEqual(WEST);
  expect(() => placeAlong([], 0.5)).toThrow(RangeError);
});

test('the road from Hà Nội to Cà Mau runs through Huế and Cần Thơ, not across the sea', () => {
  const chart = demonstrationChart();
  const road = roadBetween(chart, '01', '96');
  const seat = (code: string) => chart.network.findFacility(chart.network.findProvince(code)?.office ?? '')?.place;
  expect(road).toContainEqual(seat('46'));
  expect(road).toContainEqual(seat('92'));
});

test('every province far from Hà Nội is reached through others', () => {
  const chart = demonstrationChart();
  const placeOf = (office: string) => chart.network.findFacility(office)?.place ?? WEST;
  const stranded = chart.network.nation.provinces.filter(
    ({ code, office }) =>
      kmBetween(placeOf('080100'), placeOf(office)) > 150 && roadBetween(chart, '01', code).length === 0,
  );
  expect(stranded.map((province) => province.name)).toEqual([]);
});
