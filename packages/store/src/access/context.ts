import { classesOpenTo, nearnessOf, type Viewer } from '@giaolien/access';
import { createHmac } from 'node:crypto';

/**
 * How long the database believes a context, in milliseconds. It is made for one transaction; the time only bounds what a
 * stolen one is worth, and how far the clocks of server and database may lie apart.
 */
export const CONTEXT_LIFETIME = 120_000;

/**
 * For whom a transaction reads, in a form that the database believes: 64 hex digits of HMAC-SHA-256, a dot, and JSON
 * (`viewer()` in 0008_access.sql). `now` is the machine's time, not that of the log.
 */
export function contextOf(viewer: Viewer, key: Buffer, now: number): string {
  const said = JSON.stringify({
    national: viewer.national,
    near: nearnessOf(viewer),
    classes: classesOpenTo(viewer.clearance),
    roles: viewer.roles,
    facility: viewer.facility,
    until: now + CONTEXT_LIFETIME,
  });
  return `${createHmac('sha256', key).update(said).digest('hex')}.${said}`;
}
