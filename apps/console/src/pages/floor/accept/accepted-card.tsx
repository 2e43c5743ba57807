import type { Event } from '@giaolien/kernel';
import { formatMoment, useText } from '@giaolien/ui';
import { IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Barcode } from '../parts/barcode.tsx';
import classes from './accept.module.css';

export interface AcceptedFact {
  readonly fact: Extract<Event, { type: 'ItemAccepted' }>;
  readonly sender: string;
  readonly recipient: string;
}

/** The item just accepted: its number, what was promised, who pays. */
export function AcceptedCard({ accepted: { fact, recipient } }: { readonly accepted: AcceptedFact }) {
  const text = useText();
  const words = text.floor.accept.accepted;
  return (
    <section className={classes.accepted} aria-label={words.title} aria-live="polite">
      <h2 className={classes.acceptedTitle}>
        <IconCircleCheck size={18} aria-hidden />
        {words.title}
      </h2>
      <Link to="/items/$id" params={{ id: fact.item }} className={classes.acceptedNumber}>
        {fact.item}
      </Link>
      <Barcode value={fact.item} />
      <p className={classes.acceptedTo}>{recipient}</p>
      <dl className={classes.promise}>
        <dt>{words.promise}</dt>
        <dd>{fact.dueAt === undefined ? text.common.none : formatMoment(fact.dueAt)}</dd>
        <dt>{words.payment}</dt>
        <dd>{text.domain.payment[fact.payment]}</dd>
      </dl>
    </section>
  );
}
