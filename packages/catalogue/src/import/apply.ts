import { createHash } from 'node:crypto';

import { readFormerProvinces } from '../admin/former-provinces.ts';
import { locateFacilities } from '../facility/locate.ts';
import { readProvinceRows } from '../facility/province-rows.ts';
import type { AdminUnit, CatalogueVersionId, MapLayer, MapLayerSummary, Nation, Succession } from '../nation.ts';
import { drawRoutes } from '../route/draw.ts';
import { parseUnitName } from '../text/names.ts';
import type { GeoImport, ImportedHistory } from './geo-import.ts';
import { publishedPlaces } from './published-places.ts';
import { legalChangesOf } from './legal-changes.ts';
import { COMMUNE_FILE } from './read-admin.ts';
import { ImportRefused } from './refusal.ts';

const BEFORE: CatalogueVersionId = '2025-06-30';
const AFTER: CatalogueVersionId = '2025-07-01';

/**
 * The nation with what an import says: published positions, the official conversion of old units, the calendar, and
 * the layers to be kept. A demonstration's routes are drawn anew over the better positions. Throws `ImportRefused`
 * when units would be added, removed, renamed, moved or change kind: that takes a decree and its date, hence a new
 * catalogue version, and is never done silently (oracle 127).
 */
export function applyImport(
  nation: Nation,
  geoImport: GeoImport,
): { readonly nation: Nation; readonly layers: readonly MapLayer[] } {
  const [change] = legalChangesOf(nation, geoImport);
  if (change !== undefined) {
    throw new ImportRefused(
      COMMUNE_FILE,
      change.line,
      `${change.sentence} Thay đổi đơn vị hành chính phải đi cùng một phiên bản danh mục mới có ngày hiệu lực.`,
    );
  }
  const facilities = locateFacilities(nation.facilities, publishedPlaces(geoImport));
  const history = geoImport.history === undefined ? {} : historyOf(nation, geoImport.history);
  return {
    nation: {
      ...nation,
      ...history,
      facilities,
      routes: nation.isDemonstration ? redraw({ ...nation, facilities }, geoImport) : nation.routes,
      calendar: geoImport.calendar ?? nation.calendar,
      layers: mergedLayers(nation.layers, geoImport.layers),
    },
    layers: geoImport.layers,
  };
}

function redraw(nation: Nation, geoImport: GeoImport): Nation['routes'] {
  const km = new Map<string, number>();
  for (const road of geoImport.roads) {
    km.set(`${road.from}${road.to}`, road.km);
    km.set(`${road.to}${road.from}`, road.km);
  }
  const rows = readProvinceRows(readFormerProvinces());
  return drawRoutes(nation.provinces, nation.communes, nation.facilities, rows, (from, to) => km.get(`${from}${to}`));
}

/** What the nation keeps about a layer whose text is stored elsewhere. */
export function summaryOf(layer: MapLayer): MapLayerSummary {
  const digest = createHash('sha256').update(layer.text).digest('hex');
  return { name: layer.name, credit: layer.credit, digest };
}

function mergedLayers(known: readonly MapLayerSummary[], read: readonly MapLayer[]): readonly MapLayerSummary[] {
  const byName = new Map(known.map((layer) => [layer.name, layer]));
  for (const layer of read) byName.set(layer.name, summaryOf(layer));
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

// The old units and their conversion are replaced as a whole: they describe the past, and the table is official.
function historyOf(nation: Nation, history: ImportedHistory): Pick<Nation, 'units' | 'successions'> {
  const standing = nation.units.filter((unit) => unit.validFrom !== BEFORE);
  const later = nation.successions.filter((link) => link.fromVersion !== BEFORE || link.level === 'province');
  return {
    units: [...formerUnitsOf(history), ...standing],
    successions: [...successionsOf(history), ...later].sort(bySuccession),
  };
}

/** The units of an imported history in the nation's form; districts only where they had no communes. */
export function formerUnitsOf(history: ImportedHistory): readonly AdminUnit[] {
  const districtNames = new Map(history.districts.map((district) => [district.code, district.fullName]));
  const inhabited = new Set(history.communes.map((commune) => commune.district));
  const common = { validFrom: BEFORE, validUntil: AFTER } as const;
  return [
    ...history.provinces.map((row): AdminUnit => ({
      ...common,
      code: row.code,
      level: 'province',
      ...parseUnitName(row.fullName, 'province'),
      province: null,
      formerDistrict: null,
    })),
    ...history.communes.map((row): AdminUnit => ({
      ...common,
      code: row.code,
      level: 'commune',
      ...parseUnitName(row.fullName, 'commune'),
      province: row.province,
      formerDistrict: districtNames.get(row.district) ?? null,
    })),
    ...history.districts
      .filter((district) => !inhabited.has(district.code))
      .map((row): AdminUnit => ({
        ...common,
        code: row.code,
        level: 'district',
        ...parseUnitName(row.fullName, 'district'),
        province: row.province,
        formerDistrict: null,
      })),
  ];
}

/** The links of an imported history in the nation's form. */
function successionsOf(history: ImportedHistory): readonly Succession[] {
  return history.conversion.map((link) => ({
    level: link.old.level,
    fromCode: link.old.code,
    fromVersion: BEFORE,
    toCode: link.newCode,
    toVersion: AFTER,
    kind: link.kind,
  }));
}

function bySuccession(a: Succession, b: Succession): number {
  const left = `${a.fromVersion}${a.level}${a.fromCode}${a.toCode}`;
  const right = `${b.fromVersion}${b.level}${b.fromCode}${b.toCode}`;
  return left < right ? -1 : left > right ? 1 : 0;
}
