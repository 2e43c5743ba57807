import { custodianKey } from '../../custody/custodian.ts';
import { subjectOf, type SubjectId } from '../../ids.ts';
import type { ItemNow } from '../../item/item.ts';
import { isClosed, isEmpty, type ReceptacleNow } from '../../receptacle/receptacle.ts';
import type { TripNow } from '../../transport/trip.ts';
import type { Day } from '../day.ts';
import { list } from './reading.ts';

/** No item in two bags; no bag in two runs; no open bag on a vehicle unless an irregularity says so (121). */
export function wrongPlaces(day: Day): readonly string[] {
  const bags = list(day.world, 'receptacle');
  const trips = list(day.world, 'trip');
  return [
    ...list(day.world, 'item').flatMap((item) => [...inOneBag(item, bags), ...onOneTrip(item, trips)]),
    ...bags.flatMap((bag) => bagOnOneTrip(day, bag, trips)),
  ];
}

function inOneBag(item: ItemNow, bags: readonly ReceptacleNow[]): readonly string[] {
  const holding = bags.filter((bag) => bag.contents.some((line) => line.item === item.id)).map((bag) => bag.id);
  const named = item.container === null ? [] : [item.container];
  if (holding.join() === named.join()) return [];
  return [`121: ${item.id} is in [${named.join()}] but listed in [${holding.join()}]`];
}

function onOneTrip(item: ItemNow, trips: readonly TripNow[]): readonly string[] {
  const aboard = trips.filter((trip) => trip.items.some((load) => load.item === item.id)).map((trip) => trip.id);
  // A missing item is still the answer of the trip that had it, and aboard of none.
  const isAboard = item.container === null && item.custodian.kind === 'trip' && item.state !== 'missing';
  const named = isAboard && item.custodian.kind === 'trip' ? [item.custodian.trip] : [];
  if (aboard.join() === named.join()) return [];
  return [`121: ${item.id} loose on [${named.join()}] but aboard [${aboard.join()}]`];
}

function bagOnOneTrip(day: Day, bag: ReceptacleNow, trips: readonly TripNow[]): readonly string[] {
  const aboard = trips.filter((trip) => trip.receptacles.some((load) => load.receptacle === bag.id));
  const named = bag.custodian.kind === 'trip' ? [bag.custodian.trip] : [];
  const names = aboard.map((trip) => trip.id).join();
  const isOpen = aboard.length > 0 && !isClosed(bag) && !isEmpty(bag) && bag.state !== 'withdrawn';
  return [
    ...(names === named.join() ? [] : [`121: ${bag.id} is with ${custodianKey(bag.custodian)} but aboard [${names}]`]),
    ...(isOpen && !isTold(day, subjectOf('receptacle', bag.id))
      ? [`121: ${bag.id} is open on a vehicle and no irregularity tells it`]
      : []),
  ];
}

function isTold(day: Day, subject: SubjectId): boolean {
  const telling = ['receptacle_must_be_closed', 'later_facts_must_agree', 'receptacle_must_not_be_listed'];
  return list(day.world, 'irregularity').some(({ about, code }) => about.includes(subject) && telling.includes(code));
}
