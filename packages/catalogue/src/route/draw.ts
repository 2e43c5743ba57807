import type { Facility, MailRoute } from '@giaolien/kernel';

import type { ProvinceRow } from '../facility/province-rows.ts';
import type { Commune, Province } from '../nation.ts';
import { carrierRoutes } from './carriers.ts';
import { levelOneRoads, type RouteGround } from './level1.ts';
import { levelTwoRoutes } from './level2.ts';
import { levelThreeRoutes } from './level3.ts';
import type { RoadKm } from './road-times.ts';

/** Draws every mail route of the demonstration over the places that its facilities have now. */
export function drawRoutes(
  provinces: readonly Province[],
  communes: readonly Commune[],
  facilities: readonly Facility[],
  rows: readonly ProvinceRow[],
  roadKm: RoadKm,
): readonly MailRoute[] {
  const ground: RouteGround = {
    provinces,
    rows,
    facilities: new Map(facilities.map((facility) => [facility.id, facility])),
    roadKm,
  };
  return [
    ...levelOneRoads(ground),
    ...carrierRoutes(ground, communes),
    ...levelTwoRoutes(ground, communes),
    ...levelThreeRoutes(ground, communes),
  ];
}
