import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';

/** Block of SHA-256, in bytes (RFC 2104). */
const BLOCK = 64;
const INNER = 0x36;
const OUTER = 0x5c;

/**
 * The key under which this database believes a server for whom it reads; made at the first opening, and the same for
 * every server on the database. Deleting the row and starting the servers anew makes another one.
 */
export async function viewerKey(pool: Pool): Promise<Buffer> {
  const fresh = Buffer.concat([randomBytes(32)], BLOCK);
  await pool.query(`insert into viewer_key (inner_block, outer_block) values ($1, $2) on conflict do nothing`, [
    fresh.map((byte) => byte ^ INNER),
    fresh.map((byte) => byte ^ OUTER),
  ]);
  const { rows } = await pool.query<{ inner_block: Buffer }>('select inner_block from viewer_key');
  const [row] = rows;
  if (row === undefined) throw new Error('The database keeps no key for its readers.');
  return Buffer.from(row.inner_block.map((byte) => byte ^ INNER));
}
