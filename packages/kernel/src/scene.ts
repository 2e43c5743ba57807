import { assert } from './assert.ts';
import type { RequestNow } from './collection/request.ts';
import type { Context } from './context.ts';
import type { HandoverNow } from './custody/handover.ts';
import type { DespatchNow, SeriesNow } from './despatch/despatch.ts';
import type { Event, EventType } from './event.ts';
import type { EquipmentNow } from './handling/equipment.ts';
import { kindOf, subjectOf, type SubjectId } from './ids.ts';
import type {
  DespatchId,
  EquipmentId,
  ExclusionId,
  HandoverId,
  IrregularityId,
  ItemId,
  ReceptacleId,
  RequestId,
  SealNumber,
  TripId,
} from './ids.ts';
import type { IrregularityNow } from './irregularity/irregularity.ts';
import type { ItemNow } from './item/item.ts';
import type { ExclusionNow } from './promise/exclusion.ts';
import type { ReceptacleNow } from './receptacle/receptacle.ts';
import type { SealNow } from './receptacle/seal.ts';
import { STEPS } from './steps.ts';
import { nowAt, type Story } from './story.ts';
import { subjectOfLine } from './subjects.ts';
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

export function findSeal(scene: Scene, id: SealNumber): SealNow | undefined {
  return find(scene, 'seal', id);
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

export function findEquipment(scene: Scene, id: EquipmentId): EquipmentNow | undefined {
  return find(scene, 'equipment', id);
}

export function findRequest(scene: Scene, id: RequestId): RequestNow | undefined {
  return find(scene, 'request', id);
}

export function findExclusion(scene: Scene, id: ExclusionId): ExclusionNow | undefined {
  return find(scene, 'exclusion', id);
}

/** The item that `check` has required to be known. */
export function getItem(scene: Scene, id: ItemId): ItemNow {
  return known(findItem(scene, id), id);
}

/** The receptacle that `check` has required to be known. */
export function getReceptacle(scene: Scene, id: ReceptacleId): ReceptacleNow {
  return known(findReceptacle(scene, id), id);
}

/** The despatch that `check` has required to be known. */
export function getDespatch(scene: Scene, id: DespatchId): DespatchNow {
  return known(findDespatch(scene, id), id);
}

/** The handover that `check` has required to be known. */
export function getHandover(scene: Scene, id: HandoverId): HandoverNow {
  return known(findHandover(scene, id), id);
}

/** The trip that `check` has required to be known. */
export function getTrip(scene: Scene, id: TripId): TripNow {
  return known(findTrip(scene, id), id);
}

/** The irregularity that `check` has required to be known. */
export function getIrregularity(scene: Scene, id: IrregularityId): IrregularityNow {
  return known(findIrregularity(scene, id), id);
}

/** The request that `check` has required to be known. */
export function getRequest(scene: Scene, id: RequestId): RequestNow {
  return known(findRequest(scene, id), id);
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

/** The events that say where their item is from then on. */
const ITEM_MOVES: ReadonlySet<EventType> = new Set<EventType>([
  'ItemsPacked',
  'ItemUnpacked',
  'AcceptanceCancelled',
  'ItemDelivered',
  'ItemReturned',
  'DeliveryCorrected',
  'ItemFound',
]);
const RECEPTACLE_MOVES: ReadonlySet<EventType> = new Set<EventType>(['ReceptacleFound', 'SubstituteEntered']);

/** True for an event that says where an item or a receptacle is from then on. */
function isMove(event: Event, subject: SubjectId): boolean {
  if (event.type === 'HandoverCompleted') return event.received.some((line) => subjectOfLine(line) === subject);
  if (event.type === 'ReceptacleOpened' && kindOf(subject) === 'receptacle') {
    return subject === subjectOf('receptacle', event.receptacle);
  }
  if (event.type === 'ReceptacleOpened') return true;
  return (kindOf(subject) === 'item' ? ITEM_MOVES : RECEPTACLE_MOVES).has(event.type);
}

function known<Now>(now: Now | undefined, id: string): Now {
  assert(now !== undefined, `${id} was known`);
  return now;
}

function find<Kind extends keyof NowOf>(scene: Scene, kind: Kind, id: string): NowOf[Kind] | undefined {
  // The map holds stories of every kind; the kind in the tag is the kind of the story.
  const story = scene.world.stories.get(subjectOf(kind, id)) as Story<NowOf[Kind]> | undefined;
  return story === undefined ? undefined : nowAt(story, scene.at, () => STEPS[kind](id));
}
