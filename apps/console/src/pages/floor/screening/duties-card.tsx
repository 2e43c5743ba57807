import type { Event } from '@giaolien/kernel';
import { Chip, Moment, useText } from '@giaolien/ui';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Decided } from '../../../act/use-submit.ts';
import classes from './screening.module.css';

type Raised = Extract<Event, { type: 'IrregularityRaised' }>;

/** What a failed or inconclusive result asks for at once: each duty with its clock; nothing after a clean one. */
export function DutiesCard({ decided }: { readonly decided: Decided }) {
  const text = useText();
  const words = text.floor.screening;
  const raised = decided.events.filter((event): event is Raised => event.type === 'IrregularityRaised');
  if (raised.length === 0) return null;
  return (
    <section className={classes.duties} aria-label={words.duties} role="alert">
      <h2 className={classes.title}>
        <IconAlertTriangle size={17} aria-hidden />
        {words.duties}
      </h2>
      {raised.map((event) => (
        <div key={event.irregularity}>
          <p className={classes.sentence}>{decided.irregularities.find(({ code }) => code === event.code)?.sentence}</p>
          <ul className={classes.list}>
            {event.duties.map(({ duty, dueAt }) => (
              <li key={duty}>
                <span>{text.domain.duty[duty]}</span>
                <Chip tone="warn">
                  <Moment at={dueAt} show="short" />
                </Chip>
              </li>
            ))}
          </ul>
          <Link to="/irregularities/$id" params={{ id: event.irregularity }}>
            {words.toCases}
          </Link>
        </div>
      ))}
    </section>
  );
}
