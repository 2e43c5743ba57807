import type { FacilityId, Instant, PersonId } from '@giaolien/kernel';
import type { ClientBase, Pool } from 'pg';

import type { ChangedBy } from './record.ts';

/** A file that was looked through: its cells as they came, the changes it would make, and what was found. */
export interface StoredImport<Plan = unknown, Report = unknown> {
  readonly id: string;
  readonly kind: 'staff' | 'roster';
  readonly format: 'csv' | 'xlsx';
  readonly facility: FacilityId;
  /** SHA-256 of the cells, hexadecimal. */
  readonly digest: string;
  readonly cells: readonly (readonly string[])[];
  readonly plan: Plan;
  readonly report: Report;
  readonly givenBy: PersonId;
  readonly givenAt: Instant;
  /** It can be applied before this moment. */
  readonly until: Instant;
  readonly appliedAt: Instant | null;
}

/** Files on their way into a register. */
export interface Imports {
  /** Keeps one; those that have run out go, with the personal data in them. */
  keep(given: Omit<StoredImport, 'appliedAt'>): Promise<void>;
  find<Plan, Report>(id: string): Promise<StoredImport<Plan, Report> | undefined>;
  /** Inside the transaction that applies it; `false` when it was applied already or has run out. */
  markApplied(client: ClientBase, id: string, by: ChangedBy): Promise<boolean>;
}

/** The imports of a database. */
export function importsOf(pool: Pool): Imports {
  return {
    async keep(given) {
      await pool.query('delete from register_import where until_at < $1', [given.givenAt]);
      await pool.query(
        `insert into register_import
           (id, kind, format, facility, digest, cells, plan, report, given_by, given_at, until_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [
          given.id,
          given.kind,
          given.format,
          given.facility,
          given.digest,
          JSON.stringify(given.cells),
          JSON.stringify(given.plan),
          JSON.stringify(given.report),
          given.givenBy,
          given.givenAt,
          given.until,
        ],
      );
    },
    async find<Plan, Report>(id: string) {
      const { rows } = await pool.query<StoredImport<Plan, Report>>(
        `select id, kind, format, facility, digest, cells, plan, report, given_by as "givenBy", given_at as "givenAt",
           until_at as until, applied_at as "appliedAt"
         from register_import where id = $1`,
        [id],
      );
      return rows[0];
    },
    async markApplied(client, id, { at, approval }) {
      const { rowCount } = await client.query(
        `update register_import set applied_at = $2, approval = $3
         where id = $1 and applied_at is null and until_at > $2`,
        [id, at, approval ?? null],
      );
      return rowCount === 1;
    },
  };
}
