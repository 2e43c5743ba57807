import type { Actor, Context } from '../context.ts';
import type { Body, Facility, Network, Person, Role, Vehicle } from '../network/network.ts';
import type { Calendar, RuleSet } from '../promise/rule-set.ts';
import { DAY, instantOf, type Instant } from '../time.ts';

/**
 * A small invented network, two provinces and a centre, in which every rule can be broken:
 * Hà Nội centre 100000 · province 10 (office 110900, commune 111000) · province 20 (office 120900, communes 121000
 * and 122000) · a service point 119999 that takes no KT1 despatch.
 */
export const MONDAY: Instant = instantOf('2026-11-23', 9 * 60);
const FAR = MONDAY + 3650 * DAY;

const place = { lat: 21, lon: 105.8, quality: 'approximate' } as const;

function facility(id: string, kind: Facility['kind'], province: string, parent?: string): Facility {
  const above = parent === undefined ? {} : { parent };
  const name = `Bưu cục ${id}`;
  const openForKt1 = kind !== 'service-point';
  return { id, name, kind, province, commune: `${province}001`, ...above, openForKt1, place, cutOffMinute: 17 * 60 };
}

const FACILITIES: readonly Facility[] = [
  facility('100000', 'regional-centre', '10'),
  facility('110900', 'provincial-office', '10', '100000'),
  facility('111000', 'commune-office', '10', '110900'),
  facility('119999', 'service-point', '10', '110900'),
  facility('120900', 'provincial-office', '20', '100000'),
  facility('121000', 'commune-office', '20', '120900'),
  facility('122000', 'commune-office', '20', '120900'),
];

function body(id: string, group: Body['group'], province: string, servedBy: string, flags: Partial<Body> = {}): Body {
  const name = `Cơ quan ${id}`;
  return {
    id,
    name,
    group,
    fourOffices: false,
    screened: false,
    province,
    commune: `${province}001`,
    servedBy,
    ...flags,
  };
}

const BODIES: readonly Body[] = [
  body('office', 'central', '10', '100000', { fourOffices: true, screened: true }),
  body('ministry', 'central', '10', '100000'),
  body('province-10', 'local', '10', '110900'),
  body('province-20', 'local', '20', '120900'),
  body('commune-20', 'local', '20', '121000'),
  body('enterprise', 'secret-holder', '20', '120900'),
];

const ALL_ROLES: readonly Role[] = ['clerk', 'controller', 'sorter', 'driver', 'courier', 'dispatcher', 'monitor'];

/** Persons are named by office and a letter: `110900-a` … `-d`; `-d` holds no clearance, `-k` is a clerk only. */
const PEOPLE: readonly Person[] = FACILITIES.flatMap(({ id }) =>
  ['a', 'b', 'c', 'd', 'k'].map((letter) => ({
    id: `${id}-${letter}`,
    name: `Người ${letter} của ${id}`,
    facility: id,
    roles: letter === 'k' ? (['clerk'] as const) : ALL_ROLES,
    clearance: letter === 'd' ? null : ('A' as const),
    clearanceUntil: FAR,
  })),
);

const VEHICLES: readonly Vehicle[] = [
  { id: 'dedicated', plate: '80A-000.01', kind: 'van', facility: '100000', dedicated: true },
  { id: 'hired', plate: '29C-000.02', kind: 'truck', facility: '100000', dedicated: false },
];

function findIn<Row extends { readonly id: string }>(rows: readonly Row[]) {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return (id: string) => byId.get(id);
}

export const NETWORK: Network = {
  findFacility: findIn(FACILITIES),
  findBody: findIn(BODIES),
  findPerson: findIn(PEOPLE),
  findVehicle: findIn(VEHICLES),
};

const citation = 'bộ tham số giả định để kiểm thử';

/** The values of generation 1 (R2.05–2.07, R2.15). */
export const RULE_SET: RuleSet = {
  id: 'TEST-2026',
  effectiveFrom: '2026-01-01',
  citation,
  endToEndDays: {
    value: { 'intra-province': { ordinary: 1.5, express: 1 }, 'inter-province': { ordinary: 3.5, express: 2.5 } },
    citation,
  },
  timedLeadHours: { value: { 'inner-city': 4, suburban: 12, 'inter-province': 24 }, citation },
  workingDay: { value: { startMinute: 480, halfMinute: 720, endMinute: 1020 }, citation },
  twoEnvelopesForA: { value: true, citation },
  locatorForA: { value: true, citation },
  secretsInOwnBags: { value: true, citation },
};

export const CALENDAR: Calendar = { daysOff: new Set(['2026-11-26']), workingWeekendDays: new Set(['2026-11-28']) };

/** The actor that a person of the register is when signed in at his own office. */
export function actorOf(person: string, change: Partial<Actor> = {}): Actor {
  const { id, facility: office, roles, clearance, clearanceUntil } = NETWORK.findPerson(person) ?? UNKNOWN;
  return { person: id, facility: office, roles, clearance, clearanceUntil, ...change };
}

const UNKNOWN: Person = {
  id: 'unknown',
  name: 'không rõ',
  facility: '000000',
  roles: [],
  clearance: null,
  clearanceUntil: 0,
};

/** What a decision by `person` at `now` may depend on. */
export function contextOf(person: string, now: Instant, change: Partial<Actor> = {}): Context {
  return { actor: actorOf(person, change), now, rules: RULE_SET, calendar: CALENDAR, network: NETWORK };
}
