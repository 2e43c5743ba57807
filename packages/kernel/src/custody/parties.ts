import { broken } from '../act.ts';
import type { Breach } from '../breach.ts';
import { subjectOf, type FacilityId, type PersonId, type SubjectId } from '../ids.ts';
import { findTrip, type Scene } from '../scene.ts';
import type { TripNow } from '../transport/trip.ts';
import type { Custodian } from './custodian.ts';

/**
 * Breaches in the party that gives at `place`. A courier who has left the register, or moved to another office, still
 * holds what he holds: what he took from here comes back here.
 */
export function checkGiver(scene: Scene, party: Custodian, place: FacilityId): readonly Breach[] {
  if (party.kind === 'courier') return broken(party.facility !== place, 'party_must_be_here');
  return checkReceiver(scene, party, place);
}

/** Breaches in the party that takes over at `place`: it must be known, and it must be there. */
export function checkReceiver(scene: Scene, party: Custodian, place: FacilityId): readonly Breach[] {
  switch (party.kind) {
    case 'facility':
      return broken(party.facility !== place, 'party_must_be_here');
    case 'trip': {
      const trip = findTrip(scene, party.trip);
      if (trip === undefined) return broken(true, 'trip_must_be_known');
      return broken(!standsAt(trip, place), 'trip_must_stand_here');
    }
    case 'courier': {
      const person = scene.context.network.findPerson(party.person);
      const isElsewhere = person !== undefined && (person.facility !== place || party.facility !== place);
      return [...broken(person === undefined, 'person_must_be_known'), ...broken(isElsewhere, 'party_must_be_here')];
    }
    case 'body':
      return broken(true, 'party_must_be_here');
  }
}

/** Who may sign for a party that is no facility: driver and escort of a trip, the courier. */
export function signersOf(scene: Scene, party: Custodian): readonly PersonId[] {
  switch (party.kind) {
    case 'trip': {
      const trip = findTrip(scene, party.trip);
      return trip === undefined ? [] : [trip.driver, ...(trip.escort === null ? [] : [trip.escort])];
    }
    case 'courier':
      return [party.person];
    case 'facility':
    case 'body':
      return [];
  }
}

/** True when the actor may sign for `party`. */
export function maySignFor(scene: Scene, party: Custodian, signers: readonly PersonId[]): boolean {
  const { actor } = scene.context;
  return party.kind === 'facility' ? party.facility === actor.facility : signers.includes(actor.person);
}

/** The subject of a party that is a trip. */
export function subjectOfParty(party: Custodian): readonly SubjectId[] {
  return party.kind === 'trip' ? [subjectOf('trip', party.trip)] : [];
}

/** At a stop, before it leaves: where bags can pass. */
function standsAt(trip: TripNow, place: FacilityId): boolean {
  const stop = trip.stops[trip.stop];
  return trip.state !== 'under-way' && stop !== undefined && stop.facility === place;
}
