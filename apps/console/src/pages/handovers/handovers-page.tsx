import type { HandoverNow } from '@giaolien/kernel';
import {
  Code,
  DataTable,
  EmptyState,
  ErrorState,
  formatNumber,
  Moment,
  StateChip,
  useText,
  type Column,
  type Messages,
} from '@giaolien/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Names } from '../../api/answers.ts';
import { handoversQuery } from '../../api/queries.ts';
import { sentenceOf } from '../../api/sentence.ts';
import { CustodianLink } from '../../parts/custodian-link.tsx';
import classes from '../../parts/detail.module.css';
import { ChoiceFilter, FacilityFilter } from '../../parts/filters.tsx';
import { compact } from '../../routes/parse-search.ts';
import { Page } from '../../shell/page.tsx';
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
  const set = (change: { readonly [Key in keyof typeof search]?: (typeof search)[Key] | undefined }) =>
    void navigate({ search: compact({ ...search, ...change }), replace: true });
  return (
    <Page
      fill
      title={text.nav.handovers}
      actions={
        <>
          <ChoiceFilter
            label={text.views.list.state}
            placeholder={text.views.list.anyState}
            value={search.state}
            choices={HANDOVER_STATES}
            wordOf={(state) => text.domain.handoverState[state]}
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
          label={text.nav.handovers}
          rows={query.data?.handovers ?? []}
          columns={columns}
          keyOf={(list) => list.id}
          onOpen={(list) => void navigate({ to: '/handovers/$id', params: { id: list.id } })}
          card={(list) => <HandoverCard list={list} names={names} />}
          toneOf={(list) => (list.state === 'received-with-irregularity' ? 'warn' : undefined)}
          loading={query.isPending}
          empty={<EmptyState title={text.emptyState.nothingMatches} />}
        />
      )}
    </Page>
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
    { key: 'giver', header: words.giver, cell: ({ giver }) => <CustodianLink custodian={giver} names={names} plain /> },
    {
      key: 'receiver',
      header: words.receiver,
      cell: ({ receiver }) => <CustodianLink custodian={receiver} names={names} plain />,
    },
    { key: 'place', header: words.place, from: 'lg', cell: ({ place }) => names[place] ?? place },
    {
      key: 'lines',
      header: words.lines,
      width: '4.5rem',
      align: 'right',
      cell: ({ lines }) => formatNumber(lines.length),
    },
    {
      key: 'drawn',
      header: words.drawn,
      width: '7rem',
      from: 'md',
      cell: ({ drawnAt }) => <Moment at={drawnAt} show="short" />,
    },
    {
      key: 'given',
      header: words.given,
      width: '7rem',
      from: 'sm',
      cell: ({ givenAt }) => <Moment at={givenAt} show="short" />,
    },
    {
      key: 'received',
      header: words.received,
      width: '7rem',
      from: 'sm',
      cell: ({ receivedAt }) => <Moment at={receivedAt} show="short" />,
    },
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
