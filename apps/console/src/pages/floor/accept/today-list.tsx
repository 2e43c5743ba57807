import { serviceDateOf } from '@giaolien/kernel';
import { EmptyState, Moment, StateChip, useNow, useText } from '@giaolien/ui';
import { IconMailPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ItemRow, Names } from '../../../api/answers.ts';
import { acceptedItemsQuery } from '../parts/floor-items.ts';
import { ItemTitle, nameOf } from '../parts/item-line.tsx';
import { Queue } from '../parts/queue.tsx';

interface Today {
  readonly items: readonly ItemRow[];
  readonly names: Names;
  /** How many of them no controller has seen yet. */
  readonly waiting: number;
}

/** What this office has accepted today, newest first. */
export function useToday(facility: string): Today {
  const { data } = useQuery(acceptedItemsQuery(facility));
  const date = serviceDateOf(useNow());
  const items = (data?.items ?? [])
    .filter((item) => serviceDateOf(item.acceptedAt) === date)
    .sort((one, other) => other.acceptedAt - one.acceptedAt);
  return { items, names: data?.names ?? {}, waiting: items.filter((item) => item.state === 'accepted').length };
}

/** The day's acceptances of the counter. */
export function TodayList({ today }: { readonly today: Today }) {
  const text = useText();
  const navigate = useNavigate();
  return (
    <Queue
      label={text.floor.accept.today}
      empty={<EmptyState icon={IconMailPlus} title={text.floor.accept.nothingToday} />}
      onChoose={(id) => void navigate({ to: '/items/$id', params: { id } })}
      rows={today.items.map((item) => ({
        key: item.id,
        title: <ItemTitle item={item} />,
        detail: nameOf(today.names, item.recipient),
        aside: (
          <>
            <Moment at={item.acceptedAt} show="short" />
            <StateChip kind="item" state={item.state} />
          </>
        ),
      }))}
    />
  );
}
