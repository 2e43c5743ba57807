import type { StaffBody } from '@giaolien/catalogue';
import type { PersonId } from '@giaolien/kernel';
import {
  CHANGED,
  CONTACT_CHANGE,
  LICENCES_CHANGE,
  STAFF_PARAMS,
  STAFF_TOOL_PARAMS,
  TOOL_ISSUE,
  TOOL_RETURN,
} from '@giaolien/wire';
import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { App } from '../http/app.ts';
import { answers } from '../http/openapi.ts';
import { notFound, Problem } from '../http/problem.ts';
import { callerOf } from '../security/caller.ts';
import { change } from '../registers/records.ts';
import { assertMayChange } from '../registers/scope.ts';
import { findStaff, stepOf } from '../registers/staff.ts';
import type { Services } from '../services.ts';
import { viewerOfRequest } from './reading.ts';

/** What the office's own controller or administrator writes by himself: contact, licences, tools. */
export function addStaffChanges(app: App, services: Services): void {
  app.post(
    '/api/staff/:id/contact',
    {
      schema: {
        summary: 'Writes how a person is reached',
        params: STAFF_PARAMS,
        body: CONTACT_CHANGE,
        response: answers(CHANGED),
      },
    },
    (request) => {
      const { version, contact } = request.body;
      return write(request, services, version, 'contact', (body) => ({ ...body, contact }));
    },
  );
  app.post(
    '/api/staff/:id/licences',
    {
      schema: {
        summary: 'Writes what a person may drive',
        params: STAFF_PARAMS,
        body: LICENCES_CHANGE,
        response: answers(CHANGED),
      },
    },
    (request) => {
      const { version, licences } = request.body;
      return write(request, services, version, 'licences', (body) => ({ ...body, licences }));
    },
  );
  app.post(
    '/api/staff/:id/tools',
    {
      schema: { summary: 'Issues a support tool', params: STAFF_PARAMS, body: TOOL_ISSUE, response: answers(CHANGED) },
    },
    (request) => {
      const { version, ...tool } = request.body;
      const issued = { id: randomUUID(), ...tool, returnedAt: null };
      return write(request, services, version, 'tool-issued', (body) => ({ ...body, tools: [...body.tools, issued] }));
    },
  );
  app.post(
    '/api/staff/:id/tools/:tool/return',
    {
      schema: {
        summary: 'A support tool comes back',
        params: STAFF_TOOL_PARAMS,
        body: TOOL_RETURN,
        response: answers(CHANGED),
      },
    },
    (request) => {
      const { tool } = request.params;
      const { version, returnedAt } = request.body;
      return write(request, services, version, 'tool-returned', (body) => withReturned(body, tool, returnedAt));
    },
  );
}

function withReturned(body: StaffBody, id: string, returnedAt: number): StaffBody {
  const tool = body.tools.find((each) => each.id === id && each.returnedAt === null);
  if (tool === undefined) throw notFound();
  if (returnedAt < tool.issuedAt) throw new Problem(400, 'field_must_fit', 'returnedAt');
  return { ...body, tools: body.tools.map((each) => (each === tool ? { ...each, returnedAt } : each)) };
}

async function write(
  request: FastifyRequest<{ Params: { id: PersonId } }>,
  services: Services,
  version: number,
  what: string,
  next: (body: StaffBody) => StaffBody,
) {
  const { id } = request.params;
  const viewer = viewerOfRequest(request, services);
  const record = await findStaff(id, services);
  if (record === undefined) throw notFound();
  assertMayChange(viewer, 'staff', record.facility, services, id);
  if (record.version !== version) throw new Problem(409, 'record_must_be_current', 'version');
  const step = stepOf(record, next(record.body));
  // The kernel's person stays as he is: none of this makes him fit or unfit.
  await change(services, [step.change], { person: viewer.person, at: services.now() });
  const { person, session, facility, address } = callerOf(request);
  await services.security.record({
    kind: 'register-changed',
    person,
    session,
    facility,
    address,
    subject: `staff:${id}`,
    detail: { what, version: version + 1 },
  });
  return { id, version: version + 1 };
}
