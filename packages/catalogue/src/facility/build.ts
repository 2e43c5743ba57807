import type { Facility } from '@giaolien/kernel';

import type { AdminHistory } from '../admin/units.ts';
import type { FormerProvince } from '../admin/former-provinces.ts';
import type { AdminUnit, Commune, Province } from '../nation.ts';
import type { CommuneOrigin } from '../place/approximate.ts';
import { fullNameOf, wordOf } from '../text/names.ts';
import { CENTRES, type ProvinceRow } from './province-rows.ts';

/** Facilities before they have a place, with the units they belong to. */
export interface FacilityPlan {
  readonly provinces: readonly Province[];
  readonly communes: readonly Commune[];
  readonly facilities: readonly Omit<Facility, 'place'>[];
}

/** Minutes since midnight after which an acceptance counts for the next day (R2.15: to be agreed per office). */
const CUT_OFF = { centre: 18 * 60, provincial: 17 * 60, ward: 16 * 60 + 30, commune: 16 * 60, zone: 14 * 60 } as const;

/** Plans the postal network over the current units: centres, provincial offices, commune offices, service points. */
export function planFacilities(
  current: readonly AdminUnit[],
  history: AdminHistory,
  rows: readonly ProvinceRow[],
  former: readonly FormerProvince[],
  origins: ReadonlyMap<string, CommuneOrigin>,
): FacilityPlan {
  const codes = communeOfficeCodes(current, former, origins);
  const provinces = planProvinces(current, rows);
  const officeOf = new Map(provinces.map((province) => [province.code, province.office]));
  const communes = current.filter((unit) => unit.level === 'commune').map((unit) => communeOf(unit, codes));
  const seats = seatCommunes(communes, rows);
  const provincial = provinces.flatMap((province) => planProvince(province, rowOf(rows, province.code), seats));
  const local = planCommunes(provinces, communes, officeOf, formerNames(history));
  return { provinces, communes, facilities: [...planCentres(seats), ...provincial, ...local] };
}

function planProvinces(current: readonly AdminUnit[], rows: readonly ProvinceRow[]): readonly Province[] {
  return rows.map((row) => {
    const unit = current.find((candidate) => candidate.level === 'province' && candidate.code === row.code);
    if (unit === undefined) throw new Error(`provinces.csv: no unit with code ${row.code}.`);
    return {
      code: row.code,
      name: unit.name,
      fullName: fullNameOf(unit),
      kind: unit.kind === 'city' ? 'city' : 'province',
      slug: row.slug,
      office: `${row.officePrefix}0900`,
      centre: CENTRES[row.centre].id,
    };
  });
}

function communeOf(unit: AdminUnit, codes: ReadonlyMap<string, string>): Commune {
  const { code, name, province, kind } = unit;
  const office = codes.get(code);
  if (office === undefined || province === null) throw new Error(`Commune ${code} has no office code or province.`);
  if (kind !== 'commune' && kind !== 'ward' && kind !== 'special-zone') {
    throw new Error(`Commune ${code} has kind ${kind}, which no longer exists.`);
  }
  return { code, name, fullName: fullNameOf(unit), kind, province, office };
}

// Offices kept their prefix when provinces merged, so the prefix follows the former province (R6.07). The last four
// digits run in tens, which leaves nine codes for the service points of each commune.
function communeOfficeCodes(
  current: readonly AdminUnit[],
  former: readonly FormerProvince[],
  origins: ReadonlyMap<string, CommuneOrigin>,
): ReadonlyMap<string, string> {
  const prefixes = new Map(former.map((province) => [province.code, province.officePrefixes[0]]));
  const next = new Map<string, number>();
  const codes = new Map<string, string>();
  for (const unit of current) {
    if (unit.level !== 'commune') continue;
    const prefix = prefixes.get(origins.get(unit.code)?.formerProvince ?? '');
    if (prefix === undefined) throw new Error(`Commune ${unit.code} has no former province.`);
    const rank = next.get(prefix) ?? 0;
    next.set(prefix, rank + 1);
    codes.set(unit.code, `${prefix}${1000 + rank * 10}`);
  }
  return codes;
}

function seatCommunes(communes: readonly Commune[], rows: readonly ProvinceRow[]): ReadonlyMap<string, Commune> {
  return new Map(
    rows.map((row) => {
      const seat = communes.find((commune) => commune.province === row.code && commune.name === row.seatCommune);
      if (seat === undefined) throw new Error(`provinces.csv: ${row.code} has no commune "${row.seatCommune}".`);
      return [row.code, seat];
    }),
  );
}

function planCentres(seats: ReadonlyMap<string, Commune>): readonly Omit<Facility, 'place'>[] {
  return Object.values(CENTRES).map(({ id, name, province }) => ({
    id,
    name,
    kind: 'regional-centre',
    province,
    commune: seatOf(seats, province).code,
    openForKt1: true,
    cutOffMinute: CUT_OFF.centre,
  }));
}

function planProvince(
  province: Province,
  row: ProvinceRow,
  seats: ReadonlyMap<string, Commune>,
): readonly Omit<Facility, 'place'>[] {
  const common = { province: province.code, commune: seatOf(seats, province.code).code };
  const point = { ...common, kind: 'service-point', parent: province.office, openForKt1: false } as const;
  const shortName = province.name === 'Hồ Chí Minh' ? 'TP. Hồ Chí Minh' : province.name;
  return [
    {
      ...common,
      id: province.office,
      name: `Bưu cục KT1 ${shortName}`,
      kind: 'provincial-office',
      parent: province.centre,
      openForKt1: true,
      cutOffMinute: CUT_OFF.provincial,
    },
    {
      ...point,
      id: `${row.officePrefix}0910`,
      name: `Bưu cục Hành chính công ${shortName}`,
      cutOffMinute: CUT_OFF.ward,
    },
    { ...point, id: `${row.officePrefix}0920`, name: `Bưu cục KHL ${shortName}`, cutOffMinute: CUT_OFF.ward },
  ];
}

function planCommunes(
  provinces: readonly Province[],
  communes: readonly Commune[],
  officeOf: ReadonlyMap<string, string>,
  formerNames: ReadonlyMap<string, readonly AdminUnit[]>,
): readonly Omit<Facility, 'place'>[] {
  const provinceNames = new Map(provinces.map((province) => [province.code, province.name]));
  const namesakes = Map.groupBy(communes, (commune) => commune.fullName);
  return communes.flatMap((commune) => {
    const parent = officeOf.get(commune.province);
    if (parent === undefined) throw new Error(`Commune ${commune.code} lies in unknown province ${commune.province}.`);
    // Ten communes are called Tân An: a name that repeats carries its province.
    const isAmbiguous = (namesakes.get(commune.fullName)?.length ?? 0) > 1;
    const suffix = isAmbiguous ? `, ${provinceNames.get(commune.province)}` : '';
    const points = (formerNames.get(commune.code) ?? []).slice(0, 9).map((unit, index) => ({
      id: String(Number(commune.office) + index + 1).padStart(6, '0'),
      name: unit.kind === 'commune' ? `Điểm BĐ-VHX ${unit.name}` : `Bưu cục ${wordOf(unit.kind)} ${unit.name}`,
      kind: 'service-point' as const,
      province: commune.province,
      commune: commune.code,
      parent: commune.office,
      openForKt1: false,
      cutOffMinute: CUT_OFF.commune,
    }));
    return [
      {
        id: commune.office,
        name: `Bưu điện ${commune.fullName}${suffix}`,
        kind: 'commune-office' as const,
        province: commune.province,
        commune: commune.code,
        parent,
        openForKt1: true,
        cutOffMinute: commune.kind === 'special-zone' ? CUT_OFF.zone : CUT_OFF[commune.kind],
      },
      ...points,
    ];
  });
}

// Service points kept the names of the units that stood before the merger.
function formerNames(history: AdminHistory): ReadonlyMap<string, readonly AdminUnit[]> {
  const units = new Map(
    history.units
      .filter((unit) => unit.validFrom === '2025-06-30' && unit.level === 'commune')
      .map((unit) => [unit.code, unit]),
  );
  const names = new Map<string, AdminUnit[]>();
  for (const link of history.successions) {
    const unit = link.level === 'commune' && link.fromVersion === '2025-06-30' ? units.get(link.fromCode) : undefined;
    if (unit === undefined) continue;
    const list = names.get(link.toCode);
    if (list === undefined) names.set(link.toCode, [unit]);
    else list.push(unit);
  }
  return names;
}

function rowOf(rows: readonly ProvinceRow[], code: string): ProvinceRow {
  const row = rows.find((candidate) => candidate.code === code);
  if (row === undefined) throw new Error(`provinces.csv: no row for code ${code}.`);
  return row;
}

function seatOf(seats: ReadonlyMap<string, Commune>, province: string): Commune {
  const seat = seats.get(province);
  if (seat === undefined) throw new Error(`Province ${province} has no seat commune.`);
  return seat;
}
