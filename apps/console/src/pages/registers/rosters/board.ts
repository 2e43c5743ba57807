import type { ServiceDate } from '@giaolien/kernel';
import type { RosterGap, RosterPosition, RosterShift } from '@giaolien/wire';

/** One position of one shift of one day. */
export interface Slot {
  readonly shift: RosterShift;
  readonly position: RosterPosition;
}

/** The same position on all days: a line of the table. */
export interface BoardRow {
  readonly key: string;
  readonly position: Pick<RosterPosition, 'task' | 'role' | 'secrecy' | 'screening'>;
  readonly slots: ReadonlyMap<ServiceDate, Slot>;
}

/** The same shift on all days, with its positions. */
export interface Band {
  readonly key: string;
  readonly shift: Pick<RosterShift, 'name' | 'startMinute' | 'endMinute' | 'zone'>;
  readonly rows: readonly BoardRow[];
}

/** The shifts of a week as a table: those that are alike on several days stand in one band, the earliest first. */
export function bandsOf(shifts: readonly RosterShift[]): readonly Band[] {
  const bands = new Map<string, Map<string, Map<ServiceDate, Slot>>>();
  for (const shift of shifts) {
    const rows = bands.get(bandKey(shift)) ?? new Map<string, Map<ServiceDate, Slot>>();
    bands.set(bandKey(shift), rows);
    for (const position of shift.positions) place(rows, { shift, position });
  }
  return [...bands]
    .map(([key, rows]) => ({ key, rows: [...rows].map(([row, slots]) => rowOf(`${key} ${row}`, slots)) }))
    .flatMap(({ key, rows }) => {
      const shift = shifts.find((one) => bandKey(one) === key);
      return shift === undefined ? [] : [{ key, shift, rows }];
    })
    .toSorted((one, other) => one.shift.startMinute - other.shift.startMinute || (one.key < other.key ? -1 : 1));
}

/** Two positions that are alike in one shift stand in two lines. */
function place(rows: Map<string, Map<ServiceDate, Slot>>, slot: Slot): void {
  const { task, role, secrecy, screening } = slot.position;
  for (let copy = 0; ; copy += 1) {
    const key = [task, role, secrecy ?? '-', screening, copy].join('|');
    const row = rows.get(key) ?? new Map<ServiceDate, Slot>();
    if (row.has(slot.shift.day)) continue;
    rows.set(key, row.set(slot.shift.day, slot));
    return;
  }
}

function rowOf(key: string, slots: ReadonlyMap<ServiceDate, Slot>): BoardRow {
  const [first] = [...slots.values()];
  if (first === undefined) throw new Error('A line of the table has a slot: it was made from one.');
  return { key, position: first.position, slots };
}

/** What makes two shifts of different days the same one. */
export function bandKey({ name, startMinute, endMinute, zone }: RosterShift): string {
  return [name, startMinute, endMinute, zone ?? ''].join('|');
}

/** Gaps of one slot: of its position, and of people who stand in it. */
export function gapsOfSlot(gaps: readonly RosterGap[], { shift, position }: Slot): readonly RosterGap[] {
  return gaps.filter((gap) => gap.shift === shift.id && (gap.position === null || gap.position === position.id));
}

/** Gaps of a day that no shift bears: nobody is there at all. */
export function gapsOfDay(gaps: readonly RosterGap[], day: ServiceDate): readonly RosterGap[] {
  return gaps.filter((gap) => gap.day === day && gap.kind === 'uncovered');
}
