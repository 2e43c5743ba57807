import { subjectsOfEvent, type Recorded } from '@giaolien/kernel';
import { EmptyState, formatSeconds, useText } from '@giaolien/ui';
import type { Names } from '../../api/answers.ts';
import { useRecentFacts } from '../../live/live-store.ts';
import { SubjectLink } from '../../parts/subject-link.tsx';
import { EventSign } from '../../story/event-sign.tsx';
import { eventWords } from '../../story/event-words.ts';
import { useFacilityNames } from '../../story/use-facility-names.ts';
import classes from './overview.module.css';

const SHOWN = 20;

/** What has just happened in the network, newest first, as the stream tells it. */
export function FactsFeed({ names }: { readonly names: Names }) {
  const text = useText();
  const facilities = useFacilityNames();
  const facts = useRecentFacts();
  if (facts.length === 0) return <EmptyState title={text.views.overview.nothingNew} />;
  const known = { ...facilities, ...names };
  return (
    <ol className={classes.feed} aria-label={text.views.overview.newest}>
      {facts.slice(0, SHOWN).map((fact) => (
        <Row key={fact.position} fact={fact} names={known} />
      ))}
    </ol>
  );
}

function Row({ fact, names }: { readonly fact: Recorded; readonly names: Names }) {
  const text = useText();
  const { event } = fact;
  const [subject] = subjectsOfEvent(event).filter(
    (one) => !one.startsWith('series:') && !one.startsWith('irregularity:'),
  );
  return (
    <li className={classes.feedRow} data-alarm={event.type === 'IrregularityRaised' || undefined}>
      <time className={classes.feedTime} dateTime={new Date(event.occurredAt).toISOString()}>
        {formatSeconds(event.occurredAt)}
      </time>
      <EventSign type={event.type} />
      <span className={classes.feedWords}>
        <span>{eventWords(event, names, text)}</span>
        <span className={classes.feedWhere}>
          {subject !== undefined && <SubjectLink subject={subject} {...shortName(subject)} />}{' '}
          {names[event.at] ?? event.at}
        </span>
      </span>
    </li>
  );
}

/** Trips and hand-over lists have ids that nobody reads out: their beginning is enough. */
function shortName(subject: string): { readonly name?: string } {
  const id = subject.slice(subject.indexOf(':') + 1);
  return subject.startsWith('trip:') || subject.startsWith('handover:') ? { name: id.slice(0, 8) } : {};
}
