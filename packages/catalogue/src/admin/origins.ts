import type { CommuneOrigin } from '../place/approximate.ts';
import type { AdminUnit } from '../nation.ts';
import type { AdminHistory } from './units.ts';
import type { Corrections } from './package.ts';

/**
 * The former province and district of every current commune: those of the predecessor with the same code, else of
 * the first one. Island districts without communes stand for themselves.
 */
export function originsOf(
  communes: readonly AdminUnit[],
  history: AdminHistory,
  islands: Corrections['islandDistricts'],
): ReadonlyMap<string, CommuneOrigin> {
  const former = new Map(
    history.units
      .filter((unit) => unit.validFrom === '2025-06-30' && unit.level === 'commune')
      .map((unit) => [unit.code, unit]),
  );
  const origins = new Map<string, CommuneOrigin>();
  for (const link of history.successions) {
    if (link.level !== 'commune' || link.fromVersion !== '2025-06-30') continue;
    const unit = former.get(link.fromCode);
    if (unit === undefined || unit.province === null) continue;
    if (origins.has(link.toCode) && link.fromCode !== link.toCode) continue;
    origins.set(link.toCode, {
      code: link.toCode,
      formerProvince: unit.province,
      formerDistrict: unit.formerDistrict ?? unit.name,
    });
  }
  for (const island of islands) {
    const origin = { code: island.successor, formerProvince: island.formerProvince, formerDistrict: island.name };
    origins.set(island.successor, origin);
  }
  const lost = communes.find((unit) => !origins.has(unit.code));
  if (lost !== undefined) throw new Error(`Commune ${lost.code} (${lost.name}) has no predecessor.`);
  return origins;
}
