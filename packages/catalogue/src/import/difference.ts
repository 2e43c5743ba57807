import type { CalendarDay, MapLayerName, Nation, Succession } from '../nation.ts';
import { distanceKm } from '../place/geometry.ts';
import { spellingKey } from '../text/search-key.ts';
import { applyImport, formerUnitsOf, summaryOf } from './apply.ts';
import type { GeoImport, ImportedHistory } from './geo-import.ts';
import { legalChangesOf, type LegalChange } from './legal-changes.ts';

/** A facility whose position an import changes. */
export interface RefinedPosition {
  readonly facility: string;
  readonly name: string;
  readonly movedKm: number;
  readonly becomesPublished: boolean;
}

/** What an import would change; every list is empty when it would change nothing. */
export interface NationDifference {
  readonly units: readonly LegalChange[];
  readonly positions: readonly RefinedPosition[];
  /** Old units that the import names otherwise, or that only one side has; `before` or `after` is then absent. */
  readonly formerUnits: readonly { readonly code: string; readonly before?: string; readonly after?: string }[];
  readonly successionsAdded: readonly Succession[];
  readonly successionsRemoved: readonly Succession[];
  /** Links whose kind becomes known or changes. */
  readonly successionsReworded: readonly Succession[];
  /** Ids of routes that an import draws anew. */
  readonly routes: readonly string[];
  readonly calendarAdded: readonly CalendarDay[];
  readonly calendarRemoved: readonly CalendarDay[];
  readonly layersAdded: readonly MapLayerName[];
  readonly layersReplaced: readonly MapLayerName[];
}

/** Dry run: what `applyImport` would change. Positions and routes are only compared when it would not refuse. */
export function differenceOf(nation: Nation, geoImport: GeoImport): NationDifference {
  const units = legalChangesOf(nation, geoImport);
  const after = units.length === 0 ? applyImport(nation, geoImport).nation : nation;
  const known = new Map(nation.layers.map((layer) => [layer.name, layer.digest]));
  const layers = geoImport.layers.filter((layer) => known.get(layer.name) !== summaryOf(layer).digest);
  return {
    units,
    positions: refinedPositions(nation, after),
    formerUnits: geoImport.history === undefined ? [] : formerChanges(nation, geoImport.history),
    ...successionChanges(nation, after),
    routes: changedRoutes(nation, after),
    calendarAdded: minus(after.calendar, nation.calendar, calendarKey),
    calendarRemoved: minus(nation.calendar, after.calendar, calendarKey),
    layersAdded: layers.map((layer) => layer.name).filter((name) => !known.has(name)),
    layersReplaced: layers.map((layer) => layer.name).filter((name) => known.has(name)),
  };
}

/** True when an import would change nothing. */
export function isSame(difference: NationDifference): boolean {
  return Object.values(difference).every((list: readonly unknown[]) => list.length === 0);
}

function refinedPositions(before: Nation, after: Nation): readonly RefinedPosition[] {
  const places = new Map(before.facilities.map((facility) => [facility.id, facility.place]));
  return after.facilities.flatMap(({ id, name, place }) => {
    const old = places.get(id);
    if (old === undefined) return [];
    const movedKm = distanceKm(old, place);
    if (movedKm === 0 && old.quality === place.quality) return [];
    const becomesPublished = old.quality === 'approximate' && place.quality === 'published';
    return [{ facility: id, name, movedKm, becomesPublished }];
  });
}

function formerChanges(nation: Nation, history: ImportedHistory): NationDifference['formerUnits'] {
  const before = new Map<string, string>();
  for (const unit of nation.units) {
    if (unit.validFrom === '2025-06-30') before.set(`${unit.level}${unit.code}`, unit.name);
  }
  const changes: { code: string; before?: string; after?: string }[] = [];
  for (const unit of formerUnitsOf(history)) {
    const old = before.get(`${unit.level}${unit.code}`);
    before.delete(`${unit.level}${unit.code}`);
    if (old === undefined) changes.push({ code: unit.code, after: unit.name });
    else if (spellingKey(old) !== spellingKey(unit.name))
      changes.push({ code: unit.code, before: old, after: unit.name });
  }
  for (const [key, name] of before) changes.push({ code: key.replace(/\D+/u, ''), before: name });
  return changes;
}

function successionChanges(
  before: Nation,
  after: Nation,
): Pick<NationDifference, 'successionsAdded' | 'successionsRemoved' | 'successionsReworded'> {
  const kinds = new Map(before.successions.map((link) => [linkKey(link), link.kind]));
  return {
    successionsAdded: minus(after.successions, before.successions, linkKey),
    successionsRemoved: minus(before.successions, after.successions, linkKey),
    successionsReworded: after.successions.filter((link) => {
      const kind = kinds.get(linkKey(link));
      return kind !== undefined && kind !== link.kind;
    }),
  };
}

function changedRoutes(before: Nation, after: Nation): readonly string[] {
  const known = new Map(before.routes.map((route) => [route.id, JSON.stringify(route.stops)]));
  const changed = after.routes.filter((route) => known.get(route.id) !== JSON.stringify(route.stops));
  const ended = minus(before.routes, after.routes, (route) => route.id);
  return [...changed, ...ended].map((route) => route.id);
}

function minus<Row>(rows: readonly Row[], other: readonly Row[], keyOf: (row: Row) => string): readonly Row[] {
  const known = new Set(other.map(keyOf));
  return rows.filter((row) => !known.has(keyOf(row)));
}

function linkKey(link: Succession): string {
  return `${link.fromVersion}/${link.level}/${link.fromCode}→${link.toVersion}/${link.toCode}`;
}

function calendarKey(day: CalendarDay): string {
  return `${day.date}/${day.kind}/${day.name}/${day.status}`;
}
