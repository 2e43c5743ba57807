import { idOf, kindOf } from '@giaolien/kernel';
import { Chip, Code, Moment, SecrecyBadge, useText, type Column, type Messages } from '@giaolien/ui';
import type { IrregularityRow, Names } from '../../api/answers.ts';
import { momentColumn, nameColumn, secrecyColumn } from '../../parts/columns.tsx';
import classes from '../../parts/detail.module.css';
import own from './cases.module.css';
import { caseDueAt } from './clocks.ts';
import { DueMark, GravityChip, subjectName } from './marks.tsx';

/** Columns of a list of cases. */
export function caseColumns(text: Messages, names: Names): readonly Column<IrregularityRow>[] {
  const words = text.views.list;
  return [
    {
      key: 'gravity',
      header: text.cases.gravity,
      width: '9.5rem',
      cell: (row) => <GravityChip gravity={row.gravity} />,
    },
    secrecyColumn(text.cases.secrecy, (row) => row.secrecy),
    { key: 'what', header: words.what, cell: (row) => <span title={row.sentence}>{row.sentence}</span> },
    { key: 'about', header: words.about, width: '9.5rem', cell: (row) => <About row={row} /> },
    nameColumn('where', words.where, names, (row) => row.at, { width: '11rem', from: 'lg' }),
    momentColumn('when', words.when, (row) => row.raisedAt, 'md'),
    { key: 'due', header: text.cases.due, width: '9rem', cell: (row) => <Due row={row} /> },
  ];
}

/** When the next duty is due; the finding, once the case is closed. */
function Due({ row }: { readonly row: IrregularityRow }) {
  const text = useText();
  if (row.finding !== null) return <Chip tone="done">{text.domain.finding[row.finding]}</Chip>;
  const dueAt = caseDueAt(row);
  return dueAt === null ? <span className={classes.dim}>–</span> : <DueMark dueAt={dueAt} />;
}

/** The most telling subject: a case that is about another case names that one only when there is nothing else. */
function About({ row }: { readonly row: IrregularityRow }) {
  const [first] = row.about.filter((subject) => kindOf(subject) !== 'irregularity' || idOf(subject) !== row.id);
  return first === undefined ? null : <Code value={subjectName(first)} />;
}

/** A case on a phone. */
export function CaseCard({ row, names }: { readonly row: IrregularityRow; readonly names: Names }) {
  return (
    <div className={classes.card}>
      <div className={classes.cardHead}>
        <GravityChip gravity={row.gravity} />
        <SecrecyBadge secrecy={row.secrecy} />
        <Due row={row} />
      </div>
      <div className={own.cardSentence}>{row.sentence}</div>
      <div className={classes.cardLine}>
        <span>{names[row.at] ?? row.at}</span>
        <Moment at={row.raisedAt} show="short" />
      </div>
    </div>
  );
}
