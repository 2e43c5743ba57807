import type { Place } from '@giaolien/kernel';

import type { FormerProvince } from '../admin/former-provinces.ts';
import { readDataRows } from '../data.ts';
import { movedBy, onEllipse, sunflower, type Point } from './geometry.ts';
import type { CommunePlace, Places } from './places.ts';

/** Radius of a big city's inner districts together, and of one of them. */
const CITY_KM = 7;
const URBAN_DISTRICT_KM = 2;

/** A commune with the old province and district that most of it came from. */
export interface CommuneOrigin {
  readonly code: string;
  readonly formerProvince: string;
  readonly formerDistrict: string;
}

/**
 * Approximate positions, the same on every machine: each former province is an ellipse on land, its districts are
 * spread over it with the first one at the seat, its communes around their district. Special zones stand where they
 * really are, from `special-zones.csv`.
 */
export function approximatePlaces(
  origins: readonly CommuneOrigin[],
  former: readonly FormerProvince[],
  seats: ReadonlyMap<string, Point>,
): Places {
  const communes = new Map<string, CommunePlace>();
  const byProvince = Map.groupBy(origins, (origin) => origin.formerProvince);
  for (const province of former) placeProvince(province, byProvince.get(province.code) ?? [], communes);
  for (const row of readDataRows('special-zones.csv', ['code', 'lat', 'lon'])) {
    communes.set(row.code, { centre: approximate({ lat: Number(row.lat), lon: Number(row.lon) }), spreadKm: 1.5 });
  }
  return {
    commune: (code) => communes.get(code),
    seat: (province) => {
      const seat = seats.get(province);
      return seat === undefined ? undefined : approximate(seat);
    },
  };
}

function placeProvince(
  province: FormerProvince,
  origins: readonly CommuneOrigin[],
  communes: Map<string, CommunePlace>,
): void {
  const { spread, seat } = province;
  const districts = [...Map.groupBy(origins, (origin) => origin.formerDistrict)];
  // The districts of a big city, else the first one, which is the provincial town, lie around the seat.
  const isUrban = ([name]: readonly [string, unknown], index: number): boolean =>
    index === 0 || name.startsWith('Quận ');
  const urban = districts.filter(isUrban);
  const rural = districts.filter((district, index) => !isUrban(district, index));
  const districtKm = Math.sqrt((spread.alongKm * spread.acrossKm) / Math.max(1, districts.length));
  urban.forEach(([, members], index) => {
    const disk = sunflower(index, urban.length);
    const reach = Math.min(CITY_KM, districtKm * Math.sqrt(urban.length) * 0.6);
    const centre = movedBy(seat, disk.y * reach, disk.x * reach);
    placeDistrict(centre, urban.length > 1 ? URBAN_DISTRICT_KM : districtKm * 0.45, members, communes);
  });
  rural.forEach(([, members], index) => {
    const centre = onEllipse(spread, shrunk(sunflower(index + 1, rural.length + 1), 0.85));
    placeDistrict(centre, districtKm * 0.8, members, communes);
  });
}

function placeDistrict(
  centre: Point,
  reach: number,
  members: readonly CommuneOrigin[],
  communes: Map<string, CommunePlace>,
): void {
  members.forEach((member, rank) => {
    const disk = sunflower(rank, members.length);
    communes.set(member.code, {
      centre: approximate(movedBy(centre, disk.y * reach, disk.x * reach)),
      spreadKm: Math.min(5, (reach * 0.6) / Math.sqrt(members.length)),
    });
  });
}

function shrunk(disk: { readonly x: number; readonly y: number }, factor: number): { x: number; y: number } {
  return { x: disk.x * factor, y: disk.y * factor };
}

function approximate(point: Point): Place {
  return { lat: point.lat, lon: point.lon, quality: 'approximate' };
}
