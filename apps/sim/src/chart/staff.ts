import {
  isCleared,
  isQualified,
  type FacilityId,
  type Instant,
  type Person,
  type PersonId,
  type QualificationKind,
  type Role,
  type SecrecyClass,
} from '@giaolien/kernel';
import { chanceOf } from '../chance/chance.ts';
import type { Pace } from '../pace/pace.ts';
import type { Chart } from './chart.ts';

/** Network minutes of one shift: three a day, as the field works (R5.43). */
const SHIFT_MINUTES = 480;

/** What a piece of work asks of the person who does it. */
export interface Need {
  readonly facility: FacilityId;
  readonly role: Role;
  /** Classes of the mail at hand. */
  readonly secrecies?: readonly (SecrecyClass | null)[];
  /** What it takes besides a clearance. */
  readonly qualification?: QualificationKind;
  /** Who must not do it: the first of two persons, or someone who is on the road. */
  readonly except?: readonly PersonId[];
}

/** What is asked of the second person. */
export interface SecondNeed {
  readonly facility: FacilityId;
  readonly secrecies: readonly (SecrecyClass | null)[];
  readonly except: readonly PersonId[];
}

/** Who is on duty where. */
export interface Staff {
  /** The person on duty who fits, `undefined` when nobody does. */
  find(need: Need, now: Instant): Person | undefined;
  /** The first of several roles for which there is someone. */
  findAny(need: Omit<Need, 'role'>, roles: readonly Role[], now: Instant): Person | undefined;
  /** The same; where nobody is cleared, somebody all the same: what lies there cannot be left on the ramp. */
  findAtBest(need: Need, now: Instant): Person | undefined;
  /** A colleague of the office, of any role: the second person (12.2 #26). Whoever is not on the road comes first. */
  findSecond(need: SecondNeed, now: Instant): Person | undefined;
  /**
   * True when mail of the class can be worked on at the office by someone of each role, and before a second person:
   * nobody opens a bag alone.
   */
  canWork(facility: FacilityId, roles: readonly Role[], secrecy: SecrecyClass | null, now: Instant): boolean;
}

/**
 * The rota: the people of an office take turns by shift, in an order that the seed draws. Those of `samples`, whom a
 * visitor may be signed in as, stand back as long as a colleague can do it.
 */
export function staffOf(chart: Chart, seed: number, pace: Pace, samples: ReadonlySet<PersonId>): Staff {
  const { network } = chart;
  const rota = (facility: FacilityId, role: Role, now: Instant): readonly Person[] => {
    const shift = Math.floor(now / pace.wall(SHIFT_MINUTES));
    const able = network.listPeopleAt(facility).filter((person) => person.roles.includes(role));
    const regulars = able.filter((person) => !samples.has(person.id));
    const turn = chanceOf(seed, 'shift', facility, role, shift).below(Math.max(regulars.length, 1));
    return [...regulars.slice(turn), ...regulars.slice(0, turn), ...able.filter((person) => samples.has(person.id))];
  };
  const find = ({ facility, role, secrecies = [], qualification, except = [] }: Need, now: Instant) =>
    rota(facility, role, now).find(
      (person) =>
        !except.includes(person.id) &&
        (qualification === undefined || isQualified(person, qualification, now)) &&
        secrecies.every((secrecy) => isCleared(person, secrecy, now)),
    );
  const findSecond = ({ facility, secrecies, except }: SecondNeed, now: Instant) =>
    network
      .listPeopleAt(facility)
      .filter((person) => !except.includes(person.id) && secrecies.every((secrecy) => isCleared(person, secrecy, now)))
      .toSorted((one, other) => standingOf(one, samples) - standingOf(other, samples))[0];
  return {
    find,
    findAny: (need, roles, now) => firstOf(roles, (role) => find({ ...need, role }, now)),
    findAtBest: (need, now) => find(need, now) ?? find({ ...need, secrecies: [] }, now),
    findSecond,
    canWork: (facility, roles, secrecy, now) => {
      const secrecies = [secrecy];
      const first = firstOf(roles, (role) => find({ facility, role, secrecies }, now));
      const hasRoles = roles.every((role) => find({ facility, role, secrecies }, now) !== undefined);
      return (
        first !== undefined && hasRoles && findSecond({ facility, secrecies, except: [first.id] }, now) !== undefined
      );
    },
  };
}

/** Drivers are on the road, and whom a visitor may be signed in as is left in peace. */
function standingOf(person: Person, samples: ReadonlySet<PersonId>): number {
  return (person.roles.includes('driver') ? 2 : 0) + (samples.has(person.id) ? 1 : 0);
}

function firstOf<Each, Found>(list: readonly Each[], find: (each: Each) => Found | undefined): Found | undefined {
  for (const each of list) {
    const found = find(each);
    if (found !== undefined) return found;
  }
  return undefined;
}
