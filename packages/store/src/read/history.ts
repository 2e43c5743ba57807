import type { Viewer } from '@giaolien/access';
import type { Recorded, SubjectId } from '@giaolien/kernel';

import type { Reader } from '../access/reader.ts';
import { type EventRow, recordedOf } from '../log/read.ts';

/** The log of facts about custody; the only one so far. */
const CUSTODY = 0;

/**
 * The facts that concern `subject`, in the order of the log, each as `viewer` may read it by his clearance and his unit.
 * Lines near to others are still in them: see `trimFact`.
 */
export async function readHistoryAs(reader: Reader, viewer: Viewer, subject: SubjectId): Promise<readonly Recorded[]> {
  const rows = await reader.query<EventRow>(viewer, {
    name: 'fact-history',
    text: 'select seq, recorded_at, input_id, body from facts_of($1, $2)',
    values: [CUSTODY, subject],
  });
  return rows.map(recordedOf);
}

/** The facts at positions > `after` and ≤ `until`, in order, each as `viewer` may read it; see `readHistoryAs`. */
export async function readFactsAs(
  reader: Reader,
  viewer: Viewer,
  after: number,
  until: number,
): Promise<readonly Recorded[]> {
  const rows = await reader.query<EventRow>(viewer, {
    name: 'fact-read-between',
    text: `select seq, recorded_at, input_id, body from fact
           where shard = $1 and seq > $2 and seq <= $3 order by seq`,
    values: [CUSTODY, after, until],
  });
  return rows.map(recordedOf);
}
