import {
  instantOf,
  MINUTE,
  secrecyRank,
  type Instant,
  type QualificationKind,
  type SecrecyClass,
} from '@giaolien/kernel';
import type { Held, Lacking, RosterLimits, RosterShift, RosterWeek } from '@giaolien/wire';
import type { Slot } from './board.ts';

/** Somebody who can be put on the roster of an office. */
export type RosterPerson = RosterWeek['people'][number];

/** Why somebody cannot stand in a position, or had better not. */
export type Barrier =
  | { readonly kind: 'lacking'; readonly lacking: Lacking }
  /** What he holds ends before the shift does. */
  | { readonly kind: 'over'; readonly what: QualificationKind; readonly until: Instant }
  /** He has none, or not yet. */
  | { readonly kind: 'without'; readonly what: QualificationKind }
  | { readonly kind: 'in-shift' }
  | { readonly kind: 'other-shift'; readonly shift: string }
  | { readonly kind: 'week' }
  | { readonly kind: 'rest' };

/**
 * What speaks against a person in a slot, the heaviest first. A screen that warns early, no judge: the server finds the
 * gaps of every roster by itself.
 */
export function barriersOf(
  person: RosterPerson,
  slot: Slot,
  shifts: readonly RosterShift[],
  limits: RosterLimits,
): readonly Barrier[] {
  const own = shifts.filter(({ positions }) => positions.some(({ people }) => people.includes(person.id)));
  if (own.some(({ id }) => id === slot.shift.id)) return [{ kind: 'in-shift' }];
  return [...lacks(person, slot), ...clashes(slot.shift, own), ...hours(slot.shift, own, limits)];
}

/** What he must have from the first to the last moment of the shift (R1.45, R1.53), by the same rule as the server. */
function lacks({ roles, clearance, held }: RosterPerson, { position, shift }: Slot): readonly Barrier[] {
  const role: readonly Barrier[] = roles.includes(position.role) ? [] : [{ kind: 'lacking', lacking: 'role' }];
  if (held === null) {
    // His record is not open to the viewer: the class that he may handle now is all that is known.
    const cleared = secrecyRank(clearance) >= secrecyRank(position.secrecy);
    return cleared ? role : [...role, { kind: 'lacking', lacking: 'clearance' }];
  }
  const needed = NEEDED.filter((kind) => {
    return (kind !== 'clearance' || position.secrecy !== null) && (kind !== 'screening' || position.screening);
  });
  return [...role, ...needed.flatMap((kind) => lackOf(kind, held, position.secrecy, spanOf(shift)))];
}

const NEEDED = ['vetting', 'training', 'commitment', 'clearance', 'screening'] as const;

function lackOf(
  kind: QualificationKind,
  held: readonly Held[],
  secrecy: SecrecyClass | null,
  [from, until]: readonly [Instant, Instant],
): readonly Barrier[] {
  const own = held.filter((one) => one.kind === kind);
  const high = kind === 'clearance' ? own.filter((one) => secrecyRank(one.secrecy) >= secrecyRank(secrecy)) : own;
  const holdsAt = (instant: Instant) => high.some((one) => one.from <= instant && instant < one.until);
  if (holdsAt(from) && holdsAt(until - 1)) return [];
  if (own.length > 0 && high.length === 0) return [{ kind: 'lacking', lacking: 'clearance' }];
  const ends = high.filter((one) => one.from < until && one.until < until).map((one) => one.until);
  return [ends.length === 0 ? { kind: 'without', what: kind } : { kind: 'over', what: kind, until: Math.max(...ends) }];
}

function clashes(shift: RosterShift, own: readonly RosterShift[]): readonly Barrier[] {
  const [from, until] = spanOf(shift);
  const other = own.find((one) => {
    const [begins, ends] = spanOf(one);
    return begins < until && from < ends;
  });
  return other === undefined ? [] : [{ kind: 'other-shift', shift: other.name }];
}

function hours(shift: RosterShift, own: readonly RosterShift[], limits: RosterLimits): readonly Barrier[] {
  const planned = [...own, shift].reduce((sum, { startMinute, endMinute }) => sum + endMinute - startMinute, 0);
  const [from, until] = spanOf(shift);
  const least = limits.restMinutes * MINUTE;
  const close = own.some((one) => {
    const [begins, ends] = spanOf(one);
    return ends <= from ? from - ends < least : begins >= until && begins - until < least;
  });
  return [
    ...(planned > limits.weekMinutes ? [{ kind: 'week' } as const] : []),
    ...(close ? [{ kind: 'rest' } as const] : []),
  ];
}

/** From when until when a shift lasts. */
function spanOf({ day, startMinute, endMinute }: RosterShift): readonly [from: Instant, until: Instant] {
  return [instantOf(day, startMinute), instantOf(day, endMinute)];
}

/** Too many hours or too little rest is a warning: in need somebody must stand there all the same. */
export function isHard({ kind }: Barrier): boolean {
  return kind !== 'week' && kind !== 'rest';
}
