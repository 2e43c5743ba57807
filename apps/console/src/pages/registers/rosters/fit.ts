import { instantOf, MINUTE, secrecyRank, type Instant, type SecrecyClass } from '@giaolien/kernel';
import type { Lacking, RosterLimits, RosterShift, RosterWeek, Warning } from '@giaolien/wire';
import type { Slot } from './board.ts';

/** What of somebody's has ended or ends soon. */
type Ends = Pick<Warning, 'kind' | 'until'>;

/** Somebody who can be put on the roster of an office; `endings`: where the viewer may know of them. */
export type RosterPerson = RosterWeek['people'][number] & { readonly endings?: readonly Ends[] | undefined };

/** Why somebody cannot stand in a position, or had better not. */
export type Barrier =
  | { readonly kind: 'lacking'; readonly lacking: Lacking }
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
  const lacking = lackingOf(person, slot).map((one): Barrier => ({ kind: 'lacking', lacking: one }));
  return [...lacking, ...clashes(slot.shift, own), ...hours(slot.shift, own, limits)];
}

/** What he lacks from the first to the last moment of the shift (R1.45, R1.53), as far as this screen knows. */
function lackingOf({ roles, clearance, endings = [] }: RosterPerson, { position, shift }: Slot): readonly Lacking[] {
  const [, until] = spanOf(shift);
  const over = NEEDED.filter(
    (kind) =>
      (kind !== 'screening' || position.screening) && endings.some((one) => one.kind === kind && one.until < until),
  );
  const cleared =
    secrecyRank(clearance) >= secrecyRank(position.secrecy) && !isEnding(endings, until, position.secrecy);
  return [
    ...(roles.includes(position.role) ? [] : (['role'] as const)),
    ...(cleared ? [] : (['clearance'] as const)),
    ...over,
  ];
}

const NEEDED = ['vetting', 'training', 'commitment', 'screening'] as const;

function isEnding(endings: readonly Ends[], until: Instant, secrecy: SecrecyClass | null): boolean {
  return secrecy !== null && endings.some((one) => one.kind === 'clearance' && one.until < until);
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
