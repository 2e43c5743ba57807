import { describe, expect, it } from 'vitest';

import { NATION } from '../testing/nation.ts';

const facilities = new Map(NATION.facilities.map((facility) => [facility.id, facility]));
const stopsAt = new Set(NATION.routes.flatMap((route) => route.stops.map((stop) => stop.facility)));

describe('mail routes', () => {
  it('have unique ids and stops in order of time at known facilities', () => {
    expect(new Set(NATION.routes.map((route) => route.id)).size).toBe(NATION.routes.length);
    for (const route of NATION.routes) {
      expect(route.stops.length).toBeGreaterThanOrEqual(2);
      let clock = 0;
      for (const stop of route.stops) {
        expect(facilities.has(stop.facility), route.id).toBe(true);
        expect(stop.arrivalMinute, route.id).toBeGreaterThanOrEqual(clock);
        expect(stop.departureMinute).toBeGreaterThanOrEqual(stop.arrivalMinute);
        clock = stop.departureMinute;
      }
    }
  });

  it('of level 1 join every provincial office with its centre, both ways', () => {
    const pairs = new Set(
      NATION.routes
        .filter((route) => route.level === 1)
        .map((route) => `${route.stops[0]?.facility}→${route.stops.at(-1)?.facility}`),
    );
    for (const { office, centre } of NATION.provinces) {
      expect(pairs).toContain(`${centre}→${office}`);
      expect(pairs).toContain(`${office}→${centre}`);
    }
  });

  it('carry between the centres by road, air and rail with service numbers', () => {
    const between = NATION.routes.filter(
      (route) => route.stops[0]?.facility === '080100' && route.stops.at(-1)?.facility === '080700',
    );
    expect(new Set(between.map((route) => route.mode))).toEqual(new Set(['road', 'air', 'rail']));
    expect(between.find((route) => route.id === 'DS-SE1')).toMatchObject({
      serviceNumber: 'SE1',
      stops: [{ departureMinute: 21 * 60 + 10 }, { arrivalMinute: 2 * 1440 + 8 * 60 + 25 }],
    });
  });

  it('of level 2 reach every commune office that is open, and come home the same day', () => {
    for (const { office } of NATION.communes) {
      expect(stopsAt.has(office) || facilities.get(office)?.openForKt1 === false, office).toBe(true);
    }
    const inner = NATION.routes.filter((route) => route.level === 2);
    for (const route of inner) {
      expect(route.stops.length).toBeLessThanOrEqual(8);
      expect(route.stops.at(-1)?.facility).toBe(route.stops[0]?.facility);
      expect(route.stops.at(-1)?.arrivalMinute, route.id).toBeLessThan(1440 + 120);
    }
    expect(inner.some((route) => route.id.endsWith('-2'))).toBe(true);
  });

  it('drive at speeds that a van can keep', () => {
    for (const route of NATION.routes.filter(({ mode, level }) => mode === 'road' && level === 1)) {
      const minutes = (route.stops.at(-1)?.arrivalMinute ?? 0) - (route.stops[0]?.departureMinute ?? 0);
      expect(minutes, route.name).toBeGreaterThanOrEqual(30);
      expect(minutes, route.name).toBeLessThan(60 * 60);
    }
  });
});

describe('vehicles', () => {
  it('are 13 cars and 13 motorcycles at the centres, with central plates', () => {
    const central = NATION.vehicles.filter((vehicle) => vehicle.facility.startsWith('08'));
    expect(central.filter((vehicle) => vehicle.kind === 'car')).toHaveLength(13);
    expect(central.filter((vehicle) => vehicle.kind === 'motorcycle')).toHaveLength(13);
    expect(central.every((vehicle) => vehicle.plate.startsWith('80-'))).toBe(true);
  });

  it('are dedicated vans and trucks at provincial offices and motorcycles at commune offices', () => {
    const camau = NATION.vehicles.filter((vehicle) => vehicle.facility === '970900');
    expect(camau.filter((vehicle) => vehicle.kind === 'van').length).toBeGreaterThan(5);
    expect(camau.every((vehicle) => vehicle.dedicated && vehicle.plate.startsWith('69-'))).toBe(true);
    const motorcycles = NATION.vehicles.filter(
      (vehicle) => facilities.get(vehicle.facility)?.kind === 'commune-office',
    );
    expect(motorcycles).toHaveLength(3321);
  });

  it('have plates of their own', () => {
    expect(new Set(NATION.vehicles.map((vehicle) => vehicle.plate)).size).toBe(NATION.vehicles.length);
    expect(new Set(NATION.vehicles.map((vehicle) => vehicle.id)).size).toBe(NATION.vehicles.length);
  });
});
