import { broken, type Act } from '../act.ts';
import { subjectOf } from '../ids.ts';
import type { ReportEquipment } from './inputs.ts';

/**
 * A machine broke down, or works again; its office says so (R1.50).
 * Breaches, in order: an office that is not the machine's and the actor's; unknown machine.
 */
export const reportEquipment: Act<ReportEquipment> = {
  subjects: (input) => [subjectOf('equipment', input.equipment)],
  check(scene, input) {
    const { network, actor } = scene.context;
    const machine = network.findEquipment(input.equipment);
    if (machine === undefined) return broken(true, 'equipment_must_be_known');
    const isOwn = input.facility === actor.facility && machine.facility === actor.facility;
    return broken(!isOwn, 'actor_must_act_for_own_facility');
  },
  events: (_scene, { equipment, working }, common) => [{ ...common, type: 'EquipmentReported', equipment, working }],
};
