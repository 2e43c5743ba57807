import type { CatalogueTable } from './list-table.ts';

/** Legal parameters. */
export const ruleSets: CatalogueTable = {
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

/** Days off and swapped working days. */
export const calendar: CatalogueTable = {
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
