import { Chip, Code, formatNumber, SecrecyBadge, StateChip, useText } from '@giaolien/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { ItemTrace } from '../../api/answers.ts';
import { itemTraceQuery } from '../../api/queries.ts';
import { QueryState } from '../../parts/query-state.tsx';
import { Page, Panel } from '../../shell/page.tsx';
import { noteVisit } from '../../shell/recent.ts';
import { AttemptsPanel } from './attempts-panel.tsx';
import { ChainPanel } from './chain-panel.tsx';
import { ClocksPanel } from './clocks-panel.tsx';
import { CorrectionsPanel } from './corrections-panel.tsx';
import { DeadlinesPanel } from './deadlines-panel.tsx';
import { HolderCard } from './holder-card.tsx';
import { ItemFacts } from './item-facts.tsx';
import { ItemWayMap } from './item-way-map.tsx';
import { ObligationsPanel } from './obligations-panel.tsx';
import { PromiseCard } from './promise-card.tsx';
import { PromisePanel } from './promise-panel.tsx';
import { Standing } from './standing.tsx';
import classes from './trace.module.css';
import { TreatmentsPanel } from './treatments-panel.tsx';

const route = getRouteApi('/shell/items/$id');

/** One item: who answers for it, since when, on what evidence, and everything that led here. */
export function TracePage() {
  const { id } = route.useParams();
  const text = useText();
  const query = useQuery(itemTraceQuery(id));
  const found = query.data !== undefined;
  useEffect(() => {
    if (found) noteVisit({ kind: 'item', id, title: id });
  }, [found, id]);
  return (
    <Page
      title={text.nav.items}
      tabTitle={id}
      aside={query.data === undefined || query.isError ? undefined : <Marks trace={query.data} />}
    >
      <QueryState query={query} subject={`item:${id}`}>
        {(trace) => <TraceBody trace={trace} />}
      </QueryState>
    </Page>
  );
}

function Marks({ trace: { item, irregularities } }: { readonly trace: ItemTrace }) {
  const text = useText();
  const open = irregularities.filter(({ closedAt }) => closedAt === null).length;
  return (
    <>
      <Code value={item.id} copyable size="lg" />
      <StateChip kind="item" state={item.state} />
      <SecrecyBadge secrecy={item.product.secrecy} withWords />
      {item.product.urgency !== 'ordinary' && <Chip tone="warn">{text.domain.urgency[item.product.urgency]}</Chip>}
      {open > 0 && <Chip tone="bad">{text.cases.openCount({ count: formatNumber(open) })}</Chip>}
      {item.returning && <Chip tone="warn">{text.views.trace.returning}</Chip>}
    </>
  );
}

function TraceBody({ trace }: { readonly trace: ItemTrace }) {
  const text = useText();
  return (
    <div className={classes.body} data-secret={trace.item.product.secrecy ?? undefined}>
      <div className={classes.top}>
        <HolderCard trace={trace} />
        <PromiseCard item={trace.item} />
      </div>
      <Standing trace={trace} />
      <div className={classes.columns}>
        <div className={classes.side}>
          <CorrectionsPanel trace={trace} />
          <ChainPanel trace={trace} />
        </div>
        <div className={classes.side}>
          <ObligationsPanel trace={trace} />
          <ClocksPanel trace={trace} />
          <PromisePanel trace={trace} />
          <TreatmentsPanel trace={trace} />
          <AttemptsPanel trace={trace} />
          <Panel title={text.views.trace.route} flush>
            <ItemWayMap trace={trace} />
          </Panel>
          <Panel title={text.views.trace.facts}>
            <ItemFacts item={trace.item} names={trace.names} />
          </Panel>
          <DeadlinesPanel trace={trace} />
        </div>
      </div>
    </div>
  );
}
