import type { Facility } from '@giaolien/kernel';
import { describe, expect, test } from 'vitest';
import { nextHopOf } from './hops.ts';

function office(id: string, parent?: string): Facility {
  return {
    id, name: id, kind: 'provincial-office', province: '01', commune: '00001', openForKt1: true, cutOffMinute: 960,
    place: { lat: 21, lon: 105, quality: 'approximate' }, ...(parent === undefined ? {} : { parent }),
  };
}

const NORTH = office('080100');
const SOUTH = office('080700');
const HA_NOI = office('100900', NORTH.id);
const CA_MAU = office('970900', SOUTH.id);
const DAT_MUI = office('971000', CA_MAU.id);

describe('Hướng đóng of an item', () => {
  test('from the north to a commune in Cà Mau goes to the southern centre first', () => {
    expect(nextHopOf([NORTH], [DAT_MUI, CA_MAU, SOUTH])).toBe(SOUTH.id);
  });
  test('from the centre down to the province, from there to the commune', () => {
    expect(nextHopOf([SOUTH], [DAT_MUI, CA_MAU, SOUTH])).toBe(CA_MAU.id);
    expect(nextHopOf([CA_MAU, SOUTH], [DAT_MUI, CA_MAU, SOUTH])).toBe(DAT_MUI.id);
  });
  test('from a province to another region goes up to the own centre', () => {
    expect(nextHopOf([HA_NOI, NORTH], [CA_MAU, SOUTH])).toBe(NORTH.id);
  });
  test('an item that is delivered from here goes nowhere', () => {
    expect(nextHopOf([CA_MAU, SOUTH], [CA_MAU, SOUTH])).toBeUndefined();
  });
});
