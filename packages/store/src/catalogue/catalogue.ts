import {
  defaultLayers,
  networkOf,
  searchOf,
  type CatalogueSearch,
  type MapLayer,
  type MapLayerName,
  type Nation,
  type NationNetwork,
} from '@giaolien/catalogue';
import { serviceDateOf, type Calendar, type Instant, type RuleSet } from '@giaolien/kernel';
import type { ClientBase, Pool } from 'pg';

import { listLayers, readLayer, type StoredLayer } from './layers.ts';
import { loadNation } from './load.ts';
import { revised, type Revision, writeRevision } from './revise.ts';
import { saveNation } from './save.ts';

/** The database holds no catalogue yet; the message says how to get one. */
export class CatalogueEmpty extends Error {
  override readonly name = 'CatalogueEmpty';

  constructor() {
    super('The database holds no catalogue. Save one first: the demonstration (`npm start` does) or an import.');
  }
}

/** The catalogue in the database and its snapshot in memory, by which everything is decided. */
export interface CatalogueStore {
  /** The nation in memory; `undefined` until one is saved. */
  findNation(): Nation | undefined;
  /** Look-ups over the nation in memory. @throws CatalogueEmpty */
  network(): NationNetwork;
  /** Search over the nation in memory; built at the first call after a change. @throws CatalogueEmpty */
  search(): CatalogueSearch;
  /** What the log decides by. @throws CatalogueEmpty */
  references(): { network: NationNetwork; calendar: Calendar; rulesAt(instant: Instant): RuleSet };
  /** Stores nation and layers in one transaction, then takes the nation into memory. */
  save(nation: Nation, layers?: readonly MapLayer[]): Promise<void>;
  /**
   * Changes people, machines and legal parameters together with what `within` writes, in one transaction, then takes the change into
   * memory: everything is judged by it from then on.
   */
  revise<Result>(revision: Revision, within: (client: ClientBase) => Promise<Result>): Promise<Result>;
  /** Takes what the database holds into memory, after another program changed it. */
  reload(): Promise<void>;
  /** Stored layers and those that stand without an import, without their texts. */
  listLayers(): Promise<readonly (StoredLayer | Omit<MapLayer, 'text'>)[]>;
  /** A layer with its text: the stored one, else the one that stands without an import. */
  findLayer(name: MapLayerName): Promise<MapLayer | undefined>;
}

/** Opens the catalogue: reads what the database holds into memory. The pool stays the caller's. */
export async function openCatalogue(pool: Pool): Promise<CatalogueStore> {
  let snapshot = snapshotOf(await loadNation(pool));
  let turn: Promise<unknown> = Promise.resolve();
  const current = (): Snapshot => {
    if (snapshot === undefined) throw new CatalogueEmpty();
    return snapshot;
  };
  return {
    findNation: () => snapshot?.nation,
    network: () => current().network,
    search: () => current().search(),
    references: () => current().references,
    save: async (nation, layers) => {
      await saveNation(pool, nation, layers);
      snapshot = snapshotOf(nation);
    },
    revise: (revision, within) => {
      // One after the other: memory follows the order of the commits.
      const result = turn.then(async () => {
        const written = await writeRevision(pool, revision, within);
        if (snapshot !== undefined && isChange(revision)) snapshot = snapshotOf(revised(snapshot.nation, revision));
        return written;
      });
      turn = result.catch(() => undefined);
      return result;
    },
    reload: async () => {
      const read = turn.then(() => loadNation(pool)).then((nation) => void (snapshot = snapshotOf(nation)));
      turn = read.catch(() => undefined);
      await read;
    },
    listLayers: async () => {
      const stored = await listLayers(pool);
      const missing = defaultLayers().filter(({ name }) => !stored.some((layer) => layer.name === name));
      return [...stored, ...missing.map(({ name, credit }) => ({ name, credit }))];
    },
    findLayer: async (name) => (await readLayer(pool, name)) ?? defaultLayers().find((layer) => layer.name === name),
  };
}

function isChange({ people = [], equipment = [], ruleSets = [] }: Revision): boolean {
  return people.length + equipment.length + ruleSets.length > 0;
}

interface Snapshot {
  readonly nation: Nation;
  readonly network: NationNetwork;
  readonly references: ReturnType<CatalogueStore['references']>;
  search(): CatalogueSearch;
}

function snapshotOf(nation: Nation | undefined): Snapshot | undefined {
  if (nation === undefined) return undefined;
  const network = networkOf(nation);
  let search: CatalogueSearch | undefined;
  return {
    nation,
    network,
    references: {
      network,
      calendar: network.calendar,
      rulesAt: (instant) => network.rulesOn(serviceDateOf(instant)),
    },
    search: () => (search ??= searchOf(nation)),
  };
}
