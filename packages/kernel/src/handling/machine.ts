import type { FacilityId } from '../ids.ts';
import type { Equipment, EquipmentKind } from '../network/network.ts';
import { findEquipment, type Scene } from '../scene.ts';

/**
 * True when a machine of the register can be counted on at the moment of the scene: of this kind, standing at this
 * office, within its calibration, and not reported out of order (R1.50; 12.2 #16, #27).
 * Shape: the scene holds the story of `equipment:<id>`, if it has one.
 */
export function isSound(scene: Scene, machine: Equipment, kind: EquipmentKind, facility: FacilityId): boolean {
  const isRight = machine.kind === kind && machine.facility === facility;
  const isCalibrated = scene.at < machine.calibratedUntil;
  return isRight && isCalibrated && findEquipment(scene, machine.id)?.working !== false;
}
