import type { Event } from '../event.ts';
import type { SealNumber } from '../ids.ts';
import { stepOf } from '../step.ts';
import type { Step } from '../story.ts';
import type { Instant } from '../time.ts';
import type { ReceptacleSealed } from './events.ts';
import type { SealNow, SealState } from './seal.ts';

/** How the story of one seal goes on. One that nobody issued begins where it was put on. */
export function sealStep(id: SealNumber): Step<SealNow> {
  return stepOf<SealNow>((event) => begun(id, event), {
    ReceptacleSealed: (now, event) => sealed(now, event),
    HandoverCompleted: (now, event) => {
      const line = event.received.find((each) => each.kind === 'receptacle' && each.seal === id);
      return line?.sealState === undefined ? now : seen(now, line.sealState, event.occurredAt);
    },
    ReceptacleOpened: (now, event) => cut(seen(now, event.sealState, event.occurredAt)),
    SealsDestroyed: (now) => ({ ...now, state: 'destroyed' }),
  });
}

function begun(id: SealNumber, event: Event): SealNow | undefined {
  const register = {
    id,
    issuedAt: event.occurredAt,
    receptacle: null,
    verified: 0,
    lastSeen: null,
    lastSeenAt: null,
  } as const;
  if (event.type === 'SealsIssued') return { ...register, state: 'issued', facility: event.facility };
  if (event.type === 'ReceptacleSealed') return sealed({ ...register, state: 'issued', facility: event.at }, event);
  return undefined;
}

/** Put on a receptacle; or replaced on it by another, and then it was cut. */
function sealed(now: SealNow, event: ReceptacleSealed): SealNow {
  if (event.sealNumber !== now.id) return cut(now);
  return { ...now, state: 'applied', receptacle: event.receptacle };
}

/** Somebody looked at it; what is not intact does not become so again. */
function seen(now: SealNow, state: SealState, at: Instant): SealNow {
  const looked = { ...now, verified: now.verified + 1, lastSeen: state, lastSeenAt: at };
  return state === 'intact' ? looked : cut(looked);
}

function cut(now: SealNow): SealNow {
  return now.state === 'destroyed' ? now : { ...now, state: 'broken' };
}
