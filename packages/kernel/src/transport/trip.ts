import type { FacilityId, ItemId, MailRouteId, PersonId, ReceptacleId, TripId, VehicleId } from '../ids.ts';
import type { SecrecyClass } from '../item/product.ts';
import type { TransportMode } from '../network/network.ts';
import type { Instant } from '../time.ts';

export interface TripStop {
  readonly facility: FacilityId;
  readonly plannedArrivalAt: Instant;
  readonly plannedDepartureAt: Instant;
  readonly arrivedAt: Instant | null;
  readonly departedAt: Instant | null;
  readonly authorised: boolean;
}

/** A receptacle on board, as far as the gates need it. */
export interface Load {
  readonly receptacle: ReceptacleId;
  readonly secrecy: SecrecyClass | null;
}

/** 12.11 #107: planned (lệnh) · at-stop (dừng, giao nhận) · under-way (trên đường) · finished (kết thúc). */
export const TRIP_STATES = ['planned', 'at-stop', 'under-way', 'finished'] as const;
export type TripState = (typeof TRIP_STATES)[number];

export interface TripNow {
  readonly id: TripId;
  readonly state: TripState;
  readonly mode: TransportMode;
  readonly route: MailRouteId | null;
  readonly serviceNumber: string | null;
  readonly vehicle: VehicleId | null;
  readonly dedicated: boolean;
  readonly driver: PersonId;
  readonly escort: PersonId | null;
  readonly stops: readonly TripStop[];
  /** The stop at which it stands, or which it left last. */
  readonly stop: number;
  readonly receptacles: readonly Load[];
  /** Items outside receptacles (đi ngoài). */
  readonly items: readonly { readonly item: ItemId; readonly secrecy: SecrecyClass | null }[];
}
