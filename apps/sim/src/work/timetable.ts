import {
  EMPTY_WORLD,
  evolve,
  instantOf,
  MINUTE,
  minuteOfDay,
  serviceDateOf,
  subjectOf,
  type Instant,
  type MailRoute,
  type TripNow,
  type TripPlanned,
} from '@giaolien/kernel';
import type { Draft } from './act.ts';
import type { Setting } from './setting.ts';

/** Network minutes from a plan to the departure when the network runs faster than its timetable. */
const NOTICE_MINUTES = 12;

/** The published departure; a network that runs faster than its timetable leaves as soon as the bags can be aboard. */
export function departureOf(setting: Setting, route: MailRoute, now: Instant): Instant {
  const published = nextPublished(route, now);
  if (setting.pace.speed === 1) return published;
  return Math.min(published, Math.round(now + setting.pace.wall(NOTICE_MINUTES)));
}

function nextPublished(route: MailRoute, now: Instant): Instant {
  const minute = route.stops[0]?.departureMinute ?? 0;
  const today = instantOf(serviceDateOf(now), minute);
  return minuteOfDay(now) < minute ? today : today + 24 * 60 * MINUTE;
}

/** A trip as it will stand on the board once its plan is accepted: the kernel's own telling of it. */
export function asPlanned(plan: Extract<Draft, { kind: 'PlanTrip' }>): TripNow {
  const { kind: _kind, ...planned } = plan;
  const event: TripPlanned = {
    ...planned,
    type: 'TripPlanned',
    occurredAt: 0,
    by: plan.driver,
    at: plan.stops[0]?.facility ?? '',
    evidence: 'scanned',
    dedicated: plan.vehicle !== undefined,
    central: false,
  };
  const { stories } = evolve(EMPTY_WORLD, [{ position: 0, recordedAt: 0, inputId: '', event }]);
  // The story under the tag of a trip is that of a trip, and this fact begins it.
  return stories.get(subjectOf('trip', plan.trip))?.now as TripNow;
}
