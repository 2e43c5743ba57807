import { Skeleton } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { formatNumber } from '../text/format.ts';
import { useText } from '../text/language.tsx';
import classes from './data-table.module.css';
import { EmptyState } from './empty-state.tsx';
import { useRowKeys } from './use-row-keys.ts';

export interface Column<Row> {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** CSS width; the columns without one share what is left. */
  readonly width?: string;
  readonly align?: 'right' | 'center';
  /** Left out where the table itself is narrower than 640, 860 or 1100 pixels. */
  readonly from?: 'sm' | 'md' | 'lg';
}

interface DataTableProps<Row> {
  /** Says to a screen reader what the rows are. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly keyOf: (row: Row) => string;
  readonly onOpen?: (row: Row) => void;
  /** One row as a card, on a phone. Without it the table scrolls sideways. */
  readonly card?: (row: Row) => ReactNode;
  readonly toneOf?: (row: Row) => 'warn' | 'bad' | undefined;
  readonly loading?: boolean;
  readonly empty?: ReactNode;
  /** Called when the end is near: fetch the next part. */
  readonly onEnd?: () => void;
  readonly footer?: ReactNode;
}

const ROW = 30;
const CARD = 76;
const FROM = { sm: 640, md: 860, lg: 1100 };
/** Least width of a column without one of its own, rem. */
const FLEXIBLE = 10;
const AHEAD = 12;

/** A list of any length: only the visible rows exist. `j` and `k` or the arrows move, Enter opens. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { rows, loading = false } = props;
  const text = useText();
  if (loading) return <Waiting />;
  if (rows.length === 0) return <>{props.empty ?? <EmptyState title={text.emptyState.nothing} />}</>;
  return (
    <div className={classes.frame}>
      <Grid {...props} />
      <div className={classes.foot}>{props.footer ?? text.common.count({ shown: formatNumber(rows.length) })}</div>
    </div>
  );
}

function Grid<Row>(props: DataTableProps<Row>) {
  const { rows, keyOf, onOpen, card } = props;
  const id = useId();
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const width = useWidth(scroller);
  const narrow = width < FROM.sm && card !== undefined;
  const columns = props.columns.filter(({ from }) => from === undefined || width >= FROM[from]);
  const [active, setActive] = useState<string>();
  const activeIndex = active === undefined ? -1 : rows.findIndex((row) => keyOf(row) === active);
  const virtual = useVirtualRows(rows.length, scroller, narrow ? CARD : ROW);
  const visible = virtual.getVirtualItems();
  useEndNear(visible.at(-1)?.index, rows.length, props.onEnd);

  function move(step: number): void {
    const next = Math.min(rows.length - 1, Math.max(0, activeIndex + step));
    const row = rows[next];
    if (row === undefined) return;
    setActive(keyOf(row));
    virtual.scrollToIndex(next);
  }
  function open(row: Row | undefined): void {
    if (row === undefined) return;
    setActive(keyOf(row));
    onOpen?.(row);
  }
  useRowKeys(move, () => open(rows[activeIndex]));

  return (
    <div
      ref={setScroller}
      className={classes.scroller}
      tabIndex={0}
      role="grid"
      aria-label={props.label}
      aria-rowcount={rows.length + 1}
      aria-activedescendant={activeIndex === -1 ? undefined : `${id}-${activeIndex}`}
      onKeyDown={(event) => onArrow(event, move, () => open(rows[activeIndex]))}
    >
      <table
        className={classes.table}
        role="presentation"
        style={narrow ? undefined : { minWidth: leastWidth(columns) }}
      >
        {!narrow && <Heads columns={columns} />}
        <tbody role="rowgroup">
          <Spacer height={visible[0]?.start ?? 0} />
          {visible.map(({ index }) => (
            <GridRow
              key={keyOf(rows[index] as Row)} // The virtualizer counts the same rows.
              id={`${id}-${index}`}
              index={index}
              row={rows[index] as Row}
              columns={columns}
              card={narrow ? card : undefined}
              selected={index === activeIndex}
              tone={props.toneOf?.(rows[index] as Row)}
              onOpen={onOpen === undefined ? undefined : open}
            />
          ))}
          <Spacer height={virtual.getTotalSize() - (visible.at(-1)?.end ?? 0)} />
        </tbody>
      </table>
    </div>
  );
}

interface GridRowProps<Row> {
  readonly id: string;
  readonly index: number;
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
  /** Draws the row as a card instead of cells. */
  readonly card: ((row: Row) => ReactNode) | undefined;
  readonly selected: boolean;
  readonly tone: 'warn' | 'bad' | undefined;
  readonly onOpen: ((row: Row) => void) | undefined;
}

function GridRow<Row>({ id, index, row, columns, card, selected, tone, onOpen }: GridRowProps<Row>) {
  return (
    <tr
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-tone={tone}
      data-open={onOpen !== undefined || undefined}
      onClick={() => onOpen?.(row)}
    >
      {card === undefined ? <Cells row={row} columns={columns} /> : <CardCell>{card(row)}</CardCell>}
    </tr>
  );
}

function Heads<Row>({ columns }: { readonly columns: readonly Column<Row>[] }) {
  return (
    <thead role="rowgroup">
      <tr role="row" aria-rowindex={1}>
        {columns.map((column) => (
          <th
            key={column.key}
            role="columnheader"
            scope="col"
            style={column.width === undefined ? undefined : { width: column.width }}
            data-align={column.align}
          >
            {column.header}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Cells<Row>({ row, columns }: { readonly row: Row; readonly columns: readonly Column<Row>[] }) {
  return columns.map((column) => (
    <td key={column.key} role="gridcell" data-align={column.align}>
      {column.cell(row)}
    </td>
  ));
}

function CardCell({ children }: { readonly children: ReactNode }) {
  return (
    <td role="gridcell" className={classes.card} style={{ height: CARD }}>
      {children}
    </td>
  );
}

/** Stands for the rows above or below that are not drawn. */
function Spacer({ height }: { readonly height: number }) {
  return height > 0 ? <tr role="presentation" style={{ height }} /> : null;
}

function Waiting() {
  const text = useText();
  return (
    <div className={classes.waiting} aria-busy="true" aria-label={text.common.loading} role="status">
      {Array.from({ length: 12 }, (_, index) => (
        <Skeleton key={index} height={14} width={`${94 - ((index * 17) % 38)}%`} />
      ))}
    </div>
  );
}

function onArrow(event: KeyboardEvent, move: (step: number) => void, open: () => void): void {
  if (event.target !== event.currentTarget) return;
  if (event.key === 'ArrowDown') move(1);
  else if (event.key === 'ArrowUp') move(-1);
  else if (event.key === 'PageDown') move(20);
  else if (event.key === 'PageUp') move(-20);
  else if (event.key === 'Enter') open();
  else return;
  event.preventDefault();
}

function useVirtualRows(count: number, scroller: HTMLElement | null, height: number) {
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller,
    estimateSize: () => height,
    overscan: AHEAD,
  });
  useEffect(() => virtual.measure(), [height, virtual]);
  return virtual;
}

function useEndNear(lastVisible: number | undefined, count: number, onEnd: (() => void) | undefined): void {
  useEffect(() => {
    if (onEnd !== undefined && lastVisible !== undefined && lastVisible >= count - AHEAD) onEnd();
  }, [lastVisible, count, onEnd]);
}

/** The least that the columns need side by side; below it the table scrolls sideways. */
function leastWidth<Row>(columns: readonly Column<Row>[]): string {
  return `calc(${columns.map(({ width }) => width ?? `${FLEXIBLE}rem`).join(' + ')})`;
}

/** The width of an element; that of the window before there is one. */
function useWidth(element: HTMLElement | null): number {
  const [width, setWidth] = useState(() => window.innerWidth);
  useEffect(() => {
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? window.innerWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
