import type { Custodian } from './custody/custodian.ts';
import type { HandoverLine } from './custody/handover.ts';
import type { Event, HandoverCompleted, ReceptacleOpened, Taken } from './event.ts';
import { subjectOf, type DespatchId, type SubjectId } from './ids.ts';

/**
 * The subjects whose stories an event belongs to: its tags in the log, each once. Items inside a receptacle that
 * passes are not among them: they inherit custody by containment.
 */
export function subjectsOfEvent(event: Event): readonly SubjectId[] {
  return [...new Set(tagsOf(event))];
}

function tagsOf(event: Event): readonly SubjectId[] {
  switch (event.type) {
    case 'ItemAccepted':
    case 'ItemControlled':
    case 'AcceptanceCancelled':
    case 'ItemScreened':
    case 'ItemDisinfected':
    case 'DeliveryAttempted':
    case 'ReturnApproved':
      return [subjectOf('item', event.item)];
    case 'ItemDelivered':
    case 'ItemReturned':
    case 'ItemFound':
      return [subjectOf('item', event.item), ...tagsOfTaken(event)];
    case 'ReceptacleRegistered':
      return [subjectOf('receptacle', event.receptacle)];
    case 'DespatchOpened':
      return [
        subjectOf('despatch', event.despatch),
        subjectOf('series', event.despatch.slice(0, event.despatch.indexOf(`-${event.year}-`))),
      ];
    case 'ReceptacleAdded':
    case 'ReceptacleSealed':
      return [subjectOf('despatch', event.despatch), subjectOf('receptacle', event.receptacle)];
    case 'ItemsPacked':
      return [
        subjectOf('despatch', event.despatch),
        subjectOf('receptacle', event.receptacle),
        ...event.lines.map((line) => subjectOf('item', line.item)),
      ];
    case 'ItemUnpacked':
      return [
        subjectOf('despatch', event.despatch),
        subjectOf('receptacle', event.receptacle),
        subjectOf('item', event.line.item),
      ];
    case 'DespatchClosed':
      return [
        subjectOf('despatch', event.despatch),
        ...event.bags.map((bag) => subjectOf('receptacle', bag.receptacle)),
      ];
    case 'ReceptacleOpened':
      return tagsOfOpening(event);
    case 'HandoverListDrawn':
    case 'HandoverListCancelled':
      return [subjectOf('handover', event.handover), ...event.lines.map(subjectOfLine)];
    case 'HandoverGiven':
      return [subjectOf('handover', event.handover)];
    case 'HandoverCompleted':
      return tagsOfHandover(event);
    case 'TripPlanned':
    case 'DepartureAuthorised':
    case 'TripDeparted':
    case 'TripArrived':
      return [subjectOf('trip', event.trip)];
    case 'IrregularityRaised':
    case 'IrregularityClosed':
      return [subjectOf('irregularity', event.irregularity)];
  }
}

function tagsOfOpening(event: ReceptacleOpened): readonly SubjectId[] {
  return [
    subjectOf('receptacle', event.receptacle),
    ...tagsOfDespatch(event.despatch),
    ...tagsOfTrip(event.from),
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
      ...(line.kind === 'receptacle' ? tagsOfDespatch(line.despatch) : []),
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
