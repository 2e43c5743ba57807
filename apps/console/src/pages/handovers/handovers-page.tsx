import type { HandoverNow } from '@giaolien/kernel';
import { Code, EmptyState, StateChip, useText, type Column, type Messages } from '@giaolien/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Names } from '../../api/answers.ts';
import { handoversQuery } from '../../api/queries.ts';
import { countColumn, custodianColumn, momentColumn, nameColumn } from '../../parts/columns.tsx';
import { CustodianLink } from '../../parts/custodian-link.tsx';
import classes from '../../parts/detail.module.css';
import { LifeCycleFilters, ListPage } from '../../parts/list-page.tsx';
import { HANDOVER_STATES } from '../routes.ts';

const route = getRouteApi('/shell/handovers');
const NO_NAMES: Names = {};

/** Hand-over lists: BĐ10 between offices and trips, BĐ13 to couriers. */
export function HandoversPage() {
  const text = useText();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(handoversQuery(search));
  const names = query.data?.names ?? NO_NAMES;
  const columns = useMemo(() => columnsOf(text, names), [text, names]);
  const go = (next: typeof search) => void navigate({ search: next, replace: true });
  return (
    <ListPage
      title={text.nav.handovers}
      query={query}
      filters={
        <LifeCycleFilters kind="handover" states={HANDOVER_STATES} search={search} names={names} onChange={go} />
      }
      table={{
        rows: query.data?.handovers ?? [],
        columns,
        keyOf: (list) => list.id,
        onOpen: (list) => void navigate({ to: '/handovers/$id', params: { id: list.id } }),
        card: (list) => <HandoverCard list={list} names={names} />,
        toneOf: (list) => (list.state === 'received-with-irregularity' ? 'warn' : undefined),
        empty: <EmptyState title={text.emptyState.nothingMatches} />,
      }}
    />
  );
}

function columnsOf(text: Messages, names: Names): readonly Column<HandoverNow>[] {
  const words = text.views.list;
  return [
    { key: 'form', header: words.form, width: '4.5rem', cell: ({ form }) => text.domain.handoverForm[form] },
    { key: 'id', header: words.number, width: '7rem', cell: ({ id }) => <Code value={id.slice(0, 8)} /> },
    {
      key: 'state',
      header: words.state,
      width: '10.5rem',
      cell: ({ state }) => <StateChip kind="handover" state={state} />,
    },
    custodianColumn('giver', words.giver, names, ({ giver }) => giver),
    custodianColumn('receiver', words.receiver, names, ({ receiver }) => receiver),
    nameColumn('place', words.place, names, ({ place }) => place, { from: 'lg' }),
    countColumn('lines', words.lines, ({ lines }) => lines.length, { width: '4.5rem' }),
    momentColumn('drawn', words.drawn, ({ drawnAt }) => drawnAt, 'md'),
    momentColumn('given', words.given, ({ givenAt }) => givenAt, 'sm'),
    momentColumn('received', words.received, ({ receivedAt }) => receivedAt, 'sm'),
  ];
}

function HandoverCard({ list, names }: { readonly list: HandoverNow; readonly names: Names }) {
  const text = useText();
  return (
    <div className={classes.card}>
      <div className={classes.cardHead}>
        <strong>{text.domain.handoverForm[list.form]}</strong>
        <Code value={list.id.slice(0, 8)} />
        <StateChip kind="handover" state={list.state} />
      </div>
      <div className={classes.cardLine}>
        <CustodianLink custodian={list.giver} names={names} plain />
      </div>
      <div className={classes.cardLine}>
        <CustodianLink custodian={list.receiver} names={names} plain />
      </div>
    </div>
  );
}
