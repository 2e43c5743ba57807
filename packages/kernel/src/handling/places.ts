import type { EquipmentId, FacilityId } from '../ids.ts';
import { chainOf } from '../network/hierarchy.ts';
import type { Equipment, Network } from '../network/network.ts';

/**
 * Where an item can be X-rayed (R1.50).
 * - `here`: by a machine of the office itself
 * - `above`: by one of an office on the way up
 * - `spare`: a machine no further away is out of order, and this one stands in for it
 */
export const SCREENING_REASONS = ['here', 'above', 'spare'] as const;
export type ScreeningReason = (typeof SCREENING_REASONS)[number];

/** A machine that works, and why the item would go to it. */
export interface ScreeningPlace {
  readonly facility: FacilityId;
  readonly machine: EquipmentId;
  readonly reason: ScreeningReason;
}

/**
 * The working X-ray machines for an item that lies at `facility`, nearest first: this office, the office above, and so
 * on up to the regional centre; empty when nothing on the way works or `facility` is unknown. `isWorking` says of a
 * machine of the register whether it is calibrated and not reported out of order.
 */
export function screeningPlacesOf(
  network: Network,
  facility: FacilityId,
  isWorking: (machine: Equipment) => boolean,
): readonly ScreeningPlace[] {
  const places: ScreeningPlace[] = [];
  let isOneDown = false;
  for (const office of chainOf(network, facility)) {
    const machines = network.listEquipment(office.id).filter(({ kind }) => kind === 'x-ray');
    isOneDown ||= machines.some((machine) => !isWorking(machine));
    const reason = isOneDown ? 'spare' : office.id === facility ? 'here' : 'above';
    const working = machines.filter((machine) => isWorking(machine));
    places.push(...working.map(({ id }) => ({ facility: office.id, machine: id, reason }) as const));
  }
  return places;
}
