import type { Facility, MailRoute, RouteStop, TransportMode } from '@giaolien/kernel';

import { CENTRES, type ProvinceRow } from '../facility/province-rows.ts';
import type { Province } from '../nation.ts';
import { DWELL, drivingMinutes, estimatedRoadKm, type RoadKm } from './road-times.ts';

/** What routes are drawn over. */
export interface RouteGround {
  readonly provinces: readonly Province[];
  readonly rows: readonly ProvinceRow[];
  readonly facilities: ReadonlyMap<string, Facility>;
  readonly roadKm: RoadKm;
}

/** Speed on national roads, km/h (geo paper, section 4). */
const NATIONAL_SPEED = 50;
/** A province this many minutes away or nearer is served twice a day. */
const NEAR_MINUTES = 240;
/** Starts in minutes since midnight: outward after the night trunk, homeward after the local rounds. */
const STARTS = {
  city: { out: [300, 600, 810, 1020], home: [420, 750, 930, 1140] },
  near: { out: [300, 810], home: [750, 1140] },
  far: { out: [1170], home: [1140] },
} as const;
const TRUNK_START = 18 * 60;

/** Level 1 by road: each centre with its provinces, and the centres with each other (R5.22). */
export function levelOneRoads(ground: RouteGround): readonly MailRoute[] {
  return [...ground.provinces.flatMap((province) => provincialRoads(province, ground)), ...trunkRoads(ground)];
}

function provincialRoads(province: Province, ground: RouteGround): readonly MailRoute[] {
  const centre = facilityAt(ground, province.centre);
  const office = facilityAt(ground, province.office);
  const minutes = minutesBetween(centre, office, ground);
  const starts = minutes <= 30 ? STARTS.city : minutes <= NEAR_MINUTES ? STARTS.near : STARTS.far;
  const runs = (from: Facility, to: Facility, at: readonly number[]): MailRoute[] =>
    at.map((start, index) => roadOf(from, [{ facility: to, minutes }], start, index + 1));
  return [...runs(centre, office, starts.out), ...runs(office, centre, starts.home)];
}

function trunkRoads(ground: RouteGround): readonly MailRoute[] {
  const north = facilityAt(ground, CENTRES.north.id);
  const central = facilityAt(ground, CENTRES.central.id);
  const south = facilityAt(ground, CENTRES.south.id);
  const upper = minutesBetween(north, central, ground);
  const lower = minutesBetween(central, south, ground);
  const legs = (...path: [Facility, number][]): { facility: Facility; minutes: number }[] =>
    path.map(([facility, minutes]) => ({ facility, minutes }));
  return [
    roadOf(north, legs([central, upper], [south, lower]), TRUNK_START, 1),
    roadOf(south, legs([central, lower], [north, upper]), TRUNK_START, 1),
    roadOf(central, legs([north, upper]), TRUNK_START, 1),
    roadOf(central, legs([south, lower]), TRUNK_START, 1),
  ];
}

function minutesBetween(a: Facility, b: Facility, ground: RouteGround): number {
  const km = ground.roadKm(a.province, b.province) ?? estimatedRoadKm(a.place, b.place);
  const speed = ground.rows.find((row) => row.code === b.province)?.roadSpeedKmh ?? NATIONAL_SPEED;
  return Math.max(30, drivingMinutes(km, speed));
}

function roadOf(
  from: Facility,
  legs: readonly { readonly facility: Facility; readonly minutes: number }[],
  start: number,
  run: number,
): MailRoute {
  const last = legs.at(-1)?.facility ?? from;
  const stops: RouteStop[] = [{ facility: from.id, arrivalMinute: start, departureMinute: start }];
  let clock = start;
  for (const leg of legs) {
    clock += leg.minutes;
    const stay = leg.facility === last ? 0 : 3 * DWELL;
    stops.push({ facility: leg.facility.id, arrivalMinute: clock, departureMinute: clock + stay });
    clock += stay;
  }
  return levelOne(`C1-${from.id}-${last.id}-${run}`, nameOf(from, last, `chuyến ${run}`), 'road', stops);
}

/** A route of level 1 with its stops. */
export function levelOne(
  id: string,
  name: string,
  mode: TransportMode,
  stops: readonly RouteStop[],
  serviceNumber?: string,
): MailRoute {
  return { id, name, level: 1, mode, ...(serviceNumber === undefined ? {} : { serviceNumber }), stops };
}

/** `Hà Nội – Cà Mau (chuyến 1)`. */
export function nameOf(from: Facility, to: Facility, detail: string): string {
  return `${shortName(from)} – ${shortName(to)} (${detail})`;
}

const PREFIXES = ['Trung tâm khai thác KT1 ', 'Bưu cục KT1 ', 'Bưu điện '] as const;

function shortName(facility: Facility): string {
  const prefix = PREFIXES.find((candidate) => facility.name.startsWith(candidate)) ?? '';
  return facility.name.slice(prefix.length);
}

/** The facility with that id; routes are only drawn over known ones. */
export function facilityAt(ground: Pick<RouteGround, 'facilities'>, id: string): Facility {
  const facility = ground.facilities.get(id);
  if (facility === undefined) throw new Error(`No facility has the id ${id}.`);
  return facility;
}
