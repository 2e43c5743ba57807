import { isEnded, type Instant, type Recorded } from '@giaolien/kernel';
import {
  Chip,
  EvidenceMark,
  formatDate,
  formatMoment,
  formatSpan,
  formatTime,
  Timeline,
  TimelineEntry,
  useNow,
  useText,
  type Messages,
} from '@giaolien/ui';
import { SegmentedControl, Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconFlag3, IconMail } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { IrregularityRow, ItemTrace, Names } from '../../api/answers.ts';
import { BodyName } from '../../parts/body-name.tsx';
import { CustodianLink } from '../../parts/custodian-link.tsx';
import links from '../../parts/links.module.css';
import { SubjectLink } from '../../parts/subject-link.tsx';
import { Panel } from '../../shell/page.tsx';
import { EventSign } from '../../story/event-sign.tsx';
import { eventWords } from '../../story/event-words.ts';
import { findLateness } from '../../story/lateness.ts';
import { GravityChip } from '../irregularities/marks.tsx';
import { chainOf, happenedAt, weightyOf, type ChainEntry } from './chain.ts';
import classes from './trace.module.css';

/** Everything that happened: custody heavy, facts light, irregularities where they arose, the promise at the end. */
export function ChainPanel({ trace }: { readonly trace: ItemTrace }) {
  const text = useText();
  const [shown, setShown] = useState<'everything' | 'onlyCustody'>('everything');
  const chain = useMemo(() => chainOf(trace.story, trace.custody, trace.irregularities), [trace]);
  const entries = shown === 'everything' ? chain : weightyOf(chain);
  return (
    <Panel
      title={text.views.trace.custody}
      aside={
        <SegmentedControl
          aria-label={text.common.filter}
          value={shown}
          data={(['everything', 'onlyCustody'] as const).map((value) => ({ value, label: text.views.trace[value] }))}
          onChange={setShown}
        />
      }
    >
      <Timeline label={text.views.trace.chain}>
        {entries.map((entry, index) => (
          <Entry
            key={entry.kind === 'irregularity' ? entry.irregularity.id : entry.fact.position}
            entry={entry}
            names={trace.names}
            dayBefore={index === 0 ? undefined : happenedAt(entries[index - 1] ?? entry)}
          />
        ))}
        <Ahead trace={trace} />
      </Timeline>
    </Panel>
  );
}

interface EntryProps {
  readonly entry: ChainEntry;
  readonly names: Names;
  /** When the entry before happened: the day is written where it changes. */
  readonly dayBefore: number | undefined;
}

function Entry({ entry, names, dayBefore }: EntryProps) {
  const when = <When at={happenedAt(entry)} dayBefore={dayBefore} />;
  if (entry.kind === 'custody') return <CustodyEntry entry={entry} names={names} when={when} />;
  if (entry.kind === 'irregularity') return <IrregularityEntry entry={entry} names={names} when={when} />;
  return <FactEntry entry={entry} names={names} when={when} />;
}

interface ShownProps<Kind extends ChainEntry['kind']> {
  readonly entry: Extract<ChainEntry, { kind: Kind }>;
  readonly names: Names;
  readonly when: React.ReactNode;
}

function CustodyEntry({ entry: { fact, span }, names, when }: ShownProps<'custody'>) {
  const text = useText();
  const now = useNow();
  const left = span.custodian.kind === 'body';
  return (
    <TimelineEntry
      weight="heavy"
      sign={
        fact.event.type === 'ItemAccepted' ? (
          <IconMail size={17} aria-hidden />
        ) : (
          <EventSign type={fact.event.type} size={17} />
        )
      }
      when={when}
      thread={span.container === null ? 'signed' : 'assumed'}
      title={<CustodianLink custodian={span.custodian} names={names} strong />}
      aside={!left && text.views.trace.heldFor({ span: formatSpan((span.to ?? now) - span.from, text) })}
    >
      <div className={classes.grounds}>
        <span>{eventWords(fact.event, names, text)}</span>
        <EvidenceMark evidence={span.evidence} />
        {span.container !== null && (
          <span className={classes.inside}>
            {text.views.trace.inside} <SubjectLink subject={`receptacle:${span.container}`} />
          </span>
        )}
        <Handover fact={fact} />
      </div>
      <Foot fact={fact} names={names} />
    </TimelineEntry>
  );
}

function FactEntry({ entry: { fact, contained }, names, when }: ShownProps<'fact'>) {
  const text = useText();
  return (
    <TimelineEntry
      weight="light"
      sign={<EventSign type={fact.event.type} />}
      when={when}
      title={eventWords(fact.event, names, text)}
      aside={<Foot fact={fact} names={names} />}
      thread={contained === 'in' ? 'assumed' : 'signed'}
    />
  );
}

function IrregularityEntry({ entry: { irregularity }, names, when }: ShownProps<'irregularity'>) {
  const text = useText();
  const words = text.views.trace;
  return (
    <TimelineEntry
      weight="alarm"
      sign={<IconAlertTriangle size={14} aria-hidden />}
      when={when}
      title={
        <Link className={classes.alarm} to="/irregularities/$id" params={{ id: irregularity.id }}>
          {irregularity.sentence}
        </Link>
      }
    >
      <div className={classes.grounds}>
        <GravityChip gravity={irregularity.gravity} />
        <Chip tone={irregularity.finding === null ? 'bad' : 'calm'}>
          {irregularity.finding === null
            ? words.openIrregularity
            : words.closedIrregularity({ finding: text.domain.finding[irregularity.finding] })}
        </Chip>
        <span className={classes.foot}>
          {words.by({ person: raiserOf(irregularity, names, text), office: names[irregularity.at] ?? irregularity.at })}
        </span>
      </div>
    </TimelineEntry>
  );
}

/** Who raised a case: a person, or the platform's own clock. */
function raiserOf({ by }: IrregularityRow, names: Names, text: Messages): string {
  return by === 'watch' ? text.domain.role.watch : (names[by] ?? by);
}

function When({ at: occurredAt, dayBefore }: { readonly at: Instant; readonly dayBefore: number | undefined }) {
  const sameDay = dayBefore !== undefined && formatDate(dayBefore) === formatDate(occurredAt);
  return (
    <time dateTime={new Date(occurredAt).toISOString()} title={formatMoment(occurredAt)}>
      {!sameDay && <span className={classes.day}>{formatDate(occurredAt)}</span>}
      {formatTime(occurredAt)}
    </time>
  );
}

/** Who stated it and where; how late, where it was late. */
function Foot({ fact, names }: { readonly fact: Recorded; readonly names: Names }) {
  const text = useText();
  const words = text.views.trace;
  const { by, at, claimedAt } = fact.event;
  const late = findLateness(fact);
  return (
    <span className={classes.foot} title={words.position({ n: String(fact.position) })}>
      {words.by({ person: names[by] ?? by, office: names[at] ?? at })}
      {late !== undefined && (
        <Tooltip label={words.lateHint({ at: formatMoment(fact.recordedAt) })} multiline maw={280}>
          <span>
            <Chip tone="warn">{words.late({ span: formatSpan(late, text) })}</Chip>
          </span>
        </Tooltip>
      )}
      {claimedAt !== undefined && <Chip tone="warn">{words.claimed({ at: formatMoment(claimedAt) })}</Chip>}
    </span>
  );
}

function Handover({ fact }: { readonly fact: Recorded }) {
  const text = useText();
  const { event } = fact;
  if (event.type !== 'HandoverCompleted') return null;
  return (
    <Link className={links.link} to="/handovers/$id" params={{ id: event.handover }}>
      {text.domain.handoverForm[event.form]}
    </Link>
  );
}

/** What is still to come, as far as the promise says. */
function Ahead({ trace: { item, names } }: { readonly trace: ItemTrace }) {
  const text = useText();
  if (isEnded(item)) return null;
  return (
    <TimelineEntry
      weight="ahead"
      sign={<IconFlag3 size={16} aria-hidden />}
      when={
        item.dueAt === null ? null : (
          <time dateTime={new Date(item.dueAt).toISOString()}>
            <span className={classes.day}>{formatDate(item.dueAt)}</span>
            {formatTime(item.dueAt)}
          </time>
        )
      }
      title={
        <strong>
          <BodyName id={item.bound} names={names} />
        </strong>
      }
      aside={item.dueAt === null ? text.views.trace.noPromise : text.views.trace.due}
    >
      <div className={classes.grounds}>
        {text.views.trace.delivery}: {names[item.delivery] ?? item.delivery}
      </div>
    </TimelineEntry>
  );
}
