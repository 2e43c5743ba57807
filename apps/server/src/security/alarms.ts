import { isOpenTo, type Viewer } from '@giaolien/access';
import type { StoredAlarm } from '@giaolien/store';
import type { AlarmState, SecurityAlarm } from '@giaolien/wire';
import { notFound, Problem } from '../http/problem.ts';
import type { Services } from '../services.ts';
import type { Party } from './approvals.ts';

/** Alarms as a caller may read them, the newest first. */
export async function listAlarms(
  services: Pick<Services, 'store' | 'now'>,
  viewer: Viewer,
  states: readonly AlarmState[] | undefined,
  limit: number,
): Promise<{ readonly alarms: readonly SecurityAlarm[]; readonly open: number }> {
  const { alarms } = services.store.security;
  const [stored, open] = await Promise.all([alarms.list(states, limit), alarms.countOpen()]);
  return { alarms: stored.map((alarm) => shown(alarm, viewer, services)), open };
}

/** Someone has seen it. @throws Problem 404, 409 `alarm_must_await_this` */
export async function acknowledgeAlarm(services: Services, party: Party, viewer: Viewer, id: string) {
  const alarm = await findStored(services, id);
  const { person } = party.principal.actor;
  const isMine = await services.store.security.alarms.acknowledge(id, person, services.now());
  if (!isMine) throw new Problem(409, 'alarm_must_await_this');
  const detail = { alarm: id, of: alarm.kind };
  await services.security.record({ ...party.caller, kind: 'alarm-acknowledged', detail });
  return shown(await findStored(services, id), viewer, services);
}

/**
 * A third person says whether what happened was right.
 * @throws Problem 404; 403 `third_person_must_review`; 409 `alarm_must_await_this`
 */
export async function reviewAlarm(
  services: Services,
  party: Party,
  viewer: Viewer,
  id: string,
  review: { readonly verdict: 'justified' | 'unjustified'; readonly finding: string },
) {
  const alarm = await findStored(services, id);
  const { person } = party.principal.actor;
  if (!isThird(alarm, person)) throw new Problem(403, 'third_person_must_review');
  const { verdict } = review;
  const finding = review.finding.normalize('NFC');
  const isMine = await services.store.security.alarms.review({ id, by: person, at: services.now(), verdict, finding });
  if (!isMine) throw new Problem(409, 'alarm_must_await_this');
  const detail = { alarm: id, of: alarm.kind, verdict };
  await services.security.record({ ...party.caller, kind: 'alarm-reviewed', detail });
  return shown(await findStored(services, id), viewer, services);
}

async function findStored({ store }: Services, id: string): Promise<StoredAlarm> {
  const alarm = await store.security.alarms.find(id);
  if (alarm === undefined) throw notFound();
  return alarm;
}

function isThird({ person, second }: StoredAlarm, reviewer: string): boolean {
  return reviewer !== person && reviewer !== second;
}

/**
 * What it is about is for who is cleared for that. A break-glass names what was asked for, which tells nobody whether it
 * exists: that stands for everyone who is called, and only the class does not.
 */
function shown(stored: StoredAlarm, viewer: Viewer, { now }: Pick<Services, 'now'>): SecurityAlarm {
  const { overdueAt: _overdueAt, ...alarm } = stored;
  const isOpen = isOpenTo(viewer.clearance, alarm.secrecy);
  return {
    ...alarm,
    subject: isOpen || isAboutGlass(alarm) ? alarm.subject : null,
    secrecy: isOpen ? alarm.secrecy : null,
    isOverdue: alarm.reviewDue !== null && alarm.reviewedAt === null && alarm.reviewDue <= now(),
    mayReview: alarm.state !== 'reviewed' && isThird(stored, viewer.person),
  };
}

function isAboutGlass({ kind, detail }: Pick<StoredAlarm, 'kind' | 'detail'>): boolean {
  return kind === 'glass-broken' || (kind === 'review-overdue' && detail['of'] === 'glass-broken');
}
