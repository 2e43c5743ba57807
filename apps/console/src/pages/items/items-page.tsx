import { ITEM_STATES } from '@giaolien/kernel';
import { EmptyState, formatNumber, useText } from '@giaolien/ui';
import { IconMailSearch } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ItemList, Names } from '../../api/answers.ts';
import { itemPagesQuery } from '../../api/queries.ts';
import { ChoiceFilter, FacilityFilter, StateFilter, TextFilter } from '../../parts/filters.tsx';
import { ClearFilters, ListPage, searchSetter } from '../../parts/list-page.tsx';
import { ITEM_CLOCKS } from '../routes.ts';
import { ItemCard, itemColumns } from './item-columns.tsx';

const route = getRouteApi('/shell/items');

/** Items in the person's scope; every filter is in the address, so a list can be sent to a colleague. */
export function ItemsPage() {
  const text = useText();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { clock, ...filter } = search;
  const pages = useInfiniteQuery(itemPagesQuery({ ...filter, due: clock }));
  const rows = useMemo(() => pages.data?.pages.flatMap((page) => page.items) ?? [], [pages.data]);
  const names = useMemo(() => namesOf(pages.data?.pages ?? []), [pages.data]);
  const columns = useMemo(() => itemColumns(text, names), [text, names]);
  const go = (next: typeof search) => void navigate({ search: next, replace: true });
  const set = searchSetter(search, go);
  const shown = formatNumber(rows.length);
  return (
    <ListPage
      title={text.nav.items}
      query={pages}
      filters={
        <>
          <TextFilter value={search.q} placeholder={text.views.list.search} onChange={(q) => set({ q })} />
          <ChoiceFilter
            label={text.views.list.clock}
            placeholder={text.views.list.anyClock}
            value={clock}
            choices={ITEM_CLOCKS}
            wordOf={(value) => text.views.list.clocks[value]}
            onChange={(value) => set({ clock: value })}
          />
          <StateFilter kind="item" states={ITEM_STATES} value={search.state} onChange={(state) => set({ state })} />
          <FacilityFilter value={search.facility} names={names} onChange={(facility) => set({ facility })} />
          <ClearFilters search={search} onClear={() => go({})} />
        </>
      }
      table={{
        rows,
        columns,
        keyOf: (item) => item.id,
        onOpen: (item) => void navigate({ to: '/items/$id', params: { id: item.id } }),
        card: (item) => <ItemCard item={item} names={names} />,
        toneOf: (item) => (item.state === 'missing' || item.state === 'suspended' ? 'bad' : undefined),
        onEnd: () => {
          if (pages.hasNextPage && !pages.isFetchingNextPage) void pages.fetchNextPage();
        },
        footer: `${text.common.count({ shown: pages.hasNextPage ? `${shown}+` : shown })} · ${text.views.list.hint}`,
        empty: <EmptyState icon={IconMailSearch} title={text.emptyState.nothingMatches} />,
      }}
    />
  );
}

function namesOf(pages: readonly ItemList[]): Names {
  return Object.assign({}, ...pages.map((page) => page.names));
}
