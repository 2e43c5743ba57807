import {
  isCleared,
  type FacilityId,
  type Instant,
  type Person,
  type PersonId,
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
  /** Who must not do it: the first of two persons, or someone who is on the road. */
  readonly except?: readonly PersonId[];
}

/** Who is on duty where. */
export interface Staff {
  /** The person on duty who fits, `undefined` when nobody does. */
  find(need: Need, now: Instant): Person | undefined;
  /** The same; where nobody is cleared, somebody all the same: what lies there cannot be left on the ramp. */
  findAtBest(need: Need, now: Instant): Person | undefined;
  /** Somebody else of the office, of any role: the witness of an opening. */
  findWitness(facility: FacilityId, except: PersonId): Person | undefined;
  /** True when every class of `secrecies` can be worked on at the office by someone of each role. */
  canWork(facility: FacilityId, roles: readonly Role[], secrecy: SecrecyClass | null, now: Instant): boolean;
}

/**
 * The rota: the people of an office take turns by shift, in an order that the seed draws. Those of `samples`, whom a
 * visitor may be signed in as, stand back as long as a colleague can do it.
 */
export function staffOf(chart: Chart, seed: number, pace: Pace, samples: ReadonlySet<PersonId>): Staff {
  const rota = (facility: FacilityId, role: Role, now: Instant): readonly Person[] => {
    const shift = Math.floor(now / pace.wall(SHIFT_MINUTES));
    const able = chart.network.listPeopleAt(facility).filter((person) => person.roles.includes(role));
    const regulars = able.filter((person) => !samples.has(person.id));
    const turn = chanceOf(seed, 'shift', facility, role, shift).below(Math.max(regulars.length, 1));
    return [...regulars.slice(turn), ...regulars.slice(0, turn), ...able.filter((person) => samples.has(person.id))];
  };
  const find = ({ facility, role, secrecies = [], except = [] }: Need, now: Instant) =>
    rota(facility, role, now).find(
      (person) => !except.includes(person.id) && secrecies.every((secrecy) => isCleared(person, secrecy, now)),
    );
  return {
    find,
    findAtBest: (need, now) => find(need, now) ?? find({ ...need, secrecies: [] }, now),
    findWitness: (facility, except) =>
      chart.network.listPeopleAt(facility).find((person) => person.id !== except && !samples.has(person.id)) ??
      chart.network.listPeopleAt(facility).find((person) => person.id !== except),
    canWork: (facility, roles, secrecy, now) =>
      roles.every((role) => find({ facility, role, secrecies: [secrecy] }, now) !== undefined),
  };
}
