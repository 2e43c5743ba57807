import type { Facility, MailRoute, RouteStop } from '@giaolien/kernel';

import { readDataRows } from '../data.ts';
import type { Commune, Province } from '../nation.ts';
import { distanceKm } from '../place/geometry.ts';
import { facilityAt, nameOf, type RouteGround } from './level1.ts';
import { DWELL, drivingMinutes, estimatedRoadKm } from './road-times.ts';

/** Commune offices that one round visits. */
const STOPS_PER_ROUND = 6;
/** Starts of the morning and the afternoon round, minutes since midnight. */
const STARTS = [6 * 60, 12 * 60 + 30] as const;
/** A round longer than this is driven once a day (R2.03 asks for two only near by). */
const ONCE_A_DAY_MINUTES = 330;
/** From the provincial office to the quay, with loading. */
const TO_THE_QUAY = 60;

/** How a special zone is reached, from `special-zones.csv`. */
interface ZoneAccess {
  readonly by: string;
  readonly minutes: number;
}

/** Level 2: rounds from each provincial office over its commune offices, boats and flights to islands (R5.22). */
export function levelTwoRoutes(ground: RouteGround, communes: readonly Commune[]): readonly MailRoute[] {
  const zones = readZoneAccess();
  const byProvince = Map.groupBy(communes, (commune) => commune.province);
  return ground.provinces.flatMap((province) => {
    const office = facilityAt(ground, province.office);
    const members = byProvince.get(province.code) ?? [];
    const onLand = members.filter((member) => (zones.get(member.code)?.by ?? 'road') === 'road');
    const offices = onLand.map((member) => facilityAt(ground, member.office));
    const rounds = roundsOver(office, offices).flatMap((round, index) =>
      roundRuns(province, office, round, index, ground),
    );
    const islands = members.flatMap((member) => {
      const access = zones.get(member.code);
      return access === undefined ? [] : islandRuns(office, facilityAt(ground, member.office), access);
    });
    return [...rounds, ...islands];
  });
}

/** Codes of special zones without a regular connection: their bodies are served on the mainland. */
export function zonesWithoutRoute(): ReadonlySet<string> {
  return new Set([...readZoneAccess()].filter(([, access]) => access.by === 'none').map(([code]) => code));
}

function readZoneAccess(): ReadonlyMap<string, ZoneAccess> {
  return new Map(
    readDataRows('special-zones.csv', ['code', 'reached_by', 'minutes']).map((row) => [
      row.code,
      { by: row.reached_by, minutes: Number(row.minutes) },
    ]),
  );
}

// Farthest first: each round takes the farthest office left and those nearest to it, then visits them in the order
// of the nearest next. Not optimal, but short, deterministic and plausible on a map.
function roundsOver(office: Facility, offices: readonly Facility[]): readonly (readonly Facility[])[] {
  const left = [...offices].sort(
    (a, b) => distanceKm(office.place, b.place) - distanceKm(office.place, a.place) || (a.id < b.id ? -1 : 1),
  );
  const rounds: Facility[][] = [];
  for (let first = left.shift(); first !== undefined; first = left.shift()) {
    const round = [first];
    while (round.length < STOPS_PER_ROUND && left.length > 0) round.push(takeNearest(first, left));
    rounds.push(inVisitOrder(office, round));
  }
  return rounds;
}

function inVisitOrder(office: Facility, round: readonly Facility[]): Facility[] {
  const left = [...round];
  const ordered: Facility[] = [];
  let here = office;
  while (left.length > 0) {
    here = takeNearest(here, left);
    ordered.push(here);
  }
  return ordered;
}

function takeNearest(from: Facility, left: Facility[]): Facility {
  let best = 0;
  let bestKm = Number.POSITIVE_INFINITY;
  left.forEach((candidate, index) => {
    const km = distanceKm(from.place, candidate.place);
    if (km < bestKm) {
      best = index;
      bestKm = km;
    }
  });
  const [taken] = left.splice(best, 1);
  if (taken === undefined) throw new Error('Cannot take from an empty list.');
  return taken;
}

function roundRuns(
  province: Province,
  office: Facility,
  round: readonly Facility[],
  index: number,
  ground: RouteGround,
): readonly MailRoute[] {
  const speed = ground.rows.find((row) => row.code === province.code)?.roadSpeedKmh ?? 45;
  const path = [...round, office];
  const legs = path.map((to, leg) => {
    const from = leg === 0 ? office : (path[leg - 1] ?? office);
    return { facility: to.id, minutes: drivingMinutes(estimatedRoadKm(from.place, to.place), speed) };
  });
  const total = legs.reduce((sum, leg) => sum + leg.minutes + DWELL, -DWELL);
  const starts = total <= ONCE_A_DAY_MINUTES ? STARTS : STARTS.slice(0, 1);
  const number = String(index + 1).padStart(2, '0');
  return starts.map((start, run) => ({
    id: `C2-${office.id}-${number}-${run + 1}`,
    name: `${province.name} vòng ${number} (chuyến ${run + 1})`,
    level: 2,
    mode: 'road',
    stops: timedStops(office.id, legs, start),
  }));
}

function timedStops(
  office: string,
  legs: readonly { readonly facility: string; readonly minutes: number }[],
  start: number,
): readonly RouteStop[] {
  const stops: RouteStop[] = [{ facility: office, arrivalMinute: start, departureMinute: start }];
  let clock = start;
  legs.forEach((leg, index) => {
    clock += leg.minutes;
    const stay = index === legs.length - 1 ? 0 : DWELL;
    stops.push({ facility: leg.facility, arrivalMinute: clock, departureMinute: clock + stay });
    clock += stay;
  });
  return stops;
}

// "Thủy bộ" is one mode of carriage in the field (R5.44): boats run under `road`. Islands reached by air have their
// flight among the level-1 routes and a daily boat here as well.
function islandRuns(office: Facility, island: Facility, access: ZoneAccess): readonly MailRoute[] {
  if (access.by !== 'sea' && access.by !== 'air') return [];
  const sailing = access.by === 'sea' ? access.minutes : access.minutes * 3;
  const crossing = TO_THE_QUAY + sailing;
  return [
    {
      id: `C2-${office.id}-${island.id}-1`,
      name: nameOf(office, island, 'tàu thủy'),
      level: 2,
      mode: 'road',
      stops: timedStops(
        office.id,
        [
          { facility: island.id, minutes: crossing },
          { facility: office.id, minutes: crossing + TO_THE_QUAY },
        ],
        6 * 60,
      ),
    },
  ];
}
