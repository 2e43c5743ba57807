import { DAY, type Instant, type Representative } from '@giaolien/kernel';

import type { ServedBody } from '../nation.ts';
import { drawFrom } from '../people/chance.ts';
import { nameFor } from '../people/names.ts';

/** One body in so many has a second person, whose authorisation has run out. */
const WITH_EXPIRED = 40;

/**
 * Whom every body has authorised to hand over and receive its secrets: one person since a few weeks or months, and at
 * a few bodies another one who was authorised more than a year ago (12.2 #18).
 */
export function buildRepresentatives(bodies: readonly ServedBody[], now: Instant): readonly Representative[] {
  return bodies.flatMap((body) => {
    const draw = drawFrom(`${body.id}/authorisation`);
    const current = representative(body.id, 1, now - (20 + (draw % 100)) * DAY);
    const isWithExpired = drawFrom(`${body.id}/expired`) % WITH_EXPIRED === 0;
    return isWithExpired ? [current, representative(body.id, 2, now - (400 + (draw % 300)) * DAY)] : [current];
  });
}

function representative(body: string, number: number, authorisedFrom: Instant): Representative {
  const id = `${body}-${number}`;
  return { id, body, name: nameFor(id), authorisedFrom };
}
