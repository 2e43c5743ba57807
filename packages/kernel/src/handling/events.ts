import type { EventCommon } from '../event.ts';
import type { EquipmentId, ItemId, ReceptacleId, TripId } from '../ids.ts';
import type { ScreeningResult } from './packing.ts';

/** One treatment of an item, or of a sealed receptacle with the items listed inside. */
interface Treatment extends EventCommon {
  readonly receptacle?: ReceptacleId;
  /** The items that it covers. */
  readonly items: readonly ItemId[];
  readonly machine: EquipmentId;
  /** Machine, operator and seal were in order: the gate may count on it (R1.50). */
  readonly counts: boolean;
}
export interface Screened extends Treatment {
  readonly type: 'Screened';
  readonly result: ScreeningResult;
  /** The trip aboard which the receptacle is. */
  readonly trip?: TripId;
}
export interface Disinfected extends Treatment {
  readonly type: 'Disinfected';
}
export interface EquipmentReported extends EventCommon {
  readonly type: 'EquipmentReported';
  readonly equipment: EquipmentId;
  readonly working: boolean;
}
