import type { Viewer } from '@giaolien/access';
import { mondayOf } from '@giaolien/catalogue';
import { clearanceOf, instantOf, serviceDateOf, type FacilityId, type ServiceDate } from '@giaolien/kernel';
import {
  CHANGED,
  ROSTER_CHANGE,
  ROSTER_COPY,
  ROSTER_EXPORT_QUERY,
  ROSTER_GAPS,
  ROSTER_GAPS_QUERY,
  ROSTER_PUBLICATION,
  ROSTER_WEEK,
  ROSTERS_QUERY,
  type RosterShift,
} from '@giaolien/wire';
import type { FastifyRequest } from 'fastify';
import { rolesOf } from '../auth/principal.ts';
import type { App } from '../http/app.ts';
import { answers } from '../http/openapi.ts';
import { notFound, Problem } from '../http/problem.ts';
import { heldOf } from '../registers/endings.ts';
import { rosterCells } from '../registers/import/roster-rows.ts';
import { sendTable } from '../registers/import/send.ts';
import { change, rosterChange, rosterIdOf } from '../registers/records.ts';
import { plannedMinutes } from '../registers/roster-gaps.ts';
import { LIMITS } from '../registers/roster-limits.ts';
import {
  assertDay,
  assertWeek,
  copied,
  daysFrom,
  findRoster,
  gapsOf,
  isAroundTheClock,
  listRosters,
  rosterOf,
  type RosterRecord,
} from '../registers/rosters.ts';
import { assertMayChange, assertMayRead, mayChange, mayReadStaff, narrowed, reachOf } from '../registers/scope.ts';
import { callerOf } from '../security/caller.ts';
import type { Services } from '../services.ts';
import { parseLimit, viewerOfRequest, withNames } from './reading.ts';

const WEEK_DAYS = 7;
/** A large centre's week with all its positions and people. */
const WEEK_BYTES = 262_144;

/** Shift rosters (ca): a week of a facility, and what is wrong with them. */
export function addRosterRoutes(app: App, services: Services): void {
  addWeek(app, services);
  addGaps(app, services);
  addExport(app, services);
  addChanges(app, services);
}

function addWeek(app: App, services: Services): void {
  app.get(
    '/api/rosters',
    {
      schema: {
        summary: 'A week of a facility: shifts, gaps, and who can be put on it',
        querystring: ROSTERS_QUERY,
        response: answers(ROSTER_WEEK),
      },
    },
    (request) => {
      const viewer = viewerOfRequest(request, services);
      const { facility = viewer.facility, week = serviceDateOf(services.now()) } = request.query;
      assertMayRead(viewer, 'roster', facility, services);
      assertDay(week, 'week');
      return weekOf(facility, mondayOf(week), viewer, services);
    },
  );
}

async function weekOf(facility: FacilityId, week: ServiceDate, viewer: Viewer, services: Services) {
  const network = services.store.catalogue.network();
  const now = services.now();
  const rosters = await listRosters([facility], week, WEEK_DAYS, services);
  const record = rosters.find(({ body }) => body.week === week);
  const minutes = plannedMinutes(record === undefined ? [] : rosterOf(record).shifts);
  const people = network
    .listPeopleAt(facility)
    .filter(({ roles }) => roles.length > 0)
    .map((person) => ({
      id: person.id,
      name: person.name,
      roles: rolesOf(person),
      clearance: clearanceOf(person, now),
      held: mayReadStaff(viewer, person, services) ? heldOf(person, instantOf(week, 0)) : null,
      minutes: minutes.get(person.id) ?? 0,
    }));
  return withNames(
    {
      facility,
      week,
      aroundTheClock: isAroundTheClock(facility, network),
      roster: record === undefined ? null : rosterOf(record),
      days: daysFrom(week, WEEK_DAYS, network),
      gaps: gapsOf(facility, rosters, week, WEEK_DAYS, services),
      people,
      limits: LIMITS,
      may: mayChange(viewer, 'roster', facility, services),
    },
    services,
  );
}

function addGaps(app: App, services: Services): void {
  app.get(
    '/api/rosters/gaps',
    {
      schema: {
        summary: 'Gaps of the rosters in the coming days, soonest first',
        querystring: ROSTER_GAPS_QUERY,
        response: answers(ROSTER_GAPS),
      },
    },
    async (request) => {
      const { facility, from = serviceDateOf(services.now()), days: text = '7', limit } = request.query;
      assertDay(from, 'from');
      const network = services.store.catalogue.network();
      const reach = narrowed(reachOf(viewerOfRequest(request, services), 'roster', network), facility);
      const days = Number(text);
      const planned = facilitiesToPlan(reach, services);
      const byFacility = Map.groupBy(
        await listRosters(reach ?? planned, from, days, services),
        (each) => each.facility,
      );
      const found = [...new Set([...planned, ...byFacility.keys()])].map((each) => {
        const own = byFacility.get(each) ?? [];
        return { facility: each, rosters: own.length, gaps: gapsOf(each, own, from, days, services) };
      });
      const gaps = found.flatMap((each) => each.gaps).toSorted((a, b) => a.from - b.from || a.until - b.until);
      return withNames(
        {
          from,
          days: daysFrom(from, days, network),
          total: gaps.length,
          facilities: found.map((each) => ({ ...each, gaps: each.gaps.length })),
          gaps: gaps.slice(0, parseLimit(limit) ?? 100),
        },
        services,
      );
    },
  );
}

/**
 * Those that work around the clock must have a roster, whether somebody has written one or not. Who sees the whole
 * network is told of these only: the communes are their provinces' to watch.
 */
function facilitiesToPlan(reach: readonly FacilityId[] | undefined, { store }: Services): readonly FacilityId[] {
  const network = store.catalogue.network();
  const all = reach ?? network.listFacilities().map(({ id }) => id);
  return all.filter((id) => isAroundTheClock(id, network));
}

function addExport(app: App, services: Services): void {
  app.get(
    '/api/rosters/export',
    { schema: { summary: 'A week of a facility as a table', querystring: ROSTER_EXPORT_QUERY } },
    async (request, reply) => {
      const viewer = viewerOfRequest(request, services);
      const { format, facility = viewer.facility, week = serviceDateOf(services.now()) } = request.query;
      assertMayRead(viewer, 'roster', facility, services);
      assertDay(week, 'week');
      const record = await findRoster(facility, week, services);
      if (record === undefined) throw notFound();
      const { person, session, facility: desk, address } = callerOf(request);
      const detail = { rows: record.body.shifts.length, format, of: facility };
      const subject = 'register:roster';
      await services.security.record({ kind: 'exported', person, session, facility: desk, address, subject, detail });
      return sendTable(reply, rosterCells(record.body.shifts), format, `lich-ca-${facility}-${record.body.week}`);
    },
  );
}

function addChanges(app: App, services: Services): void {
  app.post(
    '/api/rosters',
    {
      bodyLimit: WEEK_BYTES,
      schema: { summary: 'Writes a week of a facility', body: ROSTER_CHANGE, response: answers(CHANGED) },
    },
    async (request) => {
      const { facility, week, version, shifts } = request.body;
      return write(request, services, { facility, week, version, shiftsAfter: () => shifts });
    },
  );
  app.post(
    '/api/rosters/copy',
    { schema: { summary: 'Copies one week onto another', body: ROSTER_COPY, response: answers(CHANGED) } },
    async (request) => {
      const { facility, from, to, version, people } = request.body;
      assertDay(from, 'from');
      assertDay(to, 'to');
      const source = await findRoster(facility, from, services);
      if (source === undefined) throw notFound();
      const shifts = copied(rosterOf(source).shifts, mondayOf(from), mondayOf(to), people);
      return write(request, services, { facility, week: to, version, shiftsAfter: () => shifts });
    },
  );
  app.post(
    '/api/rosters/publish',
    { schema: { summary: 'Makes a week known', body: ROSTER_PUBLICATION, response: answers(CHANGED) } },
    async (request) => {
      const { facility, week, version } = request.body;
      const shiftsAfter = (record: RosterRecord | undefined) => {
        if (record === undefined) throw notFound();
        return rosterOf(record).shifts;
      };
      return write(request, services, { facility, week, version, shiftsAfter, publish: true });
    },
  );
}

interface Writing {
  readonly facility: FacilityId;
  readonly week: ServiceDate;
  readonly version: number;
  readonly shiftsAfter: (record: RosterRecord | undefined) => readonly RosterShift[];
  readonly publish?: true;
}

async function write(
  request: FastifyRequest,
  services: Services,
  { facility, week: day, version, shiftsAfter, publish }: Writing,
) {
  const viewer = viewerOfRequest(request, services);
  assertMayChange(viewer, 'roster', facility, services);
  assertDay(day, 'week');
  const week = mondayOf(day);
  const now = services.now();
  const record = await findRoster(facility, week, services);
  if ((record?.version ?? 0) !== version) throw new Problem(409, 'record_must_be_current', 'version');
  const shifts = shiftsAfter(record);
  assertWeek(shifts, week, services.store.catalogue.network());
  const publishedAt = publish === true ? now : (record?.body.publishedAt ?? null);
  await change(services, [rosterChange(facility, version, { week, publishedAt, shifts })], {
    person: viewer.person,
    at: now,
  });
  return { id: rosterIdOf(facility, week), version: version + 1 };
}
