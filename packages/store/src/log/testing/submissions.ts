import { createHash, randomUUID } from 'node:crypto';

import { type Input, type InputId, type ItemId, itemNumberOf } from '@giaolien/kernel';
import { acceptance, actorOf, type Spoken } from '@giaolien/kernel/testing';

import type { Submission } from '../submission.ts';

/** What `person` of the kernel's invented province says, as the server would submit it. */
export function submissionOf(person: string, spoken: Spoken, inputId: InputId = randomUUID()): Submission {
  const input: Input = { ...spoken, inputId };
  const digest = createHash('sha256').update(JSON.stringify(input)).digest('hex');
  return { input, digest, actor: actorOf(person), openings: [] };
}

/** The `serial`-th item of series MA. */
export function itemOf(serial: number): ItemId {
  return itemNumberOf('MA', serial);
}

/** The counter of 110900 accepts the `serial`-th item. */
export function accepting(serial: number, inputId?: InputId): Submission {
  return submissionOf('110900-a', acceptance({ item: itemOf(serial) }), inputId);
}

/** The second person of 110900 controls the `serial`-th item. */
export function controlling(serial: number): Submission {
  return submissionOf('110900-b', { kind: 'ControlItem', item: itemOf(serial) });
}
