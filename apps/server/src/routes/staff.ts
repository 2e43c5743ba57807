import type { Viewer } from '@giaolien/access';
import { searchKey } from '@giaolien/catalogue';
import { clearanceOf, DAY, type Person } from '@giaolien/kernel';
import type { FoundEnd } from '@giaolien/store';
import {
  RECORD_HISTORY,
  STAFF_LIST,
  STAFF_PARAMS,
  STAFF_QUERY,
  STAFF_RECORD,
  WARNINGS,
  WARNINGS_QUERY,
  type StaffRow,
} from '@giaolien/wire';
import type { Static } from 'typebox';
import { rolesOf } from '../auth/principal.ts';
import type { App } from '../http/app.ts';
import { answers } from '../http/openapi.ts';
import { notFound } from '../http/problem.ts';
import { endingOf, heldOf, spanOfEnding, totalOf, WARNED_FOR, warningsOf } from '../registers/endings.ts';
import { historyOf, versionRowOf } from '../registers/history.ts';
import { rowOf } from '../registers/records.ts';
import { assertMayRead, mayChange, mayReadStaff, narrowed, reachOf } from '../registers/scope.ts';
import { mayAskChange } from '../registers/acts.ts';
import { findStaff } from '../registers/staff.ts';
import type { Services } from '../services.ts';
import { parseLimit, viewerOfRequest, withNames } from './reading.ts';
import { addStaffChanges } from './staff-changes.ts';
import { addStaffFiles } from './staff-files.ts';

/** So much of the past a list shows. */
const SHOWN_BACK = 180 * DAY;

/** The staff register: who works where, with what papers, tools and licences. */
export function addStaffRoutes(app: App, services: Services): void {
  addList(app, services);
  addWarnings(app, services);
  addStaffFiles(app, services);
  addRecord(app, services);
  addHistory(app, services);
  addStaffChanges(app, services);
}

function addList(app: App, services: Services): void {
  app.get(
    '/api/staff',
    {
      schema: { summary: 'People of the offices in reach', querystring: STAFF_QUERY, response: answers(STAFF_LIST) },
    },
    async (request) => {
      const viewer = viewerOfRequest(request, services);
      const people = await selected(viewer, request.query, services);
      const start =
        request.query.after === undefined ? 0 : people.findIndex(({ id }) => id === request.query.after) + 1;
      const page = people.slice(start, start + (parseLimit(request.query.limit) ?? 100));
      const open = page.filter((person) => mayReadStaff(viewer, person, services)).map(({ id }) => id);
      const ends = Map.groupBy(await services.store.registers.endsOf('staff', open), ({ id }) => id);
      const rows = page.map((person) => rowOfPerson(person, open.includes(person.id), ends.get(person.id), services));
      return withNames({ people: rows, total: people.length }, services);
    },
  );
}

type StaffQuery = Static<typeof STAFF_QUERY>;

/** Those in reach whom the query means. */
async function selected(viewer: Viewer, query: StaffQuery, services: Services): Promise<readonly Person[]> {
  const { q, role, clearance } = query;
  const now = services.now();
  const words = q === undefined ? undefined : searchKey(q);
  return (await inReach(viewer, query, services)).filter(
    (person) =>
      (role === undefined || person.roles.includes(role)) &&
      (words === undefined || searchKey(person.name).includes(words) || person.id.includes(q ?? '')) &&
      (clearance === undefined || (clearanceOf(person, now) ?? 'none') === clearance),
  );
}

/** Everyone in the order of the register; asked by what ends, those whose records are open, in the order of their ends. */
async function inReach(viewer: Viewer, { facility, ending }: StaffQuery, services: Services) {
  const { catalogue, registers } = services.store;
  const network = catalogue.network();
  const reach = narrowed(reachOf(viewer, 'people', network), facility);
  if (ending === undefined) {
    return reach === undefined ? network.listPeople() : reach.flatMap((each) => network.listPeopleAt(each));
  }
  const ids = await registers.listEndingPeople(spanOfEnding(ending, services.now()).until, reach);
  return ids.flatMap((id) => network.findPerson(id) ?? []).filter((person) => mayReadStaff(viewer, person, services));
}

function rowOfPerson(
  person: Person,
  open: boolean,
  ends: readonly FoundEnd[] | undefined,
  services: Services,
): StaffRow {
  const now = services.now();
  const [first] = warningsOf(ends ?? [], now);
  return {
    id: person.id,
    name: person.name,
    facility: person.facility,
    roles: rolesOf(person),
    clearance: clearanceOf(person, now),
    ending: first === undefined ? null : { kind: first.kind, until: first.until, ending: first.ending },
    held: open ? heldOf(person, now - SHOWN_BACK) : null,
    open,
  };
}

function addWarnings(app: App, services: Services): void {
  app.get(
    '/api/staff/warnings',
    {
      schema: {
        summary: 'What has ended or ends within 90 days: qualifications, licences, inspections, calibrations',
        querystring: WARNINGS_QUERY,
        response: answers(WARNINGS),
      },
    },
    async (request) => {
      const { facility, ending, kind, limit } = request.query;
      const now = services.now();
      const { catalogue, registers } = services.store;
      const reach = narrowed(reachOf(viewerOfRequest(request, services), 'staff', catalogue.network()), facility);
      const facilities = await registers.countEnds(now, reach);
      const span = ending === undefined ? { until: now + WARNED_FOR + 1 } : spanOfEnding(ending, now);
      const ends = await registers.listEnds({ ...span, kind, facilities: reach, limit: parseLimit(limit) ?? 100 });
      return withNames({ at: now, totals: totalOf(facilities), facilities, warnings: warningsOf(ends, now) }, services);
    },
  );
}

function addRecord(app: App, services: Services): void {
  app.get(
    '/api/staff/:id',
    { schema: { summary: 'The whole record of a person', params: STAFF_PARAMS, response: answers(STAFF_RECORD) } },
    async (request) => {
      const { id } = request.params;
      const viewer = viewerOfRequest(request, services);
      const record = await findStaff(id, services);
      if (record === undefined) throw notFound();
      assertMayRead(viewer, 'staff', record.facility, services, id);
      const now = services.now();
      const person = services.store.catalogue.network().findPerson(id);
      const ends = await services.store.registers.endsOf('staff', [id]);
      const roles = record.body.roles.filter((role) => role !== 'watch');
      return withNames(
        {
          ...rowOf(record),
          roles,
          clearance: clearanceOf(person, now),
          warnings: warningsOf(
            ends.filter(({ until }) => endingOf(until, now) !== undefined),
            now,
          ),
          may: {
            keep: mayChange(viewer, 'staff', record.facility, services, id),
            askChange: mayAskChange(viewer, id, record.facility, services),
          },
        },
        services,
      );
    },
  );
}

function addHistory(app: App, services: Services): void {
  app.get(
    '/api/staff/:id/history',
    {
      schema: {
        summary: 'Every version of the record of a person, newest first',
        params: STAFF_PARAMS,
        response: answers(RECORD_HISTORY),
      },
    },
    async (request) => {
      const { id } = request.params;
      const record = await findStaff(id, services);
      if (record === undefined) throw notFound();
      assertMayRead(viewerOfRequest(request, services), 'staff', record.facility, services, id);
      const versions = await historyOf('staff', id, services);
      return withNames({ versions: versions.map(versionRowOf) }, services);
    },
  );
}
