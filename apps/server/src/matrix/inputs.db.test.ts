import { ROLES_OF, type InputKind } from '@giaolien/kernel';
import { INPUT_SCHEMAS, ROLES } from '@giaolien/wire';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Schema } from '../fuzz/description.ts';
import { Pool } from '../fuzz/pool.ts';
import { Values } from '../fuzz/values.ts';
import { openTestServer, type TestServer } from '../testing/server.ts';
import { enrolEverybody, type Somebody } from './people.ts';

let server: TestServer;
let everybody: readonly Somebody[];
beforeAll(async () => {
  server = await openTestServer();
  everybody = await enrolEverybody(server, { origin: '080100', destination: '100900', elsewhere: '480900' });
}, 60_000);
afterAll(() => server.end());

const KINDS = Object.keys(INPUT_SCHEMAS) as InputKind[];

/** A well-formed input of a kind, about nothing that exists. */
function anInput(kind: InputKind): object {
  const values = new Values(new Pool([], server.clock.now));
  const [made] = fc.sample(values.of(INPUT_SCHEMAS[kind] as Schema), { numRuns: 1, seed: 7 });
  return { ...(made as object), inputId: randomUUID() };
}

describe('Every kind of input × every role', () => {
  test.each(KINDS)('%s is taken from the roles of its line and from no other', async (kind) => {
    const input = anInput(kind);
    for (const role of ROLES) {
      const person = everybody.find((one) => one.role === role && one.clearance === 'A')?.id ?? '';
      const answer = await server.ask(person, 'POST', '/api/inputs', { ...input, inputId: randomUUID() });
      const codes = answer.body.refusals?.map(({ code }) => code) ?? [];
      const isRefused = codes[0] === 'actor_must_hold_role';
      expect(isRefused, `${role}: ${answer.status} ${codes.join()}`).toBe(
        !ROLES_OF[kind].some((allowed) => allowed === role),
      );
      if (isRefused) expect(answer.status).toBe(403);
      expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(500);
    }
  });

  test('none is taken from whoever is not signed in', async () => {
    for (const kind of KINDS) {
      const { status } = await server.ask(null, 'POST', '/api/inputs', anInput(kind));
      expect(status).toBe(401);
    }
  });
});
