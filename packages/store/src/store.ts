import type { Instant } from '@giaolien/kernel';

import { viewerKey } from './access/key.ts';
import { openReader } from './access/reader.ts';
import { type Accounts, createAccounts } from './accounts/index.ts';
import { type CatalogueStore, openCatalogue } from './catalogue/index.ts';
import { createPool } from './connect.ts';
import { type Log, openLog } from './log/log.ts';
import { migrate } from './migrate.ts';
import { createPositions, type Positions } from './positions/index.ts';
import { createViews, type Views } from './read/index.ts';
import { createRegisters, type Registers } from './registers/index.ts';
import { createSecurityStore, type SecurityStore } from './security/index.ts';
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
  /** People and places: records with history, apart from the log. */
  readonly registers: Registers;
  /** The log of who came in and who read what, and what two persons do together. */
  readonly security: SecurityStore;
  /** Tells the views anew from the log; appends wait meanwhile. Answers how many subjects were told. */
  rebuildViews(): Promise<number>;
  /** Settles what was submitted to the log and gives every connection back. */
  close(): Promise<void>;
}

export interface StoreOptions {
  /** `postgres://…`; `startPostgres` gives the one of the embedded database. */
  readonly databaseUrl: string;
  /** The same database as the role that reads on behalf of people; `startPostgres` gives it too. */
  readonly readerUrl: string | undefined;
  /** The clock of the log; the machine's, if left out. */
  readonly now?: () => Instant;
}

/**
 * Opens the database: brings it to this program's version, then reads the catalogue into memory. Nothing is claimed:
 * any number of programs may read; the first to submit to the log, or to call `log.claim`, is its only writer.
 * @throws ReaderRefused when there is no role for readers, or it may more than it should.
 * @throws MigrationRefused when the database is newer than this program, or was made by files that have changed.
 */
export async function openStore({ databaseUrl, readerUrl, now = Date.now }: StoreOptions): Promise<Store> {
  await migrate(databaseUrl);
  const pool = createPool(databaseUrl);
  const closing = [() => pool.end()];
  const end = () => Promise.all(closing.map((close) => close()));
  try {
    const reader = await openReader(readerUrl, pool, await viewerKey(pool));
    closing.push(() => reader.end());
    const catalogue = await openCatalogue(pool);
    const log = await openLog({ databaseUrl, pool, now, shard: CUSTODY, references: () => catalogue.references() });
    const security = createSecurityStore(pool);
    return {
      log,
      catalogue,
      views: createViews({ pool, reader }),
      accounts: createAccounts(pool),
      positions: createPositions(pool),
      registers: createRegisters(pool, catalogue),
      security,
      rebuildViews: () => rebuildViews(pool, CUSTODY),
      async close() {
        await log.close();
        await security.log.settle();
        await end();
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}
