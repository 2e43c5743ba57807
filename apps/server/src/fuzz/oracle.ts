import { FAILURE } from '@giaolien/wire';
import { Compile } from 'typebox/compile';

import type { Answer } from './connection.ts';
import { answerOf, type Schema } from './description.ts';
import type { FuzzRequest } from './requests.ts';

/** Nothing may take longer, whoever asks for whatever. Milliseconds. */
export const HANG = 2_000;
/** Statuses by which Node's parser of HTTP turns a request away before any route is looked up. */
const PARSER: ReadonlySet<number> = new Set([400, 408, 413, 417, 431, 505]);
/** What an answer never says: where our code stands, what the database was asked, what a program is called. */
const INSIDE =
  /\bat [^\n]{0,80}\.(?:ts|js|mjs):\d+|node_modules|\b(?:select|insert|update) .{1,80}\b(?:from|into|set)\b|SQLSTATE|ECONNREFUSED|postgres/i;

type Check = (value: unknown) => boolean;
const compiled = new WeakMap<object, Check>();

function checkOf(schema: Schema): Check {
  const known = compiled.get(schema);
  if (known !== undefined) return known;
  const validator = Compile(schema);
  const check: Check = (value) => validator.Check(value);
  compiled.set(schema, check);
  return check;
}

/** What is wrong with an answer; `undefined` when nothing is. The first words say what sort of defect it is. */
export function faultOf(request: FuzzRequest, answer: Answer): string | undefined {
  const { status, body } = answer;
  if (status >= 500 && !isToldLimit(request, answer)) return `status ${status}: ${body.slice(0, 300)}`;
  if (INSIDE.test(body) && isOurs(answer)) return `inside shown: ${INSIDE.exec(body)?.[0] ?? ''}`;
  if (answer.milliseconds > HANG) return `hang: ${Math.round(answer.milliseconds)} ms`;
  if (!isOurs(answer)) return PARSER.has(status) ? undefined : `foreign answer ${status}: ${body.slice(0, 200)}`;
  if (answer.headers.get('content-type') === undefined && body !== '') return 'no content-type';
  return shapeFault(request, answer);
}

/** Every answer of a route, and of the absence of one, carries our headers; those of the parser do not. */
function isOurs({ headers }: Answer): boolean {
  return headers.get('x-content-type-options') === 'nosniff';
}

/** A limit may send a caller away with 503, if it says when to come back and the operation is described with it. */
function isToldLimit({ operation }: FuzzRequest, { status, headers }: Answer): boolean {
  return status === 503 && headers.has('retry-after') && answerOf(operation, status).described;
}

function shapeFault(request: FuzzRequest, { status, headers, body }: Answer): string | undefined {
  const { operation, method, twisted } = request;
  if (method === 'HEAD' || body === '') return undefined;
  const isJson = headers.get('content-type')?.startsWith('application/json') === true;
  if (!isJson) return status < 400 ? undefined : `shape: ${status} is no JSON`;
  const value = parsed(body);
  if (value === undefined) return `shape: ${status} is not the JSON it says`;
  if (status >= 400 && checkOf(FAILURE as Schema)(value)) return undefined;
  const told = operation.method === method ? answerOf(operation, status).schema : undefined;
  if (told === undefined) return status < 400 ? undefined : `shape: ${status} is no Failure`;
  // A twisted address may have met another operation.
  return checkOf(told)(value) || (twisted && status < 400) ? undefined : `shape: ${status} is not as described`;
}

/** The value of a JSON text, `undefined` when it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
