import fc, { type Arbitrary } from 'fast-check';

import type { Operation, Parameter } from './description.ts';
import { HOSTILE_BODIES, HOSTILE_HEADERS, hostilePaths, hostileQueries, METHODS, TEXTS } from './hostile.ts';
import { type JsonText, mutated, textOf } from './mutations.ts';
import { type Pool, sortOf, sortOfPath } from './pool.ts';
import { spokenBy } from './spoken.ts';
import type { Values } from './values.ts';

/** A request as it goes over the wire. */
export interface FuzzRequest {
  /** The operation that was meant; a twisted address may miss it. */
  readonly operation: Operation;
  /** The address is not the one of the operation. */
  readonly twisted: boolean;
  readonly intent: 'valid' | 'near' | 'hostile';
  /** Which of the lane's people asks. */
  readonly actor: number;
  readonly method: string;
  /** Path and query, as bytes in Latin-1. */
  readonly target: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer | undefined;
}

const JSON_HEADER = ['content-type', 'application/json'] as const;
/** Inputs are most of what the server knows, so they are asked more often than one route in fifty. */
const WEIGHTS: Readonly<Record<string, number>> = {
  'POST /api/inputs': 8,
  'POST /api/check': 4,
  'GET /api/openapi.json': 0,
};
/** Where inputs are said and asked about. */
const SPEAKING: ReadonlySet<string> = new Set(['POST /api/inputs', 'POST /api/check']);
const ENDS_SESSION = 'DELETE /api/session';

/** Requests to the operations of a description: half of them right, the others wrong in one thing or in many. */
export function requestsOf(
  operations: readonly Operation[],
  values: Values,
  pool: Pool,
  people: readonly (string | null)[],
): Arbitrary<FuzzRequest> {
  const actors = people.length;
  const frequent = operations.filter(({ key }) => key !== ENDS_SESSION);
  const made = fc.oneof(
    ...frequent.map((operation) => ({
      arbitrary: validOf(operation, values, actors),
      weight: 5 * (WEIGHTS[operation.key] ?? 2) || 1,
    })),
    ...operations
      .filter(({ key }) => key === ENDS_SESSION)
      .map((operation) => ({ arbitrary: validOf(operation, values, actors), weight: 1 })),
  );
  const spoken = operations
    .filter(({ key }) => SPEAKING.has(key))
    .map((operation) =>
      spokenBy(pool, people).map(({ actor, body }) =>
        requestOf(operation, actor, operation.path, Buffer.from(JSON.stringify(body))),
      ),
    );
  const right = fc.oneof({ arbitrary: made, weight: 5 }, ...spoken.map((arbitrary) => ({ arbitrary, weight: 1 })));
  return fc.oneof(
    { arbitrary: right, weight: 5 },
    { arbitrary: right.chain(nearOf), weight: 3 },
    { arbitrary: right.chain(hostileOf), weight: 2 },
  );
}

function validOf(operation: Operation, values: Values, actors: number): Arbitrary<FuzzRequest> {
  const own = operation.parameters.filter((parameter) => parameter.in === 'path');
  const asked = operation.parameters.filter((parameter) => parameter.in === 'query');
  const path = fc.tuple(...own.map((parameter) => pathValue(operation, parameter, values)));
  const query = fc.tuple(...asked.map((parameter) => queryValue(parameter, values)));
  const body: Arbitrary<unknown> = operation.body === undefined ? fc.constant(undefined) : values.of(operation.body);
  return fc
    .record({ actor: fc.nat(actors - 1), path, query, body })
    .map(({ actor, path: ids, query: pairs, body: value }) => {
      const address = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
        encodeURIComponent(wellFormed(ids[own.findIndex((one) => one.name === name)] ?? '')),
      );
      const search = pairs
        .filter((pair) => pair !== undefined)
        .map(([name, text]) => `${name}=${encodeURIComponent(wellFormed(text))}`);
      const target = search.length === 0 ? address : `${address}?${search.join('&')}`;
      return requestOf(operation, actor, target, value === undefined ? undefined : Buffer.from(JSON.stringify(value)));
    });
}

function requestOf(operation: Operation, actor: number, target: string, body: Buffer | undefined): FuzzRequest {
  const headers = body === undefined ? [] : [JSON_HEADER];
  return { operation, twisted: false, intent: 'valid', actor, method: operation.method, target, headers, body };
}

function pathValue({ path }: Operation, { schema }: Parameter, values: Values): Arbitrary<string> {
  return values.pooled([sortOfPath(path), sortOf(schema)], schema);
}

function queryValue(
  { name, required, schema }: Parameter,
  values: Values,
): Arbitrary<readonly [string, string] | undefined> {
  const given = values.of(schema).map((value) => [name, String(value)] as const);
  return required ? given : fc.option(given, { nil: undefined, freq: 1 });
}

/** `encodeURIComponent` refuses half a surrogate pair; hostile paths send such bytes raw. */
function wellFormed(text: string): string {
  return text.toWellFormed();
}

/** The request with one thing changed. */
function nearOf(request: FuzzRequest): Arbitrary<FuzzRequest> {
  const choices: Arbitrary<Partial<FuzzRequest>>[] = [
    fc.constantFrom(...METHODS).map((method) => ({ method })),
    hostileQueries(request.target).map((target) => ({ target })),
    fc.constantFrom(...HOSTILE_HEADERS).map((header) => ({ headers: [...request.headers, header] })),
  ];
  if (request.body !== undefined) {
    // Written by `validOf`.
    const json = JSON.parse(request.body.toString()) as JsonText;
    const change = mutated(json).map((text) => ({ body: Buffer.from(textOf(text)) }));
    choices.push(change, change, change, change);
  }
  return fc.oneof(...choices).map((change) => ({ ...request, ...change, intent: 'near' as const }));
}

/** The request with its address, body, headers or all of them made up by someone who means ill. */
function hostileOf(request: FuzzRequest): Arbitrary<FuzzRequest> {
  const path = hostilePaths(request.target).map((target) => ({ ...request, target, twisted: true }));
  const body = fc
    .record({ body: HOSTILE_BODIES, type: fc.constantFrom(...TYPES), method: fc.constantFrom('POST', request.method) })
    .map(({ body: bytes, type, method }) => ({
      ...request,
      method,
      body: bytes,
      headers: type === undefined ? [] : [['content-type', type] as const],
    }));
  const headers = fc
    .subarray([...HOSTILE_HEADERS], { minLength: 1, maxLength: 6 })
    .map((some) => ({ ...request, headers: [...request.headers, ...some] }));
  const text = fc.constantFrom(...TEXTS).map((one) => ({
    ...request,
    target: `${request.target}${request.target.includes('?') ? '&' : '?'}q=${encodeURIComponent(one.toWellFormed())}`,
  }));
  return fc.oneof(path, body, headers, text).map((one) => ({ ...one, intent: 'hostile' as const }));
}

const TYPES = [
  'application/json',
  'application/json; charset=utf-16',
  'application/json;charset="',
  'application/vnd.api+json',
  'text/plain',
  'application/xml',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  `application/json; ${'a'.repeat(2_000)}`,
  undefined,
] as const;
