import type { EquipmentId } from '../ids.ts';
import type { Instant } from '../time.ts';

/** What has been reported of a machine; one of which nothing was reported works. */
export interface EquipmentNow {
  readonly id: EquipmentId;
  readonly working: boolean;
  readonly since: Instant;
}
