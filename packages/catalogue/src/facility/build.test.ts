import { describe, expect, it } from 'vitest';

import { isInsideVietnamBounds, distanceKm } from '../place/geometry.ts';
import { NATION } from '../testing/nation.ts';

const byId = new Map(NATION.facilities.map((facility) => [facility.id, facility]));

describe('postal facilities', () => {
  it('are more than 13,400: three centres, 34 KT1 offices, one office per commune, and service points', () => {
    const count = (kind: string): number => NATION.facilities.filter((facility) => facility.kind === kind).length;
    expect(count('regional-centre')).toBe(3);
    expect(count('provincial-office')).toBe(34);
    expect(count('commune-office')).toBe(3321);
    expect(NATION.facilities.length).toBeGreaterThan(13_400);
  });

  it('have unique codes of six digits, and KT1 offices end in 0900', () => {
    expect(byId.size).toBe(NATION.facilities.length);
    for (const { id, kind } of NATION.facilities) {
      expect(id).toMatch(/^\d{6}$/u);
      if (kind === 'provincial-office') expect(id).toMatch(/^\d\d0900$/u);
    }
    expect(byId.get('970900')?.name).toBe('Bưu cục KT1 Cà Mau');
  });

  it('lead by their parents to a regional centre', () => {
    for (const facility of NATION.facilities) {
      let here = facility;
      for (let step = 0; here.kind !== 'regional-centre'; step += 1) {
        const parent = byId.get(here.parent ?? '');
        expect(parent, here.name).toBeDefined();
        expect(step).toBeLessThan(4);
        here = parent ?? here;
      }
      expect(here.parent).toBeUndefined();
    }
    const chain = ['971380', '970900', '080700'];
    expect(byId.get('971380')?.parent).toBe(chain[1]);
    expect(byId.get('970900')?.parent).toBe(chain[2]);
  });

  it('keep the prefix of the former province after a merger', () => {
    const commune = NATION.communes.find(({ name, province }) => name === 'Bạc Liêu' && province === '96');
    expect(commune?.office.slice(0, 2)).toBe('96');
  });

  it('carry the province in their name where communes share one', () => {
    const names = NATION.facilities.filter(({ kind }) => kind === 'commune-office').map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('Bưu điện xã Đất Mũi');
  });

  it('stand at approximate places near their provincial seat, in Việt Nam, and say so', () => {
    for (const { place, parent, kind, province } of NATION.facilities) {
      expect(isInsideVietnamBounds(place)).toBe(true);
      expect(place.quality).toBe('approximate');
      const seat = NATION.provinces.find(({ code }) => code === province)?.office;
      const isOnIsland = kind !== 'provincial-office' && place.lon > 109.5;
      const home = byId.get(seat ?? '')?.place;
      if (home !== undefined && parent !== undefined && !isOnIsland) {
        expect(distanceKm(home, place)).toBeLessThan(300);
      }
    }
  });

  it('stand where they really are on islands, and are closed for KT1 where no route runs', () => {
    const office = (name: string) => NATION.facilities.find((facility) => facility.name === `Bưu điện đặc khu ${name}`);
    expect(office('Phú Quốc')).toMatchObject({ place: { lat: 10.22, lon: 103.96 }, openForKt1: true });
    expect(office('Hoàng Sa')).toMatchObject({ province: '48', place: { lon: 111.61 }, openForKt1: false });
    expect(office('Trường Sa')).toMatchObject({ province: '56', place: { lon: 111.92 }, openForKt1: false });
  });
});
