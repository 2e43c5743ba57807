import {
  isIsolated,
  type DespatchNow,
  type FacilityId,
  type HandoverNow,
  type Instant,
  type ReceptacleNow,
  type SealNow,
  type TripNow,
} from '@giaolien/kernel';
import type { EquipmentRow, IrregularityRow, ItemRow } from '@giaolien/wire';

/**
 * What waits for somebody in the whole network, as the API tells it at one moment. The people plan from this and from
 * nothing they remember: what a human did by hand in between is on the board as well.
 */
export interface Board {
  readonly now: Instant;
  /** In no receptacle and not ended; missing ones among them. */
  readonly items: readonly ItemRow[];
  /** Being filled, sealed, on the way, or received and not yet opened. */
  readonly receptacles: readonly ReceptacleNow[];
  /** Empty receptacles of the offices that are making up a despatch. */
  readonly empties: readonly ReceptacleNow[];
  /** Unused seals in the drawers of the offices that are about to seal bags; an office that is not has none here. */
  readonly seals: ReadonlyMap<FacilityId, readonly SealNow[]>;
  /** Machines of the offices where something waits for the X-ray. */
  readonly equipment: readonly EquipmentRow[];
  /** Open ones. */
  readonly despatches: readonly DespatchNow[];
  /** Drawn or given: lists that wait for a signature. */
  readonly handovers: readonly HandoverNow[];
  /** Not finished, or finished with something still aboard. */
  readonly trips: readonly TripNow[];
  /** Open ones. */
  readonly irregularities: readonly IrregularityRow[];
  /** Subjects (`item:…`) that a visitor has begun to work on: the people leave them to him for a while. */
  readonly reserved: ReadonlySet<string>;
}

export const EMPTY_BOARD: Omit<Board, 'now'> = {
  items: [],
  receptacles: [],
  empties: [],
  seals: new Map(),
  equipment: [],
  despatches: [],
  handovers: [],
  trips: [],
  irregularities: [],
  reserved: new Set(),
};

/** The office at which a trip stands, `undefined` while it is under way. */
export function standsAt(trip: TripNow): FacilityId | undefined {
  return trip.state === 'under-way' ? undefined : trip.stops[trip.stop]?.facility;
}

/** The offices at which a trip will still call after the stop at which it stands or which it left. */
export function laterStops(trip: TripNow): readonly FacilityId[] {
  return trip.stops.slice(trip.stop + 1).map((stop) => stop.facility);
}

/** In an office, in no bag, on no list, and not missing. */
export function isLoose(item: ItemRow): boolean {
  return (
    item.custodian.kind === 'facility' && item.container === null && item.handover === null && item.state !== 'missing'
  );
}

/** Loose, and held by nothing: neither suspended nor lying apart after an X-ray. */
export function isFree(item: ItemRow): boolean {
  return isLoose(item) && item.suspension === null && !isIsolated(item);
}

/** In the hands of the office that delivers it. */
export function isAtDelivery(item: ItemRow): boolean {
  return item.custodian.kind === 'facility' && item.custodian.facility === item.delivery;
}
