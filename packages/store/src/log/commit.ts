import type { Client, QueryConfig } from 'pg';

import { BETWEEN, viewStatements, type ViewRow } from '../views/write.ts';
import type { Claim } from './claim.ts';
import type { Draft } from './draft.ts';

/**
 * The statements of the transaction that makes `draft` part of the log, under `claim` and at the time `at`.
 * Each has a name, so that PostgreSQL plans it once.
 */
export function renderDraft(draft: Draft, claim: Claim, at: number): readonly QueryConfig[] {
  return [
    { name: 'log-begin', text: 'begin' },
    appendStatement(draft, claim, at),
    ...openingStatements(draft),
    ...viewStatements(viewRows(draft)),
    { name: 'log-commit', text: 'commit' },
  ];
}

/**
 * Sends a rendered transaction in one go and resolves when PostgreSQL has answered the commit.
 * @throws the first error the database reported. With an SQLSTATE in `code` the transaction was certainly undone;
 * without, the connection was lost and whether it was committed is unknown.
 */
export async function commit(writer: Client, statements: readonly QueryConfig[]): Promise<void> {
  const answers = await Promise.allSettled(statements.map((statement) => writer.query(statement)));
  for (const answer of answers) if (answer.status === 'rejected') throw answer.reason;
}

function appendStatement(draft: Draft, { shard, epoch }: Claim, at: number): QueryConfig {
  const { facts } = draft;
  const outcomes = draft.decided.map(({ outcome }) => outcome);
  const subjects: string[] = [];
  const positions: number[] = [];
  for (const [index, tags] of draft.tags.entries()) {
    for (const subject of tags) {
      subjects.push(subject);
      positions.push(draft.first + index);
    }
  }
  return {
    name: 'log-append',
    text: 'select log_append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)',
    values: [
      shard,
      draft.first,
      draft.next,
      epoch,
      at,
      [...draft.assumedNew],
      facts.map((fact) => fact.recordedAt),
      facts.map((fact) => fact.inputId),
      facts.map((fact) => JSON.stringify(fact.event)).join(BETWEEN),
      subjects,
      positions,
      outcomes.map((outcome) => outcome.inputId),
      draft.decided.map(({ submission }) => submission.digest),
      outcomes.map((outcome) => (outcome.kind === 'decided' ? outcome.first : null)),
      outcomes.map((outcome) => (outcome.kind === 'decided' ? outcome.last : null)),
      outcomes.map((outcome) => (outcome.kind === 'refused' ? JSON.stringify(outcome.breaches) : null)),
    ],
  };
}

function openingStatements(draft: Draft): readonly QueryConfig[] {
  const openings = draft.decided.flatMap(({ submission, outcome }) => {
    return outcome.kind === 'decided' ? submission.openings : [];
  });
  if (openings.length === 0) return [];
  return [
    {
      name: 'log-insert-opening',
      text: `insert into opening (commitment, field, value, salt)
             select * from unnest($1::text[], $2::text[], $3::text[], $4::text[])`,
      values: [
        openings.map((opening) => opening.commitment),
        openings.map((opening) => opening.field),
        openings.map((opening) => opening.value),
        openings.map((opening) => opening.salt),
      ],
    },
  ];
}

function* viewRows(draft: Draft): Generator<ViewRow> {
  for (const [subject, { story, position }] of draft.touched) yield { subject, now: story.now, position };
}
