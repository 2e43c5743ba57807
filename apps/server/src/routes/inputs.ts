import { itemNumberOf, type InputKind } from '@giaolien/kernel';
import {
  CHECK_RESULT,
  COSIGNATURE_HEADER,
  FAILURE,
  HTTP_INPUTS,
  INPUT_RESULT,
  INPUT_RESULTS,
  INPUT_SCHEMAS,
  ITEM_NUMBERS,
  ITEM_NUMBERS_QUERY,
  REFUSED,
} from '@giaolien/wire';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { App } from '../http/app.ts';
import { faultOf } from '../http/fault.ts';
import { getPrincipal } from '../http/gate.ts';
import { answers } from '../http/openapi.ts';
import { languageOf, Problem, RETRY_AFTER } from '../http/problem.ts';
import { answerFault } from '../inputs/answer.ts';
import { receiveInputs, type FindFault, type Received, type ReceivedInput } from '../inputs/received.ts';
import { callerOf } from '../security/caller.ts';
import { ticketsOf } from '../security/cosign.ts';
import type { Services } from '../services.ts';

/** 500 inputs of the largest kind fit. */
const BODY_LIMIT = 4 * 1_048_576;
/** Letters of the S10 service indicator of KT1 (VNPost groups KT1 under M: R1.36). */
const SERVICE = 'MA';

/** Taking in what people do, asking first what would stand in the way, and numbers for new items. */
export function addInputRoutes(app: App, services: Services): void {
  const { desk, observe, store } = services;
  // The route judges each input by the schema of its kind, so that one malformed input of an array does not stop the
  // others; the schema of the whole body is for the description of the API.
  const body = { bodyLimit: BODY_LIMIT, config: { describedBody: HTTP_INPUTS } };

  app.post(
    '/api/inputs',
    {
      ...body,
      schema: {
        summary: 'One input or an array of them; a repeat of an inputId returns the stored outcome',
        description: `An input that names a witness is taken only with his ticket (POST /api/cosignatures) in the header ${COSIGNATURE_HEADER}; those of an array comma separated, in any order.`,
        response: answers(Type.Union([INPUT_RESULT, INPUT_RESULTS]), Type.Union([REFUSED, FAILURE])),
      },
    },
    async (request, reply) => {
      const received = receive(request);
      const delivery = { caller: callerOf(request), tickets: ticketsOf(request.headers[COSIGNATURE_HEADER]) };
      const taken = await desk.take(received, getPrincipal(request), languageOf(request), delivery);
      for (const [index, { status }] of taken.entries()) observe.inputTaken(kindOf(received[index]), status);
      if (Array.isArray(request.body)) return taken.map(({ status, result }) => ({ status, ...result }));
      const [only] = taken;
      if (only === undefined) throw new Error('One input was received and none was answered.');
      if (only.status === 503) reply.header('retry-after', RETRY_AFTER);
      return reply.code(only.status).send(only.result);
    },
  );

  app.post(
    '/api/check',
    {
      ...body,
      schema: {
        summary: 'What would stand in the way of an input now; stores nothing',
        response: answers(Type.Union([CHECK_RESULT, Type.Array(CHECK_RESULT)])),
      },
    },
    async (request) => {
      const language = languageOf(request);
      const principal = getPrincipal(request);
      const checked = await Promise.all(
        receive(request).map(async (one) => {
          if (one.kind === 'received') return desk.check(one.input, principal, language, callerOf(request));
          const { result } = answerFault(one.inputId, one.fault, language);
          return { breaches: result.kind === 'refused' ? result.refusals : [] };
        }),
      );
      const [only] = checked;
      return Array.isArray(request.body) || only === undefined ? checked : only;
    },
  );

  app.post(
    '/api/item-numbers',
    {
      schema: { summary: 'Fresh item numbers', body: ITEM_NUMBERS_QUERY, response: answers(ITEM_NUMBERS) },
    },
    async (request) => {
      const serials = await store.accounts.takeItemSerials(request.body.count);
      return { items: serials.map((serial) => itemNumberOf(SERVICE, serial)) };
    },
  );
}

/** One input that stands inside a body. @throws Problem 400 */
export function receiveOne(request: FastifyRequest, value: unknown): ReceivedInput {
  const [received] = receiveAll(value, request);
  if (received === undefined) throw new Problem(400, 'inputs_must_be_countable', 'input');
  if (received.kind === 'faulty') throw new Problem(400, received.fault.code, `input.${received.fault.field}`);
  return received;
}

/** The inputs of a body, each held against the schema of its kind. @throws Problem 400 */
function receive(request: FastifyRequest): readonly Received[] {
  return receiveAll(request.body, request);
}

function receiveAll(body: unknown, request: FastifyRequest): readonly Received[] {
  const received = receiveInputs(body, findFaultBy(request));
  if ('code' in received) throw new Problem(400, received.code, received.field);
  return received;
}

/** The validator that the server compiles from each schema once, on first use. */
function findFaultBy(request: FastifyRequest): FindFault {
  return (kind, value) => {
    const validate = request.compileValidationSchema(INPUT_SCHEMAS[kind]);
    if (validate(value)) return undefined;
    const [violation] = validate.errors ?? [];
    return violation === undefined ? { code: 'field_must_be_of_type', field: '' } : faultOf(violation);
  };
}

function kindOf(received: Received | undefined): InputKind | 'malformed' {
  return received?.kind === 'received' ? received.input.kind : 'malformed';
}
