import { describe, expect, it } from 'vitest';

import type { AdminKind, CatalogueVersionId } from '../nation.ts';
import { NATION } from '../testing/nation.ts';
import { findUnit, listUnits, predecessorsOf, provinceOn, successorsOf } from './history.ts';

function countOf(version: CatalogueVersionId): Partial<Record<AdminKind, number>> {
  const counts: Partial<Record<AdminKind, number>> = {};
  for (const { kind } of listUnits(NATION, version)) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

describe('administrative units', () => {
  it('are 63 provinces, 10,035 communes and five island districts without communes on 2025-06-30', () => {
    expect(countOf('2025-06-30')).toEqual({
      city: 6,
      province: 57,
      commune: 7692,
      ward: 1726,
      township: 617,
      district: 5,
    });
  });

  it('are 34 provinces and 3,321 communes on 2025-07-01: 2,621 xã, 687 phường, 13 đặc khu', () => {
    expect(countOf('2025-07-01')).toEqual({ city: 6, province: 28, commune: 2621, ward: 687, 'special-zone': 13 });
  });

  it('are 7 cities and 27 provinces, 2,611 xã, 697 phường and 13 đặc khu since 2026-04-30', () => {
    expect(countOf('2026-04-30')).toEqual({ city: 7, province: 27, commune: 2611, ward: 697, 'special-zone': 13 });
    expect(NATION.provinces).toHaveLength(34);
    expect(NATION.communes).toHaveLength(3321);
  });

  it('change kind and keep their code, as Đồng Nai and ten of its communes did', () => {
    expect(findUnit(NATION, '75', '2025-07-01')?.kind).toBe('province');
    expect(findUnit(NATION, '75', '2026-04-30')?.kind).toBe('city');
    expect(findUnit(NATION, '26368', '2025-07-01')).toMatchObject({ kind: 'commune', validUntil: '2026-04-30' });
    expect(findUnit(NATION, '26368', '2026-04-30')).toMatchObject({ kind: 'ward', validUntil: null });
    expect(successorsOf(NATION, '26368', '2025-07-01')).toMatchObject([{ toCode: '26368', kind: 'retyped' }]);
  });

  it('bear codes that mean something only together with a version', () => {
    expect(findUnit(NATION, '00004', '2025-06-30')?.name).toBe('Trúc Bạch');
    expect(findUnit(NATION, '00004', '2025-07-01')?.name).toBe('Ba Đình');
    expect(findUnit(NATION, '15', '2025-06-30')?.name).toBe('Yên Bái');
    expect(findUnit(NATION, '15', '2025-07-01')?.name).toBe('Lào Cai');
    const keys = new Set(NATION.units.map((unit) => `${unit.code}@${unit.validFrom}`));
    expect(keys.size).toBe(NATION.units.length);
  });

  it('all link to what took their place and to what they were formed from', () => {
    const from = NATION.successions.filter((link) => link.fromVersion === '2025-06-30').map((link) => link.fromCode);
    expect(from.toSorted()).toEqual(
      listUnits(NATION, '2025-06-30')
        .map((unit) => unit.code)
        .toSorted(),
    );
    const to = new Set(NATION.successions.map((link) => `${link.toCode}@${link.toVersion}`));
    const formedLater = NATION.units.filter((unit) => unit.validFrom !== '2025-06-30');
    expect(formedLater.filter((unit) => !to.has(`${unit.code}@${unit.validFrom}`))).toEqual([]);
    const formed = predecessorsOf(NATION, '00004', '2025-07-01').map((link) => link.fromCode);
    expect(formed).toContain('00004');
    expect(predecessorsOf(NATION, '20333', '2025-07-01')).toMatchObject([{ fromCode: '498', kind: 'whole-district' }]);
  });

  it('do not pretend to know splits that the package leaves out', () => {
    const kinds = new Set(NATION.successions.filter((link) => link.level === 'commune').map((link) => link.kind));
    expect([...kinds].sort()).toEqual(['retyped', 'unstated']);
  });

  it('are mended where the package is wrong', () => {
    expect(findUnit(NATION, '23938', '2026-04-30')?.name).toBe('Ia Mơ');
    expect(NATION.communes.some((commune) => commune.code === '23737')).toBe(false);
    expect(successorsOf(NATION, '00556', '2025-06-30')).toMatchObject([{ toCode: '00541' }]);
    expect(successorsOf(NATION, '30901', '2025-06-30')).toMatchObject([{ toCode: '30886' }]);
    expect(successorsOf(NATION, '30913', '2025-06-30')).toMatchObject([{ toCode: '30910' }]);
    expect(successorsOf(NATION, '23938', '2025-06-30')).toMatchObject([{ toCode: '23938' }]);
  });

  it('are written in NFC with plain apostrophes', () => {
    for (const { name } of NATION.units) {
      expect(name).toBe(name.normalize('NFC'));
      expect(name).not.toMatch(/’|\s{2}|^\s|\s$/u);
    }
  });
});

describe('the province of a unit', () => {
  const konTum = { code: '62', version: '2025-06-30' } as const;
  const quangNgai = { code: '51', version: '2025-06-30' } as const;

  it('is the one of the day: Kon Tum and Quảng Ngãi were two until 2025-07-01 and are one since', () => {
    for (const day of ['2024-02-01', '2025-06-30'] as const) {
      expect([provinceOn(NATION, konTum, day), provinceOn(NATION, quangNgai, day)]).toEqual(['62', '51']);
    }
    for (const day of ['2025-07-01', '2026-11-24'] as const) {
      expect([provinceOn(NATION, konTum, day), provinceOn(NATION, quangNgai, day)]).toEqual(['51', '51']);
    }
  });

  it('is found for a commune too, forwards and backwards', () => {
    const old = NATION.units.find(({ level, province }) => level === 'commune' && province === '62');
    const named = { code: old?.code ?? '', version: '2025-06-30' } as const;
    expect(provinceOn(NATION, named, '2025-06-30')).toBe('62');
    expect(provinceOn(NATION, named, '2025-07-01')).toBe('51');
    const [link] = successorsOf(NATION, named.code, '2025-06-30');
    const now = { code: link?.toCode ?? '', version: '2026-04-30' } as const;
    expect(provinceOn(NATION, now, '2026-11-24')).toBe('51');
    expect(provinceOn(NATION, now, '2025-06-30')).toBe('62');
  });

  it('is not guessed: of a province that was formed from two nobody can say which it was', () => {
    expect(provinceOn(NATION, { code: '51', version: '2026-04-30' }, '2025-06-30')).toBeUndefined();
    expect(provinceOn(NATION, { code: '99', version: '2026-04-30' }, '2025-06-30')).toBeUndefined();
  });
});
