import { type RawBuilder, sql } from 'kysely';

import type { Viewer } from './viewer.ts';

type Condition = RawBuilder<boolean>;

/** What a viewer may see of one view, as conditions on its row. */
export interface Scope {
  /** Holds when the class of the row is no secret to the viewer. Never waived. */
  readonly open: Condition;
  /** Holds when the row has to do with the viewer's facility, by what the view knows. */
  readonly near: Condition;
}

const ANYTHING: Condition = sql<boolean>`true`;

/** Items: `i` is the row of item_view, `r` that of its receptacle, if it is in one. */
export function itemScope(viewer: Viewer): Scope {
  const { facility } = viewer;
  return {
    open: viewer.clearedForA ? ANYTHING : sql<boolean>`i.secrecy is distinct from 'A'`,
    near: viewer.national
      ? ANYTHING
      : sql<boolean>`(i.origin = ${facility} or i.delivery = ${facility} or i.now ->> 'returnTo' = ${facility}
          or i.facility = ${facility} or r.facility = ${facility} or r.destination = ${facility})`,
  };
}

/** Receptacles: `r` is the row of receptacle_view. */
export function receptacleScope(viewer: Viewer): Scope {
  const { facility } = viewer;
  return {
    open: viewer.clearedForA ? ANYTHING : sql<boolean>`r.secrecy is distinct from 'A'`,
    near: viewer.national
      ? ANYTHING
      : sql<boolean>`(r.facility = ${facility} or r.destination = ${facility}
          or r.now ->> 'origin' = ${facility})`,
  };
}

/** Despatches: `d` is the row of despatch_view. One bag of class A closes the whole despatch to the uncleared. */
export function despatchScope(viewer: Viewer): Scope {
  const { facility } = viewer;
  return {
    open: viewer.clearedForA ? ANYTHING : sql<boolean>`not ${hasBagOfA('d')}`,
    near: viewer.national ? ANYTHING : sql<boolean>`(d.origin = ${facility} or d.destination = ${facility})`,
  };
}

/** Hand-over lists: `h` is the row of handover_view. One line of class A closes the whole list to the uncleared. */
export function handoverScope(viewer: Viewer): Scope {
  const { facility, person } = viewer;
  return {
    open: viewer.clearedForA ? ANYTHING : sql<boolean>`not ${hasLineOfA('h')}`,
    near: viewer.national
      ? ANYTHING
      : sql<boolean>`(h.place = ${facility} or h.now -> 'giver' ->> 'facility' = ${facility}
          or h.now -> 'receiver' ->> 'facility' = ${facility}
          or h.now -> 'giverSigners' ? ${person} or h.now -> 'receiverSigners' ? ${person})`,
  };
}

/** Trips: `t` is the row of trip_view. A trip is no secret; its loads of class A are left out by `trimTrip`. */
export function tripScope(viewer: Viewer): Scope {
  const { facility, person } = viewer;
  return {
    open: ANYTHING,
    near: viewer.national
      ? ANYTHING
      : sql<boolean>`(t.facilities @> array[${facility}] or t.driver = ${person} or t.now ->> 'escort' = ${person})`,
  };
}

/** The row `alias` of despatch_view has a bag of class A. The words are those of the index on such rows. */
function hasBagOfA(alias: string): Condition {
  return sql<boolean>`(${sql.ref(`${alias}.now`)} @? '$.bags[*] ? (@.secrecy == "A")')`;
}

/** The row `alias` of handover_view has a line of class A, listed or found. */
function hasLineOfA(alias: string): Condition {
  const now = sql.ref(`${alias}.now`);
  return sql<boolean>`(${now} @? '$.lines[*] ? (@.secrecy == "A")' or ${now} @? '$.received[*] ? (@.secrecy == "A")'
    or ${now} @? '$.missing[*] ? (@.secrecy == "A")')`;
}

/** The subject (a tag of the log) is of class A, or a bag that carries or carried it. */
export function isSecret(subject: RawBuilder<unknown>): Condition {
  return sql<boolean>`(case split_part(${subject}, ':', 1)
    when 'item' then exists (
      select from item_view x where x.id = substr(${subject}, 6) and x.secrecy = 'A')
    when 'receptacle' then exists (
      select from receptacle_view x where x.id = substr(${subject}, 12) and x.secrecy = 'A')
      or exists (
        select from despatch_view x where ${hasBagOfA('x')} and x.now -> 'bags' @>
          jsonb_build_array(jsonb_build_object('receptacle', substr(${subject}, 12), 'secrecy', 'A')))
    when 'despatch' then exists (
      select from despatch_view x where x.id = substr(${subject}, 10) and ${hasBagOfA('x')})
    when 'handover' then exists (
      select from handover_view x where x.id = substr(${subject}, 10) and ${hasLineOfA('x')})
    when 'irregularity' then exists (
      select from irregularity_view x
      where x.id = substr(${subject}, 14) and (x.secrecy = 'A' or exists (
        select from unnest(x.about) as told (subject) where ${isSecretItemOrBag(sql.ref('told.subject'))})))
    else false end)`;
}

/** What an irregularity can be about, without asking about irregularities again. */
function isSecretItemOrBag(subject: RawBuilder<unknown>): Condition {
  return sql<boolean>`(exists (
      select from item_view y where ${subject} like 'item:%' and y.id = substr(${subject}, 6) and y.secrecy = 'A')
    or exists (
      select from receptacle_view y
      where ${subject} like 'receptacle:%' and y.id = substr(${subject}, 12) and y.secrecy = 'A')
    or exists (
      select from despatch_view y
      where ${hasBagOfA('y')} and (('despatch:' || y.id) = ${subject} or y.now -> 'bags' @>
        jsonb_build_array(jsonb_build_object('receptacle', substr(${subject}, 12), 'secrecy', 'A'))))
    or exists (
      select from handover_view y
      where ${subject} like 'handover:%' and y.id = substr(${subject}, 10) and ${hasLineOfA('y')}))`;
}

/**
 * Irregularities: `q` is the row of irregularity_view. What it is about decides whether it is a secret; it is near where
 * it was raised and to the offices that it concerns.
 */
export function irregularityScope(viewer: Viewer): Scope {
  const { facility } = viewer;
  return {
    open: viewer.clearedForA
      ? ANYTHING
      : sql<boolean>`(q.secrecy is distinct from 'A' and not exists (
          select from unnest(q.about) as told (subject) where ${isSecretItemOrBag(sql.ref('told.subject'))}))`,
    near: viewer.national
      ? ANYTHING
      : sql<boolean>`(q.facility = ${facility} or q.concerns @> array[${facility}]::text[])`,
  };
}

/** Seals: `s` is the row of seal_view. One that is or was on a bag of class A tells of that bag. */
export function sealScope(viewer: Viewer): Scope {
  return {
    open: viewer.clearedForA ? ANYTHING : sql<boolean>`not ${isSecret(sql`('receptacle:' || s.receptacle)`)}`,
    near: viewer.national ? ANYTHING : sql<boolean>`s.facility = ${viewer.facility}`,
  };
}

/** Collections: `c` is the row of request_view. What will be brought has no class yet. */
export function requestScope(viewer: Viewer): Scope {
  return { open: ANYTHING, near: viewer.national ? ANYTHING : sql<boolean>`c.facility = ${viewer.facility}` };
}

/**
 * Holds when a fact about `subject` was stated for the viewer's facility: what touched it once stays readable there.
 * Looked up for single records only; a list shows what the view itself knows to be near.
 */
export function touched(viewer: Viewer, subject: string): Condition {
  return sql<boolean>`exists (
    select from event_subject s join event e on e.shard = s.shard and e.seq = s.seq
    where s.shard = 0 and s.subject = ${subject} and e.body::jsonb ->> 'at' = ${viewer.facility})`;
}
