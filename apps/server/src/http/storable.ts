import type { FastifyInstance } from 'fastify';

import { Problem } from './problem.ts';

/** Places of a body that are looked at; the schema of a route bounds it more closely. */
const PLACES_MAX = 100_000;

/**
 * Refuses texts that no column can hold before a query is made of them: PostgreSQL keeps no U+0000, and would answer
 * with an error of its own (ASVS V2.2.1). Inputs are left to the form of their kinds.
 */
export function refuseUnstorable(app: FastifyInstance): void {
  app.addHook('preHandler', (request, _reply, done) => {
    const isInput = request.routeOptions.config.describedBody !== undefined;
    const parts = [request.params, request.query, isInput ? undefined : request.body];
    const field = parts.map((part) => findUnstorable(part)).find((found) => found !== undefined);
    done(field === undefined ? undefined : new Problem(400, 'field_must_match_form', field.slice(0, 100)));
  });
}

/** Where in `value` a text or a name holds U+0000: `q`, `rows.0.name`. */
export function findUnstorable(value: unknown): string | undefined {
  const pending: { readonly path: string; readonly value: unknown }[] = [{ path: '', value }];
  for (let looked = 0; looked < PLACES_MAX; looked += 1) {
    const next = pending.pop();
    if (next === undefined) return undefined;
    const { path, value: inner } = next;
    if (typeof inner === 'string' && inner.includes('\u0000')) return path;
    if (typeof inner !== 'object' || inner === null || inner instanceof Uint8Array) continue;
    for (const [name, one] of Object.entries(inner)) {
      if (name.includes('\u0000')) return path;
      pending.push({ path: path === '' ? name : `${path}.${name}`, value: one });
    }
  }
  return '';
}
