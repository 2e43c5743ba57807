import type { ExclusionId } from '../ids.ts';
import { stepOf } from '../step.ts';
import type { Step } from '../story.ts';
import type { ExclusionNow } from './exclusion.ts';

/** A decision on force majeure is told once and stays as it was decided. */
export function exclusionStep(id: ExclusionId): Step<ExclusionNow> {
  return stepOf<ExclusionNow>((event) => {
    if (event.type !== 'ExclusionDeclared') return undefined;
    const { decision, proof, provinces, communes, from, until, by } = event;
    return { id, decision, evidence: proof, provinces, communes, from, until, by };
  }, {});
}
