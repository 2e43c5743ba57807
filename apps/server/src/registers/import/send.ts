import type { TableFormat } from '@giaolien/wire';
import type { FastifyReply } from 'fastify';
import { MEDIA_TYPES, writeTable, type Cells } from './table.ts';

/** Answers with a table to be kept as a file; `name` without its ending. */
export async function sendTable(reply: FastifyReply, cells: Cells, format: TableFormat, name: string) {
  const file = await writeTable(cells, format, name);
  return reply
    .type(MEDIA_TYPES[format])
    .header('content-disposition', `attachment; filename="${name}.${format}"`)
    .header('x-content-type-options', 'nosniff')
    .send(file);
}
