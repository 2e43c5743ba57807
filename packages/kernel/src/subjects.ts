import type { Custodian } from './custody/custodian.ts';
import type { HandoverLine } from './custody/handover.ts';
import type { HandoverCompleted, HandoverListDrawn } from './custody/events.ts';
import type { Event, EventType } from './event.ts';
import type { Disinfected, Screened } from './handling/events.ts';
import {
  subjectOf,
  type DespatchId,
  type FacilityId,
  type HandoverId,
  type IrregularityId,
  type ItemId,
  type ReceptacleId,
  type RequestId,
  type SealNumber,
  type SubjectId,
  type TripId,
} from './ids.ts';
import type { Taken } from './item/events.ts';
import type { ReceptacleOpened, ReceptacleSealed } from './receptacle/events.ts';

/**
 * The subjects whose stories an event belongs to: its tags in the log, each once. Items inside a receptacle that
 * passes are not among them: they inherit custody by containment.
 */
export function subjectsOfEvent(event: Event): readonly SubjectId[] {
  // The entry under an event's type takes exactly that event; the compiler cannot follow the pairing.
  const tags = TAGS[event.type] as (event: Event) => readonly SubjectId[];
  return [...new Set(tags(event))];
}

/** The tags of each type of event, the one that it is most about first. */
const TAGS: { readonly [Type in EventType]: (event: Extract<Event, { type: Type }>) => readonly SubjectId[] } = {
  ItemAccepted: itemOf,
  ItemControlled: itemOf,
  AcceptanceCancelled: itemOf,
  AcceptanceCorrected: itemOf,
  ItemSuspended: itemOf,
  ItemReleased: itemOf,
  SenderOrdered: itemOf,
  NoticeLeft: itemOf,
  DeliveryAttempted: itemOf,
  ReturnApproved: itemOf,
  ItemUnclaimed: itemOf,
  ItemRewrapped: itemOf,
  ProofConfirmed: itemOf,
  ClockStopped: itemOf,
  ClockRestarted: itemOf,
  DeliveryCorrected: (event) => [subjectOf('item', event.item), ...tagsOfTrip(event.to)],
  Screened: (event) => [
    ...tagsOfTreatment(event),
    ...(event.trip === undefined ? [] : [subjectOf('trip', event.trip)]),
  ],
  Disinfected: tagsOfTreatment,
  EquipmentReported: (event) => [subjectOf('equipment', event.equipment)],
  ItemDelivered: takenItemOf,
  ItemReturned: takenItemOf,
  ItemFound: takenItemOf,
  ReceptacleRegistered: receptacleOf,
  ReceptacleWithdrawn: receptacleOf,
  SubstituteReconciled: receptacleOf,
  LocatorReported: (event) => [
    subjectOf('receptacle', event.receptacle),
    ...tagsOfDespatch(event.despatch),
    ...(event.trip === undefined ? [] : [subjectOf('trip', event.trip)]),
  ],
  DespatchOpened: (event) => [
    subjectOf('despatch', event.despatch),
    subjectOf('series', event.despatch.slice(0, event.despatch.indexOf(`-${event.year}-`))),
  ],
  DespatchCancelled: despatchOf,
  ReceptacleAdded: bagOf,
  ReceptacleRemoved: bagOf,
  ReceptacleSealed: tagsOfSealing,
  ReceptacleFound: (event) => [
    subjectOf('receptacle', event.receptacle),
    ...tagsOfDespatch(event.despatch),
    ...tagsOfTrip(event.from),
  ],
  SubstituteEntered: receptacleOf,
  SealsIssued: sealsOf,
  SealsDestroyed: sealsOf,
  ItemsPacked: (event) => [
    subjectOf('despatch', event.despatch),
    subjectOf('receptacle', event.receptacle),
    ...event.lines.map((line) => subjectOf('item', line.item)),
  ],
  ItemUnpacked: (event) => [
    subjectOf('despatch', event.despatch),
    subjectOf('receptacle', event.receptacle),
    subjectOf('item', event.line.item),
  ],
  DespatchClosed: (event) => [
    subjectOf('despatch', event.despatch),
    ...event.bags.map((bag) => subjectOf('receptacle', bag.receptacle)),
  ],
  ReceptacleOpened: tagsOfOpening,
  HandoverListDrawn: tagsOfList,
  HandoverListCancelled: (event) => [subjectOf('handover', event.handover), ...event.lines.map(subjectOfLine)],
  HandoverGiven: handoverOf,
  BookSigned: handoverOf,
  HandoverCompleted: tagsOfHandover,
  TripPlanned: tripOf,
  GuardsRequested: tripOf,
  GuardsSettled: tripOf,
  DepartureAuthorised: tripOf,
  TripArrived: tripOf,
  TripDeparted: (event) => [
    subjectOf('trip', event.trip),
    ...event.openLists.map((list) => subjectOf('handover', list)),
  ],
  CollectionRequested: requestOf,
  RequestConfirmed: requestOf,
  ItemsCollected: requestOf,
  ItemsBrought: requestOf,
  RequestRejected: requestOf,
  ExclusionDeclared: (event) => [subjectOf('exclusion', event.exclusion)],
  IrregularityRaised: irregularityOf,
  IrregularityAcknowledged: irregularityOf,
  DutyDone: irregularityOf,
  IrregularityClosed: irregularityOf,
  IrregularityReopened: irregularityOf,
};

function itemOf(event: { readonly item: ItemId }): readonly SubjectId[] {
  return [subjectOf('item', event.item)];
}

function takenItemOf(event: Taken & { readonly item: ItemId }): readonly SubjectId[] {
  return [subjectOf('item', event.item), ...tagsOfTaken(event)];
}

function receptacleOf(event: { readonly receptacle: ReceptacleId }): readonly SubjectId[] {
  return [subjectOf('receptacle', event.receptacle)];
}

function sealsOf(event: { readonly seals: readonly SealNumber[] }): readonly SubjectId[] {
  return event.seals.map((seal) => subjectOf('seal', seal));
}

function despatchOf(event: { readonly despatch: DespatchId }): readonly SubjectId[] {
  return [subjectOf('despatch', event.despatch)];
}

/** A bag of a despatch. */
function bagOf(event: { readonly despatch: DespatchId; readonly receptacle: ReceptacleId }): readonly SubjectId[] {
  return [...despatchOf(event), ...receptacleOf(event)];
}

function handoverOf(event: { readonly handover: HandoverId }): readonly SubjectId[] {
  return [subjectOf('handover', event.handover)];
}

function tripOf(event: { readonly trip: TripId }): readonly SubjectId[] {
  return [subjectOf('trip', event.trip)];
}

function requestOf(event: { readonly request: RequestId }): readonly SubjectId[] {
  return [subjectOf('request', event.request)];
}

function irregularityOf(event: { readonly irregularity: IrregularityId }): readonly SubjectId[] {
  return [subjectOf('irregularity', event.irregularity)];
}

function tagsOfTreatment(event: Screened | Disinfected): readonly SubjectId[] {
  const items = event.items.map((item) => subjectOf('item', item));
  return event.receptacle === undefined ? items : [...items, subjectOf('receptacle', event.receptacle)];
}

function tagsOfSealing(event: ReceptacleSealed): readonly SubjectId[] {
  return [
    subjectOf('despatch', event.despatch),
    subjectOf('receptacle', event.receptacle),
    ...tagsOfSeal(event.sealNumber),
    ...tagsOfSeal(event.replaces),
  ];
}

function tagsOfList(event: HandoverListDrawn): readonly SubjectId[] {
  return [
    subjectOf('handover', event.handover),
    subjectOf('series', listSeriesOf(event.place)),
    ...tagsOfTrip(event.giver),
    ...tagsOfTrip(event.receiver),
    ...event.lines.map(subjectOfLine),
  ];
}

/** The number series of the lists that are drawn at one place (lần lập). */
export function listSeriesOf(place: FacilityId): string {
  return `${place}-BD10`;
}

function tagsOfOpening(event: ReceptacleOpened): readonly SubjectId[] {
  return [
    subjectOf('receptacle', event.receptacle),
    ...tagsOfDespatch(event.despatch),
    ...tagsOfTrip(event.from),
    ...tagsOfSeal(event.seal),
    ...[...event.found, ...event.missing].map((item) => subjectOf('item', item)),
    ...event.excess.flatMap((line) => [subjectOf('item', line.item), ...tagsOfTaken(line)]),
  ];
}

function tagsOfHandover(event: HandoverCompleted): readonly SubjectId[] {
  return [
    subjectOf('handover', event.handover),
    ...tagsOfTrip(event.giver),
    ...tagsOfTrip(event.receiver),
    ...event.received.flatMap((line) => [
      subjectOfLine(line),
      ...(line.kind === 'receptacle' ? [...tagsOfDespatch(line.despatch), ...tagsOfSeal(line.seal)] : []),
      ...tagsOfTaken(line),
    ]),
    ...event.missing.map(subjectOfLine),
  ];
}

/** The receptacle or item that a line of a list is about. */
export function subjectOfLine(line: HandoverLine): SubjectId {
  return line.kind === 'receptacle' ? subjectOf('receptacle', line.receptacle) : subjectOf('item', line.item);
}

function tagsOfTaken({ from, outOf }: Taken): readonly SubjectId[] {
  if (outOf === undefined) return tagsOfTrip(from);
  return [...tagsOfTrip(from), subjectOf('receptacle', outOf.receptacle), ...tagsOfDespatch(outOf.despatch)];
}

function tagsOfTrip(custodian: Custodian): readonly SubjectId[] {
  return custodian.kind === 'trip' ? [subjectOf('trip', custodian.trip)] : [];
}

function tagsOfDespatch(despatch: DespatchId | undefined): readonly SubjectId[] {
  return despatch === undefined ? [] : [subjectOf('despatch', despatch)];
}

function tagsOfSeal(seal: SealNumber | undefined): readonly SubjectId[] {
  return seal === undefined ? [] : [subjectOf('seal', seal)];
}
