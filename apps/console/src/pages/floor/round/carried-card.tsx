import { Moment, SecrecyBadge, useNow, useText } from '@giaolien/ui';
import { IconChevronRight } from '@tabler/icons-react';
import type { ItemRow, Names } from '../../../api/answers.ts';
import { nameOf, UrgencyChip } from '../parts/item-line.tsx';
import classes from './round.module.css';

interface CarriedCardProps {
  readonly item: ItemRow;
  readonly names: Names;
  readonly onOpen: () => void;
}

/** One item of the round: who gets it, until when, how careful to be. */
export function CarriedCard({ item, names, onOpen }: CarriedCardProps) {
  const text = useText();
  const now = useNow();
  const late = item.dueAt !== null && item.dueAt < now;
  return (
    <li>
      <button type="button" className={classes.card} data-late={late || undefined} onClick={onOpen}>
        <span className={classes.cardWords}>
          <span className={classes.cardTo}>{nameOf(names, item.bound)}</span>
          <span className={classes.cardMarks}>
            <code>{item.id}</code>
            <SecrecyBadge secrecy={item.product.secrecy} />
            <UrgencyChip urgency={item.product.urgency} />
          </span>
          {item.namedPersonOnly && <span className={classes.cardFlag}>{text.floor.accept.namedPersonOnly}</span>}
          <span className={classes.cardDue}>
            {text.floor.round.due} <Moment at={item.dueAt} show="short" />
          </span>
        </span>
        <IconChevronRight size={20} aria-hidden />
      </button>
    </li>
  );
}
