import { existsSync } from 'node:fs';

import { beforeAll, describe, expect, it } from 'vitest';

import { successorsOf } from '../admin/history.ts';
import type { MapLayer, Nation } from '../nation.ts';
import { isInShape, readCommuneShapes } from '../place/shapes.ts';
import { GEO_FOLDER, NATION, SMALL_FOLDER } from '../testing/nation.ts';
import { applyImport } from './apply.ts';
import { differenceOf, isSame } from './difference.ts';
import type { GeoImport } from './geo-import.ts';
import { readGeoFolder } from './read-folder.ts';
import { ImportRefused } from './refusal.ts';
import { renderDifference } from './render.ts';

describe('an import of other units', () => {
  const small = readGeoFolder(SMALL_FOLDER);

  it('is shown as a difference and never applied without a catalogue version of its own', () => {
    const difference = differenceOf(NATION, small);
    expect(difference.units.filter((change) => change.kind === 'added')).toHaveLength(2 + 4);
    expect(difference.units.filter((change) => change.kind === 'removed')).toHaveLength(34 + 3321);
    expect(difference.positions).toEqual([]);
    expect(() => applyImport(NATION, small)).toThrow(ImportRefused);
    expect(renderDifference(difference)).toContain('Đơn vị hành chính mất: 3.355');
  });
});

describe.skipIf(!existsSync(GEO_FOLDER))('the import of the folder beside the checkout (../shared/geo-data)', () => {
  let geoImport: GeoImport;
  let nation: Nation;
  let layers: readonly MapLayer[];
  beforeAll(() => {
    geoImport = readGeoFolder(GEO_FOLDER);
    ({ nation, layers } = applyImport(NATION, geoImport));
  });

  it('agrees on every current unit and refines every position', () => {
    const difference = differenceOf(NATION, geoImport);
    expect(difference.units).toEqual([]);
    expect(difference.positions).toHaveLength(NATION.facilities.length);
    expect(difference.layersAdded).toHaveLength(5);
    const text = renderDifference(difference);
    expect(text).toContain('Vị trí được chính xác hóa: 13.450');
    expect(text).toContain('Lớp bản đồ thêm: 5');
    expect(text.split('\n').length).toBeLessThan(60);
  });

  it('gives commune and provincial offices published positions', () => {
    const published = nation.facilities.filter((facility) => facility.place.quality === 'published');
    // Fifteen commune centres had no usable published point.
    expect(published).toHaveLength(3 + 34 + 3321 - 15);
    expect(published.every((facility) => facility.kind !== 'service-point')).toBe(true);
  });

  it('keeps service points inside their commune', () => {
    const shapes = readCommuneShapes(layers.find((layer) => layer.name === 'boundaries')?.text ?? '');
    const points = nation.facilities.filter((facility) => facility.kind === 'service-point');
    const outside = points.filter(({ commune, place }) => {
      const shape = shapes.get(commune);
      return shape === undefined || !isInShape(shape, place);
    });
    expect(outside.length / points.length).toBeLessThan(0.01);
  });

  it('tells splits: 441 old communes have several successors', () => {
    const links = Map.groupBy(
      nation.successions.filter((link) => link.level === 'commune' && link.fromVersion === '2025-06-30'),
      (link) => link.fromCode,
    );
    expect(links.size).toBe(10_035);
    expect([...links.values()].filter((list) => list.length > 1)).toHaveLength(441);
    expect(successorsOf(nation, '00019', '2025-06-30')).toHaveLength(4);
  });

  it('keeps every id, so that nothing recorded loses its meaning', () => {
    const ids = (of: Nation): string[] => of.facilities.map((facility) => facility.id);
    expect(ids(nation)).toEqual(ids(NATION));
    expect(nation.people).toBe(NATION.people);
    expect(nation.bodies).toBe(NATION.bodies);
  });

  it('changes nothing the second time', () => {
    const again = differenceOf(nation, geoImport);
    expect(isSame(again)).toBe(true);
    expect(renderDifference(again)).toMatch(/^Không có gì thay đổi/u);
    expect(applyImport(nation, geoImport).nation).toEqual(nation);
  });

  it('is refused when a commune changed its kind without a decree of its own', () => {
    const communes = geoImport.communes.map((commune) =>
      commune.code === '32248' ? { ...commune, kind: 'ward' as const } : commune,
    );
    const changed = { ...geoImport, communes };
    expect(differenceOf(NATION, changed).units).toMatchObject([{ kind: 'retyped', code: '32248' }]);
    expect(() => applyImport(NATION, changed)).toThrow(/phiên bản danh mục mới/u);
  });
});
