import { isOpenTo, type Viewer } from '@giaolien/access';
import type { ChainedEntry, SecurityFilter } from '@giaolien/store';
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

/** The same for the store; kinds that there are none of find nothing. */
export function filterOf({ kind, person, subject, from, to, before }: LogQuery): SecurityFilter {
  return {
    kinds: kind?.split(',').filter((word): word is SecurityKind => KINDS.has(word)),
    person,
    subject,
    from: wholeOf(from),
    to: wholeOf(to),
    before: wholeOf(before),
  };
}

/**
 * Entries as a reader may see them: what a classified one is about is for who is cleared for that. Asked for a subject,
 * he is not told of entries whose subject he may not know.
 */
export function readableEntries(
  entries: readonly ChainedEntry[],
  viewer: Viewer,
  filter: SecurityFilter,
): readonly SecurityEntryRow[] {
  const isReadable = ({ secrecy }: ChainedEntry) => isOpenTo(viewer.clearance, secrecy);
  return entries
    .filter((entry) => filter.subject === undefined || isReadable(entry))
    .map(({ previous: _previous, ...entry }) =>
      isOpenTo(viewer.clearance, entry.secrecy) ? entry : { ...entry, subject: null },
    );
}

/** Where the chain ends, and how far a signature holds it. */
export async function headOf({ store }: Services) {
  const [end, signed] = await Promise.all([store.security.log.end(), store.security.log.findCheckpoint()]);
  const { seq: signedSeq = null, at: signedAt = null, keyId = null } = signed ?? {};
  return { ...end, signedSeq, signedAt, keyId };
}

const COLUMNS = ['seq', 'at', 'kind', 'person', 'session', 'facility', 'address', 'subject', 'secrecy'] as const;

/** Entries as a CSV file in UTF-8, times in ISO 8601 (UTC). */
export function csvOf(entries: readonly SecurityEntryRow[]): string {
  const lines = entries.map((entry) => {
    const cells = COLUMNS.map((column) => (column === 'at' ? new Date(entry.at).toISOString() : entry[column]));
    return csvLine([...cells, JSON.stringify(entry.detail), entry.hash]);
  });
  return `\uFEFF${csvLine([...COLUMNS, 'detail', 'hash'])}${lines.join('')}`;
}

function wholeOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}
