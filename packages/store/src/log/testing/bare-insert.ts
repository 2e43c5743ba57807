import type { Client, Pool } from 'pg';

/** A table that an accepted item fills, and its empty copy with the same columns, indexes and constraints. */
export interface BareTable {
  readonly source: string;
  readonly copy: string;
  readonly columns: readonly string[];
  /** Where a source keeps the position of what it tells. */
  readonly position: string;
}

/** The rows of one table as texts, in the order in which they were written. */
export interface BareRows {
  readonly table: BareTable;
  readonly rows: readonly (readonly (string | null)[])[];
}

/** Tables that hold the whole trace of an accepted item, with the columns that hold its position. */
export const TRACE = { event: 'seq', event_subject: 'seq', outcome: 'first', item_view: 'position' } as const;

/** Makes empty copies of tables for one comparison. `sources`: table and the column that holds the position. */
export async function copyTables(
  pool: Pool,
  prefix: string,
  sources: Readonly<Record<string, string>>,
): Promise<readonly BareTable[]> {
  const tables: BareTable[] = [];
  for (const [source, position] of Object.entries(sources)) {
    const copy = `${prefix}_${source}`;
    await pool.query(`create table ${copy} (like ${source} including all)`);
    const { fields } = await pool.query(`select * from ${source} limit 0`);
    tables.push({ source, copy, columns: fields.map(({ name }) => name), position });
  }
  return tables;
}

/** What stands in the sources at positions `from` … `to`. */
export async function readRows(
  pool: Pool,
  tables: readonly BareTable[],
  from: number,
  to: number,
): Promise<readonly BareRows[]> {
  const read: BareRows[] = [];
  for (const table of tables) {
    const { source, columns, position } = table;
    const texts = columns.map((column) => `${column}::text`).join(', ');
    const { rows } = await pool.query<(string | null)[]>({
      text: `select ${texts} from ${source} where ${position} between $1 and $2 order by ${position}`,
      values: [from, to],
      rowMode: 'array',
    });
    read.push({ table, rows });
  }
  return read;
}

/**
 * Inserts rows by plain multi-row statements, `batch` rows of each table in one transaction. All transactions are
 * pipelined, so that the database never waits for us. Each table must hold as many rows as the others.
 */
export async function insertBare(client: Client, told: readonly BareRows[], batch: number): Promise<void> {
  const answers: Promise<unknown>[] = [];
  const length = told[0]?.rows.length ?? 0;
  for (let from = 0; from < length; from += batch) {
    answers.push(client.query({ name: 'bare-begin', text: 'begin' }));
    for (const { table, rows } of told) answers.push(insertRows(client, table, rows.slice(from, from + batch)));
    answers.push(client.query({ name: 'bare-commit', text: 'commit' }));
  }
  await Promise.all(answers);
}

/** One multi-row statement, planned once per number of rows. */
export function insertRows(client: Client, table: BareTable, rows: BareRows['rows']): Promise<unknown> {
  const width = table.columns.length;
  const tuples = rows.map(
    (_, row) => `(${table.columns.map((__, column) => `$${row * width + column + 1}`).join(', ')})`,
  );
  return client.query({
    name: `${table.copy}-${rows.length}`,
    text: `insert into ${table.copy} (${table.columns.join(', ')}) values ${tuples.join(', ')}`,
    values: rows.flat(),
  });
}
