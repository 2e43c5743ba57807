import { DataTable, ErrorState, useText, type StateKind } from '@giaolien/ui';
import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ComponentProps, ReactNode } from 'react';
import type { Names } from '../api/answers.ts';
import { sentenceOf } from '../api/sentence.ts';
import { compact } from '../routes/parse-search.ts';
import { Page } from '../shell/page.tsx';
import { FacilityFilter, StateFilter, type StateOf } from './filters.tsx';

type TableProps<Row> = ComponentProps<typeof DataTable<Row>>;

interface ListPageProps<Row> {
  readonly title: string;
  /** One line under the title. */
  readonly lead?: ReactNode;
  /** Beside the title. */
  readonly aside?: ReactNode;
  readonly filters: ReactNode;
  /** What the rows come from: it says whether they are waited for, or could not be had. */
  readonly query: {
    readonly isPending: boolean;
    readonly isError: boolean;
    readonly error: unknown;
    readonly refetch: () => unknown;
  };
  readonly table: Omit<TableProps<Row>, 'label' | 'loading'>;
  /** Between the filters and the table: a form that was opened. */
  readonly children?: ReactNode;
}

/** A page that is a list: filters that stand in the address, then the rows, the failure, or a calm word. */
export function ListPage<Row>({ title, lead, aside, filters, query, table, children }: ListPageProps<Row>) {
  const text = useText();
  return (
    <Page fill title={title} lead={lead} aside={aside} actions={filters}>
      {children}
      {query.isError && table.rows.length === 0 ? (
        <ErrorState sentence={sentenceOf(query.error, text)} onRetry={() => void query.refetch()} />
      ) : (
        <DataTable label={title} loading={query.isPending} {...table} />
      )}
    </Page>
  );
}

/** Changes some filters and leaves the others: what is `undefined` goes out of the address. */
export function searchSetter<Search extends object>(search: Search, navigate: (next: Search) => void) {
  return (change: { readonly [Key in keyof Search]?: Search[Key] | undefined }) =>
    navigate(compact({ ...search, ...change }) as Search); // Only optional keys can be left out: the routes have no other.
}

interface LifeCycleFiltersProps<Kind extends StateKind> {
  readonly kind: Kind;
  readonly states: readonly StateOf<Kind>[];
  readonly search: { readonly state?: StateOf<Kind> | undefined; readonly facility?: string | undefined };
  readonly names: Names;
  readonly onChange: (search: { state?: StateOf<Kind>; facility?: string }) => void;
}

/** The two filters of a list of things with a life-cycle: in which state, at which office. */
export function LifeCycleFilters<Kind extends StateKind>(props: LifeCycleFiltersProps<Kind>) {
  const { kind, states, search, names, onChange } = props;
  const set = (change: typeof search) => onChange(compact({ ...search, ...change }));
  return (
    <>
      <StateFilter kind={kind} states={states} value={search.state} onChange={(state) => set({ state })} />
      <FacilityFilter value={search.facility} names={names} onChange={(facility) => set({ facility })} />
      <ClearFilters search={search} onClear={() => onChange({})} />
    </>
  );
}

/** Takes all filters away; not there while there is none. */
export function ClearFilters({ search, onClear }: { readonly search: object; readonly onClear: () => void }) {
  const text = useText();
  if (Object.keys(search).length === 0) return null;
  return (
    <Button variant="subtle" leftSection={<IconX size={14} />} onClick={onClear}>
      {text.common.clear}
    </Button>
  );
}
