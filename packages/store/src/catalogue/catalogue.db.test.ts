import { buildDemonstration, isSame, applyImport, differenceOf, type Nation } from '@giaolien/catalogue';
import { assert, instantOf } from '@giaolien/kernel';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createPool } from '../connect.ts';
import { migrate } from '../migrate.ts';
import { flavours, openTestDatabase, type TestDatabase } from '../testing/index.ts';
import { CatalogueEmpty, openCatalogue } from './catalogue.ts';
import { listLayers, readLayer, saveLayers } from './layers.ts';
import { loadNation } from './load.ts';
import { saveNation } from './save.ts';

const nation = buildDemonstration({ now: instantOf('2026-11-24', 0) });
const layer = { name: 'hydro', text: '{"type":"Topology"}', credit: 'Sông hồ' } as const;

describe.each(flavours())('the catalogue on the %s PostgreSQL', (flavour) => {
  let database: TestDatabase;
  let pool: Pool;

  beforeAll(async () => {
    database = await openTestDatabase(flavour, { migrate });
    pool = createPool(database.databaseUrl, 4);
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  it('is empty at first and says how to fill it', async () => {
    const catalogue = await openCatalogue(pool);
    expect(catalogue.findNation()).toBeUndefined();
    expect(() => catalogue.references()).toThrow(CatalogueEmpty);
    expect(await loadNation(pool)).toBeUndefined();
  });

  it('gives back the nation exactly as it was saved', async () => {
    await saveNation(pool, nation);
    const loaded = await loadNation(pool);
    for (const list of Object.keys(nation) as (keyof Nation)[]) {
      expect(loaded?.[list], list).toEqual(nation[list]);
    }
  });

  it('replaces the whole nation when it is saved again', async () => {
    const smaller = { ...nation, vehicles: nation.vehicles.slice(0, 5) };
    const catalogue = await openCatalogue(pool);
    await catalogue.save(smaller);
    expect(catalogue.network().listVehicles()).toHaveLength(5);
    expect((await loadNation(pool))?.vehicles).toHaveLength(5);
    await catalogue.save(nation);
  });

  it('keeps the old nation whole when the new one breaks a reference', async () => {
    const [first, ...rest] = nation.people;
    assert(first !== undefined, 'the nation has people');
    const broken = { ...nation, people: [{ ...first, facility: '999999' }, ...rest] };
    await expect(saveNation(pool, broken)).rejects.toThrow(/foreign key/u);
    expect((await loadNation(pool))?.people[0]).toEqual(first);
  });

  it('gives the log what it decides by', async () => {
    const catalogue = await openCatalogue(pool);
    const references = catalogue.references();
    expect(references.network.findFacility('080100')?.name).toBe('Trung tâm khai thác KT1 Hà Nội');
    expect(references.rulesAt(instantOf('2026-01-01', 0)).id).toBe('KT1-2025-11-01');
    expect(references.calendar.daysOff.has('2026-02-17')).toBe(true);
  });

  it('stores layers, and the sea labels stand even without any', async () => {
    const catalogue = await openCatalogue(pool);
    expect((await catalogue.findLayer('labels'))?.text).toContain('Quần đảo Hoàng Sa');
    await saveLayers(pool, [layer]);
    expect(await readLayer(pool, 'hydro')).toEqual(layer);
    expect(await listLayers(pool)).toMatchObject([{ name: 'hydro', bytes: 19 }]);
    expect((await catalogue.listLayers()).map(({ name }) => name)).toEqual(['hydro', 'labels']);
    const loaded = await loadNation(pool);
    expect(loaded?.layers.map(({ name }) => name)).toEqual(['hydro']);
  });

  it('refuses a nation that names a layer whose text is nowhere', async () => {
    const named = { ...nation, layers: [{ name: 'boundaries', credit: '', digest: '' }] } as const;
    await expect(saveNation(pool, named)).rejects.toThrow(/applyImport/u);
  });

  it('knows a stored layer again, so that importing it twice changes nothing', async () => {
    const loaded = await loadNation(pool);
    assert(loaded !== undefined, 'the nation was saved');
    const units = {
      provinces: nation.provinces.map(({ code, name, kind, office }) => {
        const seat = nation.facilities.find(({ id }) => id === office)?.place ?? { lat: 0, lon: 0 };
        return { code, name, kind, seat, line: 1 };
      }),
      communes: [],
    };
    const geoImport = { ...units, roads: [], airports: [], stations: [], layers: [layer], files: [] };
    expect(differenceOf(loaded, geoImport).layersAdded).toEqual([]);
    expect(() => applyImport(loaded, geoImport)).toThrow(/Không còn/u);
    expect(isSame(differenceOf(loaded, geoImport))).toBe(false);
  });
});
