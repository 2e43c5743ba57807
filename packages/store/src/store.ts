import type { Instant } from '@giaolien/kernel';

import { type Accounts, createAccounts } from './accounts/index.ts';
import { type CatalogueStore, openCatalogue } from './catalogue/index.ts';
import { createPool } from './connect.ts';
import { type Log, openLog } from './log/log.ts';
import { migrate } from './migrate.ts';
import { createPositions, type Positions } from './positions/index.ts';
import { createViews, type Views } from './read/index.ts';
import { rebuildViews } from './views/rebuild.ts';

/** The log of facts about custody; the only one so far. */
const CUSTODY = 0;

/** All that the platform remembers, in one PostgreSQL database. */
export interface Store {
  readonly log: Log;
  readonly views: Views;
  readonly catalogue: CatalogueStore;
  readonly accounts: Accounts;
  readonly positions: Positions;
  /** Tells the views anew from the log; appends wait meanwhile. Answers how many subjects were told. */
  rebuildViews(): Promise<number>;
  /** Settles what was submitted to the log and gives every connection back. */
  close(): Promise<void>;
}

export interface StoreOptions {
  /** `postgres://…`; `startPostgres` gives the one of the embedded database. */
  readonly databaseUrl: string;
  /** The clock of the log; the machine's, if left out. */
  readonly now?: () => Instant;
}

/**
 * Opens the database: brings it to this program's version, then reads the catalogue into memory. Nothing is claimed:
 * any number of programs may read; the first to submit to the log, or to call `log.claim`, is its only writer.
 * @throws MigrationRefused when the database is newer than this program, or was made by files that have changed.
 */
export async function openStore({ databaseUrl, now = Date.now }: StoreOptions): Promise<Store> {
  await migrate(databaseUrl);
  const pool = createPool(databaseUrl);
  try {
    const catalogue = await openCatalogue(pool);
    const log = await openLog({ databaseUrl, pool, now, shard: CUSTODY, references: () => catalogue.references() });
    return {
      log,
      catalogue,
      views: createViews(pool),
      accounts: createAccounts(pool),
      positions: createPositions(pool),
      rebuildViews: () => rebuildViews(pool, CUSTODY),
      async close() {
        await log.close();
        await pool.end();
      },
    };
  } catch (error) {
    await pool.end();
    throw error;
  }
}
