import { RECEPTACLE_STATES, type ReceptacleNow } from '@giaolien/kernel';
import {
  Code,
  DataTable,
  EmptyState,
  ErrorState,
  formatMass,
  formatNumber,
  Moment,
  SecrecyBadge,
  StateChip,
  useText,
  type Column,
  type Messages,
} from '@giaolien/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Names } from '../../api/answers.ts';
import { receptaclesQuery } from '../../api/queries.ts';
import { sentenceOf } from '../../api/sentence.ts';
import { CustodianLink } from '../../parts/custodian-link.tsx';
import classes from '../../parts/detail.module.css';
import { ChoiceFilter, FacilityFilter } from '../../parts/filters.tsx';
import { compact } from '../../routes/parse-search.ts';
import { Page } from '../../shell/page.tsx';

const route = getRouteApi('/shell/receptacles');
const NO_NAMES: Names = {};

/** Bags and boxes. */
export function ReceptaclesPage() {
  const text = useText();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(receptaclesQuery(search));
  const names = query.data?.names ?? NO_NAMES;
  const columns = useMemo(() => columnsOf(text, names), [text, names]);
  const set = (change: {
    readonly state?: (typeof search)['state'] | undefined;
    readonly facility?: string | undefined;
  }) => void navigate({ search: compact({ ...search, ...change }), replace: true });
  return (
    <Page
      fill
      title={text.nav.receptacles}
      actions={
        <>
          <ChoiceFilter
            label={text.views.list.state}
            placeholder={text.views.list.anyState}
            value={search.state}
            choices={RECEPTACLE_STATES}
            wordOf={(state) => text.domain.receptacleState[state]}
            onChange={(state) => set({ state })}
          />
          <FacilityFilter value={search.facility} names={names} onChange={(facility) => set({ facility })} />
        </>
      }
    >
      {query.isError && query.data === undefined ? (
        <ErrorState sentence={sentenceOf(query.error, text)} onRetry={() => void query.refetch()} />
      ) : (
        <DataTable
          label={text.nav.receptacles}
          rows={query.data?.receptacles ?? []}
          columns={columns}
          keyOf={(bag) => bag.id}
          onOpen={(bag) => void navigate({ to: '/receptacles/$id', params: { id: bag.id } })}
          card={(bag) => <BagCard bag={bag} names={names} />}
          loading={query.isPending}
          empty={<EmptyState title={text.emptyState.nothingMatches} />}
        />
      )}
    </Page>
  );
}

function columnsOf(text: Messages, names: Names): readonly Column<ReceptacleNow>[] {
  const words = text.views.list;
  return [
    { key: 'secrecy', header: words.secrecy, width: '3.5rem', cell: (bag) => <SecrecyBadge secrecy={bag.secrecy} /> },
    { key: 'id', header: words.number, width: '7rem', cell: (bag) => <Code value={bag.id} /> },
    {
      key: 'state',
      header: words.state,
      width: '8.5rem',
      cell: (bag) => <StateChip kind="receptacle" state={bag.state} />,
    },
    {
      key: 'holder',
      header: words.holder,
      cell: (bag) => <CustodianLink custodian={bag.custodian} names={names} plain />,
    },
    {
      key: 'since',
      header: words.since,
      width: '7rem',
      from: 'sm',
      cell: (bag) => <Moment at={bag.since} show="short" />,
    },
    {
      key: 'destination',
      header: words.destination,
      from: 'sm',
      cell: (bag) => (bag.destination === null ? '–' : (names[bag.destination] ?? bag.destination)),
    },
    {
      key: 'despatch',
      header: words.despatch,
      from: 'lg',
      cell: (bag) => (bag.despatch === null ? '–' : <Code value={bag.despatch} />),
    },
    {
      key: 'items',
      header: words.items,
      width: '5.5rem',
      align: 'right',
      cell: (bag) => formatNumber(bag.contents.length),
    },
    {
      key: 'gross',
      header: words.gross,
      width: '6rem',
      align: 'right',
      from: 'md',
      cell: (bag) => (bag.grossGrams === null ? '–' : formatMass(bag.grossGrams)),
    },
    {
      key: 'seal',
      header: words.seal,
      width: '9rem',
      from: 'lg',
      cell: (bag) => (bag.seal === null ? '–' : <Code value={bag.seal.number} />),
    },
  ];
}

function BagCard({ bag, names }: { readonly bag: ReceptacleNow; readonly names: Names }) {
  const text = useText();
  return (
    <div className={classes.card}>
      <div className={classes.cardHead}>
        <SecrecyBadge secrecy={bag.secrecy} />
        <Code value={bag.id} />
        <StateChip kind="receptacle" state={bag.state} />
      </div>
      <div className={classes.cardLine}>
        <CustodianLink custodian={bag.custodian} names={names} plain />
      </div>
      <div className={classes.cardLine}>
        <span>{text.common.pieces({ count: formatNumber(bag.contents.length) })}</span>
        {bag.destination !== null && <span>→ {names[bag.destination] ?? bag.destination}</span>}
      </div>
    </div>
  );
}
