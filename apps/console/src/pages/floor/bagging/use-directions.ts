import type { DespatchNow, FacilityId } from '@giaolien/kernel';
import { useQuery } from '@tanstack/react-query';
import type { ItemRow, Names } from '../../../api/answers.ts';
import { despatchesQuery } from '../../../api/queries.ts';
import { useLooseItems } from '../parts/floor-items.ts';
import { nextHopOf } from '../parts/hops.ts';
import { useOffices } from '../parts/offices.ts';

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
  const offices = useOffices();
  const waiting = new Map<FacilityId, ItemRow[]>();
  for (const item of items) {
    const hop = item.handover === null ? nextHopOf(offices, facility, item.delivery) : undefined;
    if (hop !== undefined) waiting.set(hop, [...(waiting.get(hop) ?? []), item]);
  }
  const open = despatches?.despatches.filter((each) => each.origin === facility) ?? [];
  const begun = new Set(open.map((each) => each.destination));
  const directions: readonly Direction[] = [
    ...open.map((despatch) => ({
      destination: despatch.destination,
      despatch,
      waiting: waiting.get(despatch.destination) ?? [],
    })),
    ...[...waiting]
      .filter(([destination]) => !begun.has(destination))
      .map(([destination, list]) => ({
        destination,
        despatch: undefined,
        waiting: list,
      })),
  ];
  const hopNames = Object.fromEntries(
    directions.map(({ destination }) => [destination, offices.get(destination)?.name ?? destination]),
  );
  const allNames: Names = { ...hopNames, ...despatches?.names, ...names };
  return { directions, names: allNames, here: facility };
}
