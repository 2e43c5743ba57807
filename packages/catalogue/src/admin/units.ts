import type { AdminKind, AdminUnit, CatalogueVersion, CatalogueVersionId, Succession } from '../nation.ts';
import { parseUnitName } from '../text/names.ts';
import type { FormerProvince } from './former-provinces.ts';
import type { PackageAddresses } from './package.ts';

/** The three states that the demonstration knows, with the act behind each (R6.01–R6.05). */
export const CATALOGUE_VERSIONS: readonly CatalogueVersion[] = [
  {
    id: '2025-06-30',
    effectiveFrom: '2025-06-30',
    legalBasis: 'Đơn vị hành chính ba cấp, ngày cuối trước khi Nghị quyết 202/2025/QH15 được thi hành',
  },
  {
    id: '2025-07-01',
    effectiveFrom: '2025-07-01',
    legalBasis: 'Nghị quyết 202/2025/QH15; Quyết định 19/2025/QĐ-TTg',
  },
  {
    id: '2026-04-30',
    effectiveFrom: '2026-04-30',
    legalBasis: 'Nghị quyết 30/2026/QH16; Nghị quyết 237/NQ-UBTVQH16',
  },
];

export interface AdminHistory {
  readonly units: readonly AdminUnit[];
  readonly successions: readonly Succession[];
}

/** Builds every unit of the three versions and the links between them. */
export function buildAdminHistory(source: PackageAddresses, former: readonly FormerProvince[]): AdminHistory {
  const before = unitsBeforeMerger(source, former);
  const after = unitsAfterMerger(source);
  const changed = changesOf2026(source, after);
  return {
    units: [...before.units, ...after.map((unit) => changed.ended.get(unit.code) ?? unit), ...changed.begun],
    successions: [...before.successions, ...changed.successions],
  };
}

function unitsBeforeMerger(source: PackageAddresses, former: readonly FormerProvince[]): AdminHistory {
  const codeByName = new Map<string, string>();
  for (const province of former) {
    codeByName.set(`${province.kind === 'city' ? 'Thành phố' : 'Tỉnh'} ${province.name}`, province.code);
    codeByName.set(province.code, province.code);
  }
  const units: AdminUnit[] = former.map((p) => formerUnit(p.code, 'province', p.kind, p.name, null, null));
  const successions: Succession[] = former.map((p) =>
    linkAfterMerger('province', p.code, p.successor, p.code === p.successor ? 'unchanged' : 'whole'),
  );
  for (const row of source.formerCommunes) {
    const province = codeByName.get(row.province);
    if (province === undefined) throw new Error(`Former commune ${row.code}: unknown province "${row.province}".`);
    const { kind, name } = parseUnitName(row.fullName, 'commune');
    units.push(formerUnit(row.code, 'commune', kind, name, province, row.district));
    successions.push(linkAfterMerger('commune', row.code, row.successor, 'unstated'));
  }
  for (const island of source.corrections.islandDistricts) {
    units.push(formerUnit(island.code, 'district', 'district', island.name, island.formerProvince, null));
    successions.push(linkAfterMerger('district', island.code, island.successor, 'whole-district'));
  }
  return { units, successions: markMergedProvinces(successions) };
}

// A province that kept its code but took in others was not left unchanged.
function markMergedProvinces(successions: readonly Succession[]): readonly Succession[] {
  const taken = new Map<string, number>();
  for (const link of successions) {
    if (link.level === 'province') taken.set(link.toCode, (taken.get(link.toCode) ?? 0) + 1);
  }
  return successions.map((link) =>
    link.level === 'province' && link.kind === 'unchanged' && taken.get(link.toCode) !== 1
      ? { ...link, kind: 'whole' }
      : link,
  );
}

function formerUnit(
  code: string,
  level: AdminUnit['level'],
  kind: AdminKind,
  name: string,
  province: string | null,
  formerDistrict: string | null,
): AdminUnit {
  return { code, validFrom: '2025-06-30', validUntil: '2025-07-01', level, kind, name, province, formerDistrict };
}

function linkAfterMerger(
  level: Succession['level'],
  fromCode: string,
  toCode: string,
  kind: Succession['kind'],
): Succession {
  return { level, fromCode, fromVersion: '2025-06-30', toCode, toVersion: '2025-07-01', kind };
}

function unitsAfterMerger(source: PackageAddresses): readonly AdminUnit[] {
  const version: CatalogueVersionId = '2025-07-01';
  const rest = { validFrom: version, validUntil: null, formerDistrict: null };
  const provinces = source.provinces.map((row): AdminUnit => ({
    ...rest,
    code: row.code,
    level: 'province',
    kind: row.isCity ? 'city' : 'province',
    name: row.name,
    province: null,
  }));
  const communes = source.communes.map((row): AdminUnit => ({
    ...rest,
    code: row.code,
    level: 'commune',
    ...parseUnitName(row.fullName, 'commune'),
    province: row.province,
  }));
  return [...provinces, ...communes];
}

interface ChangesOf2026 {
  /** By code: the unit of 2025-07-01 with its end. Province and commune codes differ in length. */
  readonly ended: ReadonlyMap<string, AdminUnit>;
  readonly begun: readonly AdminUnit[];
  readonly successions: readonly Succession[];
}

// Đồng Nai became a city and ten of its communes wards: the kind changed, the codes stayed (R6.05).
function changesOf2026(source: PackageAddresses, units: readonly AdminUnit[]): ChangesOf2026 {
  const changes = source.corrections['changesOf2026-04-30'];
  const kinds = new Map<string, AdminKind>([
    ...changes.citiesFromProvinces.map((code): [string, AdminKind] => [code, 'city']),
    ...changes.wardsFromCommunes.map((entry): [string, AdminKind] => [entry.code, 'ward']),
  ]);
  const ended = new Map<string, AdminUnit>();
  const begun: AdminUnit[] = [];
  const successions: Succession[] = [];
  for (const unit of units) {
    const kind = kinds.get(unit.code);
    if (kind === undefined) continue;
    ended.set(unit.code, { ...unit, validUntil: '2026-04-30' });
    begun.push({ ...unit, kind, validFrom: '2026-04-30' });
    successions.push({
      level: unit.level,
      fromCode: unit.code,
      fromVersion: '2025-07-01',
      toCode: unit.code,
      toVersion: '2026-04-30',
      kind: 'retyped',
    });
  }
  return { ended, begun, successions };
}
