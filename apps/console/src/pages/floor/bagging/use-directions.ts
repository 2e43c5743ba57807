import type { DespatchNow, FacilityId } from '@giaolien/kernel';
import { useQueries, useQuery } from '@tanstack/react-query';
import type { ItemRow, Names } from '../../../api/answers.ts';
import { despatchesQuery } from '../../../api/queries.ts';
import { chainQuery } from '../parts/catalogue.ts';
import { useLooseItems } from '../parts/floor-items.ts';
import { nextHopOf } from '../parts/hops.ts';

/** Hướng đóng: an office to which mail goes from here, with what waits for it and the despatch being made up, if any. */
export interface Direction {
  readonly destination: FacilityId;
  readonly despatch: DespatchNow | undefined;
  readonly waiting: readonly ItemRow[];
}

/** What waits at an office, sorted by where it goes next, with the despatches that are open. */
export function useDirections(facility: FacilityId) {
  const { items, names } = useLooseItems(facility);
  const { data: despatches } = useQuery(despatchesQuery({ facility, direction: 'out', state: 'open' }));
  const { data: here } = useQuery(chainQuery(facility));
  const deliveries = [...new Set(items.map((item) => item.delivery))];
  const chains = useQueries({ queries: deliveries.map((id) => chainQuery(id)) });
  const known = new Map(deliveries.map((id, index) => [id, chains[index]?.data] as const));
  const chainNames = Object.fromEntries(
    [here, ...known.values()].flatMap((chain) => chain ?? []).map((each) => [each.id, each.name]),
  );

  const waiting = new Map<FacilityId, ItemRow[]>();
  for (const item of items) {
    const chain = known.get(item.delivery);
    const hop = here === undefined || chain === undefined ? undefined : nextHopOf(here, chain);
    if (hop === undefined || item.handover !== null) continue;
    waiting.set(hop, [...(waiting.get(hop) ?? []), item]);
  }
  const open = despatches?.despatches.filter((each) => each.origin === facility) ?? [];
  const begun = new Set(open.map((each) => each.destination));
  const directions: readonly Direction[] = [
    ...open.map((despatch) => ({
      destination: despatch.destination, despatch, waiting: waiting.get(despatch.destination) ?? [],
    })),
    ...[...waiting].filter(([destination]) => !begun.has(destination)).map(([destination, list]) => ({
      destination, despatch: undefined, waiting: list,
    })),
  ];
  const allNames: Names = { ...despatches?.names, ...names, ...chainNames };
  return { directions, names: allNames, here: facility };
}
