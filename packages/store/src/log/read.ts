import type { Event, Recorded, SubjectId } from '@giaolien/kernel';
import type { Pool } from 'pg';

/** A fact as a row: of `event` with its whole body, or of `fact` with what a reader may have of it. */
export interface EventRow {
  readonly seq: number;
  readonly recorded_at: number;
  readonly input_id: string;
  readonly body: string;
}

/** The fact in a row. The body was written by `JSON.stringify` of an Event and is never changed. */
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
    text: `select e.seq, e.recorded_at, e.input_id, whole_body(e) as body from event e
           where e.shard = $1 and e.seq > $2 order by e.seq limit $3`,
    values: [shard, after, limit],
  });
  return rows.map(recordedOf);
}

/** Every fact that concerns `subject`, in the order of the log. */
export async function readHistory(pool: Pool, shard: number, subject: SubjectId): Promise<readonly Recorded[]> {
  const { rows } = await pool.query<EventRow>({
    name: 'log-read-history',
    text: `select e.seq, e.recorded_at, e.input_id, whole_body(e) as body
           from event_subject s join event e on e.shard = s.shard and e.seq = s.seq
           where s.shard = $1 and s.subject = $2 order by e.seq`,
    values: [shard, subject],
  });
  return rows.map(recordedOf);
}
