import type { Person, PersonId, Role } from '@giaolien/kernel';

const REST = 12 * 60;
const WEEK = 7 * 1440;
const WEEK_HOURS = 48 * 60;

interface Member {
  readonly person: Person;
  readonly stints: { readonly start: number; readonly end: number }[];
  minutes: number;
}

/**
 * The people of an office while a week is planned for them. Minutes count from the Monday; the week is round: the rest
 * after its last night is that before its first morning, because every week is the same.
 */
export class Crew {
  readonly #members: readonly Member[];

  constructor(people: readonly Person[]) {
    this.#members = people.map((person) => ({ person, stints: [], minutes: 0 }));
  }

  /** Plans who of `role` has worked least and is free, rested and fit; `undefined`: nobody. */
  take(role: Role, start: number, end: number, isFit: (person: Person) => boolean): PersonId | undefined {
    const free = this.#members.filter(
      (member) =>
        member.person.roles.includes(role) &&
        member.minutes + end - start <= WEEK_HOURS &&
        isRested(member, start, end) &&
        isFit(member.person),
    );
    const [first] = free.toSorted((a, b) => a.minutes - b.minutes);
    if (first === undefined) return undefined;
    first.stints.push({ start, end });
    first.minutes += end - start;
    return first.person.id;
  }
}

function isRested({ stints }: Member, start: number, end: number): boolean {
  return stints.every((stint) =>
    [-WEEK, 0, WEEK].every((turn) => stint.end + turn + REST <= start || end + REST <= stint.start + turn),
  );
}
