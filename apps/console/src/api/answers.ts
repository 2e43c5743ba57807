import type {
  DespatchNow,
  FacilityKind,
  HandoverNow,
  Person,
  PositionQuality,
  ProvinceCode,
  ReceptacleNow,
  Recorded,
  SecrecyClass,
  TripNow,
} from '@giaolien/kernel';
import type { Demonstration, IrregularityRow, ItemRow, Names, SearchHit, TripPosition } from '@giaolien/wire';

export type {
  CustodySpan,
  EquipmentRow,
  InputResult,
  IrregularityRow,
  ItemRow,
  ItemTrace,
  LegRow,
  Names,
  ObligationRow,
  Overview,
  Refusal,
  RunningClock,
  SearchHit,
  Session,
} from '@giaolien/wire';

export type DemonstrationAccount = Demonstration['accounts'][number];

export interface ItemList {
  readonly items: readonly ItemRow[];
  readonly names: Names;
}
export interface ReceptacleList {
  readonly receptacles: readonly ReceptacleNow[];
  readonly names: Names;
}
export interface DespatchList {
  readonly despatches: readonly DespatchNow[];
  readonly names: Names;
}
export interface HandoverList {
  readonly handovers: readonly HandoverNow[];
  readonly names: Names;
}
export interface TripList {
  readonly trips: readonly TripNow[];
  readonly names: Names;
}
/** What every detail carries beside its subject. */
export interface Trace {
  readonly story: readonly Recorded[];
  readonly irregularities: readonly IrregularityRow[];
  readonly names: Names;
}
export type ReceptacleTrace = Trace & { readonly receptacle: ReceptacleNow };
export type DespatchTrace = Trace & { readonly despatch: DespatchNow };
export type HandoverTrace = Trace & { readonly handover: HandoverNow };
export type TripTrace = Trace & { readonly trip: TripNow };

export interface SearchHits {
  readonly hits: readonly SearchHit[];
}

/** A facility as the map draws it. */
export interface MapFacility {
  readonly id: string;
  readonly name: string;
  readonly kind: FacilityKind;
  readonly lat: number;
  readonly lon: number;
  readonly quality: PositionQuality;
  readonly province: ProvinceCode;
}
export interface MapNetwork {
  readonly facilities: readonly MapFacility[];
}
/** Imported layers, with the credit that each licence asks for. */
export interface MapLayers {
  readonly layers: readonly { readonly name: string; readonly credit: string }[];
}

/** A position as the stream sends it. */
export type HeardPosition = TripPosition;
/** Where a trip was seen, without saying which. */
export type Position = Omit<TripPosition, 'trip'>;
export interface MapTrip {
  readonly trip: TripNow;
  readonly position?: Position;
}
export interface MapTrips {
  readonly trips: readonly MapTrip[];
  readonly names: Names;
}

/** A person as a picker shows him, with the class that he may handle now. */
export interface StaffRow extends Omit<Person, 'qualifications'> {
  readonly clearance: SecrecyClass | null;
}
