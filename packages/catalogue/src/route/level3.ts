import type { Facility, MailRoute, RouteStop } from '@giaolien/kernel';

import type { Commune } from '../nation.ts';
import { facilityAt, type RouteGround } from './level1.ts';
import { drivingMinutes, estimatedRoadKm } from './road-times.ts';

/** Local rounds start after the first level-2 round has passed. */
const START = 9 * 60;
const MOTORCYCLE_SPEED = 25;
const STAY = 5;

/** Level 3: one local round by motorcycle from each commune office over its service points (R5.22). */
export function levelThreeRoutes(ground: RouteGround, communes: readonly Commune[]): readonly MailRoute[] {
  const points = Map.groupBy(
    [...ground.facilities.values()].filter((facility) => facility.kind === 'service-point'),
    (facility) => facility.parent,
  );
  return communes.flatMap((commune) => {
    const round = points.get(commune.office) ?? [];
    return round.length === 0 ? [] : [localRound(facilityAt(ground, commune.office), round)];
  });
}

function localRound(office: Facility, round: readonly Facility[]): MailRoute {
  const stops: RouteStop[] = [{ facility: office.id, arrivalMinute: START, departureMinute: START }];
  let clock = START;
  let here = office;
  for (const next of [...round, office]) {
    clock += drivingMinutes(estimatedRoadKm(here.place, next.place), MOTORCYCLE_SPEED);
    const stay = next === office ? 0 : STAY;
    stops.push({ facility: next.id, arrivalMinute: clock, departureMinute: clock + stay });
    clock += stay;
    here = next;
  }
  return { id: `C3-${office.id}-1`, name: `${office.name}, đường thư nội xã`, level: 3, mode: 'road', stops };
}
