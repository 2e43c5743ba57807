import {
  APPROVAL_ASKED,
  APPROVAL_DECISION,
  APPROVAL_LIST,
  APPROVAL_ONE,
  APPROVAL_PARAMS,
  APPROVALS_QUERY,
} from '@giaolien/wire';
import type { FastifyRequest } from 'fastify';
import type { App } from '../http/app.ts';
import { faultOf } from '../http/fault.ts';
import { getPrincipal } from '../http/gate.ts';
import { answers } from '../http/openapi.ts';
import { notFound, Problem } from '../http/problem.ts';
import { findAct } from '../security/acts.ts';
import {
  askForApproval,
  decideApproval,
  findApproval,
  listApprovals,
  type ApprovalAsked,
  type Party,
} from '../security/approvals.ts';
import { callerOf } from '../security/caller.ts';
import type { Services } from '../services.ts';
import { parseLimit, withNames } from './reading.ts';

const LIMIT = 100;

/** Administrative acts that one person asks for and another, elsewhere, decides. */
export function addApprovalRoutes(app: App, services: Services): void {
  app.post(
    '/api/approvals',
    {
      schema: {
        summary: 'Asks a second person for an act; it waits for half an hour',
        body: APPROVAL_ASKED,
        response: answers(APPROVAL_ONE),
      },
    },
    async (request) => {
      assertParameters(request, request.body);
      const approval = await askForApproval(services, partyOf(request), request.body);
      return withNames({ approval }, services);
    },
  );

  app.get(
    '/api/approvals',
    {
      schema: {
        summary: 'What the caller asked for or may decide, newest first',
        querystring: APPROVALS_QUERY,
        response: answers(APPROVAL_LIST),
      },
    },
    async (request) => {
      const { state, limit } = request.query;
      const filter = { state, limit: parseLimit(limit) ?? LIMIT };
      return withNames({ approvals: await listApprovals(services, partyOf(request), filter) }, services);
    },
  );

  app.get(
    '/api/approvals/:id',
    {
      schema: { summary: 'One of them', params: APPROVAL_PARAMS, response: answers(APPROVAL_ONE) },
    },
    async (request) => {
      const approval = await findApproval(services, partyOf(request), request.params.id);
      return withNames({ approval }, services);
    },
  );

  app.post(
    '/api/approvals/:id/decision',
    {
      schema: {
        summary: 'The second person decides; an approval carries the act out, once',
        params: APPROVAL_PARAMS,
        body: APPROVAL_DECISION,
        response: answers(APPROVAL_ONE),
      },
    },
    async (request) => {
      const approval = await decideApproval(services, partyOf(request), request.params.id, request.body);
      return withNames({ approval }, services);
    },
  );
}

function partyOf(request: FastifyRequest): Party {
  return { principal: getPrincipal(request), caller: callerOf(request) };
}

/** @throws Problem 404 unknown act, 400 parameters that are not of its shape */
function assertParameters(request: FastifyRequest, { act, parameters }: ApprovalAsked): void {
  const found = findAct(act);
  if (found === undefined) throw notFound();
  const validate = request.compileValidationSchema(found.parameters);
  if (validate(parameters)) return;
  const [violation] = validate.errors ?? [];
  const { code, field } = violation === undefined ? NO_FIELD : faultOf(violation);
  throw new Problem(400, code, `parameters${field === '' ? '' : `.${field}`}`);
}

const NO_FIELD = { code: 'field_must_be_of_type', field: '' } as const;
