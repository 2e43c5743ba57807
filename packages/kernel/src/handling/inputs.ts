import type { EquipmentId, FacilityId, ItemId, ReceptacleId } from '../ids.ts';
import type { InputCommon } from '../input.ts';
import type { ScreeningResult } from './packing.ts';

/** What was treated: an item, or a sealed receptacle with everything inside. Exactly one of the two. */
export interface Treated {
  readonly item?: ItemId;
  readonly receptacle?: ReceptacleId;
}
/** Soi kiểm (R1.50). */
export interface ReportScreening extends InputCommon, Treated {
  readonly kind: 'ReportScreening';
  readonly facility: FacilityId;
  readonly machine: EquipmentId;
  readonly result: ScreeningResult;
}
/** Khử khuẩn (R1.50). */
export interface ReportDisinfection extends InputCommon, Treated {
  readonly kind: 'ReportDisinfection';
  readonly facility: FacilityId;
  readonly machine: EquipmentId;
}
/** A machine broke down, or works again. */
export interface ReportEquipment extends InputCommon {
  readonly kind: 'ReportEquipment';
  readonly facility: FacilityId;
  readonly equipment: EquipmentId;
  readonly working: boolean;
}
