import { REQUEST_STATES, type RequestNow } from '@giaolien/kernel';
import { EmptyState, formatNumber, Moment, StateChip, useText, type Column, type Messages } from '@giaolien/ui';
import { IconPhoneCall } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Names } from '../../api/answers.ts';
import { requestsQuery } from '../../api/register-queries.ts';
import { countColumn, momentColumn, nameColumn } from '../../parts/columns.tsx';
import classes from '../../parts/detail.module.css';
import { LifeCycleFilters, ListPage } from '../../parts/list-page.tsx';

const route = getRouteApi('/shell/requests');
const NO_NAMES: Names = {};

/** Collections that bodies have asked for (12.2 #25). */
export function RequestsPage() {
  const text = useText();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(requestsQuery(search));
  const names = query.data?.names ?? NO_NAMES;
  const columns = useMemo(() => columnsOf(text, names), [text, names]);
  const go = (next: typeof search) => void navigate({ search: next, replace: true });
  return (
    <ListPage
      title={text.registers.nav.requests}
      query={query}
      filters={<LifeCycleFilters kind="request" states={REQUEST_STATES} search={search} names={names} onChange={go} />}
      table={{
        rows: query.data?.requests ?? [],
        columns,
        keyOf: (request) => request.id,
        card: (request) => <RequestCard request={request} names={names} />,
        empty: <EmptyState icon={IconPhoneCall} title={text.registers.request.none} />,
      }}
    />
  );
}

function columnsOf(text: Messages, names: Names): readonly Column<RequestNow>[] {
  const words = text.registers.request;
  return [
    nameColumn('body', words.body, names, (request) => request.body),
    {
      key: 'state',
      header: text.views.list.state,
      width: '11rem',
      cell: ({ state }) => <StateChip kind="request" state={state} />,
    },
    countColumn('items', words.items, (request) => request.items, { width: '7rem' }),
    { key: 'window', header: words.window, width: '12rem', cell: (request) => <Between request={request} /> },
    nameColumn('courier', words.courier, names, (request) => request.courier, { width: '11rem', from: 'md' }),
    nameColumn('facility', text.views.list.facility, names, (request) => request.facility, { from: 'lg' }),
    momentColumn('requested', words.requestedAt, (request) => request.requestedAt, 'sm'),
    {
      key: 'reason',
      header: words.reason,
      width: '13rem',
      from: 'lg',
      cell: ({ rejection }) => (rejection === null ? '' : text.domain.rejection[rejection]),
    },
  ];
}

function Between({ request: { from, until } }: { readonly request: RequestNow }) {
  return (
    <>
      <Moment at={from} show="short" /> – <Moment at={until} show="short" />
    </>
  );
}

function RequestCard({ request, names }: { readonly request: RequestNow; readonly names: Names }) {
  const text = useText();
  return (
    <div className={classes.card}>
      <div className={classes.cardHead}>
        <strong>{names[request.body] ?? request.body}</strong>
        <StateChip kind="request" state={request.state} />
      </div>
      <div className={classes.cardLine}>
        <span>{text.common.pieces({ count: formatNumber(request.items) })}</span>
        <Between request={request} />
      </div>
      <div className={classes.cardLine}>
        {request.courier !== null && <span>{names[request.courier] ?? request.courier}</span>}
        {request.rejection !== null && <span>{text.domain.rejection[request.rejection]}</span>}
      </div>
    </div>
  );
}
