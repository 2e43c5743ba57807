import { useText } from '@giaolien/ui';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ItemTrace } from '../../api/answers.ts';
import { mapNetworkQuery } from '../../api/queries.ts';
import { live } from '../../live/live-store.ts';
import { LazyWayMap } from '../../parts/lazy-way-map.tsx';
import { itemWay } from './item-way.ts';

/** The way of an item on a small map. */
export function ItemWayMap({ trace }: { readonly trace: ItemTrace }) {
  const text = useText();
  const { data: network } = useQuery(mapNetworkQuery);
  const way = useMemo(() => {
    const facilities = new Map(network?.facilities.map((facility) => [facility.id, facility]));
    const { holder } = trace.item;
    return itemWay(trace, facilities, holder.kind === 'trip' ? live.positions.get(holder.trip) : undefined);
  }, [trace, network]);
  if (network === undefined) return null;
  return <LazyWayMap way={way} label={text.views.trace.routeLabel} />;
}
