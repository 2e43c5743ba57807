import type {
  ImportedAirport,
  ImportedCommune,
  ImportedProvince,
  ImportedRoad,
  ImportedStation,
} from './geo-import.ts';
import { hasFile } from './read-text.ts';
import { readTable, refuseDuplicates } from './table.ts';

export const ROAD_FILE = 'transport-road-matrix-34.csv';
export const AIRPORT_FILE = 'transport-airports.csv';
export const STATION_FILE = 'transport-rail-stations.csv';

/** Road distances between provincial seats; the matrix must be complete. */
export function readRoads(folder: string, provinces: readonly ImportedProvince[]): readonly ImportedRoad[] {
  if (!hasFile(folder, ROAD_FILE)) return [];
  const known = new Set(provinces.map((province) => province.code));
  const columns = ['from', 'to', 'from_seat', 'to_seat', 'haversine_km', 'skeleton_km', 'est_km'] as const;
  const rows = readTable(folder, ROAD_FILE, columns, (row) => {
    const value = { from: row.code('from', 2), to: row.code('to', 2), km: row.number('est_km') };
    if (!known.has(value.from)) row.refuse(`mã tỉnh ${value.from} không có trong danh sách tỉnh.`);
    if (!known.has(value.to)) row.refuse(`mã tỉnh ${value.to} không có trong danh sách tỉnh.`);
    if (value.from === value.to) row.refuse(`cặp ${value.from}–${value.to} nối một tỉnh với chính nó.`);
    if (value.km < row.number('haversine_km') * 0.95) {
      row.refuse(`est_km ${value.km} ngắn hơn đường chim bay.`);
    }
    return { row, value };
  });
  refuseDuplicates(rows, ({ from, to }) => [from, to].sort().join('–'));
  const complete = (known.size * (known.size - 1)) / 2;
  if (rows.length !== complete) {
    rows.at(-1)?.row.refuse(`bảng phải có đủ ${complete} cặp tỉnh, gặp ${rows.length}.`);
  }
  return rows.map(({ value }) => value);
}

/** Civil airports with the commune in which each lies. */
export function readAirports(folder: string, communes: readonly ImportedCommune[]): readonly ImportedAirport[] {
  if (!hasFile(folder, AIRPORT_FILE)) return [];
  const provinceOf = new Map(communes.map((commune) => [commune.code, commune.province]));
  const columns = ['iata', 'icao', 'name', 'lat', 'lon', 'commune_code', 'commune', 'province_code'] as const;
  const rows = readTable(folder, AIRPORT_FILE, columns, (row) => {
    const iata = row.optionalText('iata');
    if (iata !== '' && !/^[A-Z]{3}$/u.test(iata)) row.refuse(`mã IATA phải gồm ba chữ hoa, gặp "${iata}".`);
    const commune = row.code('commune_code', 5);
    const province = provinceOf.get(commune);
    if (province === undefined) row.refuse(`mã xã ${commune} không có trong danh sách xã.`);
    if (province !== row.code('province_code', 2)) row.refuse(`xã ${commune} thuộc tỉnh ${province}.`);
    const value = { iata: iata === '' ? null : iata, name: row.text('name'), point: row.point('lat', 'lon'), commune };
    return { row, value };
  });
  refuseDuplicates(rows, (airport) => airport.iata ?? airport.name);
  return rows.map(({ value }) => value);
}

/** Railway stations by line and kilometre post. */
export function readStations(folder: string, communes: readonly ImportedCommune[]): readonly ImportedStation[] {
  if (!hasFile(folder, STATION_FILE)) return [];
  const known = new Set(communes.map((commune) => commune.code));
  const columns = [
    'line',
    'station',
    'km_from_hanoi',
    'tier',
    'lat',
    'lon',
    'commune_code',
    'commune',
    'province_code',
  ] as const;
  const rows = readTable(folder, STATION_FILE, columns, (row) => {
    const commune = row.code('commune_code', 5);
    if (!known.has(commune)) row.refuse(`mã xã ${commune} không có trong danh sách xã.`);
    const value = {
      line: row.text('line'),
      name: row.text('station'),
      km: row.number('km_from_hanoi'),
      point: row.point('lat', 'lon'),
      commune,
    };
    return { row, value };
  });
  refuseDuplicates(rows, (station) => `${station.line}/${station.name}`);
  return rows.map(({ value }) => value);
}
