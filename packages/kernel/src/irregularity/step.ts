import type { IrregularityId } from '../ids.ts';
import { stepOf } from '../step.ts';
import type { Step } from '../story.ts';
import type { IrregularityNow } from './irregularity.ts';

/** How the story of one irregularity goes on. */
export function irregularityStep(id: IrregularityId): Step<IrregularityNow> {
  return stepOf<IrregularityNow>(
    (event) =>
      event.type !== 'IrregularityRaised'
        ? undefined
        : {
            id,
            code: event.code,
            about: event.about,
            raisedAt: event.occurredAt,
            at: event.at,
            by: event.by,
            finding: null,
            closedAt: null,
          },
    { IrregularityClosed: (now, event) => ({ ...now, finding: event.finding, closedAt: event.occurredAt }) },
  );
}
