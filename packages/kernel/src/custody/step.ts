import type { HandoverId } from '../ids.ts';
import { stepOf } from '../step.ts';
import type { Step } from '../story.ts';
import type { HandoverNow } from './handover.ts';

/** How the story of one hand-over list goes on. */
export function handoverStep(id: HandoverId): Step<HandoverNow> {
  return stepOf<HandoverNow>(
    (event) =>
      event.type !== 'HandoverListDrawn'
        ? undefined
        : {
            id,
            form: event.form,
            place: event.place,
            giver: event.giver,
            receiver: event.receiver,
            giverSigners: event.giverSigners,
            receiverSigners: event.receiverSigners,
            lines: event.lines,
            received: [],
            missing: [],
            state: 'drawn',
            drawnAt: event.occurredAt,
            givenAt: null,
            givenBy: null,
            receivedAt: null,
          },
    {
      HandoverListCancelled: (now) => ({ ...now, state: 'cancelled' }),
      HandoverGiven: (now, event) => ({
        ...now,
        state: now.state === 'drawn' ? 'given' : now.state,
        givenAt: event.occurredAt,
        givenBy: event.by,
      }),
      HandoverCompleted: (now, event) => {
        const isWhole =
          event.missing.length === 0 && event.unknown.length === 0 && event.received.every((line) => line.listed);
        return {
          ...now,
          received: event.received,
          missing: event.missing,
          state: isWhole ? 'received' : 'received-with-irregularity',
          receivedAt: event.occurredAt,
        };
      },
    },
  );
}
