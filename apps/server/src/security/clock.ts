import type { Instant } from '@giaolien/kernel';
import type { Alarms, GlassGrant } from '@giaolien/store';
import { PLATFORM } from './caller.ts';
import type { Security } from './security.ts';

/** Records the end of every break-glass that `end` answers. */
export async function endGlass(
  security: Pick<Security, 'record'>,
  end: () => Promise<readonly GlassGrant[]>,
): Promise<void> {
  for (const { id, person, facility, subject, until } of await end()) {
    await security.record({
      ...PLATFORM,
      person,
      facility,
      subject,
      kind: 'glass-ended',
      detail: { grant: id, until },
    });
  }
}

/** Raises a second alarm for every review that is overdue, once. */
export async function callOverdue(
  security: Pick<Security, 'record' | 'raise'>,
  alarms: Pick<Alarms, 'takeOverdue'>,
  now: Instant,
): Promise<void> {
  for (const alarm of await alarms.takeOverdue(now)) {
    const { id, kind, person, second, facility, subject, secrecy, reviewDue } = alarm;
    const detail = { overdue: id, of: kind, due: reviewDue };
    const by = { ...PLATFORM, person, facility };
    await security.record({ ...PLATFORM, kind: 'review-overdue', subject, secrecy, detail });
    await security.raise({
      kind: 'review-overdue',
      gravity: 'critical',
      by,
      secrecy,
      detail,
      ...(second === null ? {} : { second }),
      ...(subject === null ? {} : { subject }),
    });
  }
}
