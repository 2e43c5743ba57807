import type { ProvinceCode, ServiceDate } from '@giaolien/kernel';

import type { AdminUnit, CatalogueVersionId, Nation, Succession } from '../nation.ts';

type History = Pick<Nation, 'units' | 'successions'>;

/** The units that stand on the first day of `version`. */
export function listUnits(history: History, version: CatalogueVersionId): readonly AdminUnit[] {
  return history.units.filter((unit) => standsIn(unit, version));
}

/** The unit that bears `code` in `version`. */
export function findUnit(history: History, code: string, version: CatalogueVersionId): AdminUnit | undefined {
  return history.units.find((unit) => unit.code === code && standsIn(unit, version));
}

/**
 * What took the place of a unit of an older version, one step on. More than one means that the unit was split and a
 * person must choose (geo paper, section 1); kind `unstated` means that the source may have left some out.
 */
export function successorsOf(history: History, code: string, version: CatalogueVersionId): readonly Succession[] {
  const unit = findUnit(history, code, version);
  if (unit === undefined) return [];
  return history.successions.filter(
    (link) => link.fromCode === code && link.fromVersion === unit.validFrom && link.level === unit.level,
  );
}

/** What a unit was formed from, one step back. */
export function predecessorsOf(history: History, code: string, version: CatalogueVersionId): readonly Succession[] {
  const unit = findUnit(history, code, version);
  if (unit === undefined) return [];
  return history.successions.filter((link) => link.toCode === code && link.toVersion === unit.validFrom);
}

/**
 * The province of a unit on `date`, as provinces were cut on that day: Kon Tum was a province of its own until
 * 2025-07-01 and lies in Quảng Ngãi since. `code`, `version`: the unit as someone names it, of whatever version. Before
 * the oldest version that one is taken. `undefined`: unknown, or split over several provinces.
 */
export function provinceOn(
  history: History,
  { code, version }: { readonly code: string; readonly version: CatalogueVersionId },
  date: ServiceDate,
): ProvinceCode | undefined {
  const unit = findUnit(history, code, version);
  if (unit === undefined) return undefined;
  const home = unit.province ?? unit.code;
  const isBefore = date < unit.validFrom;
  const isAfter = unit.validUntil !== null && unit.validUntil <= date;
  if (!isBefore && !isAfter) return home;
  const links = isAfter ? successorsOf(history, code, unit.validFrom) : predecessorsOf(history, code, unit.validFrom);
  if (links.length === 0) return isBefore ? home : undefined;
  const next = links.map((link) =>
    provinceOn(
      history,
      isAfter ? { code: link.toCode, version: link.toVersion } : { code: link.fromCode, version: link.fromVersion },
      date,
    ),
  );
  return new Set(next).size === 1 ? next[0] : undefined;
}

function standsIn(unit: AdminUnit, version: CatalogueVersionId): boolean {
  return unit.validFrom <= version && (unit.validUntil === null || unit.validUntil > version);
}
