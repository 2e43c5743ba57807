import { isTyping } from '@giaolien/ui';
import { IconBan } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useRef, type ReactNode } from 'react';
import classes from './queue.module.css';

export interface QueueRow {
  readonly key: string;
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  /** Right edge: a count, a badge, a time. */
  readonly aside?: ReactNode;
  /** Why the person cannot do this one; shown beneath, the row stays readable. */
  readonly reason?: string | undefined;
  readonly tone?: 'warn' | 'bad' | undefined;
}

interface QueueProps {
  readonly label: string;
  readonly rows: readonly QueueRow[];
  readonly chosen?: string | undefined;
  readonly onChoose?: (key: string) => void;
  readonly empty: ReactNode;
}

/** What waits, one card each. Up and down (or j, k) move the choice wherever nobody types. */
export function Queue({ label, rows, chosen, onChoose, empty }: QueueProps) {
  const list = useRef<HTMLUListElement>(null);
  const move = useEffectEvent((step: number) => {
    const at = rows.findIndex((row) => row.key === chosen);
    const next = rows[Math.min(rows.length - 1, Math.max(0, at + step))];
    if (next === undefined || onChoose === undefined) return;
    onChoose(next.key);
    list.current?.querySelector(`[data-key="${CSS.escape(next.key)}"]`)?.scrollIntoView({ block: 'nearest' });
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (
        event.target instanceof HTMLElement &&
        event.target.closest('[role=radiogroup],[role=combobox],[role=tablist]') !== null
      )
        return;
      const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
      if (step === undefined) return;
      event.preventDefault();
      move(step);
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  if (rows.length === 0) return <div className={classes.empty}>{empty}</div>;
  return (
    <ul ref={list} className={classes.list} aria-label={label}>
      {rows.map((row) => (
        <li key={row.key} data-key={row.key}>
          {onChoose === undefined ? (
            <div className={classes.row} data-tone={row.tone}>
              <RowBody row={row} />
            </div>
          ) : (
            <button
              type="button"
              className={classes.row}
              data-tone={row.tone}
              data-barred={row.reason !== undefined || undefined}
              aria-current={row.key === chosen}
              onClick={() => onChoose(row.key)}
            >
              <RowBody row={row} />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function RowBody({ row }: { readonly row: QueueRow }) {
  return (
    <>
      <span className={classes.words}>
        <span className={classes.title}>{row.title}</span>
        {row.detail !== undefined && <span className={classes.detail}>{row.detail}</span>}
        {row.reason !== undefined && <Reason>{row.reason}</Reason>}
      </span>
      {row.aside !== undefined && <span className={classes.aside}>{row.aside}</span>}
    </>
  );
}

/** Why something cannot be done, told before it is tried. */
export function Reason({ children }: { readonly children: ReactNode }) {
  return (
    <span className={classes.reason}>
      <IconBan size={13} aria-hidden />
      <span>{children}</span>
    </span>
  );
}
