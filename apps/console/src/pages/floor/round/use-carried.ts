import type { PersonId } from '@giaolien/kernel';
import { useQuery } from '@tanstack/react-query';
import { itemsQuery } from '../../../api/queries.ts';
import { firstToHandle } from '../parts/first-to-handle.ts';

/** What a courier answers for by name: still to be delivered, and attempted without success. */
export function useCarried(person: PersonId) {
  const { data } = useQuery(itemsQuery({ state: 'out-for-delivery,attempted', limit: 500 }));
  const own = (data?.items ?? []).filter(
    ({ custodian, container }) => container === null && custodian.kind === 'courier' && custodian.person === person,
  );
  return {
    names: data?.names ?? {},
    open: own.filter((item) => item.state === 'out-for-delivery').sort(firstToHandle),
    attempted: own.filter((item) => item.state === 'attempted'),
  };
}
