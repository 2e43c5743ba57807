import { SECURITY_KINDS } from '@giaolien/wire';
import { vi } from '@giaolien/ui';
import { expect, test } from 'vitest';
import { kindsOf, LOG_GROUPS, toneOf } from './log-groups.ts';

test('every kind of entry stands in one group, and the groups together are the log', () => {
  const grouped = LOG_GROUPS.flatMap((group) => kindsOf(group).split(','));
  expect(grouped.toSorted()).toEqual([...SECURITY_KINDS].toSorted());
});

test('every kind of entry has a sentence, and no sentence is left over', () => {
  expect(Object.keys(vi.security.log.lines).toSorted()).toEqual([...SECURITY_KINDS].toSorted());
});

test('a refusal stands out, a broken chain more so, a look does not', () => {
  expect(toneOf('classified-refused')).toBe('warn');
  expect(toneOf('log-check-failed')).toBe('bad');
  expect(toneOf('classified-read')).toBeUndefined();
});
