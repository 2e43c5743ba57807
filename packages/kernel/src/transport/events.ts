import type { EventCommon } from '../event.ts';
import type { DocumentReference, FacilityId, HandoverId, MailRouteId, PersonId, TripId, VehicleId } from '../ids.ts';
import type { TransportMode } from '../network/network.ts';
import type { PlannedStop } from './inputs.ts';

export interface TripPlanned extends EventCommon {
  readonly type: 'TripPlanned';
  readonly trip: TripId;
  readonly mode: TransportMode;
  readonly route?: MailRouteId;
  readonly serviceNumber?: string;
  readonly vehicle?: VehicleId;
  readonly dedicated: boolean;
  /** Run by the Central Post Department itself (R1.49). */
  readonly central: boolean;
  readonly driver: PersonId;
  readonly escort?: PersonId;
  readonly stops: readonly PlannedStop[];
}
export interface GuardsRequested extends EventCommon {
  readonly type: 'GuardsRequested';
  readonly trip: TripId;
  readonly reference: DocumentReference;
}
export interface GuardsSettled extends EventCommon {
  readonly type: 'GuardsSettled';
  readonly trip: TripId;
  readonly outcome: 'fulfilled' | 'waived';
  readonly reference: DocumentReference;
}
export interface DepartureAuthorised extends EventCommon {
  readonly type: 'DepartureAuthorised';
  readonly trip: TripId;
  readonly stop: number;
}
export interface TripDeparted extends EventCommon {
  readonly type: 'TripDeparted';
  readonly trip: TripId;
  readonly stop: number;
  readonly facility: FacilityId;
  /** Lists of the trip that its receiver had not signed: nothing can pass by them any more. */
  readonly openLists: readonly HandoverId[];
}
export interface TripArrived extends EventCommon {
  readonly type: 'TripArrived';
  readonly trip: TripId;
  readonly stop: number;
  readonly facility: FacilityId;
  /** No stop of the order: it is put in at `stop`, and the stops of the order come after it. */
  readonly unplanned?: true;
}
