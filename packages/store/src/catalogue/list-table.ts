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
export function listTable(
  name: string,
  columns: Columns,
  listOf: (nation: Nation) => readonly object[],
): CatalogueTable {
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
