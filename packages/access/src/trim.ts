import {
  kindOf,
  SECRECY_CLASSES,
  subjectOf,
  subjectsOfEvent,
  type Disinfected,
  type Event,
  type EventType,
  type HandoverListCancelled,
  type HandoverListDrawn,
  type Recorded,
  type Screened,
  type SecrecyClass,
  type SealsDestroyed,
  type SealsIssued,
  type SubjectId,
  type SubjectKind,
  type TripNow,
} from '@giaolien/kernel';

import { subjectOfLine } from './lines.ts';
import { CLOSED, isNear, isOpenTo, type Label } from './rows.ts';
import type { Viewer } from './viewer.ts';

/** The label of every subject that the facts at hand mention; what is missing is `CLOSED`. */
export type Labels = ReadonlyMap<SubjectId, Label>;

/** What has no secrecy class of its own: a fact about it is as secret as the other subjects that it is about. */
const CLASSLESS: ReadonlySet<SubjectKind> = new Set(['series', 'seal', 'equipment', 'request', 'exclusion']);

/**
 * A fact as `viewer` may read it, or `undefined` when he may not know of it at all.
 * - Lines of a class above his clearance are left out; a fact that is about nothing else is hidden.
 * - Outside the network's own offices, a fact is told to those who have to do with one of its subjects; of its lines they
 *   get those near to them, unless the fact was stated at their facility. `story` names subjects that the viewer is
 *   looking at and may see.
 */
export function trimFact(
  fact: Recorded,
  viewer: Viewer,
  labels: Labels,
  story: ReadonlySet<SubjectId> = new Set(),
): Recorded | undefined {
  const { event } = fact;
  const isOwn = viewer.national || event.at === viewer.facility;
  const labelOf = (subject: SubjectId) => labels.get(subject) ?? CLOSED;
  function mayKnow(subject: SubjectId): boolean {
    return CLASSLESS.has(kindOf(subject)) || isOpenTo(viewer.clearance, labelOf(subject).secrecy);
  }
  function isNearSubject(subject: SubjectId): boolean {
    // A decision on force majeure is for everyone who works by it.
    return story.has(subject) || kindOf(subject) === 'exclusion' || isNear(viewer, subject, labelOf(subject));
  }
  if (!isOwn && !subjectsOfEvent(event).some((subject) => mayKnow(subject) && isNearSubject(subject))) return undefined;
  const trimmed = trimEvent(event, (subject) => mayKnow(subject) && (isOwn || isNearSubject(subject)), mayKnow);
  return trimmed === undefined ? undefined : { ...fact, event: trimmed };
}

/** What one text of the log is for: a person cleared for `secrecy`, and no further; `null`: for anyone. */
export interface Excerpt {
  readonly secrecy: SecrecyClass | null;
  /** `undefined`: of this fact nothing is left for him. */
  readonly event: Event | undefined;
}

/**
 * A fact cut for every clearance that makes a difference to it, whatever the reader's unit: for none first, the whole of it
 * last. `classOf`: the highest class that each of its subjects is or ever was of.
 */
export function excerptsOf(fact: Recorded, classOf: (subject: SubjectId) => SecrecyClass | null): readonly Excerpt[] {
  const subjects = [
    ...subjectsOfEvent(fact.event),
    ...(fact.event.type === 'IrregularityRaised' ? fact.event.about : []),
  ];
  const labels = new Map(
    subjects.map((subject): [SubjectId, Label] => [subject, { secrecy: classOf(subject), near: [] }]),
  );
  const classes = new Set([...labels.values()].map(({ secrecy }) => secrecy));
  const present = SECRECY_CLASSES.filter((secrecy) => classes.has(secrecy)).toReversed();
  const levels = [null, ...present];
  const highest = levels.at(-1) ?? null;
  return levels.map((secrecy) => ({
    secrecy,
    event: secrecy === highest ? fact.event : trimFact(fact, { ...ANYWHERE, clearance: secrecy }, labels)?.event,
  }));
}

/** Sees every unit; used to cut by class alone. */
const ANYWHERE: Viewer = { person: '', facility: '', roles: [], national: true, clearance: null, glass: [] };

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
  TripDeparted: (event, _keep, mayKnow) => ({
    ...event,
    openLists: event.openLists.filter((list) => mayKnow(subjectOf('handover', list))),
  }),
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

/** A trip without the loads and the open lists that `viewer` may not know of. `labels`: of its open lists. */
export function trimTrip(trip: TripNow, { clearance }: Pick<Viewer, 'clearance'>, labels: Labels): TripNow {
  return {
    ...trip,
    receptacles: trip.receptacles.filter(({ secrecy }) => isOpenTo(clearance, secrecy)),
    items: trip.items.filter(({ secrecy }) => isOpenTo(clearance, secrecy)),
    openLists: trip.openLists.filter((list) =>
      isOpenTo(clearance, (labels.get(subjectOf('handover', list)) ?? CLOSED).secrecy),
    ),
  };
}
