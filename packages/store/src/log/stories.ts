import { EMPTY_STORY, evolve, type Recorded, type Story, type SubjectId, type SubjectNow } from '@giaolien/kernel';
import type { Pool } from 'pg';

import { type EventRow, recordedOf } from './read.ts';

export type AnyStory = Story<SubjectNow>;

/**
 * The stories of `subjects`, folded from the log by one query; the empty story for those of whom nothing was told.
 * Order of `subjects` does not matter, and none may stand twice.
 */
export async function loadStories(
  pool: Pool,
  shard: number,
  subjects: readonly SubjectId[],
): Promise<Map<SubjectId, AnyStory>> {
  const stories = new Map<SubjectId, AnyStory>();
  for (const subject of subjects) stories.set(subject, EMPTY_STORY);
  if (subjects.length === 0) return stories;
  const { rows } = await pool.query<EventRow & { subject: SubjectId }>({
    name: 'log-load-stories',
    text: `select s.subject, e.seq, e.recorded_at, e.input_id, whole_body(e) as body
           from unnest($2::text[]) as wanted (subject)
           join event_subject s on s.shard = $1 and s.subject = wanted.subject
           join event e on e.shard = s.shard and e.seq = s.seq
           order by e.seq`,
    values: [shard, subjects],
  });
  // A fact that concerns several of the wanted subjects comes once per subject and is parsed once.
  const parsed = new Map<number, Recorded>();
  for (const row of rows) {
    let recorded = parsed.get(row.seq);
    if (recorded === undefined) parsed.set(row.seq, (recorded = recordedOf(row)));
    stories.set(row.subject, tellOne(row.subject, stories.get(row.subject) ?? EMPTY_STORY, recorded));
  }
  return stories;
}

/** One subject's story with one more fact; what the fact means for other subjects is left out. */
function tellOne(subject: SubjectId, story: AnyStory, recorded: Recorded): AnyStory {
  return evolve({ stories: new Map([[subject, story]]) }, [recorded]).stories.get(subject) ?? story;
}
