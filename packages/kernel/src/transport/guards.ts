import { broken, type Act } from '../act.ts';
import type { Breach } from '../breach.ts';
import { subjectOf } from '../ids.ts';
import { findTrip, type Scene } from '../scene.ts';
import type { RequestGuards, SettleGuards } from './inputs.ts';
import type { TripNow } from './trip.ts';

/**
 * Guards are asked for, and the trip does not leave before they have come or authority waives them (R1.42, R1.57;
 * 12.4 #45). Breaches, in order: unknown trip, no office of it; finished trip.
 */
export const requestGuards: Act<RequestGuards> = {
  subjects: (input) => [subjectOf('trip', input.trip)],
  check(scene, input) {
    const trip = findTrip(scene, input.trip);
    if (trip === undefined) return broken(true, 'trip_must_be_known');
    return [...checkOffice(scene, trip), ...broken(trip.state === 'finished', 'trip_must_be_at_stop')];
  },
  events: (_scene, { trip, reference }, common) => [{ ...common, type: 'GuardsRequested', trip, reference }],
};

/**
 * The guards have come, as an office of the trip sees; or authority has waived them, which a centre of the Central Post
 * Department says (R1.57; 12.4 #45). Breaches, in order: unknown trip, no office of it, no centre; no request that
 * waits.
 */
export const settleGuards: Act<SettleGuards> = {
  subjects: (input) => [subjectOf('trip', input.trip)],
  check(scene, { trip: id, outcome }) {
    const trip = findTrip(scene, id);
    if (trip === undefined) return broken(true, 'trip_must_be_known');
    const isBeyond = outcome === 'waived' && !isCentre(scene);
    return [
      ...checkOffice(scene, trip),
      ...broken(isBeyond, 'actor_must_act_for_own_facility'),
      ...broken(trip.guards?.state !== 'requested', 'guards_must_be_requested'),
    ];
  },
  events: (_scene, { trip, outcome, reference }, common) => [
    { ...common, type: 'GuardsSettled', trip, outcome, reference },
  ],
};

/** An office on the way, or a centre of the Central Post Department. */
function checkOffice(scene: Scene, trip: TripNow): readonly Breach[] {
  const { facility } = scene.context.actor;
  const isOnTheWay = trip.stops.some((stop) => stop.facility === facility);
  return broken(!isOnTheWay && !isCentre(scene), 'actor_must_act_for_own_facility');
}

function isCentre(scene: Scene): boolean {
  return scene.context.network.findFacility(scene.context.actor.facility)?.kind === 'regional-centre';
}
