import type { SecurityKind } from '@giaolien/wire';

/** Ways to look at the log: each kind of entry stands in exactly one. */
export const LOG_GROUPS = ['entry', 'reads', 'refusals', 'pairs', 'glass', 'platform'] as const;
export type LogGroup = (typeof LOG_GROUPS)[number];

/** Which group tells of a kind. */
export const GROUP_OF: Readonly<Record<SecurityKind, LogGroup>> = {
  'signed-in': 'entry',
  'sign-in-failed': 'refusals',
  'sign-in-paused': 'refusals',
  'signed-out': 'entry',
  'session-revoked': 'entry',
  'session-misused': 'refusals',
  'screen-locked': 'entry',
  'screen-unlocked': 'entry',
  'identity-proven': 'entry',
  'identity-not-proven': 'refusals',
  'credential-added': 'entry',
  'credential-removed': 'entry',
  'account-recovered': 'entry',
  'account-unlocked': 'entry',
  'account-disabled': 'entry',
  'device-enrolled': 'entry',
  'device-revoked': 'entry',
  'device-refused': 'refusals',
  'classified-read': 'reads',
  'classified-listed': 'reads',
  'classified-refused': 'refusals',
  exported: 'reads',
  'security-log-read': 'reads',
  'security-log-exported': 'reads',
  'access-refused': 'refusals',
  'witness-proven': 'pairs',
  'witness-refused': 'refusals',
  'approval-asked': 'pairs',
  'approval-granted': 'pairs',
  'approval-refused': 'pairs',
  'approval-failed': 'pairs',
  'glass-broken': 'glass',
  'glass-read': 'glass',
  'glass-ended': 'glass',
  'alarm-raised': 'glass',
  'alarm-acknowledged': 'glass',
  'alarm-reviewed': 'glass',
  'review-overdue': 'glass',
  'rules-changed': 'platform',
  'register-changed': 'platform',
  'register-imported': 'platform',
  'record-removed': 'platform',
  'key-rotated': 'platform',
  'log-check-failed': 'platform',
};

/** The kinds of a group, as the server takes them. */
export function kindsOf(group: LogGroup): string {
  return Object.entries(GROUP_OF)
    .filter(([, of]) => of === group)
    .map(([kind]) => kind)
    .join(',');
}

/** What wants to be seen among many quiet lines. */
export function toneOf(kind: SecurityKind): 'warn' | 'bad' | undefined {
  if (kind === 'session-misused' || kind === 'log-check-failed' || kind === 'review-overdue') return 'bad';
  return GROUP_OF[kind] === 'refusals' || GROUP_OF[kind] === 'glass' ? 'warn' : undefined;
}
