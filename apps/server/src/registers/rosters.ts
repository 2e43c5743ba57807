import { mondayOf, type NationNetwork, type RosterBody } from '@giaolien/catalogue';
import { addDays, instantOf, serviceDateOf, type FacilityId, type Instant, type ServiceDate } from '@giaolien/kernel';
import type { RegisterRecord } from '@giaolien/store';
import type { Roster, RosterGap, RosterShift } from '@giaolien/wire';
import { Problem } from '../http/problem.ts';
import type { Services } from '../services.ts';
import { rosterIdOf } from './records.ts';
import { rosterGaps } from './roster-gaps.ts';
import { LIMITS } from './roster-limits.ts';

/** A week of a facility as the register has it. */
export type RosterRecord = RegisterRecord<RosterBody>;

/** Facilities that work day and night (R1.20; `openForKt1` alone does not say so). */
export function isAroundTheClock(facility: FacilityId, network: NationNetwork): boolean {
  const kind = network.findFacility(facility)?.kind;
  return kind === 'regional-centre' || kind === 'provincial-office';
}

/** The roster of a facility for the week in which `day` lies. */
export function findRoster(
  facility: FacilityId,
  day: ServiceDate,
  { store }: Services,
): Promise<RosterRecord | undefined> {
  return store.registers.find<RosterBody>('roster', rosterIdOf(facility, mondayOf(day)));
}

/** The rosters of weeks that touch `from … from + days`, with a day on either side for the rest between shifts. */
export function listRosters(
  facilities: readonly FacilityId[] | undefined,
  from: ServiceDate,
  days: number,
  { store }: Services,
): Promise<readonly RosterRecord[]> {
  return store.registers.list<RosterBody>('roster', {
    facilities,
    from: instantOf(addDays(from, -1), 0),
    until: instantOf(addDays(from, days + 1), 0),
  });
}

/** A day that the calendar has: 31 February is of the form of one. @throws Problem 400 `field_must_match_form` */
export function assertDay(day: ServiceDate | undefined, field: string): void {
  if (day !== undefined && addDays(day, 0) !== day) throw new Problem(400, 'field_must_match_form', field);
}

/** A roster as the screens get it. */
export function rosterOf({ facility, body, version, changedBy, changedAt }: RosterRecord): Roster {
  const { week, publishedAt, shifts } = body;
  return { facility, week, publishedAt, shifts: shifts.map(shiftOf), version, changedBy, changedAt };
}

function shiftOf(shift: RosterBody['shifts'][number]): RosterShift {
  return { ...shift, positions: shift.positions.map((position) => ({ ...position })) };
}

/** What is wrong with the rosters of one facility in these days. */
export function gapsOf(
  facility: FacilityId,
  rosters: readonly RosterRecord[],
  from: ServiceDate,
  days: number,
  { store }: Services,
): readonly RosterGap[] {
  const network = store.catalogue.network();
  return rosterGaps({
    facility,
    shifts: rosters.flatMap(({ body }) => body.shifts.map(shiftOf)),
    from,
    days,
    aroundTheClock: isAroundTheClock(facility, network),
    limits: LIMITS,
    findPerson: (id) => network.findPerson(id),
    offName: (day) => offNameOf(day, network),
  });
}

/** The holiday that makes a day a day off; `null` for every other day, Sundays included. */
export function offNameOf(day: ServiceDate, { nation }: NationNetwork): string | null {
  const found = nation.calendar.find(({ date, kind, status }) => {
    return date === day && kind === 'off' && status !== 'unconfirmed';
  });
  return found?.name ?? null;
}

/** Days of the calendar with the holidays among them. */
export function daysFrom(from: ServiceDate, count: number, network: NationNetwork) {
  return Array.from({ length: count }, (_, index) => {
    const date = addDays(from, index);
    return { date, off: offNameOf(date, network) };
  });
}

/**
 * The shifts of a week that can stand on a roster: in that week, forward, with ids of their own.
 * @throws Problem 400 with the first field that is wrong
 */
export function assertWeek(shifts: readonly RosterShift[], week: ServiceDate, network: NationNetwork): void {
  const ids = new Set<string>();
  shifts.forEach(({ id, day, startMinute, endMinute, positions }, index) => {
    const field = `shifts.${index}`;
    assertDay(day, `${field}.day`);
    if (day < week || day >= addDays(week, 7)) throw new Problem(400, 'field_must_fit', `${field}.day`);
    if (endMinute <= startMinute || endMinute > startMinute + 1440) {
      throw new Problem(400, 'field_must_fit', `${field}.endMinute`);
    }
    if (ids.has(id)) throw new Problem(400, 'field_must_fit', `${field}.id`);
    ids.add(id);
    const unknown = positions.flatMap(({ people }) => people).find((id) => network.findPerson(id) === undefined);
    if (unknown !== undefined) throw new Problem(400, 'field_must_be_one_of', `${field}.positions`);
  });
}

/** The shifts of one week on the days of another; `people`: with those who stand in them. */
export function copied(shifts: readonly RosterShift[], from: ServiceDate, to: ServiceDate, people: boolean) {
  const days = (instantOf(to, 0) - instantOf(from, 0)) / (instantOf(addDays(from, 1), 0) - instantOf(from, 0));
  return shifts.map((shift): RosterShift => {
    const day = addDays(shift.day, days);
    const positions = shift.positions.map((position) => (people ? position : { ...position, people: [] }));
    return { ...shift, id: shift.id.replace(shift.day, day), day, positions };
  });
}

/** Published shifts of one facility around `now`. */
export function shiftsAround(rosters: readonly RosterRecord[], now: Instant): readonly RosterShift[] {
  const today = serviceDateOf(now);
  return rosters
    .filter(({ body }) => body.publishedAt !== null && body.publishedAt <= now)
    .flatMap(({ body }) => body.shifts.map(shiftOf))
    .filter(({ day }) => day >= addDays(today, -1) && day <= addDays(today, 1));
}
