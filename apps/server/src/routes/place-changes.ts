import type { EquipmentKind, FacilityId } from '@giaolien/kernel';
import type { RecordChange, Register, Revision } from '@giaolien/store';
import {
  CAMERA_CHANGE,
  CHANGED,
  ENTRY_CHANGE,
  ENTRY_EXIT,
  MACHINE_CHANGE,
  OPENING_CHANGE,
  PLACE_ENTRY_PARAMS,
  PLACE_PARAMS,
  RULES_CHANGE,
  ZONE_CHANGE,
} from '@giaolien/wire';
import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { App } from '../http/app.ts';
import { answers } from '../http/openapi.ts';
import { notFound, Problem } from '../http/problem.ts';
import { entering, leaving } from '../registers/entries.ts';
import { change, machineChange, type Bodies } from '../registers/records.ts';
import { assertMayChange } from '../registers/scope.ts';
import type { Services } from '../services.ts';
import { viewerOfRequest } from './reading.ts';

/** What an office writes about itself; each change is a version of its own. */
export function addPlaceChanges(app: App, services: Services): void {
  addZonesAndCameras(app, services);
  addRulesAndOpening(app, services);
  addMachines(app, services);
  addEntryChanges(app, services);
}

function addZonesAndCameras(app: App, services: Services): void {
  app.post(
    '/api/places/:facility/zones',
    {
      schema: { summary: 'Writes a zone', params: PLACE_PARAMS, body: ZONE_CHANGE, response: answers(CHANGED) },
    },
    (request) => {
      const { id, version, ...body } = request.body;
      if ((body.opensMinute === null) !== (body.closesMinute === null)) {
        throw new Problem(400, 'field_must_fit', 'closesMinute');
      }
      return write(request, services, { register: 'zone', word: 'KV', id, version, body });
    },
  );
  app.post(
    '/api/places/:facility/cameras',
    {
      schema: { summary: 'Writes a camera', params: PLACE_PARAMS, body: CAMERA_CHANGE, response: answers(CHANGED) },
    },
    async (request) => {
      const { id, version, ...body } = request.body;
      await assertZone(request.params.facility, body.zone, services);
      return write(request, services, { register: 'camera', word: 'CAM', id, version, body });
    },
  );
}

function addRulesAndOpening(app: App, services: Services): void {
  app.post(
    '/api/places/:facility/rules',
    {
      schema: {
        summary: 'Writes rules of the house',
        params: PLACE_PARAMS,
        body: RULES_CHANGE,
        response: answers(CHANGED),
      },
    },
    (request) => {
      const { id, version, ...body } = request.body;
      return write(request, services, { register: 'rules', word: 'NQ', id, version, body });
    },
  );
  app.post(
    '/api/places/:facility/opening',
    {
      schema: {
        summary: 'Writes the decision by which a facility is open for KT1',
        params: PLACE_PARAMS,
        body: OPENING_CHANGE,
        response: answers(CHANGED),
      },
    },
    (request) => {
      const { version, ...body } = request.body;
      const { facility } = request.params;
      return write(request, services, { register: 'opening', word: 'MO', id: facility, version, body });
    },
  );
}

/** Kinds that the kernel judges by. */
const JUDGED: readonly string[] = ['x-ray', 'disinfection', 'scale'] satisfies readonly EquipmentKind[];

function addMachines(app: App, services: Services): void {
  app.post(
    '/api/places/:facility/machines',
    {
      schema: {
        summary: 'Writes a machine and its papers',
        params: PLACE_PARAMS,
        body: MACHINE_CHANGE,
        response: answers(CHANGED),
      },
    },
    async (request) => {
      const { facility } = request.params;
      const { id: given, version, ...body } = request.body;
      const network = services.store.catalogue.network();
      const known = given === undefined ? undefined : network.findEquipment(given);
      // A machine is written where it stands; what it is does not change.
      if (known !== undefined && (known.facility !== facility || known.kind !== body.kind)) throw notFound();
      const id = given ?? newId(facility, 'TB');
      return write(request, services, {
        register: 'machine',
        word: 'TB',
        id,
        version,
        body,
        revision: revisionOf(id, facility, body),
      });
    },
  );
}

/** What the kernel learns: an X-ray, a disinfection machine or a scale is calibrated until the end of its paper. */
function revisionOf(id: string, facility: FacilityId, { kind, name, calibratedUntil }: Bodies['machine']): Revision {
  if (!JUDGED.includes(kind)) return {};
  // One of the three kinds, as was just asked.
  const judged = kind as EquipmentKind;
  return { equipment: [{ id, name, kind: judged, facility, calibratedUntil: calibratedUntil ?? 0 }] };
}

function addEntryChanges(app: App, services: Services): void {
  app.post(
    '/api/places/:facility/entries',
    {
      schema: { summary: 'Somebody comes in', params: PLACE_PARAMS, body: ENTRY_CHANGE, response: answers(CHANGED) },
    },
    async (request) => {
      const { facility } = request.params;
      const viewer = viewerOfRequest(request, services);
      assertMayChange(viewer, 'entry', facility, services);
      await assertZone(facility, request.body.zone, services);
      const id = randomUUID();
      const at = services.now();
      await change(services, await entering(facility, id, request.body, at, services), { person: viewer.person, at });
      return { id, version: 1 };
    },
  );
  app.post(
    '/api/places/:facility/entries/:entry/exit',
    {
      schema: {
        summary: 'Somebody goes out',
        params: PLACE_ENTRY_PARAMS,
        body: ENTRY_EXIT,
        response: answers(CHANGED),
      },
    },
    async (request) => {
      const { facility, entry } = request.params;
      const viewer = viewerOfRequest(request, services);
      assertMayChange(viewer, 'entry', facility, services);
      const { version } = request.body;
      const at = services.now();
      await change(services, [await leaving(facility, entry, version, at, services)], { person: viewer.person, at });
      return { id: entry, version: version + 1 };
    },
  );
}

interface Writing {
  readonly register: Exclude<Register, 'staff' | 'roster' | 'entry'>;
  /** Begins the id of a new one. */
  readonly word: string;
  readonly id: string | undefined;
  readonly version: number;
  readonly body: object;
  readonly revision?: Revision;
}

async function write(
  request: FastifyRequest<{ Params: { facility: FacilityId } }>,
  services: Services,
  { register, word, id, version, body, revision }: Writing,
) {
  const { facility } = request.params;
  const viewer = viewerOfRequest(request, services);
  assertMayChange(viewer, 'place', facility, services);
  const at = { id: id ?? newId(facility, word), facility, seen: version };
  if (version > 0) await assertOwn(register, at.id, facility, services);
  const next: RecordChange =
    register === 'machine' ? machineChange(at, body as Bodies['machine']) : { register, ...at, body };
  await change(services, [next], { person: viewer.person, at: services.now() }, revision);
  return { id: at.id, version: version + 1 };
}

/** @throws Problem 404 for a record of another facility, as for none */
async function assertOwn(register: Register, id: string, facility: FacilityId, { store }: Services): Promise<void> {
  const record = await store.registers.find(register, id);
  if (record?.facility !== facility) throw notFound();
}

async function assertZone(facility: FacilityId, zone: string, { store }: Services): Promise<void> {
  const record = await store.registers.find('zone', zone);
  if (record?.facility !== facility) throw new Problem(400, 'field_must_be_one_of', 'zone');
}

function newId(facility: FacilityId, word: string): string {
  return `${facility}-${word}-${randomUUID().slice(0, 8)}`;
}
