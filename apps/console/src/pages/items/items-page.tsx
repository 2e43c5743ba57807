import { ITEM_STATES } from '@giaolien/kernel';
import { DataTable, EmptyState, ErrorState, formatNumber, useText } from '@giaolien/ui';
import { Button } from '@mantine/core';
import { IconMailSearch, IconX } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ItemList, ItemRow, Names } from '../../api/answers.ts';
import { itemPagesQuery } from '../../api/queries.ts';
import { sentenceOf } from '../../api/sentence.ts';
import { ChoiceFilter, FacilityFilter, TextFilter } from '../../parts/filters.tsx';
import { compact } from '../../routes/parse-search.ts';
import { Page } from '../../shell/page.tsx';
import { ItemCard, itemColumns } from './item-columns.tsx';

const route = getRouteApi('/shell/items');

/** Items in the person's scope; every filter is in the address, so a list can be sent to a colleague. */
export function ItemsPage() {
  const text = useText();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const pages = useInfiniteQuery(itemPagesQuery(search));
  const rows = useMemo(() => pages.data?.pages.flatMap((page) => page.items) ?? [], [pages.data]);
  const names = useMemo(() => namesOf(pages.data?.pages ?? []), [pages.data]);
  const columns = useMemo(() => itemColumns(text, names), [text, names]);
  const set = (change: Partial<Record<keyof typeof search, string | undefined>>) =>
    void navigate({ search: compact({ ...search, ...change }) as typeof search, replace: true });
  const open = (item: ItemRow) => void navigate({ to: '/items/$id', params: { id: item.id } });
  const shown = formatNumber(rows.length);
  return (
    <Page
      fill
      title={text.nav.items}
      actions={
        <>
          <TextFilter value={search.q} placeholder={text.views.list.search} onChange={(q) => set({ q })} />
          <ChoiceFilter
            label={text.views.list.state}
            placeholder={text.views.list.anyState}
            value={search.state}
            choices={ITEM_STATES}
            wordOf={(state) => text.domain.itemState[state]}
            onChange={(state) => set({ state })}
          />
          <FacilityFilter value={search.facility} names={names} onChange={(facility) => set({ facility })} />
          {Object.keys(search).length > 0 && (
            <Button
              variant="subtle"
              leftSection={<IconX size={14} />}
              onClick={() => void navigate({ search: {}, replace: true })}
            >
              {text.common.clear}
            </Button>
          )}
        </>
      }
    >
      {pages.isError && rows.length === 0 ? (
        <ErrorState sentence={sentenceOf(pages.error, text)} onRetry={() => void pages.refetch()} />
      ) : (
        <DataTable
          label={text.nav.items}
          rows={rows}
          columns={columns}
          keyOf={(item) => item.id}
          onOpen={open}
          card={(item) => <ItemCard item={item} names={names} />}
          toneOf={(item) => (item.state === 'missing' ? 'bad' : undefined)}
          loading={pages.isPending}
          onEnd={() => {
            if (pages.hasNextPage && !pages.isFetchingNextPage) void pages.fetchNextPage();
          }}
          footer={`${text.common.count({ shown: pages.hasNextPage ? `${shown}+` : shown })} · ${text.views.list.hint}`}
          empty={<EmptyState icon={IconMailSearch} title={text.emptyState.nothingMatches} />}
        />
      )}
    </Page>
  );
}

function namesOf(pages: readonly ItemList[]): Names {
  return Object.assign({}, ...pages.map((page) => page.names));
}
