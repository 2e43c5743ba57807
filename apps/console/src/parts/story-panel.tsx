import type { Instant, Recorded } from '@giaolien/kernel';
import { Chip, formatDate, formatSpan, formatTime, Timeline, TimelineEntry, useText } from '@giaolien/ui';
import { Link } from '@tanstack/react-router';
import type { IrregularityRow, Names } from '../api/answers.ts';
import { Panel } from '../shell/page.tsx';
import { EventSign } from '../story/event-sign.tsx';
import { eventWords } from '../story/event-words.ts';
import { findLateness } from '../story/lateness.ts';
import links from './links.module.css';

interface StoryPanelProps {
  readonly title: string;
  readonly story: readonly Recorded[];
  /** Cases about the subject; each has a story of its own. */
  readonly irregularities?: readonly IrregularityRow[];
  readonly names: Names;
}

/** What happened to a bag, despatch, hand-over list, trip or case, oldest first, with the cases that it raised. */
export function StoryPanel({ title, story, irregularities = [], names }: StoryPanelProps) {
  const facts = story.map((fact) => ({ at: fact.event.occurredAt, place: fact.position, fact }));
  const cases = irregularities.map((row) => ({ at: row.raisedAt, place: Number.POSITIVE_INFINITY, row }));
  const entries = [...facts, ...cases].toSorted((one, other) => one.at - other.at || one.place - other.place);
  return (
    <Panel title={title}>
      <Timeline label={title}>
        {entries.map((entry, index) => {
          const when = <When at={entry.at} before={entries[index - 1]?.at} />;
          return 'fact' in entry ? (
            <FactEntry key={entry.fact.position} fact={entry.fact} names={names} when={when} />
          ) : (
            <CaseEntry key={entry.row.id} row={entry.row} names={names} when={when} />
          );
        })}
      </Timeline>
    </Panel>
  );
}

interface EntryProps {
  readonly names: Names;
  readonly when: React.ReactNode;
}

function FactEntry({ fact, names, when }: EntryProps & { readonly fact: Recorded }) {
  const text = useText();
  const { event } = fact;
  const late = findLateness(fact);
  return (
    <TimelineEntry
      weight={event.type === 'IrregularityRaised' ? 'alarm' : 'light'}
      sign={<EventSign type={event.type} />}
      when={when}
      title={eventWords(event, names, text)}
      aside={
        <>
          <By by={event.by} at={event.at} names={names} />{' '}
          {late !== undefined && <Chip tone="warn">{text.views.trace.late({ span: formatSpan(late, text) })}</Chip>}
        </>
      }
    />
  );
}

function CaseEntry({ row, names, when }: EntryProps & { readonly row: IrregularityRow }) {
  return (
    <TimelineEntry
      weight="alarm"
      sign={<EventSign type="IrregularityRaised" />}
      when={when}
      title={
        <Link className={links.link} to="/irregularities/$id" params={{ id: row.id }}>
          {row.sentence}
        </Link>
      }
      aside={<By by={row.by} at={row.at} names={names} />}
    />
  );
}

/** Who said so and where; what ran out by itself was said by the platform's own clock. */
function By({ by, at, names }: { readonly by: string; readonly at: string; readonly names: Names }) {
  const text = useText();
  const person = by === 'watch' ? text.domain.role.watch : (names[by] ?? by);
  return text.views.trace.by({ person, office: names[at] ?? at });
}

/** The time; the day before it where it is another than that of the entry above. */
function When({ at, before }: { readonly at: Instant; readonly before: Instant | undefined }) {
  const newDay = before === undefined || formatDate(before) !== formatDate(at);
  return (
    <time dateTime={new Date(at).toISOString()}>
      {newDay ? `${formatDate(at).slice(0, 5)} ` : ''}
      {formatTime(at)}
    </time>
  );
}
