import { classesOpenTo, isOpenTo, type Viewer } from '@giaolien/access';
import { GLASS_KINDS, type ChainedEntry, type SecurityFilter, type SecurityLog } from '@giaolien/store';
import { SECURITY_KINDS, type SecurityEntryRow, type SecurityKind } from '@giaolien/wire';
import type { Services } from '../services.ts';
import { csvLine } from './csv.ts';

/** A filter as a query string gives it. */
export interface LogQuery {
  readonly kind?: string;
  readonly person?: string;
  readonly subject?: string;
  readonly from?: string;
  readonly to?: string;
  readonly before?: string;
}

const KINDS: ReadonlySet<string> = new Set(SECURITY_KINDS);

/**
 * The same for the store; kinds that there are none of find nothing. Asked for a subject, `viewer` is not told of entries
 * whose subject he may not know: they are not found either, so that no page tells that they are there.
 */
export function filterOf({ kind, person, subject, from, to, before }: LogQuery, viewer: Viewer): SecurityFilter {
  return {
    kinds: kind?.split(',').filter((word): word is SecurityKind => KINDS.has(word)),
    person,
    subject,
    classes: subject === undefined ? undefined : classesOpenTo(viewer.clearance),
    from: wholeOf(from),
    to: wholeOf(to),
    before: wholeOf(before),
  };
}

/**
 * Entries as a reader may see them: what a classified one is about is for who is cleared for that. A break-glass names
 * what was asked for, whether or not it exists: there only the class is hidden.
 */
export function readableEntries(entries: readonly ChainedEntry[], viewer: Viewer): readonly SecurityEntryRow[] {
  return entries.map(({ previous: _previous, ...entry }) => {
    if (isOpenTo(viewer.clearance, entry.secrecy)) return entry;
    return GLASS_KINDS.includes(entry.kind) ? { ...entry, secrecy: null } : { ...entry, subject: null };
  });
}

/** Where the chain ends, and how far a signature holds it. */
export async function headOf({ store }: Services) {
  const [end, signed] = await Promise.all([store.security.log.end(), store.security.log.findCheckpoint()]);
  const { seq: signedSeq = null, at: signedAt = null, keyId = null } = signed ?? {};
  return { ...end, signedSeq, signedAt, keyId };
}

const COLUMNS = ['seq', 'at', 'kind', 'person', 'session', 'facility', 'address', 'subject', 'secrecy'] as const;

/** Rows of a file that are read at a time. */
const PAGE = 1_000;

/** Entries as a CSV file in UTF-8, times in ISO 8601 (UTC), page by page: all of them, and never all in memory. */
export async function* csvOf(
  log: Pick<SecurityLog, 'list'>,
  filter: SecurityFilter,
  viewer: Viewer,
): AsyncGenerator<string> {
  yield `\uFEFF${csvLine([...COLUMNS, 'detail', 'hash'])}`;
  let { before } = filter;
  for (;;) {
    const page = await log.list({ ...filter, before }, PAGE);
    if (page.length > 0) yield readableEntries(page, viewer).map(lineOf).join('');
    if (page.length < PAGE) return;
    before = page.at(-1)?.seq;
  }
}

function lineOf(entry: SecurityEntryRow): string {
  const cells = COLUMNS.map((column) => (column === 'at' ? new Date(entry.at).toISOString() : entry[column]));
  return csvLine([...cells, JSON.stringify(entry.detail), entry.hash]);
}

function wholeOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}
