import type { IrregularityId } from '../ids.ts';
import { stepOf } from '../step.ts';
import type { Step } from '../story.ts';
import type { DutyDone, IrregularityRaised } from './events.ts';
import type { CaseDuty, IrregularityNow } from './irregularity.ts';

/** How the story of one irregularity goes on. */
export function irregularityStep(id: IrregularityId): Step<IrregularityNow> {
  return stepOf<IrregularityNow>((event) => (event.type === 'IrregularityRaised' ? begun(id, event) : undefined), {
    IrregularityAcknowledged: (now, { level, occurredAt, by }) => ({
      ...now,
      acknowledgements: [...now.acknowledgements, { level, at: occurredAt, by }],
    }),
    DutyDone: (now, event) => ({
      ...now,
      duties: now.duties.map((each) => (each.duty === event.duty ? done(each, event) : each)),
    }),
    IrregularityClosed: (now, event) => ({
      ...now,
      finding: event.finding,
      responsible: event.responsible ?? null,
      measures: event.measures,
      closedAt: event.occurredAt,
      closedBy: event.by,
    }),
    // What was noted and done stays; the conclusion is drawn again.
    IrregularityReopened: (now) => ({ ...now, ...OPEN, reopened: now.reopened + 1 }),
  });
}

const OPEN = { finding: null, responsible: null, measures: [], closedAt: null, closedBy: null } as const;

function begun(id: IrregularityId, event: IrregularityRaised): IrregularityNow {
  return {
    id,
    code: event.code,
    about: event.about,
    body: event.body ?? null,
    gravity: event.gravity,
    secrecy: event.secrecy,
    raisedAt: event.occurredAt,
    at: event.at,
    concerns: event.concerns,
    by: event.by,
    duties: event.duties.map((due) => ({ ...due, doneAt: null, doneBy: null, reference: null })),
    acknowledgements: [],
    reopened: 0,
    ...OPEN,
  };
}

function done(duty: CaseDuty, event: DutyDone): CaseDuty {
  return { ...duty, doneAt: event.occurredAt, doneBy: event.by, reference: event.reference ?? null };
}
