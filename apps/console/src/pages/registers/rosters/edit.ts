import type { PersonId, SecrecyClass, ServiceDate } from '@giaolien/kernel';
import type { PersonRole, RosterPosition, RosterShift } from '@giaolien/wire';
import { bandKey } from './board.ts';

/** Which position of which shift. */
export interface SlotId {
  readonly shift: string;
  readonly position: string;
}

/** The week with one more person in a position; the same when he stands there already. */
export function putIn(shifts: readonly RosterShift[], slot: SlotId, person: PersonId): readonly RosterShift[] {
  return changePosition(shifts, slot, (position) =>
    position.people.includes(person) ? position : { ...position, people: [...position.people, person] },
  );
}

/** The week without a person in a position. */
export function takeOut(shifts: readonly RosterShift[], slot: SlotId, person: PersonId): readonly RosterShift[] {
  return changePosition(shifts, slot, (position) => ({
    ...position,
    people: position.people.filter((one) => one !== person),
  }));
}

function changePosition(
  shifts: readonly RosterShift[],
  { shift, position }: SlotId,
  change: (position: RosterPosition) => RosterPosition,
): readonly RosterShift[] {
  return shifts.map((each) =>
    each.id === shift
      ? { ...each, positions: each.positions.map((one) => (one.id === position ? change(one) : one)) }
      : each,
  );
}

/** A position as it is typed. */
export interface PositionDraft {
  readonly task: string;
  readonly role: PersonRole;
  readonly count: number;
  readonly secrecy: SecrecyClass | null;
  readonly screening: boolean;
}
/** A shift as it is typed; it stands on each of `days`. `endMinute` beyond 1440: on the next day. */
export interface ShiftDraft {
  readonly name: string;
  readonly startMinute: number;
  readonly endMinute: number;
  readonly positions: readonly PositionDraft[];
}

/** The week with a shift on some of its days. Ids name the day, so that a copied week gets ids of its own. */
export function addShift(
  shifts: readonly RosterShift[],
  draft: ShiftDraft,
  days: readonly ServiceDate[],
): readonly RosterShift[] {
  const taken = new Set(shifts.map(({ id }) => id));
  const added = days.map((day): RosterShift => {
    const id = freeId(`${day}-${String(draft.startMinute).padStart(4, '0')}`, taken);
    taken.add(id);
    return {
      id,
      day,
      name: draft.name,
      startMinute: draft.startMinute,
      endMinute: draft.endMinute,
      zone: null,
      positions: draft.positions.map((position, index) => ({ id: `p${index + 1}`, ...position, people: [] })),
    };
  });
  return [...shifts, ...added];
}

function freeId(stem: string, taken: ReadonlySet<string>): string {
  for (let copy = 1; ; copy += 1) {
    const id = copy === 1 ? stem : `${stem}-${copy}`;
    if (!taken.has(id)) return id;
  }
}

/** The week without a shift, on all its days. */
export function removeBand(shifts: readonly RosterShift[], band: string): readonly RosterShift[] {
  return shifts.filter((shift) => bandKey(shift) !== band);
}

/** Planned minutes of each person. */
export function minutesOf(shifts: readonly RosterShift[]): ReadonlyMap<PersonId, number> {
  const minutes = new Map<PersonId, number>();
  for (const { startMinute, endMinute, positions } of shifts) {
    for (const person of new Set(positions.flatMap(({ people }) => people))) {
      minutes.set(person, (minutes.get(person) ?? 0) + endMinute - startMinute);
    }
  }
  return minutes;
}
