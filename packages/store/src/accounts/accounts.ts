import type { Instant, PersonId } from '@giaolien/kernel';
import type { Pool } from 'pg';

/** Who may sign in with a password. What the person may do stands in the catalogue. */
export interface Account {
  readonly person: PersonId;
  /** argon2id in PHC form; `null`: none is set, so no password signs in. */
  readonly passwordHash: string | null;
  /** A sample of a demonstration database, whose password is printed for everyone. */
  readonly demonstration: boolean;
}

/** An account as the table keeps it. */
export interface StoredAccount extends Account {
  /** The name that passkeys know the person by; says nothing about him. UUID. */
  readonly handle: string;
  readonly passwordChangedAt: Instant | null;
  readonly disabledAt: Instant | null;
}

/** A way back in: the SHA-256 of a one-time code. */
export interface StoredRecovery {
  readonly codeHash: Buffer;
  readonly until: Instant;
}

/** Accounts and how they are lost and found. */
export interface AccountTable {
  /** Adds accounts; a person who has one already keeps it. */
  create(accounts: readonly Account[], now: Instant): Promise<void>;
  find(person: PersonId): Promise<StoredAccount | undefined>;
  /** True when the database holds sample accounts: it is a demonstration and says so. */
  isDemonstration(): Promise<boolean>;
  /** A new password of the person's own: the account is no sample any more. */
  setPassword(person: PersonId, passwordHash: string, now: Instant): Promise<void>;
  /** The same password under other parameters, unless it was changed meanwhile. */
  rehash(person: PersonId, oldHash: string, newHash: string): Promise<void>;
  /** Disables an account or opens it again (`null`). False: there is no such account. */
  setDisabled(person: PersonId, at: Instant | null): Promise<boolean>;
  /** Gives a way back in, in place of any older one. */
  giveRecovery(person: PersonId, recovery: StoredRecovery, givenBy: PersonId): Promise<void>;
  findRecovery(person: PersonId): Promise<StoredRecovery | undefined>;
  /**
   * Uses a recovery up: new password, every other factor and session gone, account open. One transaction; false when
   * the code was used or replaced meanwhile.
   */
  recover(person: PersonId, codeHash: Buffer, passwordHash: string, now: Instant): Promise<boolean>;
}

interface AccountRow {
  readonly person: string;
  readonly password_hash: string | null;
  readonly demonstration: boolean;
  readonly handle: string;
  readonly password_changed_at: number | null;
  readonly disabled_at: number | null;
}

/** The accounts of a database that is migrated. */
export function accountsOf(pool: Pool): AccountTable {
  return {
    async create(accounts, now) {
      await pool.query(
        `insert into account (person, password_hash, demonstration, created_at, password_changed_at)
         select person, password_hash, demonstration, $4, case when password_hash is not null then $4::bigint end
         from unnest($1::text[], $2::text[], $3::boolean[]) as t (person, password_hash, demonstration)
         on conflict (person) do nothing`,
        [
          accounts.map(({ person }) => person),
          accounts.map(({ passwordHash }) => passwordHash),
          accounts.map(({ demonstration }) => demonstration),
          now,
        ],
      );
    },
    async find(person) {
      const { rows } = await pool.query<AccountRow>(
        `select person, password_hash, demonstration, handle, password_changed_at, disabled_at
         from account where person = $1`,
        [person],
      );
      return rows[0] === undefined ? undefined : readAccount(rows[0]);
    },
    async isDemonstration() {
      const { rows } = await pool.query<{ found: boolean }>(
        'select exists (select from account where demonstration) as found',
      );
      return rows[0]?.found ?? false;
    },
    ...changesOf(pool),
    ...recoveriesOf(pool),
  };
}

function changesOf(pool: Pool): Pick<AccountTable, 'setPassword' | 'rehash' | 'setDisabled'> {
  return {
    async setPassword(person, passwordHash, now) {
      await pool.query(
        'update account set password_hash = $2, password_changed_at = $3, demonstration = false where person = $1',
        [person, passwordHash, now],
      );
    },
    async rehash(person, oldHash, newHash) {
      await pool.query('update account set password_hash = $3 where person = $1 and password_hash = $2', [
        person,
        oldHash,
        newHash,
      ]);
    },
    async setDisabled(person, at) {
      const { rowCount } = await pool.query('update account set disabled_at = $2 where person = $1', [person, at]);
      return rowCount === 1;
    },
  };
}

function recoveriesOf(pool: Pool): Pick<AccountTable, 'giveRecovery' | 'findRecovery' | 'recover'> {
  return {
    async giveRecovery(person, { codeHash, until }, givenBy) {
      await pool.query(
        `insert into recovery (person, code_hash, until, given_by) values ($1, $2, $3, $4)
         on conflict (person) do update set code_hash = $2, until = $3, given_by = $4`,
        [person, codeHash, until, givenBy],
      );
    },
    async findRecovery(person) {
      const { rows } = await pool.query<{ code_hash: Buffer; until: number }>(
        'select code_hash, until from recovery where person = $1',
        [person],
      );
      const [row] = rows;
      return row === undefined ? undefined : { codeHash: row.code_hash, until: row.until };
    },
    async recover(person, codeHash, passwordHash, now) {
      // The delete is the gate: a code that two requests bring at once opens for one of them.
      const { rowCount } = await pool.query(
        `with used as (delete from recovery where person = $1 and code_hash = $2 and until > $4 returning person),
              passkeys as (delete from passkey using used where passkey.person = used.person),
              codes as (delete from totp using used where totp.person = used.person),
              badges as (delete from badge using used where badge.person = used.person),
              subjects as (delete from sign_on_subject using used where sign_on_subject.person = used.person),
              sessions as (delete from session using used where session.person = used.person)
         update account set password_hash = $3, password_changed_at = $4, demonstration = false, disabled_at = null
         from used where account.person = used.person`,
        [person, codeHash, passwordHash, now],
      );
      return rowCount === 1;
    },
  };
}

function readAccount(row: AccountRow): StoredAccount {
  return {
    person: row.person,
    passwordHash: row.password_hash,
    demonstration: row.demonstration,
    handle: row.handle,
    passwordChangedAt: row.password_changed_at,
    disabledAt: row.disabled_at,
  };
}
