import { requestStep } from './collection/step.ts';
import { handoverStep } from './custody/step.ts';
import { despatchStep, seriesStep } from './despatch/step.ts';
import { equipmentStep } from './handling/step.ts';
import { irregularityStep } from './irregularity/step.ts';
import { itemStep } from './item/step.ts';
import { exclusionStep } from './promise/step.ts';
import { sealStep } from './receptacle/seal-step.ts';
import { receptacleStep } from './receptacle/step.ts';
import type { Step } from './story.ts';
import { tripStep } from './transport/step.ts';
import type { NowOf } from './world.ts';

/** The step of each kind of subject, for the subject of one id. */
export const STEPS: { readonly [Kind in keyof NowOf]: (id: string) => Step<NowOf[Kind]> } = {
  item: itemStep,
  receptacle: receptacleStep,
  seal: sealStep,
  series: seriesStep,
  despatch: despatchStep,
  handover: handoverStep,
  trip: tripStep,
  irregularity: irregularityStep,
  equipment: equipmentStep,
  request: requestStep,
  exclusion: exclusionStep,
};
