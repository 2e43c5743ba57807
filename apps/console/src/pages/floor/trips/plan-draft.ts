import {
  addDays,
  instantOf,
  MINUTE,
  minuteOfDay,
  serviceDateOf,
  type Instant,
  type MailRoute,
  type TransportMode,
} from '@giaolien/kernel';
import type { Names } from '../../../api/answers.ts';

/** A stop of the plan, in minutes after the departure from the first one. */
export interface PlanStop {
  readonly facility: string;
  readonly name: string;
  readonly arrive: number;
  readonly depart: number;
}

/** An order that the dispatcher is writing. */
export interface PlanDraft {
  readonly mode: TransportMode;
  readonly route: string | null;
  readonly serviceNumber: string;
  readonly departAt: Instant;
  readonly stops: readonly PlanStop[];
  readonly vehicle: string | null;
  readonly driver: string | null;
  readonly escort: string | null;
}

/** A trip of no route, from here, in a quarter of an hour. */
export function emptyPlan(here: { readonly id: string; readonly name: string }, now: Instant): PlanDraft {
  return {
    mode: 'road',
    route: null,
    serviceNumber: '',
    departAt: quarterAfter(now),
    stops: [{ facility: here.id, name: here.name, arrive: 0, depart: 0 }],
    vehicle: null,
    driver: null,
    escort: null,
  };
}

/** The stops of a route from this office on, at its next departure. */
export function planOfRoute(route: MailRoute, here: string, names: Names, now: Instant): Partial<PlanDraft> {
  const from = Math.max(
    0,
    route.stops.findIndex((stop) => stop.facility === here),
  );
  const stops = route.stops.slice(from).length >= 2 ? route.stops.slice(from) : route.stops;
  const start = stops[0]?.departureMinute ?? 0;
  return {
    mode: route.mode,
    route: route.id,
    serviceNumber: route.serviceNumber ?? '',
    departAt: nextAt(start, now),
    stops: stops.map((stop, index) => ({
      facility: stop.facility,
      name: names[stop.facility] ?? stop.facility,
      arrive: index === 0 ? 0 : stop.arrivalMinute - start,
      depart: index === stops.length - 1 ? stop.arrivalMinute - start : stop.departureMinute - start,
    })),
  };
}

/** One more stop at the end, an hour further on. */
export function withStop(plan: PlanDraft, facility: { readonly id: string; readonly name: string }): PlanDraft {
  const last = plan.stops.at(-1);
  const arrive = (last?.depart ?? 0) + 60;
  const before = plan.stops.map((stop, index) =>
    index > 0 && index === plan.stops.length - 1 && stop.depart === stop.arrive
      ? { ...stop, depart: stop.arrive + 15 }
      : stop,
  );
  return {
    ...plan,
    route: null,
    stops: [...before, { facility: facility.id, name: facility.name, arrive: arrive + 15, depart: arrive + 15 }],
  };
}

/** The stops with their moments, as the input wants them. */
export function plannedStops(plan: PlanDraft) {
  return plan.stops.map((stop) => ({
    facility: stop.facility,
    arrivalAt: plan.departAt + stop.arrive * MINUTE,
    departureAt: plan.departAt + stop.depart * MINUTE,
  }));
}

function nextAt(minute: number, now: Instant): Instant {
  const within = minute % 1440;
  const today = serviceDateOf(now);
  return instantOf(minuteOfDay(now) <= within ? today : addDays(today, 1), within);
}

function quarterAfter(now: Instant): Instant {
  return Math.ceil(now / (15 * MINUTE)) * 15 * MINUTE;
}
