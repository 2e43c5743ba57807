import type { Pool } from 'pg';
import { expect, test } from 'vitest';

import { SecurityLogUnavailable } from './errors.ts';
import { SecurityWriter, WAITING_MAX } from './writer.ts';

const entry = { at: 1, kind: 'signed-in', person: null, session: null, facility: null, address: null } as const;

test('An entry that would wait behind some thousands is refused at once, and those that wait are answered', async () => {
  const reached = Promise.withResolvers<never>();
  const pool = { query: () => reached.promise } as unknown as Pool;
  const writer = new SecurityWriter(pool);
  const waiting = Array.from({ length: WAITING_MAX }, () => writer.append({ ...entry, detail: {} }));
  const answered = Promise.allSettled(waiting);
  await expect(writer.append({ ...entry, detail: {} })).rejects.toBeInstanceOf(SecurityLogUnavailable);
  // Of a kind that does not pass: the writer does not try again.
  reached.reject(Object.assign(new Error('no such table'), { code: '42P01' }));
  expect((await answered).every(({ status }) => status === 'rejected')).toBe(true);
  await writer.settle();
});
