import type {
  DocumentReference,
  FacilityId,
  HandoverId,
  ItemId,
  MailRouteId,
  PersonId,
  ReceptacleId,
  TripId,
  VehicleId,
} from '../ids.ts';
import type { SecrecyClass } from '../item/product.ts';
import type { SealState } from '../receptacle/seal.ts';
import type { TransportMode } from '../network/network.ts';
import type { Instant } from '../time.ts';

export interface TripStop {
  readonly facility: FacilityId;
  readonly plannedArrivalAt: Instant;
  readonly plannedDepartureAt: Instant;
  readonly arrivedAt: Instant | null;
  readonly departedAt: Instant | null;
  readonly authorised: boolean;
  /** The order did not name it: the trip was diverted, or broke down. Its planned times are those of the arrival. */
  readonly unplanned?: true;
}

/** A receptacle on board, as far as the gates need it. */
export interface Load {
  readonly receptacle: ReceptacleId;
  readonly secrecy: SecrecyClass | null;
  /** Something lies inside. */
  readonly filled: boolean;
  /** How many items its list names; none of a substitute bag. */
  readonly items: number;
  readonly seal: SealState | null;
  readonly located: boolean;
  /** Its X-ray as a whole did not pass. */
  readonly isolated: boolean;
  readonly direct: boolean;
  readonly guards: boolean;
}

/** An item on board outside receptacles (đi ngoài). */
export interface LooseLoad {
  readonly item: ItemId;
  readonly secrecy: SecrecyClass | null;
  readonly direct: boolean;
  readonly guards: boolean;
}

/** Guards asked for, until they have come or authority waives them (12.4 #45). */
export interface Guards {
  readonly state: 'requested' | 'fulfilled' | 'waived';
  readonly reference: DocumentReference;
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
  /** Run by the Central Post Department itself. */
  readonly central: boolean;
  readonly driver: PersonId;
  readonly escort: PersonId | null;
  readonly stops: readonly TripStop[];
  /** The stop at which it stands, or which it left last. */
  readonly stop: number;
  readonly receptacles: readonly Load[];
  /** Items outside receptacles (đi ngoài). */
  readonly items: readonly LooseLoad[];
  readonly guards: Guards | null;
  /** Lists to or from it that were drawn and not received. */
  readonly openLists: readonly HandoverId[];
}
