import type { Messages } from '@giaolien/ui';
import type { Names } from '../../api/answers.ts';
import { subjectWords } from './entry-words.ts';

type Row = readonly [label: string, value: string];

const SUBJECT = /^[a-z]+:\S+$/;

/**
 * Every parameter of an act, down to the last one, in words where there are words: what the second person reads is what
 * will be done, so nothing is left out.
 */
export function parameterRows(
  parameters: Readonly<Record<string, unknown>>,
  text: Messages,
  names: Names,
  path = '',
): readonly Row[] {
  const labels: Readonly<Record<string, string | undefined>> = text.security.approval.parameter;
  return Object.entries(parameters).flatMap(([key, value]): readonly Row[] => {
    const label = `${path}${labels[key] ?? key}`;
    if (isRecord(value)) return parameterRows(value, text, names, `${label} · `);
    return [[label, wordsOf(value, text, names)]];
  });
}

function wordsOf(value: unknown, text: Messages, names: Names): string {
  if (Array.isArray(value)) return value.map((each) => wordsOf(each, text, names)).join('; ');
  if (isRecord(value)) return JSON.stringify(value);
  if (typeof value !== 'string') return String(value);
  if (SUBJECT.test(value)) return subjectWords(value, text, names);
  const name = names[value];
  return name === undefined || name === value ? value : `${name} (${value})`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
