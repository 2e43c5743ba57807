import type { PersonId, ServiceDate } from '@giaolien/kernel';
import { SecrecyBadge, useText } from '@giaolien/ui';
import type { RosterShift, RosterWeek } from '@giaolien/wire';
import { IconScan } from '@tabler/icons-react';
import type { KeyboardEvent, Ref } from 'react';
import type { Band, BoardRow, Slot } from './board.ts';
import { BandHead } from './band-head.tsx';
import { BoardCell } from './board-cell.tsx';
import { DayHeads } from './day-heads.tsx';
import type { RosterPerson } from './fit.ts';
import type { Spot } from './roster-stage.tsx';
import classes from './roster.module.css';

interface BoardProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly week: RosterWeek;
  readonly bands: readonly Band[];
  readonly shifts: readonly RosterShift[];
  readonly people: readonly RosterPerson[];
  readonly spot: Spot | undefined;
  /** Whoever is being dragged. */
  readonly dragged: PersonId | undefined;
  readonly onSpot: (spot: Spot) => void;
  readonly onEnter: () => void;
  /** Takes out who was put into the chosen cell last. */
  readonly onTakeOut: () => void;
  readonly onPut: (slot: Slot, person: PersonId) => void;
  /** Absent for who may only read. */
  readonly onRemoveBand: ((band: string) => void) | undefined;
}

/** Days across, shifts and their positions down. Arrows move from cell to cell, Enter goes to the names. */
export function Board({ ref, bands, spot, onRemoveBand, onTakeOut, ...shared }: BoardProps) {
  const { week, onSpot, onEnter } = shared;
  const text = useText();
  const days = week.days.map(({ date }) => date);
  const rows = bands.flatMap((band) => band.rows);
  const first = rows[0] === undefined || days[0] === undefined ? undefined : { row: rows[0].key, day: days[0] };
  const chosen = spot !== undefined && rows.some(({ key }) => key === spot.row) ? spot : first;
  function move(event: KeyboardEvent<HTMLElement>): void {
    if (chosen === undefined || !(event.target instanceof HTMLElement) || event.target.closest('td') === null) return;
    const step = STEPS[event.key];
    if (event.key === 'Enter') onEnter();
    else if (event.key === 'Delete') onTakeOut();
    else if (step !== undefined) onSpot(stepped(chosen, step, rows, days));
    else return;
    event.preventDefault();
    event.stopPropagation();
    const table = event.currentTarget;
    if (step !== undefined) requestAnimationFrame(() => table.querySelector<HTMLElement>('[data-spot]')?.focus());
  }
  return (
    <div ref={ref} className={classes.frame} role="grid" tabIndex={-1} aria-label={text.rosters.title} onKeyDown={move}>
      <table className={classes.board} role="presentation">
        <DayHeads week={week} />
        {bands.map((band) => (
          <tbody key={band.key} role="rowgroup">
            <BandHead band={band} days={days.length} onRemove={onRemoveBand} />
            {band.rows.map((row) => (
              <tr key={row.key} role="row">
                <th role="rowheader" className={classes.position}>
                  <Position row={row} />
                </th>
                {week.days.map(({ date, off }) => (
                  <BoardCell
                    key={date}
                    {...shared}
                    band={band}
                    row={row}
                    day={date}
                    off={off !== null}
                    isSpot={chosen?.row === row.key && chosen.day === date}
                    isChosen={spot?.row === row.key && spot.day === date}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

function stepped(
  spot: Spot,
  [down, right]: readonly [number, number],
  rows: readonly BoardRow[],
  days: readonly ServiceDate[],
): Spot {
  const row = rows[clamp(rows.findIndex(({ key }) => key === spot.row) + down, rows.length)];
  const day = days[clamp(days.indexOf(spot.day) + right, days.length)];
  return row === undefined || day === undefined ? spot : { row: row.key, day };
}

function clamp(index: number, length: number): number {
  return Math.min(length - 1, Math.max(0, index));
}

function Position({ row: { position } }: { readonly row: BoardRow }) {
  const text = useText();
  return (
    <>
      <span className={classes.task}>{position.task}</span>
      <span className={classes.needs}>
        {text.domain.role[position.role]}
        <SecrecyBadge secrecy={position.secrecy} />
        {position.screening && (
          <span title={text.rosters.needsScreening}>
            <IconScan size={13} role="img" aria-label={text.rosters.needsScreening} />
          </span>
        )}
      </span>
    </>
  );
}
