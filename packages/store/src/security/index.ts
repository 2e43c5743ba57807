import type { Pool } from 'pg';

import { createAlarms, type Alarms } from './alarms.ts';
import { createApprovals, type Approvals } from './approvals.ts';
import { createCosignatures, type Cosignatures } from './cosignatures.ts';
import { createGlassGrants, type GlassGrants } from './glass.ts';
import { createSecurityLog, type SecurityLog } from './log.ts';

export type { Alarms, NewAlarm, Review, StoredAlarm } from './alarms.ts';
export { PENDING_MAX, type ApprovalFilter, type Approvals, type Decision, type StoredApproval } from './approvals.ts';
export type { Cosignatures, Cosigned, NewCosignature } from './cosignatures.ts';
export { GENESIS, hashAfter, type ChainedEntry, type SecurityEntry } from './entry.ts';
export { SecurityLogUnavailable } from './errors.ts';
export type { GlassGrant, GlassGrants } from './glass.ts';
export { GLASS_KINDS, type Checkpoint, type SecurityFilter, type SecurityLog } from './log.ts';
export { signedBytesOf, verifySecurityLog, type Finding, type Verified } from './verify.ts';
export type { SecurityEnd } from './writer.ts';

/** The security log, and what two persons do together. Read and written as the owner of the database only. */
export interface SecurityStore {
  readonly log: SecurityLog;
  readonly approvals: Approvals;
  readonly cosignatures: Cosignatures;
  readonly glass: GlassGrants;
  readonly alarms: Alarms;
}

/** All of it over a database that is migrated. */
export function createSecurityStore(pool: Pool): SecurityStore {
  return {
    log: createSecurityLog(pool),
    approvals: createApprovals(pool),
    cosignatures: createCosignatures(pool),
    glass: createGlassGrants(pool),
    alarms: createAlarms(pool),
  };
}
