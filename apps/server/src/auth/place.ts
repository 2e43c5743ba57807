import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Services } from '../services.ts';
import { readCookie } from './cookies.ts';
import type { DeviceClaim } from './devices.ts';
import type { OpenSession, SessionPlace } from './sessions.ts';

/** From where a request comes: network address, browser, and the enrolled counter computer that it shows itself as. */
export interface Place {
  readonly address: string;
  readonly agentHash: Buffer;
  readonly claim: DeviceClaim;
}

/** The place of a request. */
export async function placeOf(request: FastifyRequest, services: Services): Promise<Place> {
  const claim = await services.devices.judge(readCookie(request, 'device'));
  return { address: request.ip, agentHash: agentHashOf(request), claim };
}

/** What a session that is opened here will be bound to. */
export function bindingOf({ address, agentHash, claim }: Place): SessionPlace {
  return { address, agentHash, device: claim.kind === 'enrolled' ? claim.device.id : null };
}

/**
 * Whether a request comes from where its session lives: at an enrolled counter computer that computer's cookie counts,
 * anywhere else address and browser (ASVS 5.0 V7.2, V7.5).
 */
export async function isAtHome(request: FastifyRequest, session: OpenSession, services: Services): Promise<boolean> {
  if (session.device === null) {
    return session.address === request.ip && session.agentHash.equals(agentHashOf(request));
  }
  const claim = await services.devices.judge(readCookie(request, 'device'));
  return claim.kind === 'enrolled' && claim.device.id === session.device;
}

function agentHashOf(request: FastifyRequest): Buffer {
  return createHash('sha256')
    .update(request.headers['user-agent'] ?? '')
    .digest();
}
