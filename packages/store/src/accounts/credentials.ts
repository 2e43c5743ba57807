import type { Instant, PersonId } from '@giaolien/kernel';
import type { Pool } from 'pg';

/** A passkey: the public half of a key that an authenticator keeps. */
export interface StoredPasskey {
  readonly id: string;
  readonly person: PersonId;
  /** Base64url, as the authenticator names it. */
  readonly credentialId: string;
  /** COSE key. */
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly synced: boolean;
  readonly label: string;
  readonly createdAt: Instant;
  readonly usedAt: Instant | null;
}

/** An authenticator of one-time codes; `sealed` is its secret, wrapped. Void until confirmed. */
export interface StoredTotp {
  readonly id: string;
  readonly person: PersonId;
  readonly sealed: string;
  /** The newest time step whose code was taken. */
  readonly lastStep: number;
  readonly createdAt: Instant;
  readonly confirmedAt: Instant | null;
  readonly usedAt: Instant | null;
}

/** A staff badge and its PIN. */
export interface StoredBadge {
  readonly id: string;
  readonly person: PersonId;
  readonly badgeHash: Buffer;
  /** argon2id in PHC form. */
  readonly pinHash: string;
  readonly createdAt: Instant;
  readonly usedAt: Instant | null;
}

/** A subject of single sign-on and the person it means. */
export interface StoredSubject {
  readonly issuer: string;
  readonly subject: string;
  readonly person: PersonId;
  readonly boundAt: Instant;
}

/** By what people prove who they are, apart from passwords. */
export interface CredentialTable {
  addPasskey(passkey: StoredPasskey): Promise<boolean>;
  listPasskeys(person: PersonId): Promise<readonly StoredPasskey[]>;
  findPasskey(credentialId: string): Promise<StoredPasskey | undefined>;
  /** Takes the counter of an assertion over; false when it does not grow (both 0: the authenticator keeps none). */
  usePasskey(id: string, counter: number, now: Instant): Promise<boolean>;

  /** Puts an unconfirmed authenticator in place of another unconfirmed one; false when a confirmed one stands. */
  putTotp(totp: StoredTotp): Promise<boolean>;
  findTotp(person: PersonId): Promise<StoredTotp | undefined>;
  /** Takes the code of a time step; false when that step, or a later one, was taken. Confirms what was void. */
  useTotp(id: string, step: number, now: Instant): Promise<boolean>;

  /** Gives the person this badge and PIN in place of any other; false when the badge is another person's. */
  putBadge(badge: StoredBadge): Promise<boolean>;
  findBadge(badgeHash: Buffer): Promise<StoredBadge | undefined>;
  findBadgeOf(person: PersonId): Promise<StoredBadge | undefined>;
  useBadge(id: string, now: Instant): Promise<void>;
  /** The same PIN under other parameters, unless it was changed meanwhile. */
  rehashPin(id: string, oldHash: string, newHash: string): Promise<void>;

  /** Binds a subject; false when it means another person already. */
  bindSubject(subject: StoredSubject, boundBy: PersonId): Promise<boolean>;
  findSubject(issuer: string, subject: string): Promise<PersonId | undefined>;
  listSubjects(person: PersonId): Promise<readonly StoredSubject[]>;

  /** Removes a passkey, authenticator or badge of a person; answers which it was. */
  removeCredential(person: PersonId, id: string): Promise<'passkey' | 'totp' | 'badge' | undefined>;

  /** The secret of a name, wrapped; `sealed` becomes it where there is none yet. */
  keepSecret(name: string, sealed: string): Promise<string>;
  findSecret(name: string): Promise<string | undefined>;
}

/** The credentials of a database that is migrated. */
export function credentialsOf(pool: Pool): CredentialTable {
  return { ...passkeysOf(pool), ...totpsOf(pool), ...badgesOf(pool), ...subjectsOf(pool), ...othersOf(pool) };
}

const PASSKEY_COLUMNS = `id, person, credential_id as "credentialId", public_key as "publicKey", counter, transports,
  synced, label, created_at as "createdAt", used_at as "usedAt"`;

function passkeysOf(pool: Pool): Pick<CredentialTable, 'addPasskey' | 'listPasskeys' | 'findPasskey' | 'usePasskey'> {
  return {
    async addPasskey(passkey) {
      const { rowCount } = await pool.query(
        `insert into passkey
           (id, person, credential_id, public_key, counter, transports, synced, label, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (credential_id) do nothing`,
        [
          passkey.id,
          passkey.person,
          passkey.credentialId,
          passkey.publicKey,
          passkey.counter,
          passkey.transports,
          passkey.synced,
          passkey.label,
          passkey.createdAt,
        ],
      );
      return rowCount === 1;
    },
    async listPasskeys(person) {
      const { rows } = await pool.query<StoredPasskey>(
        `select ${PASSKEY_COLUMNS} from passkey where person = $1 order by created_at, id`,
        [person],
      );
      return rows;
    },
    async findPasskey(credentialId) {
      const { rows } = await pool.query<StoredPasskey>(
        `select ${PASSKEY_COLUMNS} from passkey where credential_id = $1`,
        [credentialId],
      );
      return rows[0];
    },
    async usePasskey(id, counter, now) {
      const { rowCount } = await pool.query(
        `update passkey set counter = $2, used_at = $3
         where id = $1 and (counter < $2 or (counter = 0 and $2 = 0))`,
        [id, counter, now],
      );
      return rowCount === 1;
    },
  };
}

function totpsOf(pool: Pool): Pick<CredentialTable, 'putTotp' | 'findTotp' | 'useTotp'> {
  return {
    async putTotp({ id, person, sealed, lastStep, createdAt }) {
      const { rowCount } = await pool.query(
        `insert into totp (id, person, sealed, last_step, created_at) values ($1, $2, $3, $4, $5)
         on conflict (person) do update set id = $1, sealed = $3, last_step = $4, created_at = $5
         where totp.confirmed_at is null`,
        [id, person, sealed, lastStep, createdAt],
      );
      return rowCount === 1;
    },
    async findTotp(person) {
      const { rows } = await pool.query<StoredTotp>(
        `select id, person, sealed, last_step as "lastStep", created_at as "createdAt",
           confirmed_at as "confirmedAt", used_at as "usedAt"
         from totp where person = $1`,
        [person],
      );
      return rows[0];
    },
    async useTotp(id, step, now) {
      const { rowCount } = await pool.query(
        `update totp set last_step = $2, used_at = $3, confirmed_at = coalesce(confirmed_at, $3)
         where id = $1 and last_step < $2`,
        [id, step, now],
      );
      return rowCount === 1;
    },
  };
}

const BADGE_COLUMNS =
  'id, person, badge_hash as "badgeHash", pin_hash as "pinHash", created_at as "createdAt", used_at as "usedAt"';

function badgesOf(
  pool: Pool,
): Pick<CredentialTable, 'putBadge' | 'findBadge' | 'findBadgeOf' | 'useBadge' | 'rehashPin'> {
  return {
    async putBadge({ id, person, badgeHash, pinHash, createdAt }) {
      const { rowCount } = await pool.query(
        `insert into badge (id, person, badge_hash, pin_hash, created_at)
         select $1::uuid, $2::text, $3::bytea, $4::text, $5::bigint
         where not exists (select from badge where badge_hash = $3 and person <> $2)
         on conflict (person) do update set id = $1, badge_hash = $3, pin_hash = $4, created_at = $5, used_at = null`,
        [id, person, badgeHash, pinHash, createdAt],
      );
      return rowCount === 1;
    },
    async findBadge(badgeHash) {
      const { rows } = await pool.query<StoredBadge>(`select ${BADGE_COLUMNS} from badge where badge_hash = $1`, [
        badgeHash,
      ]);
      return rows[0];
    },
    async findBadgeOf(person) {
      const { rows } = await pool.query<StoredBadge>(`select ${BADGE_COLUMNS} from badge where person = $1`, [person]);
      return rows[0];
    },
    async useBadge(id, now) {
      await pool.query('update badge set used_at = $2 where id = $1', [id, now]);
    },
    async rehashPin(id, oldHash, newHash) {
      await pool.query('update badge set pin_hash = $3 where id = $1 and pin_hash = $2', [id, oldHash, newHash]);
    },
  };
}

function subjectsOf(pool: Pool): Pick<CredentialTable, 'bindSubject' | 'findSubject' | 'listSubjects'> {
  return {
    async bindSubject({ issuer, subject, person, boundAt }, boundBy) {
      const { rows } = await pool.query<{ person: string }>(
        `with bound as (
           insert into sign_on_subject (issuer, subject, person, bound_at, bound_by) values ($1, $2, $3, $4, $5)
           on conflict (issuer, subject) do nothing returning person)
         select person from bound
         union all select person from sign_on_subject where issuer = $1 and subject = $2`,
        [issuer, subject, person, boundAt, boundBy],
      );
      return rows[0]?.person === person;
    },
    async findSubject(issuer, subject) {
      const { rows } = await pool.query<{ person: string }>(
        'select person from sign_on_subject where issuer = $1 and subject = $2',
        [issuer, subject],
      );
      return rows[0]?.person;
    },
    async listSubjects(person) {
      const { rows } = await pool.query<StoredSubject>(
        `select issuer, subject, person, bound_at as "boundAt" from sign_on_subject
         where person = $1 order by bound_at, issuer, subject`,
        [person],
      );
      return rows;
    },
  };
}

function othersOf(pool: Pool): Pick<CredentialTable, 'removeCredential' | 'keepSecret' | 'findSecret'> {
  return {
    async removeCredential(person, id) {
      const { rows } = await pool.query<{ kind: 'passkey' | 'totp' | 'badge' }>(
        `with a as (delete from passkey where person = $1 and id = $2 returning 1),
              b as (delete from totp where person = $1 and id = $2 returning 1),
              c as (delete from badge where person = $1 and id = $2 returning 1)
         select 'passkey' as kind from a union all select 'totp' from b union all select 'badge' from c`,
        [person, id],
      );
      return rows[0]?.kind;
    },
    async keepSecret(name, sealed) {
      await pool.query('insert into sign_in_secret (name, sealed) values ($1, $2) on conflict (name) do nothing', [
        name,
        sealed,
      ]);
      const { rows } = await pool.query<{ sealed: string }>('select sealed from sign_in_secret where name = $1', [
        name,
      ]);
      return rows[0]?.sealed ?? sealed;
    },
    async findSecret(name) {
      const { rows } = await pool.query<{ sealed: string }>('select sealed from sign_in_secret where name = $1', [
        name,
      ]);
      return rows[0]?.sealed;
    },
  };
}
