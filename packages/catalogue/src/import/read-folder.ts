import { statSync } from 'node:fs';

import type { GeoImport } from './geo-import.ts';
import { COMMUNE_FILE, HISTORY_FILES, PROVINCE_FILE, readCurrentUnits, readHistory } from './read-admin.ts';
import { CALENDAR_FILE, readCalendar } from './read-calendar.ts';
import { LAYER_FILES, readLayers } from './read-layers.ts';
import { AIRPORT_FILE, readAirports, readRoads, readStations, ROAD_FILE, STATION_FILE } from './read-transport.ts';
import { hasFile } from './read-text.ts';
import { ImportRefused } from './refusal.ts';

/** The two files without which there is nothing to import; everything else may be absent. */
export const REQUIRED_FILES = [PROVINCE_FILE, COMMUNE_FILE] as const;

/** Every file that an import looks at; others in the folder are left alone. */
const KNOWN_FILES = [
  ...REQUIRED_FILES,
  ...HISTORY_FILES,
  ROAD_FILE,
  AIRPORT_FILE,
  STATION_FILE,
  CALENDAR_FILE,
  ...LAYER_FILES,
] as const;

/**
 * Reads a folder of geography as it stands in `geo-data` (its README gives the columns) and checks it as a whole:
 * headers, types, codes, references between files, NFC, coordinates inside Việt Nam, counts, topology. One fault
 * refuses everything: throws `ImportRefused` with file, line and reason. Writes nothing.
 */
export function readGeoFolder(folder: string): GeoImport {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new ImportRefused(folder, undefined, 'không có thư mục này; hãy cho đường dẫn tới thư mục dữ liệu địa lý.');
  }
  const units = readCurrentUnits(folder);
  const history = readHistory(folder, units.communes);
  const calendar = readCalendar(folder);
  const layers = readLayers(folder, units);
  return {
    ...units,
    ...(history === undefined ? {} : { history }),
    roads: readRoads(folder, units.provinces),
    airports: readAirports(folder, units.communes),
    stations: readStations(folder, units.communes),
    ...(calendar === undefined ? {} : { calendar }),
    layers,
    files: KNOWN_FILES.filter((file) => hasFile(folder, file)),
  };
}
