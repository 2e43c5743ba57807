import {
  isCleared,
  subjectOf,
  type FacilityId,
  type HandoverNow,
  type ReceptacleNow,
  type TripNow,
} from '@giaolien/kernel';
import { laterStops, standsAt, type Board } from '../board/board.ts';
import type { Act, Draft } from './act.ts';
import { chanceIn, goesWrong, type Setting } from './setting.ts';

/** Network minutes before its departure at which a trip is loaded at its first stop. */
const LOADING_MINUTES = 6;
/** Network minutes after its time until which a trip still takes bags; nothing waits less than half a minute. */
const GRACE_MINUTES = 30;
const SHORTEST_GRACE = 30_000;
/** How often a bag for a later stop comes off too early. */
const WRONG_UNLOADING = 0.12;

/** Lập BĐ10 at the ramp: what a trip brings off here, and what it takes along. */
export function drawRampLists(board: Board, setting: Setting): readonly Act[] {
  const taken = new Set<string>();
  return board.trips.flatMap((trip) => {
    const facility = standsAt(trip);
    if (facility === undefined || board.reserved.has(subjectOf('trip', trip.id))) return [];
    return [...unload(board, setting, trip, facility), ...load(board, setting, trip, facility, taken)];
  });
}

/** The bags that come off a trip at the office where it stands, as far as they are on no list yet. */
export function listToUnload(
  board: Board,
  setting: Setting,
  trip: TripNow,
  facility: FacilityId,
): readonly ReceptacleNow[] {
  return listAboard(board, trip).filter(
    (bag) =>
      bag.handover === null && (!isWhole(bag) || comesOffHere(setting, trip, bag.destination ?? facility, facility)),
  );
}

/** The bags that wait at an office for a trip that stands there. */
export function listToLoad(
  board: Board,
  setting: Setting,
  trip: TripNow,
  facility: FacilityId,
): readonly ReceptacleNow[] {
  const stop = trip.stops[trip.stop];
  if (stop === undefined || trip.state === 'finished' || trip.stop >= trip.stops.length - 1) return [];
  const grace = Math.max(setting.pace.wall(GRACE_MINUTES), SHORTEST_GRACE);
  if (board.now > stop.plannedDepartureAt + grace) return [];
  return listWaiting(board, facility).filter(
    (bag) =>
      !isReserved(board, bag) && suits(setting, trip, bag, facility) && isCarrierCleared(board, setting, trip, bag),
  );
}

/** Nothing leaves with a seal that is not intact: such a bag comes off where it is seen, to be sealed anew. */
function isWhole(bag: ReceptacleNow): boolean {
  return bag.seal === null || bag.seal.state === 'intact';
}

/** Sealed and labelled bags that lie at an office and are bound for another. */
export function listWaiting(board: Board, facility?: FacilityId): readonly ReceptacleNow[] {
  return board.receptacles.filter(
    (bag) =>
      (bag.state === 'sealed' || bag.state === 'received') &&
      bag.label !== null &&
      bag.handover === null &&
      isWhole(bag) &&
      bag.custodian.kind === 'facility' &&
      bag.destination !== bag.custodian.facility &&
      (facility === undefined || bag.custodian.facility === facility),
  );
}

/** True when the trip will still call at the bag's office, or at the next one on the way to it. */
export function suits(setting: Setting, trip: TripNow, bag: ReceptacleNow, facility: FacilityId): boolean {
  if (bag.destination === null || !isLabelledFor(trip, bag)) return false;
  const ahead = laterStops(trip);
  const hop = setting.chart.hopTo(facility, bag.destination);
  return ahead.includes(bag.destination) || (hop !== undefined && ahead.includes(hop));
}

/** The carriage stands in the label (R5.31): a bag for the road does not fly. */
function isLabelledFor(trip: TripNow, bag: ReceptacleNow): boolean {
  return (bag.label?.charAt(12) === 'A') === (trip.mode === 'air');
}

/** Driver and escort alike: a list for a crew that is not cleared would be refused. */
function isCarrierCleared(board: Board, setting: Setting, trip: TripNow, bag: ReceptacleNow): boolean {
  const crew = [trip.driver, ...(trip.escort === null ? [] : [trip.escort])];
  return crew.every((id) => {
    const person = setting.chart.network.findPerson(id);
    return person !== undefined && isCleared(person, bag.secrecy, board.now);
  });
}

function listAboard(board: Board, trip: TripNow): readonly ReceptacleNow[] {
  return board.receptacles.filter((bag) => bag.custodian.kind === 'trip' && bag.custodian.trip === trip.id);
}

/** Unless riding on brings it nearer: to its office, or to one on the way from here. */
function comesOffHere(setting: Setting, trip: TripNow, destination: FacilityId, facility: FacilityId): boolean {
  if (destination === facility) return true;
  const ahead = laterStops(trip);
  const path = setting.chart.pathTo(facility, destination);
  return !ahead.some((stop) => path.includes(stop));
}

function unload(board: Board, setting: Setting, trip: TripNow, facility: FacilityId): readonly Act[] {
  const bags = listToUnload(board, setting, trip, facility).filter((bag) => !isReserved(board, bag));
  const loose = trip.stop === trip.stops.length - 1 ? trip.items.map(({ item }) => item) : [];
  if (bags.length + loose.length === 0) return [];
  const list: Draft = {
    kind: 'DrawHandoverList',
    handover: chanceIn(setting, 'unload', trip.id, trip.stop, board.now).uuid(),
    place: facility,
    giver: { kind: 'trip', trip: trip.id },
    receiver: { kind: 'facility', facility },
    receptacles: bags.map((bag) => bag.id),
    items: loose,
  };
  return [{ person: trip.driver, inputs: drawnAndGiven(list) }];
}

/** `taken`: bags that another trip takes at this look already. */
function load(board: Board, setting: Setting, trip: TripNow, facility: FacilityId, taken: Set<string>): readonly Act[] {
  const departure = trip.stops[trip.stop]?.plannedDepartureAt ?? board.now;
  if (trip.state === 'planned' && board.now < departure - setting.pace.wall(LOADING_MINUTES)) return [];
  const bags = listToLoad(board, setting, trip, facility).filter((bag) => !taken.has(bag.id));
  const secrecies = bags.map((bag) => bag.secrecy);
  const sorter = setting.staff.find({ facility, role: 'sorter', secrecies }, board.now);
  if (bags.length === 0 || sorter === undefined) return [];
  for (const bag of bags) taken.add(bag.id);
  const list: Draft = {
    kind: 'DrawHandoverList',
    handover: chanceIn(setting, 'load', trip.id, trip.stop, board.now).uuid(),
    place: facility,
    giver: { kind: 'facility', facility },
    receiver: { kind: 'trip', trip: trip.id },
    receptacles: bags.map((bag) => bag.id),
    items: [],
  };
  return [{ person: sorter.id, inputs: drawnAndGiven(list) }];
}

function drawnAndGiven(list: Extract<Draft, { kind: 'DrawHandoverList' }>): readonly Draft[] {
  return [list, { kind: 'ReportHandoverGiven', handover: list.handover }];
}

function isReserved(board: Board, bag: ReceptacleNow): boolean {
  return board.reserved.has(subjectOf('receptacle', bag.id));
}

/** True while a list with this trip waits for a signature: it does not leave. */
export function hasOpenList(board: Board, trip: TripNow): boolean {
  const isTrip = (party: HandoverNow['giver']) => party.kind === 'trip' && party.trip === trip.id;
  return board.handovers.some((list) => isTrip(list.giver) || isTrip(list.receiver));
}

/** A bag that is aboard for a later stop and comes off here with the rest, if it happens. */
export function wronglyUnloaded(board: Board, setting: Setting, list: HandoverNow): ReceptacleNow | undefined {
  if (list.giver.kind !== 'trip' || list.receiver.kind !== 'facility') return undefined;
  const { trip: id } = list.giver;
  const trip = board.trips.find((each) => each.id === id);
  if (trip === undefined || !goesWrong(setting, WRONG_UNLOADING, 'wrong unloading', list.id)) return undefined;
  const listed = new Set(list.lines.map((line) => (line.kind === 'receptacle' ? line.receptacle : '')));
  const others = listAboard(board, trip).filter(
    (bag) => !listed.has(bag.id) && bag.handover === null && bag.secrecy === null && !isReserved(board, bag),
  );
  return others[0];
}
