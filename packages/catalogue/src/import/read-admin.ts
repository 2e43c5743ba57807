import type { SuccessionKind } from '../nation.ts';
import type {
  ImportedCommune,
  ImportedConversion,
  ImportedFormerCommune,
  ImportedHistory,
  ImportedProvince,
} from './geo-import.ts';
import { ImportRefused } from './refusal.ts';
import { hasFile } from './read-text.ts';
import { readTable, refuseDuplicates, type TableRow } from './table.ts';

/** The two files of the current units. */
export const PROVINCE_FILE = 'admin-provinces-2026.csv';
export const COMMUNE_FILE = 'admin-communes-2026.csv';
/** The four files of the old units; they stand or fall together. */
export const HISTORY_FILES = [
  'admin-2025h1-provinces.csv',
  'admin-2025h1-districts.csv',
  'admin-2025h1-communes.csv',
  'admin-conversion-2025-07-01.csv',
] as const;

const PROVINCE_COLUMNS = [
  'code',
  'name',
  'full_name',
  'type',
  'communes',
  'old_province_codes',
  'area_km2',
  'population',
  'label_lat',
  'label_lon',
  'seat_city',
  'seat_lat',
  'seat_lon',
  'seat_commune_code',
] as const;
const COMMUNE_COLUMNS = [
  'code',
  'name',
  'name_alt',
  'type',
  'province_code',
  'area_km2',
  'population',
  'centre_lat',
  'centre_lon',
  'centre_quality',
  'inner_lat',
  'inner_lon',
  'centre_address',
] as const;
const CONVERSION_COLUMNS = [
  'new_code',
  'old_commune_code',
  'old_district_code',
  'old_province_code',
  'kind',
  'note',
  'source',
] as const;

const COMMUNE_KINDS = { X: 'commune', P: 'ward', D: 'special-zone' } as const;
const PROVINCE_KINDS = { T: 'province', TP: 'city' } as const;
const CONVERSION_KINDS: Readonly<Record<string, SuccessionKind>> = {
  whole: 'whole',
  part: 'part',
  part_area: 'part-area',
  part_area_all_population: 'part-area-all-population',
  part_population: 'part-population',
  unchanged: 'unchanged',
  renamed: 'renamed',
  retyped: 'retyped',
  whole_district: 'whole-district',
};

/** A value with the line it came from, for checks across lines. */
interface Read<Value> {
  readonly value: Value;
  readonly row: TableRow<string>;
}

/** The current provinces and communes; each province must own as many communes as it says. */
export function readCurrentUnits(folder: string): {
  readonly provinces: readonly ImportedProvince[];
  readonly communes: readonly ImportedCommune[];
} {
  const provinces = readTable(folder, PROVINCE_FILE, PROVINCE_COLUMNS, (row) => ({
    row,
    value: { ...provinceOf(row), counted: row.number('communes'), seatCommune: row.code('seat_commune_code', 5) },
  }));
  refuseDuplicates(provinces, (province) => province.code);
  const known = new Set(provinces.map(({ value }) => value.code));
  const communes = readTable(folder, COMMUNE_FILE, COMMUNE_COLUMNS, (row) => ({ row, value: communeOf(row, known) }));
  refuseDuplicates(communes, (commune) => commune.code);
  const byProvince = Map.groupBy(communes, ({ value }) => value.province);
  for (const { value, row } of provinces) {
    const members = byProvince.get(value.code) ?? [];
    if (members.length !== value.counted) {
      row.refuse(`cột communes ghi ${value.counted} đơn vị nhưng ${COMMUNE_FILE} có ${members.length}.`);
    }
    if (!members.some((member) => member.value.code === value.seatCommune)) {
      row.refuse(`seat_commune_code ${value.seatCommune} không phải đơn vị của tỉnh ${value.code}.`);
    }
  }
  return {
    provinces: provinces.map(({ value: { code, name, kind, seat, line } }) => ({ code, name, kind, seat, line })),
    communes: communes.map(({ value }) => value),
  };
}

function provinceOf(row: TableRow<(typeof PROVINCE_COLUMNS)[number]>): ImportedProvince {
  row.point('label_lat', 'label_lon');
  row.number('area_km2');
  return {
    code: row.code('code', 2),
    name: row.text('name'),
    kind: PROVINCE_KINDS[row.oneOf('type', ['T', 'TP'])],
    seat: row.point('seat_lat', 'seat_lon'),
    line: row.line,
  };
}

function communeOf(row: TableRow<(typeof COMMUNE_COLUMNS)[number]>, provinces: ReadonlySet<string>): ImportedCommune {
  const province = row.code('province_code', 2);
  if (!provinces.has(province)) row.refuse(`province_code ${province} không có trong ${PROVINCE_FILE}.`);
  if (row.optionalText('population') !== '') row.number('population');
  row.point('inner_lat', 'inner_lon');
  const areaKm2 = row.number('area_km2');
  if (areaKm2 < 0) row.refuse(`cột area_km2 không được âm, gặp ${areaKm2}.`);
  return {
    code: row.code('code', 5),
    name: row.text('name'),
    kind: COMMUNE_KINDS[row.oneOf('type', ['X', 'P', 'D'])],
    province,
    areaKm2,
    centre: row.point('centre_lat', 'centre_lon'),
    centreQuality: row.oneOf('centre_quality', ['A', 'B', 'C']),
    line: row.line,
  };
}

/** The old units and the conversion, if the folder has all four files; some of them only is refused. */
export function readHistory(folder: string, current: readonly ImportedCommune[]): ImportedHistory | undefined {
  const present = HISTORY_FILES.filter((file) => hasFile(folder, file));
  if (present.length === 0) return undefined;
  const missing = HISTORY_FILES.find((file) => !present.includes(file));
  if (missing !== undefined) {
    throw new ImportRefused(missing, undefined, `thiếu tệp này, trong khi có ${present.join(', ')}; cần đủ bốn tệp.`);
  }
  const provinces = readFormerProvinces(folder);
  const districts = readFormerDistricts(folder, codesOf(provinces));
  const communes = readFormerCommunes(folder, codesOf(provinces), codesOf(districts));
  const conversion = readConversion(folder, new Set(current.map((commune) => commune.code)), districts, communes);
  return {
    provinces: provinces.map(({ value }) => value),
    districts: districts.map(({ value }) => value),
    communes: communes.map(({ value }) => value),
    conversion,
  };
}

type ReadDistrict = Read<{ code: string; fullName: string; province: string }>;

function readFormerProvinces(folder: string): readonly Read<{ code: string; fullName: string }>[] {
  const rows = readTable(folder, HISTORY_FILES[0], ['code', 'full_name'], (row) => ({
    row,
    value: { code: row.code('code', 2), fullName: row.text('full_name') },
  }));
  refuseDuplicates(rows, (province) => province.code);
  return rows;
}

function readFormerDistricts(folder: string, provinces: ReadonlySet<string>): readonly ReadDistrict[] {
  const rows = readTable(folder, HISTORY_FILES[1], ['code', 'full_name', 'province_code'], (row) => ({
    row,
    value: {
      code: row.code('code', 3),
      fullName: row.text('full_name'),
      province: knownCode(row, row.code('province_code', 2), provinces, HISTORY_FILES[0]),
    },
  }));
  refuseDuplicates(rows, (district) => district.code);
  return rows;
}

function readFormerCommunes(
  folder: string,
  provinces: ReadonlySet<string>,
  districts: ReadonlySet<string>,
): readonly Read<ImportedFormerCommune>[] {
  const columns = ['code', 'full_name', 'district_code', 'province_code'] as const;
  const rows = readTable(folder, HISTORY_FILES[2], columns, (row) => ({
    row,
    value: {
      code: row.code('code', 5),
      fullName: row.text('full_name'),
      district: knownCode(row, row.code('district_code', 3), districts, HISTORY_FILES[1]),
      province: knownCode(row, row.code('province_code', 2), provinces, HISTORY_FILES[0]),
    },
  }));
  refuseDuplicates(rows, (commune) => commune.code);
  return rows;
}

function readConversion(
  folder: string,
  current: ReadonlySet<string>,
  districts: readonly ReadDistrict[],
  communes: readonly Read<ImportedFormerCommune>[],
): readonly ImportedConversion[] {
  const known = { communes: codesOf(communes), districts: codesOf(districts) };
  const rows = readTable(folder, HISTORY_FILES[3], CONVERSION_COLUMNS, (row) => ({
    row,
    value: conversionOf(row, current, known),
  }));
  refuseDuplicates(rows, (link) => `${link.old.code}→${link.newCode}`);
  const converted = new Set(rows.map(({ value }) => `${value.old.level}${value.old.code}`));
  const lost = communes.find(({ value }) => !converted.has(`commune${value.code}`));
  lost?.row.refuse(`đơn vị cũ ${lost.value.code} không có dòng chuyển đổi nào trong ${HISTORY_FILES[3]}.`);
  return rows.map(({ value }) => value);
}

function conversionOf(
  row: TableRow<(typeof CONVERSION_COLUMNS)[number]>,
  current: ReadonlySet<string>,
  known: { readonly communes: ReadonlySet<string>; readonly districts: ReadonlySet<string> },
): ImportedConversion {
  const newCode = knownCode(row, row.code('new_code', 5), current, COMMUNE_FILE);
  const kind = CONVERSION_KINDS[row.oneOf('kind', Object.keys(CONVERSION_KINDS))] ?? 'unstated';
  if (kind === 'whole-district') {
    const code = knownCode(row, row.code('old_district_code', 3), known.districts, HISTORY_FILES[1]);
    return { newCode, old: { level: 'district', code }, kind };
  }
  const code = knownCode(row, row.code('old_commune_code', 5), known.communes, HISTORY_FILES[2]);
  return { newCode, old: { level: 'commune', code }, kind };
}

function codesOf(rows: readonly Read<{ readonly code: string }>[]): ReadonlySet<string> {
  return new Set(rows.map(({ value }) => value.code));
}

function knownCode(
  row: { refuse(reason: string): never },
  code: string,
  known: ReadonlySet<string>,
  file: string,
): string {
  if (!known.has(code)) row.refuse(`mã ${code} không có trong ${file}.`);
  return code;
}
