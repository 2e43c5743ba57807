import { DEVICE_CODE, DEVICE_LIST, ENROLLED_DEVICE } from '@giaolien/wire';
import type { StoredDevice } from '@giaolien/store';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { hashCode } from '../auth/codes.ts';
import { setDeviceCookie } from '../auth/cookies.ts';
import { administersAt } from '../auth/offices.ts';
import { placeOf } from '../auth/place.ts';
import { attempt } from '../auth/proof.ts';
import type { App } from '../http/app.ts';
import { getPrincipal } from '../http/gate.ts';
import { answers } from '../http/openapi.ts';
import { notFound } from '../http/problem.ts';
import type { Services } from '../services.ts';

const DEVICE_PARAMS = Type.Object({ id: Type.String({ format: 'uuid' }) }, { additionalProperties: false });

/** Counter computers: enrolled with the code of an approval, listed and revoked by administrators of its office or of the network. */
export function addDeviceRoutes(app: App, services: Services): void {
  const { devices, sessions, security, store } = services;
  app.get(
    '/api/devices',
    { schema: { summary: 'Enrolled counter computers', response: answers(DEVICE_LIST) } },
    async (request) => {
      const principal = getPrincipal(request);
      const stored = await store.accounts.listDevices();
      const mine = stored.filter(({ facility }) => administersAt(principal, facility, services));
      return { devices: mine.map((device) => rowOf(device, services)) };
    },
  );

  app.post(
    '/api/devices',
    {
      schema: {
        summary: 'Make this browser the counter computer of an approved enrolment',
        body: DEVICE_CODE,
        response: answers(ENROLLED_DEVICE),
      },
    },
    async (request, reply) => {
      const place = await placeOf(request, services);
      const occasion = { request, place, purpose: 'sign-in' } as const;
      const { device, cookie } = await attempt('device', place.address, occasion, services, async (fail) => {
        const enrolled = await devices.enrol(hashCode(request.body.code));
        return enrolled ?? fail('one_time_code_must_match', 'device-code');
      });
      setDeviceCookie(request, reply, cookie);
      await security.record({
        kind: 'device-enrolled',
        person: device.enrolledBy,
        session: null,
        facility: device.facility,
        address: request.ip,
        detail: { device: device.id },
      });
      const { id, name, facility, facilityName } = rowOf(device, services);
      return { id, name, facility, facilityName };
    },
  );

  app.delete(
    '/api/devices/:id',
    {
      schema: {
        summary: 'Revoke a counter computer; the session at it ends',
        params: DEVICE_PARAMS,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { actor, session } = getPrincipal(request);
      const { id } = request.params;
      if (!(await mayRevoke(id, request, services)) || !(await devices.revoke(id))) throw notFound();
      const ended = await sessions.endAt(id, 'device-revoked');
      await security.record({
        kind: 'device-revoked',
        person: actor.person,
        session: session.id,
        facility: session.facility,
        address: request.ip,
        detail: { device: id, sessions: ended.length },
      });
      return reply.code(204).send(null);
    },
  );
}

async function mayRevoke(id: string, request: FastifyRequest, services: Services): Promise<boolean> {
  const device = await services.store.accounts.findDevice(id);
  return administersAt(getPrincipal(request), device?.facility, services);
}

function rowOf(device: StoredDevice, { store }: Services) {
  const { id, name, facility, enrolledBy, approvedAt, enrolledAt, seenAt } = device;
  const facilityName = store.catalogue.network().findName(facility) ?? facility;
  return { id, name, facility, facilityName, enrolledBy, approvedAt, enrolledAt, seenAt };
}
