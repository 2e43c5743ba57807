import { Chip, Code, SecrecyBadge, useText } from '@giaolien/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { caseQuery, type CaseTrace } from '../../api/case-queries.ts';
import classes from '../../parts/detail.module.css';
import { QueryState } from '../../parts/query-state.tsx';
import { StoryPanel } from '../../parts/story-panel.tsx';
import { Page, Panel } from '../../shell/page.tsx';
import { noteVisit } from '../../shell/recent.ts';
import { CaseFacts } from './case-facts.tsx';
import { ClosingPanel } from './closing-panel.tsx';
import { caseNumber } from './clocks.ts';
import { DutiesPanel } from './duties-panel.tsx';
import { Happened } from './happened.tsx';
import { LadderPanel } from './ladder-panel.tsx';
import { GravityChip } from './marks.tsx';
import { ReopeningPanel } from './reopening-panel.tsx';

const route = getRouteApi('/shell/irregularities/$id');

/** One case: what happened, who has taken note, what must be done by when, and how it ends. */
export function CasePage() {
  const { id } = route.useParams();
  const text = useText();
  const query = useQuery(caseQuery(id));
  const title = text.cases.one({ number: caseNumber(id) });
  const found = query.data !== undefined;
  useEffect(() => {
    if (found) noteVisit({ kind: 'irregularity', id, title });
  }, [found, id, title]);
  return (
    <Page title={text.cases.title} tabTitle={title} aside={<Marks id={id} trace={query.data} />}>
      <QueryState query={query} subject={`irregularity:${id}`}>
        {(trace) => <Body trace={trace} />}
      </QueryState>
    </Page>
  );
}

function Marks({ id, trace }: { readonly id: string; readonly trace: CaseTrace | undefined }) {
  const text = useText();
  const number = <Code value={caseNumber(id)} size="md" />;
  if (trace === undefined) return number;
  const { gravity, secrecy, investigation, finding, reopened } = trace.irregularity;
  return (
    <>
      {number}
      <GravityChip gravity={gravity} />
      <SecrecyBadge secrecy={secrecy} withWords />
      {investigation && <Chip tone="bad">{text.cases.investigation}</Chip>}
      <Chip tone={finding === null ? 'busy' : 'done'}>
        {finding === null ? text.cases.open : text.domain.finding[finding]}
      </Chip>
      {reopened > 0 && <Chip tone="warn">{text.cases.reopened({ count: String(reopened) })}</Chip>}
    </>
  );
}

function Body({ trace }: { readonly trace: CaseTrace }) {
  const text = useText();
  const { irregularity, names } = trace;
  return (
    <div className={classes.column}>
      <Happened irregularity={irregularity} />
      <div className={classes.columns}>
        <div className={classes.column}>
          <LadderPanel trace={trace} />
          <DutiesPanel trace={trace} />
          {irregularity.closedAt === null ? <ClosingPanel trace={trace} /> : <ReopeningPanel trace={trace} />}
        </div>
        <div className={classes.column}>
          <Panel title={text.cases.facts}>
            <CaseFacts irregularity={irregularity} names={names} />
          </Panel>
          <StoryPanel title={text.cases.story} story={trace.story} names={names} />
        </div>
      </div>
    </div>
  );
}
