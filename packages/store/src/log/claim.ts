import { setTimeout as delay } from 'node:timers/promises';

import type { Client } from 'pg';

import { connectWriter } from '../connect.ts';
import { LogFenced } from './errors.ts';

/** Names our advisory locks among those of others in the same database: "GL" and the shard. */
const LOCK_CLASS = 0x474c;
/** Milliseconds between two looks at a lock that somebody else holds. */
const LOOK_AGAIN = 50;

/** The right to append to one shard, as long as `writer` lives and nobody else has claimed it since. */
export interface Claim {
  readonly shard: number;
  readonly writer: Client;
  readonly epoch: number;
  /** The position to be given next, when the claim was made. */
  readonly next: number;
  /** The latest time recorded so far, when the claim was made. */
  readonly recordedAt: number;
}

/**
 * Claims the shard for this server by a lock that lives as long as its connection.
 * `epoch`: the epoch of our last claim, if there was one; it must not have moved since.
 * `patience`: milliseconds to wait for the lock, which the connection of a killed server may hold a moment longer.
 * @throws LogFenced when another server holds the shard, or has held it since `epoch`.
 * @throws connection errors as they come.
 */
export async function claim(
  databaseUrl: string,
  shard: number,
  epoch: number | undefined,
  patience: number,
): Promise<Claim> {
  const writer = await connectWriter(databaseUrl);
  try {
    await lock(writer, shard, patience);
    return await moveEpoch(writer, shard, epoch);
  } catch (error) {
    release(writer);
    throw error;
  }
}

/**
 * Claims again on the connection that still holds the lock.
 * @throws LogFenced when the epoch has moved.
 */
export function reclaim({ writer, shard, epoch }: Claim): Promise<Claim> {
  return moveEpoch(writer, shard, epoch);
}

/** Ends the session, which gives the lock up; a connection that is lost already needs no ending. */
export function release(writer: Client): void {
  writer.end().catch(() => undefined);
}

async function lock(writer: Client, shard: number, patience: number): Promise<void> {
  for (let waited = 0; ; waited += LOOK_AGAIN) {
    const { rows } = await writer.query<{ mine: boolean }>('select pg_try_advisory_lock($1, $2) as mine', [
      LOCK_CLASS,
      shard,
    ]);
    if (rows[0]?.mine === true) return;
    if (waited >= patience) throw new LogFenced(shard);
    await delay(LOOK_AGAIN);
  }
}

/**
 * Waits, by the lock of the head row, for whatever a lost connection of ours may still be committing, and makes sure
 * that it can commit nothing later.
 */
async function moveEpoch(writer: Client, shard: number, epoch: number | undefined): Promise<Claim> {
  const { rows } = await writer.query<{ next: number; epoch: number; recorded_at: number }>(
    `update log_head set epoch = epoch + 1 where shard = $1 and epoch = coalesce($2::bigint, epoch)
     returning next, epoch, recorded_at`,
    [shard, epoch ?? null],
  );
  const [row] = rows;
  if (row === undefined) throw new LogFenced(shard);
  return { shard, writer, epoch: row.epoch, next: row.next, recordedAt: row.recorded_at };
}
