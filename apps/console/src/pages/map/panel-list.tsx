import { EmptyState } from '@giaolien/ui';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type ReactNode } from 'react';
import classes from './map.module.css';

interface PanelListProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
  readonly onHover: (id: string | undefined) => void;
  readonly empty: string;
  readonly children: (row: Row) => ReactNode;
}

const ROW = 54;

/** A list of any length in the side panel; hovering a row shows it on the map. */
export function PanelList<Row>(props: PanelListProps<Row>) {
  const { rows, keyOf, chosen, onChoose, onHover } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
  });
  if (rows.length === 0) return <EmptyState title={props.empty} />;
  const visible = virtual.getVirtualItems();
  const above = visible[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (visible.at(-1)?.end ?? 0);
  return (
    <div ref={scroller} className={classes.list} tabIndex={-1}>
      <ul className={classes.rows} aria-label={props.label} style={{ paddingTop: above, paddingBottom: below }}>
        {visible.map(({ index }) => {
          const row = rows[index] as Row;
          const id = keyOf(row);
          return (
            <li key={id} style={{ height: ROW }}>
              <button
                type="button"
                className={classes.row}
                aria-pressed={id === chosen}
                onClick={() => onChoose(id)}
                onMouseEnter={() => onHover(id)}
                onMouseLeave={() => onHover(undefined)}
                onFocus={() => onHover(id)}
                onBlur={() => onHover(undefined)}
              >
                {props.children(row)}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
