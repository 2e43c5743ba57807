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

function standsIn(unit: AdminUnit, version: CatalogueVersionId): boolean {
  return unit.validFrom <= version && (unit.validUntil === null || unit.validUntil > version);
}
