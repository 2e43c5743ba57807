import type { Recorded } from '@giaolien/kernel';
import { Chip, formatDate, formatSpan, formatTime, Timeline, TimelineEntry, useText } from '@giaolien/ui';
import type { IrregularityRow, Names } from '../api/answers.ts';
import { Panel } from '../shell/page.tsx';
import { EventSign } from '../story/event-sign.tsx';
import { eventWords } from '../story/event-words.ts';
import { findLateness } from '../story/lateness.ts';

interface StoryPanelProps {
  readonly title: string;
  readonly story: readonly Recorded[];
  readonly irregularities: readonly IrregularityRow[];
  readonly names: Names;
}

/** What happened to a bag, despatch, hand-over list or trip, oldest first. */
export function StoryPanel({ title, story, irregularities, names }: StoryPanelProps) {
  const text = useText();
  const facts = story.toSorted(
    (one, other) => one.event.occurredAt - other.event.occurredAt || one.position - other.position,
  );
  const sentences = new Map(irregularities.map(({ id, sentence }) => [id, sentence]));
  return (
    <Panel title={title}>
      <Timeline label={title}>
        {facts.map((fact, index) => {
          const { event } = fact;
          const before = facts[index - 1]?.event.occurredAt;
          const newDay = before === undefined || formatDate(before) !== formatDate(event.occurredAt);
          const late = findLateness(fact);
          const alarm = event.type === 'IrregularityRaised' ? sentences.get(event.irregularity) : undefined;
          return (
            <TimelineEntry
              key={fact.position}
              weight={alarm === undefined ? 'light' : 'alarm'}
              sign={<EventSign type={event.type} />}
              when={
                <time dateTime={new Date(event.occurredAt).toISOString()}>
                  {newDay ? `${formatDate(event.occurredAt).slice(0, 5)} ` : ''}
                  {formatTime(event.occurredAt)}
                </time>
              }
              title={alarm ?? eventWords(event, names, text)}
              aside={
                <>
                  {text.views.trace.by({ person: names[event.by] ?? event.by, office: names[event.at] ?? event.at })}{' '}
                  {late !== undefined && (
                    <Chip tone="warn">{text.views.trace.late({ span: formatSpan(late, text) })}</Chip>
                  )}
                </>
              }
            />
          );
        })}
      </Timeline>
    </Panel>
  );
}
