import { join } from 'node:path';
import { openStore, startPostgres, type Store } from '@giaolien/store';
import { readSettings } from '../start/settings.ts';

/** Does something with the store of this environment's database, then closes what was opened for it. */
export async function withStore<Result>(work: (store: Store) => Promise<Result>): Promise<Result> {
  const { dataFolder, databaseUrl, databaseReaderUrl: readerUrl } = readSettings(process.env);
  const postgres = await startPostgres({ dataDir: join(dataFolder, 'postgres'), databaseUrl, readerUrl });
  try {
    const store = await openStore({ databaseUrl: postgres.databaseUrl, readerUrl: postgres.readerUrl });
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  } finally {
    await postgres.stop();
  }
}
