import type { HandoverId } from '../ids.ts';
import { stepOf } from '../step.ts';
import type { Step } from '../story.ts';
import { subjectOfLine } from '../subjects.ts';
import type { HandoverCompleted, HandoverListDrawn } from './events.ts';
import type { HandoverNow } from './handover.ts';

/** How the story of one hand-over list goes on. */
export function handoverStep(id: HandoverId): Step<HandoverNow> {
  return stepOf<HandoverNow>((event) => (event.type === 'HandoverListDrawn' ? drawn(id, event) : undefined), {
    // What the receiver has signed for stays signed for, whoever withdraws the list afterwards.
    HandoverListCancelled: (now) => (now.receivedAt === null ? { ...now, state: 'cancelled' } : now),
    HandoverGiven: (now, event) => ({
      ...now,
      state: now.state === 'drawn' ? 'given' : now.state,
      givenAt: now.givenAt ?? event.occurredAt,
      givenBy: now.givenBy ?? event.by,
    }),
    HandoverCompleted: completed,
    BookSigned: (now, event) => ({ ...now, bookPage: event.page }),
    TripDeparted: (now, event) => ({ ...now, vehicleLeftAt: now.vehicleLeftAt ?? event.occurredAt }),
  });
}

function drawn(id: HandoverId, event: HandoverListDrawn): HandoverNow {
  return {
    id,
    form: event.form,
    place: event.place,
    number: event.number,
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
    vehicle: event.vehicle ?? null,
    escort: event.escort ?? null,
    bookPage: null,
    vehicleLeftAt: null,
  };
}

/** What passed is all that any receipt names; what is missing, no receipt names. A second receipt never makes it whole. */
function completed(now: HandoverNow, event: HandoverCompleted): HandoverNow {
  const again = new Set(event.received.map(subjectOfLine));
  const received = [...now.received.filter((line) => !again.has(subjectOfLine(line))), ...event.received];
  const there = new Set(received.map(subjectOfLine));
  const missing = now.lines.filter((line) => !there.has(subjectOfLine(line)));
  const isFirst = now.receivedAt === null && now.state !== 'cancelled';
  const isWhole = missing.length === 0 && event.unknown.length === 0 && received.every((line) => line.listed);
  return {
    ...now,
    received,
    missing,
    state: isFirst && isWhole ? 'received' : 'received-with-irregularity',
    receivedAt: now.receivedAt ?? event.occurredAt,
  };
}
