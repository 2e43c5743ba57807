import type { TableFormat } from '@giaolien/wire';

/** As what the two formats travel. */
export const MEDIA_TYPES: Readonly<Record<TableFormat, string>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The format that a file name promises; `undefined` for anything that is no table. */
export function formatOf(name: string): TableFormat | undefined {
  const end = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return end === 'csv' || end === 'xlsx' ? end : undefined;
}
