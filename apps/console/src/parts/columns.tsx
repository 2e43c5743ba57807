import type { Custodian, Instant, SecrecyClass } from '@giaolien/kernel';
import { Code, formatNumber, Moment, SecrecyBadge, type Column } from '@giaolien/ui';
import type { Names } from '../api/answers.ts';
import { CustodianLink } from './custodian-link.tsx';

type From = Column<unknown>['from'];
type Layout = Partial<Pick<Column<unknown>, 'width' | 'from'>>;

/** A number or code, in the type of codes; a dash where there is none. */
export function codeColumn<Row>(
  key: string,
  header: string,
  codeOf: (row: Row) => string | null,
  layout: Layout = {},
): Column<Row> {
  return {
    key,
    header,
    ...layout,
    cell: (row) => {
      const code = codeOf(row);
      return code === null ? '–' : <Code value={code} />;
    },
  };
}

/** When, short; its full form on hover. */
export function momentColumn<Row>(
  key: string,
  header: string,
  at: (row: Row) => Instant | null | undefined,
  from?: From,
): Column<Row> {
  return {
    key,
    header,
    width: '7.25rem',
    ...(from === undefined ? {} : { from }),
    cell: (row) => <Moment at={at(row)} show="short" />,
  };
}

/** The name of an office, body, person or vehicle; its id where the answer gave no name, a dash where there is none. */
export function nameColumn<Row>(
  key: string,
  header: string,
  names: Names,
  idOf: (row: Row) => string | null,
  layout: Layout = {},
): Column<Row> {
  return {
    key,
    header,
    ...layout,
    cell: (row) => {
      const id = idOf(row);
      return id === null ? '–' : (names[id] ?? id);
    },
  };
}

/** How many, aligned on the right. */
export function countColumn<Row>(
  key: string,
  header: string,
  countOf: (row: Row) => number,
  layout: Layout = {},
): Column<Row> {
  return { key, header, width: '5.5rem', ...layout, align: 'right', cell: (row) => formatNumber(countOf(row)) };
}

/** The stamp of the class. */
export function secrecyColumn<Row>(header: string, secrecyOf: (row: Row) => SecrecyClass | null): Column<Row> {
  return { key: 'secrecy', header, width: '4.25rem', cell: (row) => <SecrecyBadge secrecy={secrecyOf(row)} /> };
}

/** Who answers for it, or one hand of a hand-over. */
export function custodianColumn<Row>(
  key: string,
  header: string,
  names: Names,
  custodianOf: (row: Row) => Custodian,
  layout: Layout = {},
): Column<Row> {
  return {
    key,
    header,
    ...layout,
    cell: (row) => <CustodianLink custodian={custodianOf(row)} names={names} plain />,
  };
}
