import { Chip, Code, formatMass, formatNumber, Moment, SecrecyBadge, StateChip, useText } from '@giaolien/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { DespatchTrace } from '../../api/answers.ts';
import { despatchQuery } from '../../api/queries.ts';
import classes from '../../parts/detail.module.css';
import links from '../../parts/links.module.css';
import { QueryState } from '../../parts/query-state.tsx';
import { StoryPanel } from '../../parts/story-panel.tsx';
import { SubjectLink } from '../../parts/subject-link.tsx';
import { Facts, Page, Panel } from '../../shell/page.tsx';
import { noteVisit } from '../../shell/recent.ts';

const route = getRouteApi('/shell/despatches/$id');

/** One despatch: its bags, its totals locked at close, its story. */
export function DespatchPage() {
  const { id } = route.useParams();
  const text = useText();
  const query = useQuery(despatchQuery(id));
  const despatch = query.data?.despatch;
  useEffect(() => {
    if (despatch !== undefined) noteVisit({ kind: 'despatch', id: despatch.id, title: despatch.id });
  }, [despatch]);
  return (
    <Page
      title={text.views.despatch.title({ number: despatch === undefined ? '' : String(despatch.number) })}
      aside={
        <>
          <Code value={id} copyable size="md" />
          {despatch !== undefined && <StateChip kind="despatch" state={despatch.state} />}
          {despatch?.irregular === true && <Chip tone="bad">{text.views.despatch.irregular}</Chip>}
        </>
      }
    >
      <QueryState query={query} subject={`despatch:${id}`}>
        {(trace) => <Body trace={trace} />}
      </QueryState>
    </Page>
  );
}

function Body({ trace }: { readonly trace: DespatchTrace }) {
  const text = useText();
  return (
    <div className={classes.columns}>
      <div className={classes.column}>
        <Panel title={text.views.despatch.bags} flush>
          <Bags trace={trace} />
        </Panel>
        <StoryPanel
          title={text.views.despatch.story}
          story={trace.story}
          irregularities={trace.irregularities}
          names={trace.names}
        />
      </div>
      <Panel title={text.views.despatch.facts}>
        <DespatchFacts trace={trace} />
      </Panel>
    </div>
  );
}

function Bags({ trace: { despatch } }: { readonly trace: DespatchTrace }) {
  const text = useText();
  const words = text.views.list;
  const closed = new Map(despatch.closedBags.map((bag) => [bag.receptacle, bag]));
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col" className={classes.number}>
              #
            </th>
            <th scope="col">{words.bag}</th>
            <th scope="col">{words.secrecy}</th>
            <th scope="col">{words.label}</th>
            <th scope="col" className={classes.number}>
              {words.items}
            </th>
            <th scope="col" className={classes.number}>
              {words.mass}
            </th>
            <th scope="col" className={classes.number}>
              {words.gross}
            </th>
          </tr>
        </thead>
        <tbody>
          {despatch.bags.map((bag) => (
            <tr key={bag.receptacle}>
              <td className={classes.number}>{closed.get(bag.receptacle)?.bagNumber ?? '–'}</td>
              <td>
                <SubjectLink subject={`receptacle:${bag.receptacle}`} />
                {closed.get(bag.receptacle)?.bagNumber === closed.size && closed.size > 0 && (
                  <>
                    {' '}
                    <Chip>{text.views.despatch.last}</Chip>
                  </>
                )}
              </td>
              <td>
                <SecrecyBadge secrecy={bag.secrecy} />
              </td>
              <td>{closed.has(bag.receptacle) ? <Code value={closed.get(bag.receptacle)?.label ?? ''} /> : '–'}</td>
              <td className={classes.number}>{formatNumber(bag.items)}</td>
              <td className={classes.number}>{formatMass(bag.massGrams)}</td>
              <td className={classes.number}>{bag.grossGrams === null ? '–' : formatMass(bag.grossGrams)}</td>
            </tr>
          ))}
        </tbody>
        {despatch.totals !== null && (
          <tfoot>
            <tr>
              <td colSpan={4}>{text.views.despatch.totals}</td>
              <td className={classes.number}>{formatNumber(despatch.totals.items)}</td>
              <td className={classes.number}>{formatMass(despatch.totals.massGrams)}</td>
              <td className={classes.number}>
                {formatMass(despatch.closedBags.reduce((sum, bag) => sum + bag.grossGrams, 0))}
              </td>
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

function DespatchFacts({ trace: { despatch, names } }: { readonly trace: DespatchTrace }) {
  const text = useText();
  const words = text.views.list;
  const office = (id: string) => (
    <Link className={links.link} to="/map" search={{ facility: id, list: 'facilities' }}>
      {names[id] ?? id}
    </Link>
  );
  return (
    <Facts
      rows={[
        [words.origin, office(despatch.origin)],
        [words.destination, office(despatch.destination)],
        [words.carriage, text.domain.carriage[despatch.carriage]],
        [words.year, String(despatch.year)],
        [words.opened, <Moment key="opened" at={despatch.openedAt} />],
        [words.closed, <Moment key="closed" at={despatch.closedAt} />],
        [words.bags, formatNumber(despatch.bags.length)],
      ]}
    />
  );
}
