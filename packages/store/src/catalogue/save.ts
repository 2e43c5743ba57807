import type { MapLayer, Nation } from '@giaolien/catalogue';
import type { ClientBase, Pool } from 'pg';

import { listLayers, writeLayers } from './layers.ts';
import { TABLES } from './tables.ts';

/**
 * Replaces the stored catalogue by `nation` and adds `layers`, in one transaction: readers see the old one or the
 * new one, never half. Every layer that the nation names must be given here or stored already.
 */
export async function saveNation(pool: Pool, nation: Nation, layers: readonly MapLayer[] = []): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    // One writer at a time; readers go on.
    await client.query('lock table catalogue_state in share row exclusive mode');
    await writeLayers(client, layers);
    await refuseLostLayers(client, nation);
    await client.query('delete from catalogue_state');
    for (const table of TABLES.toReversed()) await client.query(`delete from ${table.name}`);
    for (const table of TABLES) await table.write(client, nation);
    await client.query('insert into catalogue_state (version, is_demonstration, samples) values ($1, $2, $3)', [
      nation.version,
      nation.isDemonstration,
      JSON.stringify(nation.samples),
    ]);
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback');
    throw cause;
  } finally {
    client.release();
  }
}

async function refuseLostLayers(client: ClientBase, nation: Nation): Promise<void> {
  const stored = new Set((await listLayers(client)).map((layer) => layer.name));
  const lost = nation.layers.find((layer) => !stored.has(layer.name));
  if (lost === undefined) return;
  throw new Error(
    `The nation names the map layer "${lost.name}", whose text is not stored. Pass the layers that applyImport() ` +
      'returned beside the nation.',
  );
}
