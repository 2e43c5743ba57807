import { MINUTE } from '@giaolien/kernel';
import { CALENDAR, MONDAY, NETWORK, RULE_SET } from '@giaolien/kernel/testing';
import type { Pool } from 'pg';

import { createPool } from '../../connect.ts';
import { type Log, type LogOptions, openLog } from '../log.ts';
import type { References } from '../submission.ts';

/** The kernel's invented province. */
export const REFERENCES: References = { network: NETWORK, rulesAt: () => RULE_SET, calendar: CALENDAR };

export interface ProvinceLog {
  readonly log: Log;
  readonly pool: Pool;
  close(): Promise<void>;
}

/** A log of the invented province in a migrated database. Its clock moves a minute with every look. */
export async function openProvinceLog(databaseUrl: string, options: Partial<LogOptions> = {}): Promise<ProvinceLog> {
  const pool = createPool(databaseUrl);
  let now = MONDAY;
  const clock = () => (now += MINUTE);
  const log = await openLog({
    databaseUrl,
    pool,
    references: () => REFERENCES,
    now: clock,
    patience: 2_000,
    ...options,
  });
  return {
    log,
    pool,
    async close() {
      await log.close();
      await pool.end();
    },
  };
}
