import type { Event, Recorded, SubjectId } from '@giaolien/kernel';
import type { Pool } from 'pg';

/** A row of `event`. */
export interface EventRow {
  readonly seq: number;
  readonly recorded_at: number;
  readonly input_id: string;
  readonly body: string;
}

/** The fact in a row of `event`. The body was written by `JSON.stringify` of an Event and is never changed. */
export function recordedOf(row: EventRow): Recorded {
  return {
    position: row.seq,
    recordedAt: row.recorded_at,
    inputId: row.input_id,
    event: JSON.parse(row.body) as Event,
  };
}

/** Facts at positions > `after`, in order, at most `limit`. */
export async function readAfter(pool: Pool, shard: number, after: number, limit: number): Promise<readonly Recorded[]> {
  const { rows } = await pool.query<EventRow>({
    name: 'log-read-after',
    text: `select seq, recorded_at, input_id, body from event
           where shard = $1 and seq > $2 order by seq limit $3`,
    values: [shard, after, limit],
  });
  return rows.map(recordedOf);
}

/** Every fact that concerns `subject`, in the order of the log. */
export async function readHistory(pool: Pool, shard: number, subject: SubjectId): Promise<readonly Recorded[]> {
  const { rows } = await pool.query<EventRow>({
    name: 'log-read-history',
    text: `select e.seq, e.recorded_at, e.input_id, e.body
           from event_subject s join event e on e.shard = s.shard and e.seq = s.seq
           where s.shard = $1 and s.subject = $2 order by e.seq`,
    values: [shard, subject],
  });
  return rows.map(recordedOf);
}
