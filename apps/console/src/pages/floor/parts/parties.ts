import type { Custodian, FacilityId, HandoverNow, TripNow } from '@giaolien/kernel';
import type { Names, Session } from '../../../api/answers.ts';

/** True when this person may sign for `party`: his office, or himself among the signers of a trip or a round. */
export function maySign(session: Session, party: Custodian, signers: readonly string[]): boolean {
  return party.kind === 'facility' ? party.facility === session.facility : signers.includes(session.person);
}

/** True when this person signs as giver. */
export function isGiver(session: Session, handover: HandoverNow): boolean {
  return maySign(session, handover.giver, handover.giverSigners);
}

/** True when this person signs as receiver. */
export function isReceiver(session: Session, handover: HandoverNow): boolean {
  return maySign(session, handover.receiver, handover.receiverSigners);
}

/** True when the trip stands at `place`, before it leaves: bags can pass. */
export function standsAt(trip: TripNow, place: FacilityId): boolean {
  return trip.state !== 'under-way' && trip.stops[trip.stop]?.facility === place;
}

/** Offices at which the trip still calls after the stop where it stands. */
export function stopsAhead(trip: TripNow): readonly FacilityId[] {
  return trip.stops.slice(trip.stop + 1).map((stop) => stop.facility);
}

/** What a party is called on a list: the office, the plate of the vehicle, the courier. */
export function partyName(party: Custodian, names: Names, trips: ReadonlyMap<string, TripNow>): string {
  switch (party.kind) {
    case 'facility':
      return names[party.facility] ?? party.facility;
    case 'courier':
      return names[party.person] ?? party.person;
    case 'body':
      return names[party.body] ?? party.body;
    case 'trip': {
      const trip = trips.get(party.trip);
      return trip === undefined ? (names[party.trip] ?? party.trip.slice(0, 8)) : tripName(trip, names);
    }
  }
}

/** The plate of its vehicle, or the service number of a flight or train. */
export function tripName(trip: TripNow, names: Names): string {
  if (trip.vehicle !== null) return names[trip.vehicle] ?? trip.vehicle;
  return trip.serviceNumber ?? trip.id.slice(0, 8);
}
