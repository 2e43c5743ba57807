import type { Facility, Instant } from '@giaolien/kernel';

import { readFormerProvinces, type FormerProvince } from './admin/former-provinces.ts';
import { listUnits } from './admin/history.ts';
import { originsOf } from './admin/origins.ts';
import { readPackageAddresses } from './admin/package.ts';
import { buildAdminHistory, CATALOGUE_VERSIONS } from './admin/units.ts';
import { buildBodies } from './body/build.ts';
import { buildRepresentatives } from './body/representatives.ts';
import { buildEquipment } from './equipment/build.ts';
import { planFacilities } from './facility/build.ts';
import { locateFacilities } from './facility/locate.ts';
import { CENTRES, readProvinceRows, type ProvinceRow } from './facility/province-rows.ts';
import { applyImport } from './import/apply.ts';
import { readGeoFolder } from './import/read-folder.ts';
import { buildCalendar } from './law/calendar.ts';
import { buildRuleSets } from './law/rule-sets.ts';
import type { CatalogueVersionId, Nation } from './nation.ts';
import { buildPeople, sampleAccounts } from './people/build.ts';
import { approximatePlaces } from './place/approximate.ts';
import { readSpecialAreas } from './place/special-areas.ts';
import { drawRoutes } from './route/draw.ts';
import { zonesWithoutRoute } from './route/level2.ts';
import { assertHomesExist, buildVehicles } from './vehicle/build.ts';

const CURRENT: CatalogueVersionId = '2026-04-30';

/**
 * The demonstration nation: real units, codes and holidays; an invented network, fleet and staff over them. The same
 * value for the same options on every machine. With `geoFolder` its positions, names and successions are those of
 * the import (throws `ImportRefused`); without, positions are approximate and say so.
 */
export function buildDemonstration(options: { readonly now: Instant; readonly geoFolder?: string }): Nation {
  const former = readFormerProvinces();
  const rows = readProvinceRows(former);
  const nation = assemble(former, rows, options.now);
  return options.geoFolder === undefined ? nation : applyImport(nation, readGeoFolder(options.geoFolder)).nation;
}

function assemble(former: readonly FormerProvince[], rows: readonly ProvinceRow[], now: Instant): Nation {
  const source = readPackageAddresses();
  const history = buildAdminHistory(source, former);
  const current = listUnits(history, CURRENT);
  const communeUnits = current.filter((unit) => unit.level === 'commune');
  const origins = originsOf(communeUnits, history, source.corrections.islandDistricts);
  const plan = planFacilities(current, history, rows, former, origins);
  const seatPoints = new Map(rows.map((row) => [row.code, row.seatPoint]));
  const inOrder = plan.communes.flatMap((commune) => origins.get(commune.code) ?? []);
  const cutOff = zonesWithoutRoute();
  const facilities = closeUnreachable(
    locateFacilities(plan.facilities, approximatePlaces(inOrder, former, seatPoints)),
    cutOff,
  );
  const { provinces, communes } = plan;
  const seats = new Map(facilities.filter((f) => f.kind === 'provincial-office').map((f) => [f.province, f.commune]));
  const bodies = buildBodies({ provinces, communes, rows, seats, servedFromProvince: cutOff });
  const people = buildPeople(provinces, communes, now);
  const vehicles = buildVehicles(provinces, communes, rows, former);
  assertHomesExist(vehicles, facilities);
  return {
    version: CURRENT,
    versions: CATALOGUE_VERSIONS,
    ...history,
    provinces,
    communes,
    facilities,
    specialAreas: readSpecialAreas(),
    bodies,
    representatives: buildRepresentatives(bodies, now),
    people,
    equipment: buildEquipment(facilities, now),
    vehicles,
    routes: drawRoutes(provinces, communes, facilities, rows, () => undefined),
    ruleSets: buildRuleSets(),
    calendar: buildCalendar(),
    samples: sampleAccounts(people, communes),
    layers: [],
    isDemonstration: true,
  };
}

// An office to which no route runs must not be the destination of a despatch (12.3 #34).
function closeUnreachable(facilities: readonly Facility[], communes: ReadonlySet<string>): readonly Facility[] {
  return facilities.map((facility) =>
    facility.kind === 'commune-office' && communes.has(facility.commune)
      ? { ...facility, openForKt1: false }
      : facility,
  );
}

/** Facility ids of the three regional centres. */
export const REGIONAL_CENTRES = {
  north: CENTRES.north.id,
  central: CENTRES.central.id,
  south: CENTRES.south.id,
} as const;
