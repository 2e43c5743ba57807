import { DAY } from '@giaolien/kernel';
import { describe, expect, it } from 'vitest';

import { NATION, NOW } from '../testing/nation.ts';

const facilities = new Map(NATION.facilities.map((facility) => [facility.id, facility]));
const named = (name: string) => NATION.bodies.find((body) => body.name === name);

describe('served bodies', () => {
  it('are 58 at the centre, of which the four offices are flagged and screened', () => {
    const central = NATION.bodies.filter((body) => body.group === 'central');
    expect(central).toHaveLength(58);
    const four = central.filter((body) => body.fourOffices).map((body) => body.name);
    expect(four).toEqual([
      'Văn phòng Trung ương Đảng',
      'Văn phòng Chủ tịch nước',
      'Văn phòng Quốc hội',
      'Văn phòng Chính phủ',
    ]);
    expect(NATION.bodies.filter((body) => body.screened)).toHaveLength(4);
  });

  it('are the organs of every province and the Party committee and People’s Committee of every commune', () => {
    expect(named('Tỉnh ủy Cà Mau')).toMatchObject({ group: 'local', servedBy: '970900', postcode: '98010' });
    expect(named('Thành ủy Đồng Nai')).toBeDefined();
    expect(named('Ủy ban nhân dân xã Đất Mũi, tỉnh Cà Mau')).toMatchObject({ servedBy: '971380' });
    expect(NATION.bodies.filter((body) => body.id.startsWith('X'))).toHaveLength(2 * 3321);
    expect(NATION.bodies.filter((body) => body.id.startsWith('T') && body.group === 'local')).toHaveLength(28 * 34);
  });

  it('include enterprises that hold secrets', () => {
    expect(NATION.bodies.filter((body) => body.group === 'secret-holder').length).toBeGreaterThan(20);
  });

  it('are served by a facility that is open for KT1, in their own province', () => {
    for (const body of NATION.bodies) {
      const server = facilities.get(body.servedBy);
      expect(server?.openForKt1, body.name).toBe(true);
      expect(server?.province, body.name).toBe(body.province);
    }
    expect(named('Văn phòng Chính phủ')?.servedBy).toBe('080100');
    expect(named('Ủy ban nhân dân đặc khu Hoàng Sa, thành phố Đà Nẵng')?.servedBy).toBe('550900');
  });

  it('have named who receives out of hours, nine in ten of them', () => {
    const named = NATION.bodies.filter(({ outOfHoursContact }) => outOfHoursContact !== undefined);
    expect(named.length / NATION.bodies.length).toBeCloseTo(0.9, 1);
  });

  it('have one person each whose authorisation is in force, and a few a second one whose is not', () => {
    const current = new Set<string>();
    let expired = 0;
    for (const { body, authorisedFrom } of NATION.representatives) {
      expect(authorisedFrom).toBeLessThan(NOW);
      if (authorisedFrom > NOW - 365 * DAY) current.add(body);
      else expired += 1;
    }
    expect(current).toEqual(new Set(NATION.bodies.map(({ id }) => id)));
    expect(expired).toBeGreaterThan(0);
    expect(expired).toBeLessThan(NATION.bodies.length / 20);
    expect(new Set(NATION.representatives.map(({ id }) => id)).size).toBe(NATION.representatives.length);
  });

  it('have unique ids, unique names and unique postcodes of five digits', () => {
    expect(new Set(NATION.bodies.map((body) => body.id)).size).toBe(NATION.bodies.length);
    expect(new Set(NATION.bodies.map((body) => body.name)).size).toBe(NATION.bodies.length);
    const postcodes = NATION.bodies.flatMap((body) => body.postcode ?? []);
    expect(new Set(postcodes).size).toBe(postcodes.length);
    for (const postcode of postcodes) expect(postcode).toMatch(/^\d{5}$/u);
  });
});
