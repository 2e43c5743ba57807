import type { FacilityId } from '@giaolien/kernel';
import {
  EXPORT_QUERY,
  IMPORT_PARAMS,
  IMPORT_QUERY,
  IMPORT_TRIAL,
  TABLE_FORMATS,
  TEMPLATE_QUERY,
  type ImportKind,
} from '@giaolien/wire';
import type { Viewer } from '@giaolien/access';
import type { FastifyRequest } from 'fastify';
import type { App } from '../http/app.ts';
import { answers } from '../http/openapi.ts';
import { notFound, Problem } from '../http/problem.ts';
import { mayDecideImport } from '../registers/acts.ts';
import { MAX_BYTES } from '../registers/import/bounds.ts';
import { errorSheet, trialOf, tryImport, type KeptImport } from '../registers/import/plan.ts';
import { rosterTemplate } from '../registers/import/roster-rows.ts';
import { staffCells, staffTemplate } from '../registers/import/staff-columns.ts';
import { sendTable } from '../registers/import/send.ts';
import { MEDIA_TYPES, readTable } from '../registers/import/table.ts';
import { assertMayChange, narrowed, reachOf } from '../registers/scope.ts';
import { findStaffMany } from '../registers/staff.ts';
import { callerOf } from '../security/caller.ts';
import type { Services } from '../services.ts';
import { viewerOfRequest } from './reading.ts';

/** Media types under which a table may come; what it is, the query says and the file is held against. */
const UPLOADS = ['text/csv', 'application/octet-stream', MEDIA_TYPES.xlsx];
const FILE_NAMES: Readonly<Record<ImportKind, string>> = { staff: 'nhan-su', roster: 'lich-ca' };

/** The registers as files: templates, trial of an import, its error sheet, and the export. */
export function addStaffFiles(app: App, services: Services): void {
  addTemplates(app);
  addImport(app, services);
  addImportReads(app, services);
  addExport(app, services);
}

function addTemplates(app: App): void {
  for (const format of TABLE_FORMATS) {
    app.get(
      `/api/staff/template.${format}`,
      { schema: { summary: 'An empty table with its columns and an example', querystring: TEMPLATE_QUERY } },
      (request, reply) => {
        const { kind } = request.query;
        return sendTable(
          reply,
          kind === 'staff' ? staffTemplate() : rosterTemplate(),
          format,
          `mau-${FILE_NAMES[kind]}`,
        );
      },
    );
  }
}

function addImport(app: App, services: Services): void {
  // In a scope of its own: no other address takes such a body.
  void app.register(async (scope: App) => {
    scope.addContentTypeParser(UPLOADS, { parseAs: 'buffer', bodyLimit: MAX_BYTES }, (_request, body, done) => {
      done(null, body);
    });
    scope.post(
      '/api/staff/import',
      {
        bodyLimit: MAX_BYTES,
        schema: {
          summary: 'Looks a table of people or of a roster through; changes nothing',
          consumes: UPLOADS,
          querystring: IMPORT_QUERY,
          response: answers(IMPORT_TRIAL),
        },
      },
      async (request) => {
        const { kind, format, facility } = request.query;
        const { body } = request;
        if (!Buffer.isBuffer(body)) throw new Problem(400, 'file_must_be_a_table');
        const giver = viewerOfRequest(request, services);
        const whose = facility ?? giver.facility;
        if (kind === 'roster') assertMayChange(giver, 'roster', whose, services);
        const reach = reachOfGiver(giver, services);
        return tryImport(
          { kind, format, facility: whose, cells: await readTable(body, format), giver, reach },
          services,
        );
      },
    );
  });
}

/** An administrator at a centre writes people of the whole network, everyone else those of his own offices. */
function reachOfGiver(giver: Viewer, { store }: Services): readonly FacilityId[] | undefined {
  if (giver.national && giver.roles.includes('administrator')) return undefined;
  return reachOf({ ...giver, national: false }, 'roster', store.catalogue.network());
}

function addImportReads(app: App, services: Services): void {
  app.get(
    '/api/staff/import/:id',
    {
      schema: { summary: 'An import that was looked through', params: IMPORT_PARAMS, response: answers(IMPORT_TRIAL) },
    },
    async (request) => trialOf(await getKept(request, request.params.id, services)),
  );
  app.get(
    '/api/staff/import/:id/sheet',
    {
      schema: { summary: 'The same table with a column that says what to mend in each row', params: IMPORT_PARAMS },
    },
    async (request, reply) => {
      const kept = await getKept(request, request.params.id, services);
      return sendTable(reply, errorSheet(kept), kept.format, `can-sua-${FILE_NAMES[kept.kind]}`);
    },
  );
}

/** For who gave it and who may approve it; for others there is none. */
async function getKept(request: FastifyRequest, id: string, services: Services): Promise<KeptImport> {
  const viewer = viewerOfRequest(request, services);
  const kept = await services.store.registers.imports.find<KeptImport['plan'], KeptImport['report']>(id);
  if (kept === undefined || (kept.givenBy !== viewer.person && !mayDecideImport(viewer))) throw notFound();
  return kept;
}

function addExport(app: App, services: Services): void {
  app.get(
    '/api/staff/export',
    { schema: { summary: 'The staff register of the offices in reach as a table', querystring: EXPORT_QUERY } },
    async (request, reply) => {
      const { format, facility } = request.query;
      const network = services.store.catalogue.network();
      const reach = narrowed(reachOf(viewerOfRequest(request, services), 'staff', network), facility);
      const people = reach === undefined ? network.listPeople() : reach.flatMap((each) => network.listPeopleAt(each));
      const records = await findStaffMany(
        people.map(({ id }) => id),
        services,
      );
      const { person, session, facility: desk, address } = callerOf(request);
      // Nothing leaves before the log knows.
      await services.security.record({
        kind: 'exported',
        person,
        session,
        facility: desk,
        address,
        subject: 'register:staff',
        detail: { rows: records.length, format, of: facility ?? null },
      });
      return sendTable(reply, staffCells(records), format, FILE_NAMES.staff);
    },
  );
}
