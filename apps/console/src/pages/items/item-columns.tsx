import { isEnded } from '@giaolien/kernel';
import { Code, Moment, SecrecyBadge, StateChip, useNow, useText, type Column, type Messages } from '@giaolien/ui';
import type { ItemRow, Names } from '../../api/answers.ts';
import { UrgencyMark } from '../../parts/urgency-mark.tsx';
import { BodyName } from '../../parts/body-name.tsx';
import { codeColumn, custodianColumn, momentColumn, nameColumn } from '../../parts/columns.tsx';
import { CustodianLink } from '../../parts/custodian-link.tsx';
import classes from '../../parts/detail.module.css';

/** Columns of a list of items. */
export function itemColumns(text: Messages, names: Names): readonly Column<ItemRow>[] {
  const words = text.views.list;
  return [
    {
      key: 'marks',
      header: words.secrecy,
      width: '5.25rem',
      cell: (item) => (
        <span className={classes.marks}>
          <SecrecyBadge secrecy={item.product.secrecy} />
          <UrgencyMark urgency={item.product.urgency} />
        </span>
      ),
    },
    codeColumn('id', words.number, (item) => item.id, { width: '8.75rem' }),
    {
      key: 'state',
      header: words.state,
      width: '11.75rem',
      cell: (item) => <StateChip kind="item" state={item.state} />,
    },
    {
      key: 'recipient',
      header: words.recipient,
      cell: (item) => <BodyName id={item.recipient} names={names} plain />,
    },
    nameColumn('sender', words.sender, names, (item) => item.sender, { from: 'lg' }),
    custodianColumn('holder', words.holder, names, (item) => item.holder, { from: 'sm' }),
    momentColumn('since', words.since, (item) => item.holderSince, 'md'),
    { key: 'due', header: words.due, width: '8.5rem', cell: (item) => <Due item={item} /> },
  ];
}

/** The due moment; red once it has passed with nothing delivered or tried. */
function Due({ item }: { readonly item: ItemRow }) {
  const now = useNow();
  if (item.dueAt === null) return <span className={classes.dim}>–</span>;
  const late = !isEnded(item) && item.firstAttemptAt === null && item.dueAt < now;
  return (
    <span className={late ? classes.late : undefined}>
      <Moment at={item.dueAt} show="short" />
    </span>
  );
}

/** An item on a phone. */
export function ItemCard({ item, names }: { readonly item: ItemRow; readonly names: Names }) {
  const text = useText();
  return (
    <div className={classes.card}>
      <div className={classes.cardHead}>
        <SecrecyBadge secrecy={item.product.secrecy} />
        <UrgencyMark urgency={item.product.urgency} />
        <Code value={item.id} />
        <StateChip kind="item" state={item.state} />
      </div>
      <div className={classes.cardLine}>
        <span>
          <BodyName id={item.recipient} names={names} plain />
        </span>
      </div>
      <div className={classes.cardLine}>
        <CustodianLink custodian={item.holder} names={names} plain />
        <span>
          {text.views.trace.since} <Moment at={item.holderSince} show="short" />
        </span>
      </div>
    </div>
  );
}
