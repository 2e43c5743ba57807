import type { MapLayer } from '../nation.ts';
import { VIETNAM_BOUNDS } from '../place/geometry.ts';
import type { ImportedCommune, ImportedProvince } from './geo-import.ts';
import { ImportRefused } from './refusal.ts';
import { hasFile, readJson } from './read-text.ts';
import { readTopology, type Topology } from './topology.ts';

const BOUNDARY_FILE = 'boundaries-2026.topo.json';
const PROVINCE_LITE_FILE = 'provinces-2026.lite.topo.json';
const HYDRO_FILE = 'hydro-ne.topo.json';
const TRANSPORT_FILE = 'transport-skeleton.topo.json';
const LABEL_FILE = 'labels-sea-islands.geojson';

/** Files that become layers of the map. */
export const LAYER_FILES = [BOUNDARY_FILE, PROVINCE_LITE_FILE, HYDRO_FILE, TRANSPORT_FILE, LABEL_FILE] as const;

const BOUNDARY_CREDIT =
  'Ranh giới: Nhà xuất bản Tài nguyên, Môi trường và Bản đồ Việt Nam, qua thanglequoc/vietnamese-provinces-database (MIT)';

interface Units {
  readonly provinces: readonly ImportedProvince[];
  readonly communes: readonly ImportedCommune[];
}

/** The map layers that the folder holds, each with the credit its licence asks for. */
export function readLayers(folder: string, units: Units): readonly MapLayer[] {
  return [
    ...readBoundaries(folder, units),
    ...readProvincesLite(folder, units),
    ...readPlain(folder, HYDRO_FILE, ['rivers', 'lakes'], 'hydro', false, 'Sông hồ: Natural Earth (public domain)'),
    ...readPlain(
      folder,
      TRANSPORT_FILE,
      ['transport'],
      'transport',
      true,
      'Đường bộ, đường sắt: CTU-SematX/LegoCity (CC BY-SA 4.0)',
    ),
    ...readLabels(folder),
  ];
}

function readBoundaries(folder: string, units: Units): readonly MapLayer[] {
  if (!hasFile(folder, BOUNDARY_FILE)) return [];
  const demand = { file: BOUNDARY_FILE, objects: ['communes', 'provinces'], isNational: true };
  const { text, topology } = readTopology(folder, demand);
  checkCodes(topology, 'communes', 'c', units.communes, BOUNDARY_FILE);
  checkCodes(topology, 'provinces', 'p', units.provinces, BOUNDARY_FILE);
  return [{ name: 'boundaries', text, credit: BOUNDARY_CREDIT }];
}

function readProvincesLite(folder: string, units: Units): readonly MapLayer[] {
  if (!hasFile(folder, PROVINCE_LITE_FILE)) return [];
  const { text, topology } = readTopology(folder, {
    file: PROVINCE_LITE_FILE,
    objects: ['provinces'],
    isNational: true,
  });
  checkCodes(topology, 'provinces', 'p', units.provinces, PROVINCE_LITE_FILE);
  return [{ name: 'provinces', text, credit: BOUNDARY_CREDIT }];
}

function readPlain(
  folder: string,
  file: string,
  objects: readonly string[],
  name: MapLayer['name'],
  isNational: boolean,
  credit: string,
): readonly MapLayer[] {
  if (!hasFile(folder, file)) return [];
  return [{ name, text: readTopology(folder, { file, objects, isNational }).text, credit }];
}

// Every unit has one shape and every shape one unit.
function checkCodes(
  topology: Topology,
  object: string,
  property: string,
  units: readonly { readonly code: string }[],
  file: string,
): void {
  const geometries = topology.objects[object]?.geometries ?? [];
  const found = new Set<string>();
  for (const geometry of geometries) {
    const code = geometry.properties?.[property];
    if (typeof code !== 'string') {
      throw new ImportRefused(file, undefined, `"${object}" có hình thiếu mã (thuộc tính ${property}).`);
    }
    if (found.has(code)) throw new ImportRefused(file, undefined, `"${object}" có hai hình cùng mã ${code}.`);
    found.add(code);
  }
  const lost = units.find((unit) => !found.delete(unit.code));
  if (lost !== undefined) throw new ImportRefused(file, undefined, `"${object}" không có hình cho mã ${lost.code}.`);
  const [extra] = found;
  if (extra !== undefined)
    throw new ImportRefused(file, undefined, `"${object}" có hình mã ${extra} không thuộc đơn vị nào.`);
}

/** Both archipelagos must stand on the map under their Vietnamese names, in every configuration. */
const REQUIRED_LABELS = ['Hoàng Sa', 'Trường Sa'] as const;

function readLabels(folder: string): readonly MapLayer[] {
  if (!hasFile(folder, LABEL_FILE)) return [];
  const { text, content } = readJson(folder, LABEL_FILE);
  const features = isRecord(content) ? content['features'] : undefined;
  if (!Array.isArray(features)) throw new ImportRefused(LABEL_FILE, 1, 'không phải GeoJSON (thiếu features).');
  const names = features.map((feature: unknown) => labelOf(feature));
  for (const name of REQUIRED_LABELS) {
    if (!names.some((label) => label.includes(name) && label.includes('Việt Nam'))) {
      throw new ImportRefused(LABEL_FILE, undefined, `thiếu nhãn quần đảo ${name} ghi rõ thuộc Việt Nam.`);
    }
  }
  return [{ name: 'labels', text, credit: 'Nhãn biển, đảo: Giao Liên' }];
}

function labelOf(feature: unknown): string {
  const properties = isRecord(feature) ? feature['properties'] : undefined;
  const geometry = isRecord(feature) ? feature['geometry'] : undefined;
  const name = isRecord(properties) ? properties['name'] : undefined;
  const point = isRecord(geometry) ? geometry['coordinates'] : undefined;
  if (typeof name !== 'string' || !Array.isArray(point)) {
    throw new ImportRefused(LABEL_FILE, undefined, 'mỗi nhãn cần properties.name và geometry.coordinates.');
  }
  const [lon, lat] = point.map(Number);
  const { south, north, west, east } = VIETNAM_BOUNDS;
  if (lon === undefined || lat === undefined || !(lat >= south && lat <= north && lon >= west && lon <= east)) {
    throw new ImportRefused(LABEL_FILE, undefined, `nhãn "${name}" nằm ngoài phạm vi Việt Nam.`);
  }
  return name;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
