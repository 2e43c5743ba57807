import type { FacilityId, Instant, PersonId, SubjectId } from '@giaolien/kernel';
import type { Pool } from 'pg';

/** A subject opened to one person by a break-glass. */
export interface GlassGrant {
  readonly id: string;
  readonly person: PersonId;
  readonly approver: PersonId;
  readonly subject: SubjectId;
  readonly reason: string;
  readonly incident: string;
  readonly facility: FacilityId;
  readonly openedAt: Instant;
  /** It ends then by itself. */
  readonly until: Instant;
  /** When its end was noted; `null`: not yet. */
  readonly endedAt: Instant | null;
}

/** Every break-glass there was. */
export interface GlassGrants {
  add(grant: Omit<GlassGrant, 'endedAt'>): Promise<void>;
  /** A person's own, the newest first. */
  listOf(person: PersonId, limit: number): Promise<readonly GlassGrant[]>;
  /** Those whose end was not noted yet. */
  listRunning(): Promise<readonly GlassGrant[]>;
  /** Notes the end; true for who noted it first. */
  end(id: string, at: Instant): Promise<boolean>;
}

const COLUMNS = `id, person, approver, subject, reason, incident, facility, opened_at as "openedAt", until,
  ended_at as "endedAt"`;

/** The grants of a database that is migrated. */
export function createGlassGrants(pool: Pool): GlassGrants {
  return {
    async add({ id, person, approver, subject, reason, incident, facility, openedAt, until }) {
      await pool.query(
        `insert into glass_grant (id, person, approver, subject, reason, incident, facility, opened_at, until)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [id, person, approver, subject, reason, incident, facility, openedAt, until],
      );
    },
    async listOf(person, limit) {
      const sql = `select ${COLUMNS} from glass_grant where person = $1 order by opened_at desc, id limit $2`;
      return (await pool.query<GlassGrant>(sql, [person, limit])).rows;
    },
    async listRunning() {
      const sql = `select ${COLUMNS} from glass_grant where ended_at is null order by opened_at`;
      return (await pool.query<GlassGrant>(sql)).rows;
    },
    async end(id, at) {
      const { rowCount } = await pool.query('update glass_grant set ended_at = $2 where id = $1 and ended_at is null', [
        id,
        at,
      ]);
      return rowCount === 1;
    },
  };
}
