import type { FormerProvince } from '../admin/former-provinces.ts';
import { readDataRows } from '../data.ts';
import type { Point } from '../place/geometry.ts';

/** Codes of the three regional centres. Prefix 08 belongs to the Central Post Department and to no province. */
export const CENTRES = {
  north: { id: '080100', province: '01', name: 'Trung tâm khai thác KT1 Hà Nội', slug: 'hn' },
  central: { id: '080500', province: '48', name: 'Trung tâm khai thác KT1 Đà Nẵng', slug: 'dn' },
  south: { id: '080700', province: '79', name: 'Trung tâm khai thác KT1 TP. Hồ Chí Minh', slug: 'sg' },
} as const;
export type CentreKey = keyof typeof CENTRES;

/** What the demonstration knows of a current province besides its name, from `provinces.csv`. */
export interface ProvinceRow {
  readonly code: string;
  readonly slug: string;
  readonly seat: string;
  readonly seatPoint: Point;
  /** Bare name of the commune in which the KT1 office stands. */
  readonly seatCommune: string;
  readonly officePrefix: string;
  readonly postcodePrefix: string;
  readonly centre: CentreKey;
  readonly plate: string;
  /** Mean road speed in the province (geo paper, section 4: assumptions). */
  readonly roadSpeedKmh: number;
}

/** The 34 rows, in order of their codes. */
export function readProvinceRows(former: readonly FormerProvince[]): readonly ProvinceRow[] {
  const formerByCode = new Map(former.map((province) => [province.code, province]));
  return readDataRows('provinces.csv', [
    'code',
    'slug',
    'seat',
    'seat_former_province',
    'seat_commune',
    'office_prefix',
    'postcode_prefix',
    'centre',
    'road_speed_kmh',
  ]).map((row) => {
    const seatProvince = formerByCode.get(row.seat_former_province);
    if (seatProvince === undefined) throw new Error(`provinces.csv: unknown former province in row ${row.code}.`);
    if (!isCentreKey(row.centre)) throw new Error(`provinces.csv: unknown centre "${row.centre}" in row ${row.code}.`);
    return {
      code: row.code,
      slug: row.slug,
      seat: row.seat,
      seatPoint: seatProvince.seat,
      seatCommune: row.seat_commune,
      officePrefix: row.office_prefix,
      postcodePrefix: row.postcode_prefix,
      centre: row.centre,
      plate: seatProvince.plate,
      roadSpeedKmh: Number(row.road_speed_kmh),
    };
  });
}

function isCentreKey(text: string): text is CentreKey {
  return Object.hasOwn(CENTRES, text);
}
