import { sql } from 'kysely';
import type { FacilityId, SubjectId } from '@giaolien/kernel';

import type { Database } from './rows.ts';
import { isSecret } from './scope.ts';

/** How far word of a subject may go: whether it is of class A, and the facilities that it has to do with. */
export interface Reach {
  readonly secret: boolean;
  readonly facilities: readonly FacilityId[];
}

/**
 * The reach of a subject that nobody has looked up or no view holds: closed to everyone who is restricted in any way,
 * because a mistake must hide too much rather than too little.
 */
export const NO_REACH: Reach = { secret: true, facilities: [] };

interface ReachRow {
  readonly subject: SubjectId;
  readonly secret: boolean;
  readonly facilities: readonly (FacilityId | null)[];
}

/** The facilities that each view knows for its rows; the same that its scope compares with. */
const NEAR = sql`
  select 'item:' || i.id as subject, array[i.origin, i.delivery, i.now ->> 'returnTo',
    i.facility, r.facility, r.destination] as facilities
  from item_view i left join receptacle_view r on r.id = i.container
  where i.id in (select substr(subject, 6) from wanted where subject like 'item:%')
  union all
  select 'receptacle:' || r.id, array[r.facility, r.destination, r.now ->> 'origin']
  from receptacle_view r where r.id in (select substr(subject, 12) from wanted where subject like 'receptacle:%')
  union all
  select 'despatch:' || d.id, array[d.origin, d.destination]
  from despatch_view d where d.id in (select substr(subject, 10) from wanted where subject like 'despatch:%')
  union all
  select 'handover:' || h.id, array[h.place, h.now -> 'giver' ->> 'facility', h.now -> 'receiver' ->> 'facility']
  from handover_view h where h.id in (select substr(subject, 10) from wanted where subject like 'handover:%')
  union all
  select 'trip:' || t.id, t.facilities
  from trip_view t where t.id in (select substr(subject, 6) from wanted where subject like 'trip:%')
  union all
  select 'irregularity:' || q.id, q.facility || q.concerns
  from irregularity_view q where q.id in (select substr(subject, 14) from wanted where subject like 'irregularity:%')
  union all
  select 'seal:' || s.id, array[s.facility, r.facility, r.destination]
  from seal_view s left join receptacle_view r on r.id = s.receptacle
  where s.id in (select substr(subject, 6) from wanted where subject like 'seal:%')
  union all
  select 'request:' || c.id, array[c.facility]
  from request_view c where c.id in (select substr(subject, 9) from wanted where subject like 'request:%')`;

/** The reach of each of `subjects`, as it is now; those that no view holds are absent. */
export async function reachOf(
  database: Database,
  subjects: readonly SubjectId[],
): Promise<ReadonlyMap<SubjectId, Reach>> {
  const reach = new Map<SubjectId, Reach>();
  if (subjects.length === 0) return reach;
  const { rows } = await sql<ReachRow>`
    with wanted as (select unnest(${subjects}::text[]) as subject)
    select near.subject, near.facilities, ${isSecret(sql.ref('near.subject'))} as secret
    from (${NEAR}) as near`.execute(database);
  for (const { subject, secret, facilities } of rows) {
    reach.set(subject, { secret, facilities: facilities.filter((facility) => facility !== null) });
  }
  return reach;
}
