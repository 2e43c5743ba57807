import type { FacilityId } from '@giaolien/kernel';
import type { ItemRow } from '../../../api/answers.ts';
import { useLooseItems } from '../parts/floor-items.ts';

/** What lies at an office and is delivered from there, urgent and early promises first; and what came back undelivered. */
export function useDue(facility: FacilityId) {
  const { items, names } = useLooseItems(facility);
  const here = items.filter((item) => item.delivery === facility && item.handover === null);
  return {
    names,
    items: here.filter((item) => item.state !== 'accepted').sort(firstDueFirst),
    attempted: here.filter((item) => item.attempts > 0 && !item.returning),
  };
}

function firstDueFirst(one: ItemRow, other: ItemRow): number {
  return (one.dueAt ?? Number.POSITIVE_INFINITY) - (other.dueAt ?? Number.POSITIVE_INFINITY);
}
