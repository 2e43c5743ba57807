import { readDataText } from '../data.ts';
import type { MapLayer } from '../nation.ts';

/**
 * The layers that stand without any import: sea, islands, and both archipelagos under their Vietnamese names. An
 * imported layer of the same name takes the place of the one here.
 */
export function defaultLayers(): readonly MapLayer[] {
  return [{ name: 'labels', text: readDataText('labels-sea-islands.geojson'), credit: 'Nhãn biển, đảo: Giao Liên' }];
}
