import type { DocumentReference, FacilityId, MailRouteId, PersonId, TripId, VehicleId } from '../ids.ts';
import type { InputCommon } from '../input.ts';
import type { TransportMode } from '../network/network.ts';
import type { Instant } from '../time.ts';

export interface PlannedStop {
  readonly facility: FacilityId;
  readonly arrivalAt: Instant;
  readonly departureAt: Instant;
}
/** Lệnh điều xe, or the booking of a flight or train. */
export interface PlanTrip extends InputCommon {
  readonly kind: 'PlanTrip';
  readonly trip: TripId;
  readonly mode: TransportMode;
  readonly route?: MailRouteId;
  readonly serviceNumber?: string;
  readonly vehicle?: VehicleId;
  readonly driver: PersonId;
  readonly escort?: PersonId;
  /** Two or more. */
  readonly stops: readonly PlannedStop[];
}
/** Guards are asked for, by an office of the trip or a centre, on the word of a document (R1.42, R1.57). */
export interface RequestGuards extends InputCommon {
  readonly kind: 'RequestGuards';
  readonly trip: TripId;
  readonly reference: DocumentReference;
}
/** The guards have come, or authority has waived them (12.4 #45). */
export interface SettleGuards extends InputCommon {
  readonly kind: 'SettleGuards';
  readonly trip: TripId;
  readonly outcome: 'fulfilled' | 'waived';
  readonly reference: DocumentReference;
}
/** The gate before every departure (12.4 #44; oracle 124). */
export interface AuthoriseDeparture extends InputCommon {
  readonly kind: 'AuthoriseDeparture';
  readonly trip: TripId;
  /** Index into the trip's stops. */
  readonly stop: number;
}
export interface ReportDeparture extends InputCommon {
  readonly kind: 'ReportDeparture';
  readonly trip: TripId;
  readonly stop: number;
}
export interface ReportArrival extends InputCommon {
  readonly kind: 'ReportArrival';
  readonly trip: TripId;
  readonly stop: number;
  /** Where it is, when that may be elsewhere than at the stop: diverted, or broken down. */
  readonly facility?: FacilityId;
}
