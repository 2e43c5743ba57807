import type { BodyId, FacilityId, PersonId, TripId } from '../ids.ts';

/**
 * Who answers for an item or a receptacle (R3.04, R3.15; 12.3 #40–41). Exactly one at every instant.
 * - `facility`: the office whose shift signed for it
 * - `trip`: the crew of a vehicle run, or the contracted carrier of a flight or train
 * - `courier`: one named person on a delivery round
 * - `body`: the addressee after delivery, or the sender after return; custody has left the network
 */
export type Custodian =
  | { readonly kind: 'facility'; readonly facility: FacilityId }
  | { readonly kind: 'trip'; readonly trip: TripId }
  | { readonly kind: 'courier'; readonly person: PersonId; readonly facility: FacilityId }
  | { readonly kind: 'body'; readonly body: BodyId };

/**
 * How a fact is known, best first (architecture, decision 6): signed by both hands; scanned by one;
 * assumed because it lies inside a sealed receptacle; inferred from a position.
 */
export const EVIDENCE_GRADES = ['signed', 'scanned', 'assumed', 'inferred'] as const;
export type Evidence = (typeof EVIDENCE_GRADES)[number];

/** One text per custodian, equal exactly when the custodians are. */
export function custodianKey(custodian: Custodian): string {
  switch (custodian.kind) {
    case 'facility':
      return `facility:${custodian.facility}`;
    case 'trip':
      return `trip:${custodian.trip}`;
    case 'courier':
      return `courier:${custodian.person}`;
    case 'body':
      return `body:${custodian.body}`;
  }
}

/** True when both name the same party. */
export function isSameCustodian(one: Custodian, other: Custodian): boolean {
  return custodianKey(one) === custodianKey(other);
}
