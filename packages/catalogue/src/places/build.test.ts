import { describe, expect, test } from 'vitest';

import { NATION, NOW } from '../testing/nation.ts';
import { buildPlaces } from './build.ts';

const PLACES = buildPlaces(NATION.facilities, NATION.equipment, NOW);

describe('the places of the demonstration', () => {
  test('centres and provincial offices have zones with cameras; every machine of the catalogue has its papers', () => {
    expect(PLACES.zones).toHaveLength(3 * 6 + 34 * 4);
    expect(PLACES.cameras.every(({ body }) => PLACES.zones.some(({ id }) => id === body.zone))).toBe(true);
    const machines = new Set(PLACES.machines.map(({ id }) => id));
    expect(NATION.equipment.every(({ id }) => machines.has(id))).toBe(true);
    expect(machines.size).toBe(PLACES.machines.length);
  });

  test('one camera is out of order in Hà Nội, and the only one of the store in Cà Mau', () => {
    const down = PLACES.cameras.filter(({ body }) => !body.working).map(({ id }) => id);
    expect(down).toEqual(['080100-KT-CAM2', '970900-KHO-CAM1']);
    expect(PLACES.cameras.filter(({ body }) => body.zone === '970900-KHO')).toHaveLength(1);
  });

  test('a visitor came with an escort, and is gone', () => {
    const visitors = PLACES.entries.filter(({ body }) => body.visitor !== null);
    expect(visitors.length).toBeGreaterThan(0);
    for (const { body } of visitors)
      expect(body).toMatchObject({ escort: expect.any(String), leftAt: expect.any(Number) });
  });
});
