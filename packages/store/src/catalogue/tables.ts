import type { Nation } from '@giaolien/catalogue';
import type { ClientBase } from 'pg';

/** A column: its name in SQL, its type there, and the property of the value it holds. */
type Columns = Readonly<Record<string, readonly [type: string, property: string]>>;

/** A list of the nation and the table that keeps it. */
export interface CatalogueTable {
  readonly name: string;
  write(client: ClientBase, nation: Nation): Promise<void>;
  read(client: ClientBase): Promise<readonly unknown[]>;
}

/**
 * A table that keeps a list of flat rows in order. Rows are sent as one JSON array and unfolded by the database,
 * which is within a small factor of COPY and leaves quoting to the driver.
 */
function listTable(name: string, columns: Columns, listOf: (nation: Nation) => readonly object[]): CatalogueTable {
  const fields = Object.entries(columns);
  const names = fields.map(([column]) => column).join(', ');
  const shape = fields.map(([column, [type]]) => `${column} ${type}`).join(', ');
  const insert = `insert into ${name} (${names}, rank) select ${names}, rank
     from jsonb_to_recordset($1::jsonb) as row(${shape}, rank integer)`;
  const picked = fields.map(([column, [type]]) => (type === 'date' ? `${column}::text` : column)).join(', ');
  const select = `select ${picked} from ${name} order by rank`;
  return {
    name,
    write: async (client, nation) => {
      const rows = listOf(nation).map((value, rank) => {
        const row: Record<string, unknown> = { rank };
        // Values of the nation are plain records; the columns name their properties.
        for (const [column, [, property]] of fields) row[column] = (value as Record<string, unknown>)[property];
        return row;
      });
      await client.query(insert, [JSON.stringify(rows)]);
    },
    read: async (client) => {
      const { rows } = await client.query<Record<string, unknown>>(select);
      return rows.map((row) => {
        const value: Record<string, unknown> = {};
        for (const [column, [, property]] of fields) value[property] = row[column];
        return value;
      });
    },
  };
}

const versions = listTable(
  'catalogue_version',
  { id: ['text', 'id'], effective_from: ['date', 'effectiveFrom'], legal_basis: ['text', 'legalBasis'] },
  (nation) => nation.versions,
);

const units = listTable(
  'admin_unit',
  {
    code: ['text', 'code'],
    valid_from: ['text', 'validFrom'],
    valid_until: ['date', 'validUntil'],
    level: ['text', 'level'],
    kind: ['text', 'kind'],
    name: ['text', 'name'],
    province: ['text', 'province'],
    former_district: ['text', 'formerDistrict'],
  },
  (nation) => nation.units,
);

const successions = listTable(
  'admin_succession',
  {
    level: ['text', 'level'],
    from_code: ['text', 'fromCode'],
    from_version: ['text', 'fromVersion'],
    to_code: ['text', 'toCode'],
    to_version: ['text', 'toVersion'],
    kind: ['text', 'kind'],
  },
  (nation) => nation.successions,
);

const facilities = listTable(
  'facility',
  {
    id: ['text', 'id'],
    name: ['text', 'name'],
    kind: ['text', 'kind'],
    province: ['text', 'province'],
    commune: ['text', 'commune'],
    parent: ['text', 'parent'],
    open_for_kt1: ['boolean', 'openForKt1'],
    lat: ['double precision', 'lat'],
    lon: ['double precision', 'lon'],
    quality: ['text', 'quality'],
    cut_off_minute: ['integer', 'cutOffMinute'],
  },
  (nation) => nation.facilities.map(({ place, ...facility }) => ({ ...facility, ...place })),
);

const provinces = listTable(
  'province',
  {
    code: ['text', 'code'],
    name: ['text', 'name'],
    full_name: ['text', 'fullName'],
    kind: ['text', 'kind'],
    slug: ['text', 'slug'],
    office: ['text', 'office'],
    centre: ['text', 'centre'],
  },
  (nation) => nation.provinces,
);

const communes = listTable(
  'commune',
  {
    code: ['text', 'code'],
    name: ['text', 'name'],
    full_name: ['text', 'fullName'],
    kind: ['text', 'kind'],
    province: ['text', 'province'],
    office: ['text', 'office'],
  },
  (nation) => nation.communes,
);

const bodies = listTable(
  'served_body',
  {
    id: ['text', 'id'],
    name: ['text', 'name'],
    body_group: ['text', 'group'],
    four_offices: ['boolean', 'fourOffices'],
    screened: ['boolean', 'screened'],
    province: ['text', 'province'],
    commune: ['text', 'commune'],
    postcode: ['text', 'postcode'],
    served_by: ['text', 'servedBy'],
    also_known_as: ['jsonb', 'alsoKnownAs'],
  },
  (nation) => nation.bodies,
);

const people = listTable(
  'person',
  {
    id: ['text', 'id'],
    name: ['text', 'name'],
    facility: ['text', 'facility'],
    roles: ['jsonb', 'roles'],
    clearance: ['text', 'clearance'],
    clearance_until: ['bigint', 'clearanceUntil'],
  },
  (nation) => nation.people,
);

const vehicles = listTable(
  'vehicle',
  {
    id: ['text', 'id'],
    plate: ['text', 'plate'],
    kind: ['text', 'kind'],
    facility: ['text', 'facility'],
    dedicated: ['boolean', 'dedicated'],
  },
  (nation) => nation.vehicles,
);

const routes = listTable(
  'mail_route',
  {
    id: ['text', 'id'],
    name: ['text', 'name'],
    level: ['integer', 'level'],
    mode: ['text', 'mode'],
    service_number: ['text', 'serviceNumber'],
    stops: ['jsonb', 'stops'],
  },
  (nation) => nation.routes,
);

const ruleSets: CatalogueTable = {
  name: 'rule_set',
  write: async (client, nation) => {
    const rows = nation.ruleSets.map(({ id, effectiveFrom, citation, ...parameters }) => ({
      id,
      effective_from: effectiveFrom,
      citation,
      parameters,
    }));
    await client.query(
      `insert into rule_set (id, effective_from, citation, parameters) select id, effective_from, citation, parameters
       from jsonb_to_recordset($1::jsonb) as row(id text, effective_from date, citation text, parameters jsonb)`,
      [JSON.stringify(rows)],
    );
  },
  read: async (client) => {
    const { rows } = await client.query<{ parameters: object }>(
      `select id, effective_from::text as "effectiveFrom", citation, parameters from rule_set order by effective_from`,
    );
    return rows.map(({ parameters, ...row }) => ({ ...row, ...parameters }));
  },
};

const calendar: CatalogueTable = {
  name: 'calendar_day',
  write: async (client, nation) => {
    await client.query(
      `insert into calendar_day (date, kind, name, status, note) select date, kind, name, status, note
       from jsonb_to_recordset($1::jsonb) as row(date date, kind text, name text, status text, note text)`,
      [JSON.stringify(nation.calendar)],
    );
  },
  read: async (client) => {
    const sql = 'select date::text, kind, name, status, note from calendar_day order by date';
    return (await client.query<object>(sql)).rows;
  },
};

/** Every list of the nation, referred-to tables first. */
export const TABLES: readonly CatalogueTable[] = [
  versions,
  units,
  successions,
  facilities,
  provinces,
  communes,
  bodies,
  people,
  vehicles,
  routes,
  ruleSets,
  calendar,
];

/** The tables by the list they keep, for reading. */
export const LISTS = {
  versions,
  units,
  successions,
  facilities,
  provinces,
  communes,
  bodies,
  people,
  vehicles,
  routes,
  ruleSets,
  calendar,
} as const;
