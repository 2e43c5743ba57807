import type { PersonId } from '@giaolien/kernel';
import { useQueries } from '@tanstack/react-query';
import type { ItemRow, Names } from '../../../api/answers.ts';
import { itemsQuery } from '../../../api/queries.ts';

/** What a courier answers for by name: still to be delivered, and attempted without success. */
export function useCarried(person: PersonId) {
  const answers = useQueries({
    queries: (['out-for-delivery', 'attempted'] as const).map((state) => itemsQuery({ state, limit: 500 })),
  });
  const own = answers
    .flatMap(({ data }) => data?.items ?? [])
    .filter(({ custodian, container }) => container === null && custodian.kind === 'courier' && custodian.person === person);
  const names: Names = Object.assign({}, ...answers.map(({ data }) => data?.names ?? {}));
  return {
    names,
    open: own.filter((item) => item.state === 'out-for-delivery').sort(firstDueFirst),
    attempted: own.filter((item) => item.state === 'attempted'),
  };
}

function firstDueFirst(one: ItemRow, other: ItemRow): number {
  return (one.dueAt ?? Number.POSITIVE_INFINITY) - (other.dueAt ?? Number.POSITIVE_INFINITY);
}
