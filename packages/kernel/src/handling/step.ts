import type { Event } from '../event.ts';
import type { EquipmentId } from '../ids.ts';
import { stepOf } from '../step.ts';
import type { Step } from '../story.ts';
import type { EquipmentNow } from './equipment.ts';

/** How the story of one machine goes on: since when it works, or does not. */
export function equipmentStep(id: EquipmentId): Step<EquipmentNow> {
  return stepOf<EquipmentNow>((event) => reported(id, event), {
    EquipmentReported: (now, { working, occurredAt }) =>
      now.working === working ? now : { ...now, working, since: occurredAt },
  });
}

function reported(id: EquipmentId, event: Event): EquipmentNow | undefined {
  if (event.type !== 'EquipmentReported') return undefined;
  return { id, working: event.working, since: event.occurredAt };
}
