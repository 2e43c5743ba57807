import type { Pool } from 'pg';
import { accountsOf, type AccountTable } from './accounts.ts';
import { credentialsOf, type CredentialTable } from './credentials.ts';
import { devicesOf, type DeviceTable } from './devices.ts';
import { failuresOf, type FailureTable } from './failures.ts';
import { sessionsOf, type SessionTable } from './sessions.ts';

export type { Account, StoredAccount, StoredRecovery } from './accounts.ts';
export type { StoredBadge, StoredPasskey, StoredSubject, StoredTotp } from './credentials.ts';
export type { ApprovedDevice, StoredDevice } from './devices.ts';
export type { StoredFailure } from './failures.ts';
export type { SessionChange, StoredSession } from './sessions.ts';

/**
 * Who signs in, by what and from where, and the serials of item numbers. On the connection of the owner: none of it is
 * read on behalf of a person.
 */
export interface Accounts extends AccountTable, SessionTable, CredentialTable, DeviceTable, FailureTable {
  /** `count` fresh serials for S10 numbers, 0 … 99,999,999; each is given once, ever. */
  takeItemSerials(count: number): Promise<readonly number[]>;
}

/** The accounts of a database that is migrated. */
export function createAccounts(pool: Pool): Accounts {
  return {
    ...accountsOf(pool),
    ...sessionsOf(pool),
    ...credentialsOf(pool),
    ...devicesOf(pool),
    ...failuresOf(pool),
    async takeItemSerials(count) {
      const { rows } = await pool.query<{ serial: number }>(
        `select nextval('item_serial') as serial from generate_series(1, $1)`,
        [count],
      );
      return rows.map(({ serial }) => serial);
    },
  };
}
