import type { Context } from './context.ts';
import type { HandoverNow } from './custody/handover.ts';
import type { DespatchNow, SeriesNow } from './despatch/despatch.ts';
import type { Event } from './event.ts';
import { kindOf, subjectOf, type SubjectId } from './ids.ts';
import type { DespatchId, HandoverId, IrregularityId, ItemId, ReceptacleId, TripId } from './ids.ts';
import type { IrregularityNow } from './irregularity/irregularity.ts';
import type { ItemNow } from './item/item.ts';
import type { ReceptacleNow } from './receptacle/receptacle.ts';
import { STEPS } from './steps.ts';
import { subjectOfLine } from './subjects.ts';
import { nowAt, type Story } from './story.ts';
import type { Instant } from './time.ts';
import type { TripNow } from './transport/trip.ts';
import type { NowOf, World } from './world.ts';

/**
 * The network as it stood at the moment an act is about: a late report is judged by what was so when it
 * happened, not by what has become of it since.
 */
export interface Scene {
  readonly world: World;
  readonly context: Context;
  readonly at: Instant;
}

export function findItem(scene: Scene, id: ItemId): ItemNow | undefined {
  return find(scene, 'item', id);
}

export function findReceptacle(scene: Scene, id: ReceptacleId): ReceptacleNow | undefined {
  return find(scene, 'receptacle', id);
}

export function findSeries(scene: Scene, id: string): SeriesNow | undefined {
  return find(scene, 'series', id);
}

export function findDespatch(scene: Scene, id: DespatchId): DespatchNow | undefined {
  return find(scene, 'despatch', id);
}

export function findHandover(scene: Scene, id: HandoverId): HandoverNow | undefined {
  return find(scene, 'handover', id);
}

export function findTrip(scene: Scene, id: TripId): TripNow | undefined {
  return find(scene, 'trip', id);
}

export function findIrregularity(scene: Scene, id: IrregularityId): IrregularityNow | undefined {
  return find(scene, 'irregularity', id);
}

/** True when facts about the subject that happened after the scene are already in the log: they counted on another past. */
export function hasLaterFacts(scene: Scene, subject: SubjectId): boolean {
  const last = scene.world.stories.get(subject)?.facts.at(-1);
  return last !== undefined && last.event.occurredAt > scene.at;
}

/** True when the log already tells of a later move of the subject: someone else took it after the scene. */
export function hasLaterMove(scene: Scene, subject: SubjectId): boolean {
  const facts = scene.world.stories.get(subject)?.facts ?? [];
  return facts.some(({ event }) => event.occurredAt > scene.at && isMove(event, subject));
}

/** True for an event that says where an item or a receptacle is from then on. */
function isMove(event: Event, subject: SubjectId): boolean {
  switch (event.type) {
    case 'HandoverCompleted':
      return event.received.some((line) => subjectOfLine(line) === subject);
    case 'ReceptacleOpened':
      return kindOf(subject) === 'item' || subject === subjectOf('receptacle', event.receptacle);
    case 'ItemsPacked':
    case 'ItemUnpacked':
    case 'AcceptanceCancelled':
    case 'ItemDelivered':
    case 'ItemReturned':
    case 'ItemFound':
      return kindOf(subject) === 'item';
    case 'ItemAccepted':
    case 'ItemControlled':
    case 'ItemScreened':
    case 'ItemDisinfected':
    case 'ReceptacleRegistered':
    case 'DespatchOpened':
    case 'ReceptacleAdded':
    case 'ReceptacleSealed':
    case 'DespatchClosed':
    case 'HandoverListDrawn':
    case 'HandoverListCancelled':
    case 'HandoverGiven':
    case 'TripPlanned':
    case 'DepartureAuthorised':
    case 'TripDeparted':
    case 'TripArrived':
    case 'DeliveryAttempted':
    case 'ReturnApproved':
    case 'IrregularityRaised':
    case 'IrregularityClosed':
      return false;
  }
}

function find<Kind extends keyof NowOf>(scene: Scene, kind: Kind, id: string): NowOf[Kind] | undefined {
  // The map holds stories of every kind; the kind in the tag is the kind of the story.
  const story = scene.world.stories.get(subjectOf(kind, id)) as Story<NowOf[Kind]> | undefined;
  return story === undefined ? undefined : nowAt(story, scene.at, STEPS[kind](id));
}
