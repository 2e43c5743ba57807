import {
  instantOf,
  MINUTE,
  minuteOfDay,
  serviceDateOf,
  type Instant,
  type MailRoute,
  type TripNow,
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

/** A trip as it will stand on the board once its plan is accepted. */
export function asPlanned(plan: Extract<Draft, { kind: 'PlanTrip' }>): TripNow {
  return {
    id: plan.trip,
    state: 'planned',
    mode: plan.mode,
    route: plan.route ?? null,
    serviceNumber: plan.serviceNumber ?? null,
    vehicle: plan.vehicle ?? null,
    dedicated: plan.vehicle !== undefined,
    central: false,
    driver: plan.driver,
    escort: plan.escort ?? null,
    stops: plan.stops.map((stop) => ({
      facility: stop.facility,
      plannedArrivalAt: stop.arrivalAt,
      plannedDepartureAt: stop.departureAt,
      arrivedAt: null,
      departedAt: null,
      authorised: false,
    })),
    stop: 0,
    receptacles: [],
    items: [],
    guards: null,
    openLists: [],
  };
}
