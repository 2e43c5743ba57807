import type { Breach, Event, InputId } from '@giaolien/kernel';
import type { Pool } from 'pg';

import type { Outcome } from './submission.ts';

/** An answer given before, with the digest of what it answered. */
export interface Settled {
  readonly digest: string;
  readonly outcome: Exclude<Outcome, { kind: 'conflict' }>;
}

/** What to answer to an input whose inputId was settled before: the same again, or that it is another input. */
export function answerAgain(settled: Settled, inputId: InputId, digest: string): Outcome {
  return settled.digest === digest ? { ...settled.outcome, repeated: true } : { inputId, kind: 'conflict' };
}

interface OutcomeRow {
  readonly input_id: string;
  readonly digest: string;
  readonly first: number | null;
  readonly last: number | null;
  readonly breaches: string | null;
  readonly bodies: string[] | null;
}

/** The stored answers to those of `inputIds` that the log knows. */
export async function findOutcomes(pool: Pool, inputIds: readonly InputId[]): Promise<Map<InputId, Settled>> {
  const { rows } = await pool.query<OutcomeRow>({
    name: 'log-find-outcomes',
    text: `select o.input_id, encode(o.digest, 'hex') as digest, o.first, o.last, o.breaches,
             (select array_agg(whole_body(e) order by e.seq) from event e
              where e.shard = o.shard and e.seq between o.first and o.last) as bodies
           from outcome o where o.input_id = any ($1::text[])`,
    values: [inputIds],
  });
  return new Map(rows.map((row) => [row.input_id, settledOf(row)]));
}

/** Those of `inputIds` that were answered already. */
export async function findKnownInputs(pool: Pool, inputIds: readonly InputId[]): Promise<ReadonlySet<InputId>> {
  if (inputIds.length === 0) return new Set();
  const { rows } = await pool.query<{ input_id: string }>({
    name: 'log-find-known-inputs',
    text: 'select input_id from outcome where input_id = any ($1::text[])',
    values: [inputIds],
  });
  return new Set(rows.map((row) => row.input_id));
}

function settledOf({ input_id: inputId, digest, first, last, breaches, bodies }: OutcomeRow): Settled {
  if (first === null || last === null) {
    // Written by JSON.stringify of the breaches, never changed.
    const parsed = JSON.parse(breaches ?? '[]') as Breach[];
    return { digest, outcome: { inputId, kind: 'refused', breaches: parsed, repeated: false } };
  }
  const events = (bodies ?? []).map((body) => JSON.parse(body) as Event);
  return { digest, outcome: { inputId, kind: 'decided', first, last, events, repeated: false } };
}
