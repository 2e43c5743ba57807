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
    text: `select f.seq, f.recorded_at, f.input_id, f.body
           from event_subject s join fact f on f.shard = s.shard and f.seq = s.seq
           where s.shard = $1 and s.subject = $2 order by f.seq`,
    values: [CUSTODY, subject],
  });
  return rows.map(recordedOf);
}
