import type { FastifyReply, FastifyRequest } from 'fastify';
import { DAY, MINUTE } from '@giaolien/kernel';

/**
 * The cookies of sign-in. Under TLS their names begin with `__Host-`, so that no other host or path of the domain can
 * plant one (RFC 6265bis 4.1.3.2); over plain HTTP, on loopback, browsers refuse that prefix.
 */
const NAMES = { session: 'giaolien_session', device: 'giaolien_device', signOn: 'giaolien_sign_on' } as const;
export type CookieName = keyof typeof NAMES;

const SECOND = 1_000;
/** A counter computer stays enrolled until it is revoked; browsers keep no cookie longer than this. */
const DEVICE_LIFETIME = 400 * DAY;
/** How long a person may take at the identity provider. */
export const SIGN_ON_LIFETIME = 10 * MINUTE;

/** The value of a cookie of ours, as this connection names it. */
export function readCookie(request: FastifyRequest, name: CookieName): string | undefined {
  return request.cookies[nameFor(request, name)];
}

/** Gives the browser its session, out of reach of scripts and of other sites. */
export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, token: string, lifetime: number): void {
  setCookie(request, reply, 'session', token, lifetime, 'strict');
}

/** Makes the browser an enrolled counter computer. */
export function setDeviceCookie(request: FastifyRequest, reply: FastifyReply, value: string): void {
  setCookie(request, reply, 'device', value, DEVICE_LIFETIME, 'strict');
}

/** Binds a single sign-on to the browser that began it. `lax`: the answer comes by a link from the provider. */
export function setSignOnCookie(request: FastifyRequest, reply: FastifyReply, value: string): void {
  setCookie(request, reply, 'signOn', value, SIGN_ON_LIFETIME, 'lax');
}

/** Takes a cookie back. */
export function clearCookie(request: FastifyRequest, reply: FastifyReply, name: CookieName): void {
  reply.clearCookie(nameFor(request, name), { path: '/', httpOnly: true, sameSite: 'strict', secure: 'auto' });
}

function setCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  name: CookieName,
  value: string,
  lifetime: number,
  sameSite: 'strict' | 'lax',
): void {
  reply.setCookie(nameFor(request, name), value, {
    path: '/',
    httpOnly: true,
    sameSite,
    secure: 'auto',
    // Whole seconds: a part of one would be refused.
    maxAge: Math.max(0, Math.floor(lifetime / SECOND)),
  });
}

function nameFor(request: FastifyRequest, name: CookieName): string {
  return request.protocol === 'https' ? `__Host-${NAMES[name]}` : NAMES[name];
}
