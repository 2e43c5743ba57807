import type { ItemNow } from '../item/item.ts';
import { grossOf, isLocated, type ReceptacleNow } from '../receptacle/receptacle.ts';
import type { HandoverLine } from './handover.ts';

/** The line of a receptacle as it stands. */
export function receptacleLine(receptacle: ReceptacleNow): HandoverLine {
  const { id, despatch, label, destination, contents, secrecy, seal, isolated } = receptacle;
  return {
    kind: 'receptacle',
    receptacle: id,
    ...(despatch === null ? {} : { despatch }),
    ...(label === null ? {} : { label }),
    ...(destination === null ? {} : { destination }),
    items: contents.length,
    massGrams: grossOf(receptacle),
    secrecy,
    ...marksOf(receptacle),
    ...(isLocated(receptacle) ? { located: true } : {}),
    ...(isolated ? { isolated: true } : {}),
    ...(seal === null ? {} : { seal: seal.number }),
  };
}

/** The line of an item outside a receptacle (đi ngoài). */
export function itemLine(item: ItemNow): HandoverLine {
  return {
    kind: 'item',
    item: item.id,
    massGrams: item.massGrams,
    secrecy: item.product.secrecy,
    ...marksOf({ direct: item.directCarriage, guards: item.guards }),
  };
}

function marksOf({ direct, guards }: { readonly direct: boolean; readonly guards: boolean }) {
  return { ...(direct ? { direct: true as const } : {}), ...(guards ? { guards: true as const } : {}) };
}
