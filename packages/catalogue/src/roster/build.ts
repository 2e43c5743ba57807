import {
  addDays,
  clearanceOf,
  instantOf,
  secrecyRank,
  serviceDateOf,
  weekdayOf,
  isQualified,
  type Calendar,
  type Facility,
  type Instant,
  type Person,
  type ServiceDate,
} from '@giaolien/kernel';

import { CENTRES } from '../facility/province-rows.ts';
import { Crew } from './crew.ts';
import type { PlannedPosition, PlannedShift, RosterBody } from './roster.ts';

/** A position before somebody is found for it: whoever of these roles is free, the first ones first. */
interface Want {
  readonly task: string;
  readonly roles: readonly PlannedPosition['role'][];
  readonly secrecy: PlannedPosition['secrecy'];
  readonly screening?: true;
}

interface Pattern {
  readonly name: string;
  readonly startMinute: number;
  readonly endMinute: number;
  readonly wants: readonly Want[];
}

const MORNING: Pattern = {
  name: 'Ca sáng',
  startMinute: 6 * 60,
  endMinute: 14 * 60,
  wants: [
    { task: 'Giao dịch', roles: ['clerk'], secrecy: 'C' },
    { task: 'Khai thác, mở túi A', roles: ['sorter'], secrecy: 'A' },
    { task: 'Kiểm soát, người thứ hai', roles: ['controller', 'dispatcher'], secrecy: 'A' },
  ],
};
const AFTERNOON: Pattern = {
  name: 'Ca chiều',
  startMinute: 14 * 60,
  endMinute: 22 * 60,
  wants: [
    { task: 'Khai thác, mở túi A', roles: ['sorter', 'courier'], secrecy: 'A' },
    { task: 'Kiểm soát, người thứ hai', roles: ['controller', 'clerk', 'dispatcher', 'monitor'], secrecy: 'A' },
  ],
};
const NIGHT: Pattern = {
  name: 'Ca đêm',
  startMinute: 22 * 60,
  endMinute: 30 * 60,
  wants: [
    { task: 'Trực khai thác', roles: ['driver', 'courier', 'sorter'], secrecy: 'A' },
    { task: 'Trực, người thứ hai', roles: ['courier', 'driver', 'sorter', 'clerk'], secrecy: 'A' },
  ],
};
const SCREENING: Want = { task: 'Soi kiểm', roles: ['sorter', 'controller'], secrecy: 'B', screening: true };
const COMMUNE: Pattern = { name: 'Ca ngày', startMinute: 7 * 60 + 30, endMinute: 16 * 60 + 30, wants: [] };

/** The Monday of the week in which `date` lies. */
export function mondayOf(date: ServiceDate): ServiceDate {
  return addDays(date, -((weekdayOf(date) + 6) % 7));
}

/**
 * The week of a centre or a provincial office: three shifts, day and night, days off included, the same every week so
 * that one week joins the next. Of a commune office: its hours on working days.
 */
export function buildRoster(
  facility: Facility,
  people: readonly Person[],
  week: ServiceDate,
  calendar: Calendar,
  now: Instant,
): RosterBody {
  const days = Array.from({ length: 7 }, (_, index) => addDays(week, index));
  const shifts =
    facility.kind === 'commune-office'
      ? days.filter((day) => isOfficeDay(day, calendar)).map((day) => communeShift(day, people))
      : aroundTheClock(facility, people, days, now);
  return { week, publishedAt: instantOf(addDays(week, -4), 16 * 60), shifts };
}

function isOfficeDay(day: ServiceDate, { daysOff, workingWeekendDays }: Calendar): boolean {
  const isWeekend = [0, 6].includes(weekdayOf(day));
  return !daysOff.has(day) && (!isWeekend || workingWeekendDays.has(day));
}

function communeShift(day: ServiceDate, people: readonly Person[]): PlannedShift {
  const positions = people.flatMap(({ id, roles }): PlannedPosition[] => {
    const role = roles.includes('clerk') ? 'clerk' : roles.includes('controller') ? 'controller' : undefined;
    if (role === undefined) return [];
    const task = role === 'clerk' ? 'Giao dịch, phát' : 'Kiểm soát, người thứ hai';
    return [{ id: role, task, role, count: 1, secrecy: 'B', screening: false, people: [id] }];
  });
  return { id: `${day}-ngay`, day, ...hoursOf(COMMUNE), zone: null, positions };
}

function aroundTheClock(
  facility: Facility,
  people: readonly Person[],
  days: readonly ServiceDate[],
  now: Instant,
): readonly PlannedShift[] {
  const crew = new Crew(people);
  const screens = facility.id === CENTRES.north.id;
  const shifts = days.flatMap((day, index) =>
    [MORNING, AFTERNOON, NIGHT].map((pattern) => {
      const wants = screens && pattern !== NIGHT ? [...pattern.wants, SCREENING] : pattern.wants;
      const start = index * 1440 + pattern.startMinute;
      const end = index * 1440 + pattern.endMinute;
      const at = instantOf(day, pattern.startMinute);
      return {
        id: `${day}-${pattern.startMinute / 60}`,
        day,
        ...hoursOf(pattern),
        zone: null,
        positions: wants.map((want, place) =>
          positionOf(want, place, (role) => crew.take(role, start, end, (person) => isFit(person, want, at))),
        ),
      };
    }),
  );
  return shifts.map((shift) => withFlaw(facility, shift, now));
}

function hoursOf({ name, startMinute, endMinute }: Pattern): Pick<PlannedShift, 'name' | 'startMinute' | 'endMinute'> {
  return { name, startMinute, endMinute };
}

function isFit(person: Person, { secrecy, screening }: Want, at: Instant): boolean {
  const isCleared = secrecyRank(clearanceOf(person, at)) >= secrecyRank(secrecy);
  return isCleared && (screening !== true || isQualified(person, 'screening', at));
}

function positionOf(
  { task, roles, secrecy, screening }: Want,
  place: number,
  take: (role: PlannedPosition['role']) => string | undefined,
): PlannedPosition {
  const common = { id: `v${place + 1}`, task, count: 1, secrecy, screening: screening === true };
  for (const role of roles) {
    const person = take(role);
    if (person !== undefined) return { ...common, role, people: [person] };
  }
  return { ...common, role: roles[0] ?? 'sorter', people: [] };
}

/**
 * Mistakes for the screens to show, in the coming days: a night without its second person in Hà Nội, an evening with
 * somebody who is not cleared for A there, a night that nobody stands in Cà Mau.
 */
function withFlaw({ id }: Facility, shift: PlannedShift, now: Instant): PlannedShift {
  const today = serviceDateOf(now);
  const [first, second, ...others] = shift.positions;
  if (first === undefined || second === undefined) return shift;
  if (id === CENTRES.north.id && shift.day === addDays(today, 2) && shift.name === NIGHT.name) {
    return { ...shift, positions: [first, { ...second, people: [] }, ...others] };
  }
  if (id === CENTRES.north.id && shift.day === addDays(today, 3) && shift.name === AFTERNOON.name) {
    return { ...shift, positions: [{ ...first, role: 'sorter', people: ['chiachon5.hn'] }, second, ...others] };
  }
  if (id === FAR_OFFICE && shift.day === addDays(today, 1) && shift.name === NIGHT.name) {
    return { ...shift, positions: shift.positions.map((position) => ({ ...position, people: [] })) };
  }
  return shift;
}

/** The provincial office of Cà Mau, where newcomers walk an item by hand. */
const FAR_OFFICE = '970900';
