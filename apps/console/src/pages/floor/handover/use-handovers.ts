import type { HandoverNow, TripNow } from '@giaolien/kernel';
import { useQuery } from '@tanstack/react-query';
import type { Names } from '../../../api/answers.ts';
import { handoversQuery } from '../../../api/queries.ts';
import { useSession } from '../../../api/session.ts';
import { floorTripsQuery } from '../parts/floor-trips.ts';
import { isGiver, isReceiver, standsAt } from '../parts/parties.ts';

/** The lists that wait for this person's hand, and the trips with which he can exchange bags now. */
export function useHandovers() {
  const session = useSession();
  const open = useQuery(handoversQuery({ state: 'drawn,given' }));
  const running = useQuery(floorTripsQuery());
  const handovers = open.data?.handovers ?? [];
  const trips = running.data?.trips ?? [];
  const names: Names = { ...running.data?.names, ...open.data?.names };
  const own = (trip: TripNow): boolean => trip.driver === session.person || trip.escort === session.person;
  const here = trips.filter((trip) => trip.state !== 'under-way' && (own(trip) || standsAt(trip, session.facility)));
  return {
    session,
    names,
    trips: new Map(trips.map((trip) => [trip.id, trip] as const)),
    /** Trips that stand where this person works, or that he drives and that stand anywhere. */
    standing: here.filter((trip) => trip.state !== 'finished' || trip.receptacles.length + trip.items.length > 0),
    isOwn: own,
    outgoing: handovers.filter((handover) => isGiver(session, handover)).sort(newestFirst),
    incoming: handovers.filter((handover) => isReceiver(session, handover)).sort(givenFirst),
  };
}

function newestFirst(one: HandoverNow, other: HandoverNow): number {
  return other.drawnAt - one.drawnAt;
}

/** What can be signed now stands before what still waits for the giver. */
function givenFirst(one: HandoverNow, other: HandoverNow): number {
  if (one.state !== other.state) return one.state === 'given' ? -1 : 1;
  return one.drawnAt - other.drawnAt;
}
