import { mondayOf } from '@giaolien/catalogue';
import {
  addDays,
  instantOf,
  isCleared,
  isQualified,
  MINUTE,
  serviceDateOf,
  type FacilityId,
  type Instant,
  type Person,
  type PersonId,
  type ServiceDate,
} from '@giaolien/kernel';
import type { Lacking, RosterGap, RosterGapKind, RosterLimits, RosterPosition, RosterShift } from '@giaolien/wire';

/** What a roster is judged by. */
export interface RosterQuestion {
  readonly facility: FacilityId;
  /** Those of the days asked about, and of the whole weeks around them: rest and hours reach across. */
  readonly shifts: readonly RosterShift[];
  readonly from: ServiceDate;
  readonly days: number;
  /** Somebody must be there at every moment, days off and Tết included. */
  readonly aroundTheClock: boolean;
  readonly limits: RosterLimits;
  readonly findPerson: (id: PersonId) => Person | undefined;
  /** What makes a day a day off. */
  readonly offName: (day: ServiceDate) => string | null;
}

/** One person in one shift. */
interface Stint {
  readonly person: PersonId;
  readonly shift: RosterShift;
  readonly position: RosterPosition;
  readonly from: Instant;
  readonly until: Instant;
}

type Found = Partial<RosterGap> & Pick<RosterGap, 'kind' | 'day' | 'from' | 'until'>;

/** Everything that is wrong with a roster in the days asked about, soonest first. Pure: the same for the same question. */
export function rosterGaps(question: RosterQuestion): readonly RosterGap[] {
  const { facility, from, days, offName } = question;
  const end = addDays(from, days);
  const stints = question.shifts.flatMap(stintsOf);
  const found = [
    ...uncovered(question, stints),
    ...question.shifts.flatMap(unfilled),
    ...stints.flatMap((stint) => unqualified(stint, question)),
    ...tired(stints, question.limits),
  ];
  const gaps = found.map((gap): RosterGap => ({ ...NOTHING, ...gap, facility, off: offName(gap.day) }));
  return gaps
    .filter(({ kind, day }) => (kind === 'week-too-long' ? addDays(day, 7) > from : day >= from) && day < end)
    .toSorted((a, b) => a.from - b.from || a.until - b.until);
}

const NOTHING = { shift: null, position: null, person: null, lacking: null, need: null, have: null };

/** The time that a shift takes. */
export function spanOf({ day, startMinute, endMinute }: RosterShift): { from: Instant; until: Instant } {
  return { from: instantOf(day, startMinute), until: instantOf(day, endMinute) };
}

/** Minutes that everyone is planned for in these shifts. */
export function plannedMinutes(shifts: readonly RosterShift[]): ReadonlyMap<PersonId, number> {
  const minutes = new Map<PersonId, number>();
  for (const { person, from, until } of shifts.flatMap(stintsOf)) {
    minutes.set(person, (minutes.get(person) ?? 0) + (until - from) / MINUTE);
  }
  return minutes;
}

function stintsOf(shift: RosterShift): readonly Stint[] {
  const span = spanOf(shift);
  return shift.positions.flatMap((position) => position.people.map((person) => ({ person, shift, position, ...span })));
}

function unfilled(shift: RosterShift): readonly Found[] {
  return shift.positions
    .filter(({ people, count }) => people.length < count)
    .map(({ id, count, people }) => {
      const place = { shift: shift.id, position: id, need: count, have: people.length };
      return { kind: 'unfilled', day: shift.day, ...spanOf(shift), ...place };
    });
}

function unqualified(stint: Stint, { findPerson }: RosterQuestion): readonly Found[] {
  const { shift, position, person, from, until } = stint;
  return lackingOf(stint, findPerson(person)).map((lacking) => {
    return {
      kind: 'unqualified',
      day: shift.day,
      from,
      until,
      shift: shift.id,
      position: position.id,
      person,
      lacking,
    };
  });
}

/** What he must have from the first to the last moment of the shift (R1.45, R1.53). */
function lackingOf({ position, from, until }: Stint, person: Person | undefined): readonly Lacking[] {
  if (person === undefined) return ['register'];
  const last = until - 1;
  const held = (kind: 'vetting' | 'training' | 'commitment' | 'screening') =>
    isQualified(person, kind, from) && isQualified(person, kind, last);
  const cleared = isCleared(person, position.secrecy, from) && isCleared(person, position.secrecy, last);
  const checks: readonly [Lacking, boolean][] = [
    ['role', person.roles.includes(position.role)],
    ['vetting', held('vetting')],
    ['training', held('training')],
    ['commitment', held('commitment')],
    ['clearance', cleared],
    ['screening', !position.screening || held('screening')],
  ];
  return checks.filter(([, holds]) => !holds).map(([lacking]) => lacking);
}

/** Double bookings, too little rest, too many hours. */
function tired(stints: readonly Stint[], limits: RosterLimits): readonly Found[] {
  return [...Map.groupBy(stints, ({ person }) => person).values()].flatMap((own) => [
    ...betweenShifts(
      own.toSorted((a, b) => a.from - b.from || a.until - b.until),
      limits.restMinutes,
    ),
    ...tooLong(own, ({ shift }) => shift.day, 'day-too-long', limits.dayMinutes),
    ...tooLong(own, ({ shift }) => mondayOf(shift.day), 'week-too-long', limits.weekMinutes),
  ]);
}

function betweenShifts(own: readonly Stint[], restMinutes: number): readonly Found[] {
  let free = -Infinity;
  return own.flatMap(({ person, shift, position, from, until }): Found[] => {
    const rest = (from - free) / MINUTE;
    free = Math.max(free, until);
    const place = { day: shift.day, from, until, shift: shift.id, position: position.id, person };
    if (rest < 0) return [{ kind: 'double-booked', ...place }];
    return rest < restMinutes ? [{ kind: 'rest-too-short', ...place, need: restMinutes, have: rest }] : [];
  });
}

function tooLong(
  own: readonly Stint[],
  dayOf: (stint: Stint) => ServiceDate,
  kind: RosterGapKind,
  most: number,
): readonly Found[] {
  return [...Map.groupBy(own, dayOf)].flatMap(([day, stints]): Found[] => {
    const have = stints.reduce((sum, { from, until }) => sum + (until - from) / MINUTE, 0);
    const [first] = stints;
    if (have <= most || first === undefined) return [];
    const from = Math.min(...stints.map((stint) => stint.from));
    const until = Math.max(...stints.map((stint) => stint.until));
    return [{ kind, day, from, until, person: first.person, need: most, have }];
  });
}

/** Stretches in which nobody stands on the roster. */
function uncovered({ from, days, aroundTheClock }: RosterQuestion, stints: readonly Stint[]): readonly Found[] {
  if (!aroundTheClock) return [];
  const end = instantOf(addDays(from, days), 0);
  const gaps: Found[] = [];
  let covered = instantOf(from, 0);
  const note = (until: Instant) => {
    if (covered < until) gaps.push({ kind: 'uncovered', day: serviceDateOf(covered), from: covered, until });
  };
  for (const stint of stints.toSorted((a, b) => a.from - b.from)) {
    if (stint.until <= covered) continue;
    if (stint.from >= end) break;
    note(stint.from);
    covered = stint.until;
  }
  note(end);
  return gaps;
}
