import { readDataRows } from '../data.ts';
import { cleanText, parseUnitName } from '../text/names.ts';

/** One of the 63 provinces of before 2025-07-01. Postal prefixes and number plates still follow them (R6.07). */
export interface FormerProvince {
  readonly code: string;
  readonly name: string;
  readonly kind: 'province' | 'city';
  /** The province that stands in its place. */
  readonly successor: string;
  /** First two digits of the codes of its post offices, most used first. */
  readonly officePrefixes: readonly string[];
  /** First two digits of its 2017 national postcodes. */
  readonly postcodePrefixes: readonly string[];
  readonly seat: { readonly lat: number; readonly lon: number };
  /** An ellipse on land in which its approximate positions are spread. */
  readonly spread: {
    readonly lat: number;
    readonly lon: number;
    readonly alongKm: number;
    readonly acrossKm: number;
    readonly bearing: number;
  };
  /** Regional part of its number plates. */
  readonly plate: string;
}

/** All 63, from `postal-province-codes.csv` and `former-provinces.csv`. */
export function readFormerProvinces(): readonly FormerProvince[] {
  const places = new Map(
    readDataRows('former-provinces.csv', [
      'code',
      'seat_lat',
      'seat_lon',
      'heart_lat',
      'heart_lon',
      'along_km',
      'across_km',
      'bearing',
      'plate',
    ]).map((row) => [row.code, row]),
  );
  return readDataRows('postal-province-codes.csv', [
    'nso_old_province',
    'name_until_2025-06-30',
    'nso_new_province',
    'vnpost_office_code_prefix',
    'national_postcode_prefix_2017',
  ]).map((row) => {
    const place = places.get(row.nso_old_province);
    if (place === undefined) throw new Error(`former-provinces.csv: no row for code ${row.nso_old_province}.`);
    const { kind, name } = parseUnitName(cleanText(row['name_until_2025-06-30']), 'province');
    return {
      code: row.nso_old_province,
      name,
      kind: kind === 'city' ? 'city' : 'province',
      successor: row.nso_new_province,
      officePrefixes: row.vnpost_office_code_prefix.split(' '),
      postcodePrefixes: row.national_postcode_prefix_2017.split(' '),
      seat: { lat: Number(place.seat_lat), lon: Number(place.seat_lon) },
      spread: {
        lat: Number(place.heart_lat),
        lon: Number(place.heart_lon),
        alongKm: Number(place.along_km),
        acrossKm: Number(place.across_km),
        bearing: Number(place.bearing),
      },
      plate: place.plate,
    };
  });
}
