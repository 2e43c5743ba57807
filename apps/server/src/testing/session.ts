import { HOUR } from '@giaolien/kernel';
import type { OpenSession } from '../auth/sessions.ts';

/** A session that was just opened with a passkey, for tests without a server. */
export function openSession(change: Partial<OpenSession> = {}): OpenSession {
  return {
    tokenHash: Buffer.alloc(32),
    id: '00000000-0000-4000-8000-000000000000',
    person: 'giaodich.hn',
    facility: '080100',
    method: 'passkey',
    openedAt: 0,
    seenAt: 0,
    until: 12 * HOUR,
    provenAt: 0,
    lockedAt: null,
    device: null,
    address: '127.0.0.1',
    agentHash: Buffer.alloc(32),
    ...change,
  };
}
