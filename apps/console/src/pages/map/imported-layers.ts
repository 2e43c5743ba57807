import { queryOptions } from '@tanstack/react-query';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { MapLayers } from '../../api/answers.ts';
import { fetchJson } from '../../api/client.ts';
import { ApiProblem } from '../../api/problem.ts';
import type { ImportedLayers } from './style/style.ts';

/** Objects of an imported topology that the map knows how to draw (geo-data, README). */
type Known = 'provinces' | 'communes' | 'rivers' | 'lakes' | 'transport';
type ImportedTopology = Topology<Partial<Record<Known, GeometryCollection>>>;

/** How much a map needs: a small one beside other things only the outline of the provinces. */
export type Wanted = 'everything' | 'outline';

/** Whatever geometry an operator imported. A layer that does not arrive is left out: the map stands without it. */
export function importedLayersQuery(wanted: Wanted) {
  return queryOptions({
    queryKey: ['map', 'layers', wanted],
    staleTime: Infinity,
    queryFn: async ({ signal }): Promise<ImportedLayers> => {
      const { layers } = await findLayerNames(signal);
      const names = listWanted(
        layers.map(({ name }) => name),
        wanted,
      );
      const drawn = layers.filter(({ name }) => names.includes(name));
      const parts = await Promise.all(
        drawn.map(async ({ name, credit }) => {
          const topology = await findTopology(name, signal);
          return topology === undefined ? {} : layersOf(topology, credit);
        }),
      );
      return Object.assign({}, ...parts);
    },
  });
}

/** `provinces` is the light outline of what `boundaries` holds in full; names on the sea are our own. */
function listWanted(names: readonly string[], wanted: Wanted): readonly string[] {
  const light = names.includes('provinces');
  if (wanted === 'outline' && light) return ['provinces'];
  return names.filter((name) => name !== 'labels' && !(name === 'provinces' && names.includes('boundaries')));
}

async function findLayerNames(signal: AbortSignal): Promise<MapLayers> {
  try {
    return await fetchJson<MapLayers>('/map/layers', {}, signal);
  } catch (problem) {
    if (problem instanceof ApiProblem && problem.status === 404) return { layers: [] };
    throw problem;
  }
}

async function findTopology(name: string, signal: AbortSignal): Promise<ImportedTopology | undefined> {
  try {
    return await fetchJson<ImportedTopology>(`/map/layers/${encodeURIComponent(name)}`, {}, signal);
  } catch (problem) {
    if (problem instanceof ApiProblem) return undefined;
    throw problem;
  }
}

function layersOf(topology: ImportedTopology, credit: string): ImportedLayers {
  const part = (name: Known): FeatureCollection | undefined => {
    const object = topology.objects[name];
    return object === undefined ? undefined : feature(topology, object);
  };
  const lines = part('transport');
  const found = {
    provinces: part('provinces'),
    communes: part('communes'),
    rivers: part('rivers'),
    lakes: part('lakes'),
    roads: lines === undefined ? undefined : only(lines, (kind) => kind !== 'rail'),
    rails: lines === undefined ? undefined : only(lines, (kind) => kind === 'rail'),
  };
  const credited = Object.entries(found).flatMap(([name, layer]) =>
    layer === undefined ? [] : [[name, { ...layer, credit }]],
  );
  return Object.fromEntries(credited) as ImportedLayers;
}

function only(lines: FeatureCollection, wanted: (kind: unknown) => boolean): FeatureCollection {
  const features: Feature<Geometry>[] = lines.features.filter(({ properties }) => wanted(properties?.['k']));
  return { type: 'FeatureCollection', features };
}
