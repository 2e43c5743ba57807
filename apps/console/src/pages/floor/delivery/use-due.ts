import type { FacilityId } from '@giaolien/kernel';
import { firstToHandle } from '../parts/first-to-handle.ts';
import { useLooseItems } from '../parts/floor-items.ts';

/** What lies at an office and is delivered from there, in the order of handling; and what came back undelivered. */
export function useDue(facility: FacilityId) {
  const { items, names } = useLooseItems(facility);
  const here = items.filter((item) => item.delivery === facility && item.handover === null);
  return {
    names,
    items: here.filter((item) => item.state !== 'accepted').sort(firstToHandle),
    attempted: here.filter((item) => item.attempts > 0 && !item.returning),
  };
}
