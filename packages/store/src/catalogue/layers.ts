import { createHash } from 'node:crypto';

import type { MapLayer, MapLayerName, MapLayerSummary } from '@giaolien/catalogue';
import type { ClientBase, Pool } from 'pg';

/** A stored layer without its text. */
export interface StoredLayer extends MapLayerSummary {
  readonly bytes: number;
}

/** Writes layers over those of the same name, in the transaction of `client`. */
export async function writeLayers(client: ClientBase, layers: readonly MapLayer[]): Promise<void> {
  for (const layer of layers) {
    const digest = createHash('sha256').update(layer.text).digest('hex');
    await client.query(
      `insert into map_layer (name, credit, digest, bytes, body) values ($1, $2, $3, $4, $5)
       on conflict (name) do update set credit = excluded.credit, digest = excluded.digest, bytes = excluded.bytes,
         body = excluded.body, saved_at = now()`,
      [layer.name, layer.credit, digest, Buffer.byteLength(layer.text), layer.text],
    );
  }
}

/** Writes layers over those of the same name; all or none. */
export async function saveLayers(pool: Pool, layers: readonly MapLayer[]): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await writeLayers(client, layers);
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback');
    throw cause;
  } finally {
    client.release();
  }
}

/** Every stored layer without its text, in order of name. */
export async function listLayers(pool: Pool | ClientBase): Promise<readonly StoredLayer[]> {
  const { rows } = await pool.query<StoredLayer>('select name, credit, digest, bytes from map_layer order by name');
  return rows;
}

/** A layer with its text, or `undefined` if none of that name is stored. */
export async function readLayer(pool: Pool, name: MapLayerName): Promise<MapLayer | undefined> {
  const { rows } = await pool.query<MapLayer>('select name, credit, body as text from map_layer where name = $1', [
    name,
  ]);
  return rows[0];
}
