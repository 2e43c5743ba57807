import type { Custodian, HandoverLine, Instant, ReceivedLine } from '@giaolien/kernel';
import { Chip, Code, formatMass, formatNumber, Moment, SecrecyBadge, StateChip, useText } from '@giaolien/ui';
import { IconArrowRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { HandoverTrace, Names } from '../../api/answers.ts';
import { handoverQuery } from '../../api/queries.ts';
import { CustodianLink } from '../../parts/custodian-link.tsx';
import classes from '../../parts/detail.module.css';
import { QueryState } from '../../parts/query-state.tsx';
import { StoryPanel } from '../../parts/story-panel.tsx';
import { SubjectLink } from '../../parts/subject-link.tsx';
import { Facts, Page, Panel } from '../../shell/page.tsx';
import { noteVisit } from '../../shell/recent.ts';

const route = getRouteApi('/shell/handovers/$id');

/** One hand-over list: both hands and what passed between them. */
export function HandoverPage() {
  const { id } = route.useParams();
  const text = useText();
  const query = useQuery(handoverQuery(id));
  const list = query.data?.handover;
  const form = list === undefined ? '' : text.domain.handoverForm[list.form];
  useEffect(() => {
    if (form !== '') noteVisit({ kind: 'handover', id, title: `${form} ${id.slice(0, 8)}` });
  }, [form, id]);
  return (
    <Page
      title={text.views.handover.title({ form })}
      aside={
        <>
          <Code value={id.slice(0, 8)} size="md" />
          {list !== undefined && <StateChip kind="handover" state={list.state} />}
        </>
      }
    >
      <QueryState query={query} subject={`handover:${id}`}>
        {(trace) => <Body trace={trace} />}
      </QueryState>
    </Page>
  );
}

function Body({ trace }: { readonly trace: HandoverTrace }) {
  const text = useText();
  const words = text.views.handover;
  const { handover: list, names } = trace;
  const done = list.receivedAt !== null;
  return (
    <div className={classes.columns}>
      <div className={classes.column}>
        <Panel title={words.sides}>
          <div className={classes.sides}>
            <Side
              label={text.views.list.giver}
              custodian={list.giver}
              names={names}
              signed={words.gaveAt}
              at={list.givenAt}
            />
            <IconArrowRight className={classes.arrow} size={22} aria-hidden />
            <Side
              label={text.views.list.receiver}
              custodian={list.receiver}
              names={names}
              signed={words.receivedAt}
              at={list.receivedAt}
            />
          </div>
        </Panel>
        <Panel title={done ? words.received : words.lines} flush>
          <Lines lines={done ? list.received : list.lines} names={names} />
        </Panel>
        {list.missing.length > 0 && (
          <Panel title={words.missing} flush>
            <Lines lines={list.missing} names={names} />
          </Panel>
        )}
        <StoryPanel title={words.story} story={trace.story} irregularities={trace.irregularities} names={names} />
      </div>
      <Panel title={words.facts}>
        <Facts
          rows={[
            [text.views.list.form, text.domain.handoverForm[list.form]],
            [text.views.list.place, names[list.place] ?? list.place],
            [text.views.list.drawn, <Moment key="drawn" at={list.drawnAt} />],
            [text.views.list.given, <Moment key="given" at={list.givenAt} />],
            [text.views.list.received, <Moment key="received" at={list.receivedAt} />],
            [text.views.list.lines, formatNumber(list.lines.length)],
            list.vehicle !== null && [text.views.list.vehicle, names[list.vehicle] ?? list.vehicle],
            list.escort !== null && [text.views.list.escort, names[list.escort] ?? list.escort],
            list.bookPage !== null && [text.views.list.bookPage, formatNumber(list.bookPage)],
            [text.views.list.mass, formatMass(list.lines.reduce((sum, line) => sum + line.massGrams, 0))],
          ]}
        />
      </Panel>
    </div>
  );
}

interface SideProps {
  readonly label: string;
  readonly custodian: Custodian;
  readonly names: Names;
  readonly signed: string;
  readonly at: Instant | null;
}

function Side({ label, custodian, names, signed, at }: SideProps) {
  const text = useText();
  return (
    <div className={classes.side}>
      <div className={classes.sideLabel}>{label}</div>
      <CustodianLink custodian={custodian} names={names} strong />
      <div className={classes.sideSigned} data-signed={at !== null || undefined}>
        {at === null ? (
          text.views.handover.waiting
        ) : (
          <>
            {signed} <Moment at={at} />
          </>
        )}
      </div>
    </div>
  );
}

function Lines({ lines, names }: { readonly lines: readonly (HandoverLine | ReceivedLine)[]; readonly names: Names }) {
  const text = useText();
  const words = text.views.list;
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{words.number}</th>
            <th scope="col">{words.secrecy}</th>
            <th scope="col">{words.destination}</th>
            <th scope="col" className={classes.number}>
              {words.items}
            </th>
            <th scope="col" className={classes.number}>
              {words.mass}
            </th>
            <th scope="col">{words.seal}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.kind === 'item' ? line.item : line.receptacle}>
              <td>
                <SubjectLink subject={line.kind === 'item' ? `item:${line.item}` : `receptacle:${line.receptacle}`} />
                {'listed' in line && !line.listed && (
                  <>
                    {' '}
                    <Chip tone="warn">{text.views.handover.unlisted}</Chip>
                  </>
                )}
              </td>
              <td>
                <SecrecyBadge secrecy={line.secrecy} />
              </td>
              <td>
                {line.kind === 'receptacle' && line.destination !== undefined
                  ? (names[line.destination] ?? line.destination)
                  : '–'}
              </td>
              <td className={classes.number}>{line.kind === 'receptacle' ? formatNumber(line.items) : '1'}</td>
              <td className={classes.number}>{formatMass(line.massGrams)}</td>
              <td>
                {'sealState' in line && line.sealState !== undefined ? (
                  <Chip tone={line.sealState === 'intact' ? 'done' : 'bad'}>
                    {text.domain.sealState[line.sealState]}
                  </Chip>
                ) : (
                  '–'
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
