import { useEffect } from 'react';
import type { ReadyMap } from './use-vietnam-map.ts';

/** Groups of layers that a person may hide. The names on the sea are in none of them. */
const GROUPS = {
  offices: ['offices', 'centre-names', 'office-names'],
  points: ['haze', 'points', 'point-names', 'clusters', 'cluster-counts'],
  trips: ['trips', 'trip-names', 'trail', 'plan', 'plan-stops', 'plan-names'],
  roads: ['roads', 'rails'],
  provinces: ['province-names', 'borders', 'communes'],
} as const;

export type LayerGroup = keyof typeof GROUPS;
export const LAYER_GROUPS = Object.keys(GROUPS) as readonly LayerGroup[];
export type LayerChoice = Readonly<Record<LayerGroup, boolean>>;
export const ALL_SHOWN: LayerChoice = { offices: true, points: true, trips: true, roads: true, provinces: true };

/** Shows and hides groups of layers. */
export function useLayerChoice(ready: ReadyMap | undefined, shown: LayerChoice): void {
  useEffect(() => {
    if (ready === undefined) return;
    for (const group of LAYER_GROUPS) {
      for (const layer of GROUPS[group]) {
        if (ready.map.getLayer(layer) === undefined) continue;
        ready.map.setLayoutProperty(layer, 'visibility', shown[group] ? 'visible' : 'none');
      }
    }
  }, [ready, shown]);
}
