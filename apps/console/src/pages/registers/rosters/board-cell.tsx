import type { PersonId, ServiceDate } from '@giaolien/kernel';
import { useText } from '@giaolien/ui';
import type { RosterGap, RosterShift, RosterWeek } from '@giaolien/wire';
import { IconAlertTriangle, IconClockExclamation, IconUserPlus } from '@tabler/icons-react';
import { useState, type DragEvent } from 'react';
import { gapsOfSlot, type Band, type BoardRow, type Slot } from './board.ts';
import { barrierWords } from './barrier-words.ts';
import { barriersOf, isHard, type RosterPerson } from './fit.ts';
import { gapSentence } from './gap-words.ts';
import type { Spot } from './roster-stage.tsx';
import { dayMonth } from './week.ts';
import classes from './roster.module.css';

interface BoardCellProps {
  readonly week: RosterWeek;
  readonly shifts: readonly RosterShift[];
  readonly people: readonly RosterPerson[];
  readonly band: Band;
  readonly row: BoardRow;
  readonly day: ServiceDate;
  readonly off: boolean;
  /** It has the place of the table in the tab order. */
  readonly isSpot: boolean;
  /** Its people are being chosen. */
  readonly isChosen: boolean;
  readonly dragged: PersonId | undefined;
  readonly onSpot: (spot: Spot) => void;
  readonly onEnter: () => void;
  readonly onPut: (slot: Slot, person: PersonId) => void;
}

/** Who stands in one position on one day; what is missing or wrong has a frame, a sign and a sentence. */
export function BoardCell(props: BoardCellProps) {
  const { week, row, day, off, isSpot, isChosen, band } = props;
  const text = useText();
  const slot = row.slots.get(day);
  const drop = useDrop(props, slot);
  const label = text.rosters.cell({ day: dayMonth(day), shift: band.shift.name, position: row.position.task });
  const common = {
    role: 'gridcell',
    className: classes.cell,
    tabIndex: isSpot ? 0 : -1,
    'data-spot': isSpot || undefined,
    'data-chosen': isChosen || undefined,
    'data-off': off || undefined,
    onFocus: () => props.onSpot({ row: row.key, day }),
    onClick: () => props.onSpot({ row: row.key, day }),
  };
  if (slot === undefined) {
    return (
      <td {...common} aria-label={`${label}: ${text.rosters.noShift}`} data-absent>
        <span aria-hidden>–</span>
      </td>
    );
  }
  const gaps = gapsOfSlot(week.gaps, slot);
  const sentences = gaps.map((gap) => gapSentence(gap, props.shifts, week.names, text));
  const { people, count } = slot.position;
  const filled = text.rosters.filled({ have: String(people.length), need: String(count) });
  const names = people.map((id) => week.names[id] ?? id);
  return (
    <td
      {...common}
      {...drop}
      aria-selected={isChosen}
      aria-label={[label, filled, names.join(', '), ...sentences].filter((part) => part !== '').join('. ')}
      title={sentences.join('\n') || undefined}
      data-gap={gaps.length > 0 || undefined}
    >
      {people.map((id) => (
        <Person key={id} id={id} gaps={gaps.filter(({ person }) => person === id)} week={week} />
      ))}
      {people.length < count && (
        <span className={classes.missing}>
          <IconUserPlus size={13} aria-hidden />
          {text.rosters.missing({ count: String(count - people.length) })}
        </span>
      )}
    </td>
  );
}

/** Takes somebody who is dragged here; says beforehand whether he fits, and why not. */
function useDrop({ people, shifts, week, dragged, onPut, onSpot, row, day }: BoardCellProps, slot: Slot | undefined) {
  const text = useText();
  const [over, setOver] = useState(false);
  const person = people.find(({ id }) => id === dragged);
  if (slot === undefined || person === undefined) return {};
  const barriers = barriersOf(person, slot, shifts, week.limits);
  const barred = barriers.some(isHard);
  return {
    'data-drop': barred ? 'barred' : over ? 'over' : 'fits',
    'data-why': barriers[0] === undefined ? undefined : barrierWords(barriers[0], week.limits, text),
    onDragOver: (event: DragEvent) => {
      if (barred) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      onSpot({ row: row.key, day });
      onPut(slot, person.id);
    },
  };
}

interface PersonProps {
  readonly id: PersonId;
  readonly gaps: readonly RosterGap[];
  readonly week: RosterWeek;
}

function Person({ id, gaps, week }: PersonProps) {
  const bad = gaps.some(({ kind }) => kind === 'unqualified' || kind === 'double-booked');
  const tone = bad ? 'bad' : gaps.length > 0 ? 'warn' : undefined;
  return (
    <span className={classes.person} data-tone={tone}>
      {tone === 'bad' && <IconAlertTriangle size={12} aria-hidden />}
      {tone === 'warn' && <IconClockExclamation size={12} aria-hidden />}
      <span className={classes.personName}>{week.names[id] ?? id}</span>
    </span>
  );
}
