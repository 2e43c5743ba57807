import type { FacilityId, PersonId } from '@giaolien/kernel';
import type { FastifyRequest } from 'fastify';

/** Who a request comes from, as the security log names him. */
export interface Caller {
  readonly person: PersonId | null;
  /** The public id of his session; it opens nothing. */
  readonly session: string | null;
  readonly facility: FacilityId | null;
  /** The address of his machine, as far as the proxies in front are trusted. */
  readonly address: string | null;
  /** The enrolled counter computer that he sits at. */
  readonly device: string | null;
}

/** The platform itself: its clock raises, signs and ends things. */
export const PLATFORM: Caller = { person: null, session: null, facility: null, address: null, device: null };

/** The caller of a request, signed in or not. */
export function callerOf(request: FastifyRequest): Caller {
  const { principal, ip } = request;
  return {
    person: principal?.actor.person ?? null,
    session: principal?.session.id ?? null,
    facility: principal?.actor.facility ?? null,
    address: ip,
    device: principal?.session.device ?? null,
  };
}
