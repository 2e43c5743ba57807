import { decide, EMPTY_WORLD, evolve, subjectsOfEvent, type Instant, type Recorded } from '@giaolien/kernel';
import pg from 'pg';

import { viewStatement, viewWrites } from '../../views/write.ts';
import type { Log } from '../log.ts';
import type { Outcome, References, Submission } from '../submission.ts';
import { sharedContext } from '../writer.ts';
import { TRACE } from './bare-insert.ts';

/** A log to compare ours with. It takes inputs that touch only what they bring into being, such as acceptances. */
export interface PeerLog {
  readonly log: Log;
  close(): Promise<void>;
}

/** Decides like our log and keeps nothing: what a server costs without a database. */
export function openForgetfulLog(log: Log, references: () => References, now: () => Instant): PeerLog {
  const submit = async (submission: Submission): Promise<Outcome> =>
    decideAlone(submission, references(), now()).outcome;
  return { log: withSubmit(log, submit), close: () => Promise.resolve() };
}

/**
 * Decides like our log and writes the same rows in a transaction of its own for every input, statement by statement,
 * many at once on `connections` connections. Its positions come from a sequence, so it has gaps and no order.
 */
export async function openTransactionLog(
  log: Log,
  databaseUrl: string,
  references: () => References,
  now: () => Instant,
  connections = 20,
): Promise<PeerLog> {
  // Copies of the tables in a schema of their own, which this pool sees first.
  const options = '-c search_path=peer,public';
  const pool = new pg.Pool({ connectionString: databaseUrl, max: connections, options });
  await pool.query('create schema if not exists peer; create sequence if not exists peer.positions');
  for (const table of Object.keys(TRACE)) {
    await pool.query(`create table if not exists peer.${table} (like public.${table} including all)`);
  }
  const submit = async (submission: Submission): Promise<Outcome> => {
    const decided = decideAlone(submission, references(), now());
    const client = await pool.connect();
    try {
      for (const statement of statementsOf(decided.facts, submission)) await client.query(statement);
      return decided.outcome;
    } finally {
      client.release();
    }
  };
  return { log: withSubmit(log, submit), close: () => pool.end() };
}

function withSubmit(log: Log, submit: (submission: Submission) => Promise<Outcome>): Log {
  return { ...log, submit, submitMany: (submissions) => Promise.all(submissions.map(submit)) };
}

interface Alone {
  readonly outcome: Outcome;
  readonly facts: readonly Recorded[];
}

function decideAlone({ input, actor }: Submission, references: References, now: Instant): Alone {
  const { inputId } = input;
  const decision = decide(EMPTY_WORLD, input, { ...sharedContext(references, now), actor });
  if (decision.kind === 'refused') {
    return { outcome: { inputId, kind: 'refused', breaches: decision.breaches, repeated: false }, facts: [] };
  }
  const { events } = decision;
  const facts = events.map((event): Recorded => ({ position: 0, recordedAt: now, inputId, event }));
  return { outcome: { inputId, kind: 'decided', first: 0, last: events.length - 1, events, repeated: false }, facts };
}

function statementsOf(facts: readonly Recorded[], { input, digest }: Submission): readonly pg.QueryConfig[] {
  const world = evolve(EMPTY_WORLD, facts);
  const rows = [...world.stories].map(([subject, story]) => ({ subject, ...story, position: 0 }));
  return [
    { name: 'peer-begin', text: 'begin' },
    ...facts.flatMap(({ recordedAt, inputId, event }) => [
      {
        name: 'peer-event',
        text: `insert into event values (0, nextval('positions'), $1, $2, $3)`,
        values: [recordedAt, inputId, JSON.stringify(event)],
      },
      ...subjectsOfEvent(event).map((subject) => ({
        name: 'peer-tag',
        text: `insert into event_subject values (0, $1, currval('positions'))`,
        values: [subject],
      })),
    ]),
    {
      name: 'peer-outcome',
      text: `insert into outcome (input_id, shard, digest, first, last)
             values ($1, 0, decode($2, 'hex'), currval('positions'), currval('positions'))`,
      values: [input.inputId, digest],
    },
    ...viewWrites(rows).map(({ kind, values }) => ({
      name: `peer-${kind}`,
      text: viewStatement(kind, 1),
      values: [...values],
    })),
    { name: 'peer-commit', text: 'commit' },
  ];
}
