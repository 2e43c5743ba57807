import type { FacilityId, Instant, PersonId } from '@giaolien/kernel';
import type { Pool } from 'pg';

import type { CatalogueStore, Revision } from '../catalogue/index.ts';
import { writeChanges } from './change.ts';
import { importsOf, type Imports } from './imports.ts';
import type { ChangedBy, RecordChange, RecordEnd, Register, RegisterRecord } from './record.ts';

/** Which records. `facilities`: of these; left out: of all. */
export interface RecordFilter {
  readonly facilities?: readonly FacilityId[] | undefined;
  /** Those about a time that touches `from … until`; one without an end is not over. */
  readonly from?: Instant;
  readonly until?: Instant;
  readonly limit?: number;
}

/** What ends, of which record. */
export interface FoundEnd extends RecordEnd {
  readonly register: Register;
  readonly id: string;
  readonly facility: FacilityId;
}

/** Which ends: from `from` on, before `until`. */
export interface EndFilter {
  readonly from?: Instant | undefined;
  readonly until: Instant;
  readonly kind?: string | undefined;
  readonly facilities?: readonly FacilityId[] | undefined;
  readonly limit: number;
}

/** How much has ended, or ends within 30, 60 and 90 days, at one facility. */
export interface EndCounts {
  readonly facility: FacilityId;
  readonly ended: number;
  readonly within30: number;
  readonly within60: number;
  readonly within90: number;
}

/** Counts by which a list of places is drawn. */
export interface PlaceCounts {
  readonly facility: FacilityId;
  readonly zones: number;
  readonly cameras: number;
  readonly camerasDown: number;
  readonly machines: number;
  readonly inside: number;
}

/**
 * The registers of people and places: records with all their versions. Nothing here decides who may read; the bodies
 * are what the program wrote and what its schemas describe.
 */
export interface Registers {
  readonly imports: Imports;
  /** `undefined` too for one that was removed. */
  find<Body>(register: Register, id: string): Promise<RegisterRecord<Body> | undefined>;
  findMany<Body>(register: Register, ids: readonly string[]): Promise<readonly RegisterRecord<Body>[]>;
  /** In order of facility, then time (latest first), then id. */
  list<Body>(register: Register, filter: RecordFilter): Promise<readonly RegisterRecord<Body>[]>;
  /** Entries without a way out. */
  listInside<Body>(facilities?: readonly FacilityId[]): Promise<readonly RegisterRecord<Body>[]>;
  /** Every version of a record, newest first. */
  versions<Body>(register: Register, id: string): Promise<readonly RegisterRecord<Body>[]>;
  countPlaces(facilities?: readonly FacilityId[]): Promise<readonly PlaceCounts[]>;
  /** Facilities that have a record of this register. */
  listFacilities(register: Register): Promise<readonly FacilityId[]>;
  /** What ends, soonest first. */
  listEnds(filter: EndFilter): Promise<readonly FoundEnd[]>;
  /** People of whom something ends before `until`: who is first at it stands first. */
  listEndingPeople(until: Instant, facilities?: readonly FacilityId[]): Promise<readonly PersonId[]>;
  countEnds(now: Instant, facilities?: readonly FacilityId[]): Promise<readonly EndCounts[]>;
  /** What the records of one register with these ids say will end, soonest first. */
  endsOf(register: Register, ids: readonly string[]): Promise<readonly FoundEnd[]>;
  /**
   * Writes the next versions and, with `revision`, what the kernel knows of them, in one transaction: all or nothing.
   * The kernel judges by it from the moment that this resolves.
   * @throws RecordStale
   */
  change(changes: readonly RecordChange[], by: ChangedBy, revision?: Revision): Promise<void>;
  /** The same, with the import from which they come marked as applied; `false` when it was applied or has run out. */
  applyImport(id: string, changes: readonly RecordChange[], by: ChangedBy, revision?: Revision): Promise<boolean>;
}

const COLUMNS = `register, id, facility, version, body, changed_by as "changedBy", changed_at as "changedAt", approval, removed`;
const DAY = 86_400_000;

/** The registers of a database. `catalogue` takes into memory what concerns the kernel. */
export function createRegisters(pool: Pool, catalogue: CatalogueStore): Registers {
  const imports = importsOf(pool);
  return {
    imports,
    ...readersOf(pool),
    ...endsReaders(pool),
    change: (changes, by, revision = {}) => catalogue.revise(revision, (client) => writeChanges(client, changes, by)),
    async applyImport(id, changes, by, revision = {}) {
      try {
        await catalogue.revise(revision, async (client) => {
          if (!(await imports.markApplied(client, id, by))) throw new ImportSpent();
          await writeChanges(client, changes, by);
        });
        return true;
      } catch (error) {
        if (error instanceof ImportSpent) return false;
        throw error;
      }
    },
  };
}

/** Undoes the transaction of an import that was applied already. */
class ImportSpent extends Error {
  override readonly name = 'ImportSpent';
}

function readersOf(
  pool: Pool,
): Pick<Registers, 'find' | 'findMany' | 'list' | 'listInside' | 'versions' | 'countPlaces' | 'listFacilities'> {
  return {
    async find<Body>(register: Register, id: string) {
      const [record] = await this.findMany<Body>(register, [id]);
      return record;
    },
    async findMany<Body>(register: Register, ids: readonly string[]) {
      const { rows } = await pool.query<RegisterRecord<Body>>(
        `select ${COLUMNS} from register_record where register = $1 and id = any($2) and not removed order by id`,
        [register, ids],
      );
      return rows;
    },
    async list<Body>(register: Register, { facilities, from, until, limit }: RecordFilter) {
      const { rows } = await pool.query<RegisterRecord<Body>>(
        `select ${COLUMNS} from register_record
         where register = $1 and not removed and ($2::text[] is null or facility = any($2))
           and ($3::bigint is null or coalesce(until_at, $3) >= $3) and ($4::bigint is null or from_at < $4)
         order by facility, from_at desc, id limit $5`,
        [register, facilities ?? null, from ?? null, until ?? null, limit ?? null],
      );
      return rows;
    },
    async listInside<Body>(facilities?: readonly FacilityId[]) {
      const { rows } = await pool.query<RegisterRecord<Body>>(
        `select ${COLUMNS} from register_record
         where register = 'entry' and until_at is null and not removed and ($1::text[] is null or facility = any($1))
         order by facility, from_at, id`,
        [facilities ?? null],
      );
      return rows;
    },
    async versions<Body>(register: Register, id: string) {
      const { rows } = await pool.query<RegisterRecord<Body>>(
        `select ${COLUMNS} from register_record where register = $1 and id = $2
         union all
         select ${COLUMNS} from register_former where register = $1 and id = $2
         order by version desc`,
        [register, id],
      );
      return rows;
    },
    async countPlaces(facilities) {
      const { rows } = await pool.query<PlaceCounts>(
        `select facility,
           (count(*) filter (where register = 'zone'))::integer as zones,
           (count(*) filter (where register = 'camera'))::integer as cameras,
           (count(*) filter (where register = 'camera' and not (body->>'working')::boolean))::integer as "camerasDown",
           (count(*) filter (where register = 'machine'))::integer as machines,
           (count(*) filter (where register = 'entry'))::integer as inside
         from register_record
         where register in ('zone', 'camera', 'machine', 'entry') and not removed
           and (register <> 'entry' or until_at is null) and ($1::text[] is null or facility = any($1))
         group by facility order by facility`,
        [facilities ?? null],
      );
      return rows;
    },
    async listFacilities(register) {
      const { rows } = await pool.query<{ facility: FacilityId }>(
        'select distinct facility from register_record where register = $1 and not removed order by facility',
        [register],
      );
      return rows.map(({ facility }) => facility);
    },
  };
}

const END_COLUMNS = 'register, id, facility, person, kind, label, until_at as until';

function endsReaders(pool: Pool): Pick<Registers, 'listEnds' | 'listEndingPeople' | 'countEnds' | 'endsOf'> {
  return {
    async listEnds({ from, until, kind, facilities, limit }) {
      const { rows } = await pool.query<FoundEnd>(
        `select ${END_COLUMNS} from register_end
         where until_at < $1 and ($2::text[] is null or facility = any($2))
           and ($4::bigint is null or until_at >= $4) and ($5::text is null or kind = $5)
         order by until_at, register, id, kind limit $3`,
        [until, facilities ?? null, limit, from ?? null, kind ?? null],
      );
      return rows;
    },
    async listEndingPeople(until, facilities) {
      const { rows } = await pool.query<{ id: PersonId }>(
        `select id from register_end
         where register = 'staff' and until_at < $1 and ($2::text[] is null or facility = any($2))
         group by id order by min(until_at), id`,
        [until, facilities ?? null],
      );
      return rows.map(({ id }) => id);
    },
    async countEnds(now, facilities) {
      const { rows } = await pool.query<EndCounts>(
        `select facility,
           (count(*) filter (where until_at <= $1))::integer as ended,
           (count(*) filter (where until_at > $1 and until_at <= $2))::integer as within30,
           (count(*) filter (where until_at > $2 and until_at <= $3))::integer as within60,
           (count(*) filter (where until_at > $3))::integer as within90
         from register_end where until_at <= $4 and ($5::text[] is null or facility = any($5))
         group by facility order by facility`,
        [now, now + 30 * DAY, now + 60 * DAY, now + 90 * DAY, facilities ?? null],
      );
      return rows;
    },
    async endsOf(register, ids) {
      const { rows } = await pool.query<FoundEnd>(
        `select ${END_COLUMNS} from register_end where register = $1 and id = any($2) order by until_at, id, kind`,
        [register, ids],
      );
      return rows;
    },
  };
}
