import type { Client, QueryConfig } from 'pg';

import { BETWEEN, viewStatement, type ViewWrite, viewWrites, type ViewRow } from '../views/write.ts';
import type { Claim } from './claim.ts';
import type { Draft } from './draft.ts';
import type { Opening } from './submission.ts';

/** Parameters of `log_append`; those of the views and openings follow. */
const APPEND = 16;

/**
 * The one statement that makes `draft` part of the log, under `claim` and at the time `at`. One statement is one
 * transaction and one round trip; its parts are planned once, because its name says which there are.
 */
export function renderDraft(draft: Draft, claim: Claim, at: number): QueryConfig {
  const openings = openingsOf(draft);
  const writes = viewWrites(viewRows(draft));
  // Three letters tell the kinds apart (receptacle, request) and keep the name within the 63 that PostgreSQL allows.
  const parts = writes.map(({ kind }) => kind.slice(0, 3));
  const name = ['append', ...(openings.length > 0 ? ['op'] : []), ...parts].join('-');
  let text = TEXTS.get(name);
  if (text === undefined) TEXTS.set(name, (text = textOf(openings.length > 0, writes)));
  const values = appendValues(draft, claim, at);
  if (openings.length > 0) values.push(...openingValues(openings));
  for (const write of writes) values.push(...write.values);
  return { name, text, values };
}

/**
 * Sends a rendered draft and resolves when PostgreSQL has committed it.
 * @throws what the database reported. With an SQLSTATE in `code` nothing of it was kept; without, the connection was
 * lost and its fate is unknown.
 */
export async function commit(writer: Client, statement: QueryConfig): Promise<void> {
  await writer.query(statement);
}

/** The statements made so far, by name: one for each set of views that was ever touched together. */
const TEXTS = new Map<string, string>();

function textOf(hasOpenings: boolean, writes: readonly ViewWrite[]): string {
  const parts: string[] = [];
  let next = APPEND + 1;
  if (hasOpenings) {
    const columns = [0, 1, 2, 3].map((column) => `$${next + column}::text[]`).join(', ');
    parts.push(`opened as (insert into opening (commitment, field, value, salt) select * from unnest(${columns}))`);
    next += 4;
  }
  for (const { kind, values } of writes) {
    parts.push(`${kind}_views as (${viewStatement(kind, next)})`);
    next += values.length;
  }
  const parameters = Array.from({ length: APPEND }, (_, index) => `$${index + 1}`).join(', ');
  return `${parts.length > 0 ? `with ${parts.join(', ')} ` : ''}select log_append(${parameters})`;
}

function appendValues(draft: Draft, { shard, epoch }: Claim, at: number): unknown[] {
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
  return [
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
  ];
}

function openingsOf(draft: Draft): readonly Opening[] {
  return draft.decided.flatMap(({ submission, outcome }) => (outcome.kind === 'decided' ? submission.openings : []));
}

function openingValues(openings: readonly Opening[]): readonly (readonly string[])[] {
  return [
    openings.map((opening) => opening.commitment),
    openings.map((opening) => opening.field),
    openings.map((opening) => opening.value),
    openings.map((opening) => opening.salt),
  ];
}

function* viewRows(draft: Draft): Generator<ViewRow> {
  for (const [subject, { story, position }] of draft.touched) yield { subject, now: story.now, position };
}
