import type { Facility } from '@giaolien/kernel';
import { describe, expect, test } from 'vitest';
import { chainOf, nextHopOf } from './hops.ts';

function office(id: string, parent?: string): Facility {
  return {
    id,
    name: id,
    kind: 'provincial-office',
    province: '01',
    commune: '00001',
    openForKt1: true,
    cutOffMinute: 960,
    place: { lat: 21, lon: 105, quality: 'approximate' },
    ...(parent === undefined ? {} : { parent }),
  };
}

const NORTH = '080100';
const SOUTH = '080700';
const HA_NOI = '100900';
const CA_MAU = '970900';
const DAT_MUI = '971380';
const OFFICES = new Map(
  [office(NORTH), office(SOUTH), office(HA_NOI, NORTH), office(CA_MAU, SOUTH), office(DAT_MUI, CA_MAU)].map((each) => [
    each.id,
    each,
  ]),
);

describe('Hướng đóng of an item', () => {
  test('from the north to a commune in Cà Mau goes to the southern centre first', () => {
    expect(nextHopOf(OFFICES, NORTH, DAT_MUI)).toBe(SOUTH);
  });
  test('from the centre goes down to the province, from there to the commune', () => {
    expect(nextHopOf(OFFICES, SOUTH, DAT_MUI)).toBe(CA_MAU);
    expect(nextHopOf(OFFICES, CA_MAU, DAT_MUI)).toBe(DAT_MUI);
  });
  test('from a province to another region goes up to the own centre', () => {
    expect(nextHopOf(OFFICES, HA_NOI, CA_MAU)).toBe(NORTH);
  });
  test('of an item that is delivered from here is nowhere', () => {
    expect(nextHopOf(OFFICES, CA_MAU, CA_MAU)).toBeUndefined();
  });
  test('is not guessed for an office that nobody knows', () => {
    expect(nextHopOf(OFFICES, CA_MAU, '999999')).toBeUndefined();
    expect(chainOf(OFFICES, '999999')).toEqual([]);
  });
});
