import {
  kindOf,
  subjectOf,
  subjectsOfEvent,
  type Event,
  type Recorded,
  type SubjectId,
  type TripNow,
} from '@giaolien/kernel';

import { NO_REACH, type Reach } from './reach.ts';
import type { Viewer } from './viewer.ts';

/** The reach of every subject that the facts at hand mention. */
export type Reaches = ReadonlyMap<SubjectId, Reach>;

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
    // A series is the counter behind despatch numbers; it has no view and no class.
    return viewer.clearedForA || kindOf(subject) === 'series' || !(reaches.get(subject) ?? NO_REACH).secret;
  }
  function isNear(subject: SubjectId): boolean {
    return story.has(subject) || (reaches.get(subject) ?? NO_REACH).facilities.includes(viewer.facility);
  }
  if (!isOwn && !subjectsOfEvent(event).some((subject) => mayKnow(subject) && isNear(subject))) return undefined;
  const trimmed = trimEvent(event, (subject) => mayKnow(subject) && (isOwn || isNear(subject)), mayKnow);
  return trimmed === undefined ? undefined : { ...fact, event: trimmed };
}

type Keep = (subject: SubjectId) => boolean;

function trimEvent(event: Event, keep: Keep, mayKnow: Keep): Event | undefined {
  switch (event.type) {
    case 'ItemsPacked': {
      const lines = event.lines.filter((line) => keep(subjectOf('item', line.item)));
      return lines.length === 0 || !mayKnow(subjectOf('receptacle', event.receptacle))
        ? undefined
        : { ...event, lines };
    }
    case 'ReceptacleOpened':
      if (!mayKnow(subjectOf('receptacle', event.receptacle))) return undefined;
      return {
        ...event,
        found: event.found.filter((item) => keep(subjectOf('item', item))),
        missing: event.missing.filter((item) => keep(subjectOf('item', item))),
        excess: event.excess.filter((line) => keep(subjectOf('item', line.item))),
      };
    case 'HandoverListDrawn':
    case 'HandoverListCancelled': {
      const lines = event.lines.filter((line) => keep(subjectOfLine(line)));
      return lines.length === 0 ? undefined : { ...event, lines };
    }
    case 'HandoverCompleted': {
      const received = event.received.filter((line) => keep(subjectOfLine(line)));
      const missing = event.missing.filter((line) => keep(subjectOfLine(line)));
      return received.length + missing.length === 0 ? undefined : { ...event, received, missing };
    }
    case 'IrregularityRaised':
      return event.about.every(mayKnow) && mayKnow(subjectOf('irregularity', event.irregularity)) ? event : undefined;
    case 'ItemAccepted':
    case 'ItemControlled':
    case 'AcceptanceCancelled':
    case 'ItemScreened':
    case 'ItemDisinfected':
    case 'ReceptacleRegistered':
    case 'DespatchOpened':
    case 'ReceptacleAdded':
    case 'ItemUnpacked':
    case 'ReceptacleSealed':
    case 'DespatchClosed':
    case 'HandoverGiven':
    case 'TripPlanned':
    case 'DepartureAuthorised':
    case 'TripDeparted':
    case 'TripArrived':
    case 'ItemDelivered':
    case 'ItemReturned':
    case 'DeliveryAttempted':
    case 'ReturnApproved':
    case 'ItemFound':
    case 'IrregularityClosed':
      return subjectsOfEvent(event).every(mayKnow) ? event : undefined;
  }
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
