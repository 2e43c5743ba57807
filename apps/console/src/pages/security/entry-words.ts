import { formatMoment, type Messages } from '@giaolien/ui';
import type { Names } from '../../api/answers.ts';
import type { LogEntry } from '../../api/security-queries.ts';

/** Moments in details are told as moments; anything smaller than this is a count. */
const FIRST_MOMENT = 1_500_000_000_000;

/** `item:MA…` as `Bưu gửi MA…`; empty for an entry that names nothing. */
export function subjectWords(subject: string | null, text: Messages, names: Names): string {
  if (subject === null) return '';
  const at = subject.indexOf(':');
  const id = subject.slice(at + 1);
  const kind = (text.domain.subjectKind as Readonly<Record<string, string | undefined>>)[subject.slice(0, at)];
  const name = names[id] ?? names[subject] ?? id;
  return kind === undefined ? name : `${kind.toLowerCase()} ${name}`;
}

/** One line of the log as a sentence that a reader without the manual understands. */
export function entrySentence(entry: LogEntry, text: Messages, names: Names): string {
  const words = text.security.log;
  const who = entry.person === null ? unnamed(entry, text) : (names[entry.person] ?? entry.person);
  return words.lines[entry.kind]({ who, what: subjectWords(entry.subject, text, names) }).trim();
}

/** Nobody signed in, or the platform by itself. */
function unnamed(entry: LogEntry, text: Messages): string {
  return entry.address === null ? text.security.log.platform : text.security.log.nobody;
}

/** Ids that tell a reader nothing. */
const UNTOLD: ReadonlySet<string> = new Set(['alarm']);

/** Name and value of each detail; codes of people, offices and conditions as their names. */
export function detailRows(
  detail: LogEntry['detail'],
  text: Messages,
  names: Names,
): readonly (readonly [string, string])[] {
  const labels: Readonly<Record<string, string | undefined>> = text.security.log.details;
  return Object.entries(detail)
    .filter(([key, value]) => value !== null && !UNTOLD.has(key))
    .map(([key, value]) => [labels[key] ?? key, valueWords(value, { ...names, ...text.places.alarm })] as const);
}

function valueWords(value: string | number | boolean | null, names: Names): string {
  if (typeof value === 'number') return value >= FIRST_MOMENT ? formatMoment(value) : String(value);
  if (typeof value === 'boolean') return value ? '✓' : '✗';
  return value === null ? '' : (names[value] ?? value);
}
