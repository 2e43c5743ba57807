import { expect, test } from 'vitest';

import { chain, GENESIS, hashAfter } from './entry.ts';

test('An entry about a caller who has hung up, so that nobody knows his address, has its place in the chain', () => {
  // The framework answers `undefined` for the address of a closed connection, against its own type.
  const entry = { at: 1, kind: 'signed-in', person: 'a.hn', session: null, facility: '080100', detail: {} } as const;
  const chained = chain(entry as typeof entry & { address: null }, 1, GENESIS);
  expect(chained.address).toBeNull();
  expect(chained.hash).toBe(hashAfter(GENESIS, chained));
  expect(chained.hash).toMatch(/^[0-9a-f]{64}$/);
});
