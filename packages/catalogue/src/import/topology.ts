import { VIETNAM_BOUNDS, type Point } from '../place/geometry.ts';
import { ImportRefused } from './refusal.ts';
import { readJson } from './read-text.ts';

/** As much of a checked topology as the import looks at: the properties of each shape. */
export interface Topology {
  readonly objects: Readonly<Record<string, { readonly geometries: readonly Shape[] }>>;
}
interface Shape {
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** What a TopoJSON file must hold. */
export interface TopologyDemand {
  readonly file: string;
  /** Names of its objects. */
  readonly objects: readonly string[];
  /** Whether every vertex must lie inside Việt Nam's bounds; regional water may reach beyond. */
  readonly isNational: boolean;
}

/** Reads a TopoJSON file and checks its structure: arcs, transform, objects, arc references, coordinates. */
export function readTopology(folder: string, demand: TopologyDemand): { text: string; topology: Topology } {
  const { file } = demand;
  const { text, content } = readJson(folder, file);
  if (!isRecord(content) || content['type'] !== 'Topology')
    refuse(file, 'không phải TopoJSON (type phải là Topology).');
  const arcs = content['arcs'];
  if (!Array.isArray(arcs) || arcs.length === 0) refuse(file, 'TopoJSON không có danh sách arcs.');
  const transform = transformOf(content['transform'], file);
  arcs.forEach((arc: unknown, index) => checkArc(arc, index, transform, demand));
  const objects = content['objects'];
  for (const name of demand.objects) {
    const object = isRecord(objects) ? objects[name] : undefined;
    if (!isRecord(object) || !Array.isArray(object['geometries'])) refuse(file, `thiếu đối tượng "${name}".`);
    object['geometries'].forEach((geometry: unknown) => checkGeometry(geometry, name, arcs.length, file));
  }
  // Everything the type promises of this file was just checked.
  return { text, topology: content as unknown as Topology };
}

interface Transform {
  readonly scale: readonly [number, number];
  readonly translate: readonly [number, number];
}

function transformOf(value: unknown, file: string): Transform | undefined {
  if (value === undefined) return undefined;
  if (isRecord(value) && isPair(value['scale']) && isPair(value['translate'])) {
    return { scale: value['scale'], translate: value['translate'] };
  }
  return refuse(file, 'phần transform của TopoJSON không hợp lệ.');
}

const SLACK = 0.01;

function checkArc(arc: unknown, index: number, transform: Transform | undefined, demand: TopologyDemand): void {
  if (!Array.isArray(arc) || arc.length < 2) refuse(demand.file, `cung số ${index} có ít hơn hai điểm.`);
  let x = 0;
  let y = 0;
  for (const point of arc as readonly unknown[]) {
    if (!isPair(point)) refuse(demand.file, `cung số ${index} có điểm không phải cặp số.`);
    x = transform === undefined ? point[0] : x + point[0];
    y = transform === undefined ? point[1] : y + point[1];
    if (demand.isNational && !isInside(placed(x, y, transform))) {
      refuse(demand.file, `cung số ${index} ra ngoài phạm vi Việt Nam.`);
    }
  }
}

function placed(x: number, y: number, transform: Transform | undefined): Point {
  if (transform === undefined) return { lon: x, lat: y };
  return {
    lon: x * transform.scale[0] + transform.translate[0],
    lat: y * transform.scale[1] + transform.translate[1],
  };
}

function isInside({ lat, lon }: Point): boolean {
  const { south, north, west, east } = VIETNAM_BOUNDS;
  return lat >= south - SLACK && lat <= north + SLACK && lon >= west - SLACK && lon <= east + SLACK;
}

function checkGeometry(geometry: unknown, object: string, arcCount: number, file: string): void {
  if (!isRecord(geometry) || typeof geometry['type'] !== 'string') refuse(file, `"${object}" có hình không hợp lệ.`);
  if (geometry['arcs'] === undefined) refuse(file, `"${object}" có hình không có cung.`);
  checkReferences(geometry['arcs'], object, arcCount, file);
}

function checkReferences(arcs: unknown, object: string, arcCount: number, file: string): void {
  if (Array.isArray(arcs)) {
    for (const part of arcs as readonly unknown[]) checkReferences(part, object, arcCount, file);
    return;
  }
  const index = typeof arcs === 'number' && Number.isInteger(arcs) ? (arcs < 0 ? ~arcs : arcs) : -1;
  if (index < 0 || index >= arcCount) refuse(file, `"${object}" nhắc tới cung ${String(arcs)} không có.`);
}

function isPair(value: unknown): value is [number, number] {
  return Array.isArray(value) && value.length >= 2 && typeof value[0] === 'number' && typeof value[1] === 'number';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refuse(file: string, reason: string): never {
  throw new ImportRefused(file, undefined, reason);
}
