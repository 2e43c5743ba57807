import { RECEPTACLE_STATES, type ReceptacleNow } from '@giaolien/kernel';
import {
  Code,
  EmptyState,
  formatMass,
  formatNumber,
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
import {
  codeColumn,
  countColumn,
  custodianColumn,
  momentColumn,
  nameColumn,
  secrecyColumn,
} from '../../parts/columns.tsx';
import { CustodianLink } from '../../parts/custodian-link.tsx';
import classes from '../../parts/detail.module.css';
import { LifeCycleFilters, ListPage } from '../../parts/list-page.tsx';

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
  const go = (next: typeof search) => void navigate({ search: next, replace: true });
  return (
    <ListPage
      title={text.nav.receptacles}
      query={query}
      filters={
        <LifeCycleFilters kind="receptacle" states={RECEPTACLE_STATES} search={search} names={names} onChange={go} />
      }
      table={{
        rows: query.data?.receptacles ?? [],
        columns,
        keyOf: (bag) => bag.id,
        onOpen: (bag) => void navigate({ to: '/receptacles/$id', params: { id: bag.id } }),
        card: (bag) => <BagCard bag={bag} names={names} />,
        toneOf: (bag) => (bag.isolated ? 'bad' : bag.substitute?.reconciled === null ? 'warn' : undefined),
        empty: <EmptyState title={text.emptyState.nothingMatches} />,
      }}
    />
  );
}

function columnsOf(text: Messages, names: Names): readonly Column<ReceptacleNow>[] {
  const words = text.views.list;
  return [
    secrecyColumn(words.secrecy, (bag) => bag.secrecy),
    codeColumn('id', words.number, (bag) => bag.id, { width: '7rem' }),
    {
      key: 'state',
      header: words.state,
      width: '9.5rem',
      cell: (bag) => <StateChip kind="receptacle" state={bag.state} />,
    },
    custodianColumn('holder', words.holder, names, (bag) => bag.custodian),
    momentColumn('since', words.since, (bag) => bag.since, 'sm'),
    nameColumn('destination', words.destination, names, (bag) => bag.destination, { from: 'sm' }),
    codeColumn('despatch', words.despatch, (bag) => bag.despatch, { from: 'lg' }),
    countColumn('items', words.items, (bag) => bag.contents.length),
    {
      key: 'gross',
      header: words.gross,
      width: '6rem',
      align: 'right',
      from: 'md',
      cell: (bag) => (bag.grossGrams === null ? '–' : formatMass(bag.grossGrams)),
    },
    codeColumn('seal', words.seal, (bag) => bag.seal?.number ?? null, { width: '9rem', from: 'lg' }),
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
