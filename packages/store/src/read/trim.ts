import {
  kindOf,
  subjectOf,
  subjectsOfEvent,
  type Disinfected,
  type Event,
  type EventType,
  type HandoverListCancelled,
  type HandoverListDrawn,
  type Recorded,
  type Screened,
  type SealsDestroyed,
  type SealsIssued,
  type SubjectId,
  type SubjectKind,
  type TripNow,
} from '@giaolien/kernel';

import { NO_REACH, type Reach } from './reach.ts';
import type { Viewer } from './viewer.ts';

/** The reach of every subject that the facts at hand mention. */
export type Reaches = ReadonlyMap<SubjectId, Reach>;

/** What has no secrecy class of its own: a fact about it is as secret as the other subjects that it is about. */
const CLASSLESS: ReadonlySet<SubjectKind> = new Set(['series', 'seal', 'equipment', 'request', 'exclusion']);

/**
 * A fact as `viewer` may read it, or `undefined` when he may not know of it at all.
 * - Lines of class A are left out for the uncleared; a fact that is about nothing else is hidden.
 * - Outside the network's own offices, a fact is told to facilities that have to do with one of its subjects; of its
 *   lines they get those near to them, unless the fact was stated there. `story` names subjects that the viewer is
 *   looking at and may see.
 */
export function trimFact(
  fact: Recorded,
  viewer: Viewer,
  reaches: Reaches,
  story: ReadonlySet<SubjectId> = new Set(),
): Recorded | undefined {
  const { event } = fact;
  const isOwn = viewer.national || event.at === viewer.facility;
  function mayKnow(subject: SubjectId): boolean {
    return viewer.clearedForA || CLASSLESS.has(kindOf(subject)) || !(reaches.get(subject) ?? NO_REACH).secret;
  }
  function isNear(subject: SubjectId): boolean {
    // A decision on force majeure is for everyone who works by it.
    return (
      story.has(subject) ||
      kindOf(subject) === 'exclusion' ||
      (reaches.get(subject) ?? NO_REACH).facilities.includes(viewer.facility)
    );
  }
  if (!isOwn && !subjectsOfEvent(event).some((subject) => mayKnow(subject) && isNear(subject))) return undefined;
  const trimmed = trimEvent(event, (subject) => mayKnow(subject) && (isOwn || isNear(subject)), mayKnow);
  return trimmed === undefined ? undefined : { ...fact, event: trimmed };
}

type Keep = (subject: SubjectId) => boolean;
type Cut<Type extends EventType> = (
  event: Extract<Event, { type: Type }>,
  keep: Keep,
  mayKnow: Keep,
) => Extract<Event, { type: Type }> | undefined;

/** Events that list things: each reader gets the lines that he may have. */
const CUTS: { readonly [Type in EventType]?: Cut<Type> } = {
  ItemsPacked(event, keep, mayKnow) {
    const lines = event.lines.filter((line) => keep(subjectOf('item', line.item)));
    return lines.length === 0 || !mayKnow(subjectOf('receptacle', event.receptacle)) ? undefined : { ...event, lines };
  },
  ReceptacleOpened(event, keep, mayKnow) {
    if (!mayKnow(subjectOf('receptacle', event.receptacle))) return undefined;
    return {
      ...event,
      found: event.found.filter((item) => keep(subjectOf('item', item))),
      missing: event.missing.filter((item) => keep(subjectOf('item', item))),
      excess: event.excess.filter((line) => keep(subjectOf('item', line.item))),
    };
  },
  Screened: cutTreatment,
  Disinfected: cutTreatment,
  SealsIssued: cutSeals,
  SealsDestroyed: cutSeals,
  HandoverListDrawn: cutList,
  HandoverListCancelled: cutList,
  HandoverCompleted(event, keep) {
    const received = event.received.filter((line) => keep(subjectOfLine(line)));
    const missing = event.missing.filter((line) => keep(subjectOfLine(line)));
    return received.length + missing.length === 0 ? undefined : { ...event, received, missing };
  },
  IrregularityRaised: (event, _keep, mayKnow) =>
    event.about.every(mayKnow) && mayKnow(subjectOf('irregularity', event.irregularity)) ? event : undefined,
};

/** What lists nothing is told whole, to those who may know of everything that it is about. */
function trimEvent(event: Event, keep: Keep, mayKnow: Keep): Event | undefined {
  // The entry under an event's type takes exactly that event; the compiler cannot follow the pairing.
  const cut = CUTS[event.type] as ((event: Event, keep: Keep, mayKnow: Keep) => Event | undefined) | undefined;
  if (cut !== undefined) return cut(event, keep, mayKnow);
  return subjectsOfEvent(event).every(mayKnow) ? event : undefined;
}

function cutTreatment<Treated extends Screened | Disinfected>(event: Treated, keep: Keep, mayKnow: Keep) {
  const items = event.items.filter((item) => keep(subjectOf('item', item)));
  const isKnown = event.receptacle === undefined || mayKnow(subjectOf('receptacle', event.receptacle));
  return items.length === 0 || !isKnown ? undefined : { ...event, items };
}

function cutSeals<Told extends SealsIssued | SealsDestroyed>(event: Told, keep: Keep) {
  const seals = event.seals.filter((seal) => keep(subjectOf('seal', seal)));
  return seals.length === 0 ? undefined : { ...event, seals };
}

function cutList<List extends HandoverListDrawn | HandoverListCancelled>(event: List, keep: Keep) {
  const lines = event.lines.filter((line) => keep(subjectOfLine(line)));
  return lines.length === 0 ? undefined : { ...event, lines };
}

function subjectOfLine(line: { kind: 'receptacle'; receptacle: string } | { kind: 'item'; item: string }): SubjectId {
  return line.kind === 'receptacle' ? subjectOf('receptacle', line.receptacle) : subjectOf('item', line.item);
}

/** A trip without the loads that `viewer` may not know of. */
export function trimTrip(trip: TripNow, viewer: Viewer): TripNow {
  if (viewer.clearedForA) return trip;
  return {
    ...trip,
    receptacles: trip.receptacles.filter(({ secrecy }) => secrecy !== 'A'),
    items: trip.items.filter(({ secrecy }) => secrecy !== 'A'),
  };
}
