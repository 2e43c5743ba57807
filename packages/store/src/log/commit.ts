import type { Client, QueryConfig } from 'pg';

import { BETWEEN, classStatement, viewStatement, type ViewWrite, viewWrites, type ViewRow } from '../views/write.ts';
import type { Claim } from './claim.ts';
import type { Draft } from './draft.ts';
import { excerpted, type ExcerptedFacts, newClasses } from './excerpts.ts';
import type { Opening } from './submission.ts';

/** Parameters of `log_append`; those of the other parts follow. */
const APPEND = 17;

/** A part of the statement beside `log_append`: its text from the place of its first parameter, and what it takes. */
interface Part {
  /** Three letters tell the kinds apart (receptacle, request) and keep the name within the 63 that PostgreSQL allows. */
  readonly name: string;
  readonly textFrom: (first: number) => string;
  readonly values: readonly unknown[];
}

/**
 * The one statement that makes `draft` part of the log, under `claim` and at the time `at`. One statement is one
 * transaction and one round trip; its parts are planned once, because its name says which there are.
 */
export function renderDraft(draft: Draft, claim: Claim, at: number): QueryConfig {
  const log = excerpted(draft);
  const parts = [
    ...openingParts(draft),
    ...excerptParts(log.excerpts, claim.shard),
    ...classParts(draft),
    ...viewWrites(viewRows(draft)).map(viewPart),
  ];
  const name = ['append', ...parts.map((part) => part.name)].join('-');
  let text = TEXTS.get(name);
  if (text === undefined) TEXTS.set(name, (text = textOf(parts)));
  return { name, text, values: [...appendValues(draft, log, claim, at), ...parts.flatMap(({ values }) => values)] };
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

function textOf(parts: readonly Part[]): string {
  let next = APPEND + 1;
  const texts = parts.map(({ name, textFrom, values }) => {
    const text = `${name} as (${textFrom(next)})`;
    next += values.length;
    return text;
  });
  const parameters = Array.from({ length: APPEND }, (_, index) => `$${index + 1}`).join(', ');
  return `${texts.length > 0 ? `with ${texts.join(', ')} ` : ''}select log_append(${parameters})`;
}

function viewPart({ kind, values }: ViewWrite): Part {
  return { name: kind.slice(0, 3), textFrom: (first) => viewStatement(kind, first), values };
}

function appendValues(draft: Draft, log: ExcerptedFacts, { shard, epoch }: Claim, at: number): unknown[] {
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
    log.bodies.join(BETWEEN),
    log.secrecies,
    subjects,
    positions,
    outcomes.map((outcome) => outcome.inputId),
    draft.decided.map(({ submission }) => submission.digest),
    outcomes.map((outcome) => (outcome.kind === 'decided' ? outcome.first : null)),
    outcomes.map((outcome) => (outcome.kind === 'decided' ? outcome.last : null)),
    outcomes.map((outcome) => (outcome.kind === 'refused' ? JSON.stringify(outcome.breaches) : null)),
  ];
}

function openingParts(draft: Draft): readonly Part[] {
  const openings = draft.decided.flatMap(({ submission, outcome }): readonly Opening[] =>
    outcome.kind === 'decided' ? submission.openings : [],
  );
  if (openings.length === 0) return [];
  const columns = (['commitment', 'field', 'value', 'salt'] as const).map((column) =>
    openings.map((opening) => opening[column]),
  );
  const textFrom = (first: number) =>
    `insert into opening (commitment, field, value, salt) select * from unnest(${textsFrom(first, 4)})`;
  return [{ name: 'op', textFrom, values: columns }];
}

/** Most facts tell of nothing classified: then there is nothing to insert, and no statement for it. */
function excerptParts(excerpts: ExcerptedFacts['excerpts'], shard: number): readonly Part[] {
  if (excerpts.length === 0) return [];
  const values = [
    shard,
    excerpts.map(({ position }) => position),
    excerpts.map(({ secrecy }) => secrecy),
    excerpts.map(({ body }) => body).join(BETWEEN),
  ];
  const textFrom = (first: number) => `insert into event_classified (shard, seq, secrecy, body)
    select $${first}::smallint, seq, secrecy, body
    from unnest($${first + 1}::bigint[], $${first + 2}::text[], string_to_array($${first + 3}, chr(30)))
      as t (seq, secrecy, body)`;
  return [{ name: 'cut', textFrom, values }];
}

function classParts(draft: Draft): readonly Part[] {
  const classes = newClasses(draft);
  if (classes.length === 0) return [];
  const values = [classes.map(({ subject }) => subject), classes.map(({ secrecy }) => secrecy)];
  return [{ name: 'cla', textFrom: classStatement, values }];
}

function textsFrom(first: number, count: number): string {
  return Array.from({ length: count }, (_, column) => `$${first + column}::text[]`).join(', ');
}

function* viewRows(draft: Draft): Generator<ViewRow> {
  for (const [subject, { story, position }] of draft.touched) yield { subject, ...story, position };
}
