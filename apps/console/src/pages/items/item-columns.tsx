import { isEnded } from '@giaolien/kernel';
import { Chip, Code, Moment, SecrecyBadge, StateChip, useNow, useText, type Column, type Messages } from '@giaolien/ui';
import type { ItemRow, Names } from '../../api/answers.ts';
import { CustodianLink } from '../../parts/custodian-link.tsx';
import classes from '../../parts/detail.module.css';

/** Columns of a list of items. */
export function itemColumns(text: Messages, names: Names): readonly Column<ItemRow>[] {
  const words = text.views.list;
  return [
    { key: 'secrecy', header: words.secrecy, width: '3.5rem', cell: (item) => <SecrecyBadge secrecy={item.product.secrecy} /> },
    { key: 'id', header: words.number, width: '8.75rem', cell: (item) => <Code value={item.id} /> },
    {
      key: 'state', header: words.state, width: '10.5rem',
      cell: (item) => <StateChip kind="item" state={item.state} />,
    },
    { key: 'recipient', header: words.recipient, cell: (item) => names[item.recipient] ?? item.recipient },
    { key: 'sender', header: words.sender, from: 'lg', cell: (item) => names[item.sender] ?? item.sender },
    {
      key: 'holder', header: words.holder, from: 'sm',
      cell: (item) => <CustodianLink custodian={item.holder} names={names} plain />,
    },
    {
      key: 'since', header: words.since, width: '7rem', from: 'md',
      cell: (item) => <Moment at={item.holderSince} show="short" />,
    },
    { key: 'due', header: words.due, width: '8.5rem', cell: (item) => <Due item={item} /> },
    {
      key: 'urgency', header: words.urgency, width: '8rem', from: 'lg',
      cell: (item) => item.product.urgency !== 'ordinary'
        && <Chip tone="warn">{text.domain.urgency[item.product.urgency]}</Chip>,
    },
  ];
}

/** The due moment; red once it has passed with nothing delivered or tried. */
function Due({ item }: { readonly item: ItemRow }) {
  const now = useNow();
  if (item.dueAt === null) return <span className={classes.dim}>–</span>;
  const late = !isEnded(item) && item.firstAttemptAt === null && item.dueAt < now;
  return <span className={late ? classes.late : undefined}><Moment at={item.dueAt} show="short" /></span>;
}

/** An item on a phone. */
export function ItemCard({ item, names }: { readonly item: ItemRow; readonly names: Names }) {
  const text = useText();
  return (
    <div className={classes.card}>
      <div className={classes.cardHead}>
        <SecrecyBadge secrecy={item.product.secrecy} />
        <Code value={item.id} />
        <StateChip kind="item" state={item.state} />
      </div>
      <div className={classes.cardLine}><span>{names[item.recipient] ?? item.recipient}</span></div>
      <div className={classes.cardLine}>
        <CustodianLink custodian={item.holder} names={names} plain />
        <span>{text.views.trace.since} <Moment at={item.holderSince} show="short" /></span>
      </div>
    </div>
  );
}
