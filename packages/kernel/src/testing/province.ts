import type { Actor, Context } from '../context.ts';
import type {
  Body,
  Equipment,
  Facility,
  Network,
  Person,
  Qualification,
  Representative,
  Role,
  Vehicle,
} from '../network/network.ts';
import type { Calendar, RuleSet } from '../promise/rule-set.ts';
import { DAY, HOUR, instantOf, type Instant } from '../time.ts';

/**
 * A small invented network, two provinces and a centre, in which every rule can be broken:
 * Hà Nội centre 100000 · province 10 (office 110900, commune 111000) · province 20 (office 120900, communes 121000
 * and 122000; 122000 lies on an island without a promise) · a service point 119999 that takes no KT1 despatch.
 */
export const MONDAY: Instant = instantOf('2026-11-23', 9 * 60);
const FAR = MONDAY + 3650 * DAY;
const NOON = MONDAY + 3 * HOUR;

const place = { lat: 21, lon: 105.8, quality: 'approximate' } as const;

function facility(id: string, kind: Facility['kind'], province: string, parent?: string): Facility {
  const above = parent === undefined ? {} : { parent };
  const name = `Bưu cục ${id}`;
  const openForKt1 = kind !== 'service-point';
  return { id, name, kind, province, commune: communeOf(id), ...above, openForKt1, place, cutOffMinute: 17 * 60 };
}

/** Every facility stands in a commune of its own. */
function communeOf(facilityId: string): string {
  return facilityId.slice(0, 5);
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
    commune: communeOf(servedBy),
    servedBy,
    outOfHoursContact: `Trực ban ${id}`,
    ...flags,
  };
}

const BODIES: readonly Body[] = [
  body('office', 'central', '10', '100000', { fourOffices: true, screened: true }),
  body('ministry', 'central', '10', '100000'),
  body('province-10', 'local', '10', '110900'),
  body('province-20', 'local', '20', '120900'),
  body('commune-20', 'local', '20', '121000'),
  body('island-20', 'local', '20', '122000'),
  body('enterprise', 'secret-holder', '20', '120900'),
];

const ALL_ROLES: readonly Role[] = ['clerk', 'controller', 'sorter', 'driver', 'courier', 'dispatcher', 'monitor'];

/** What a person of `letter` has: everything for ten years, but for what his letter stands for. */
function qualificationsOf(letter: string): readonly Qualification[] {
  const ever = { from: MONDAY - 365 * DAY, until: FAR };
  const all: readonly (Qualification & { readonly not: string })[] = [
    { kind: 'vetting', ...ever, not: 'v' },
    { kind: 'training', ...ever, not: 't' },
    { kind: 'commitment', ...ever, not: 'n' },
    { kind: 'clearance', secrecy: 'A', ...ever, not: 'd' },
    { kind: 'screening', ...ever, not: 'c' },
  ];
  return all
    .filter(({ not }) => not !== letter)
    .map(({ not: _not, ...held }) => (letter === 'e' && held.kind === 'clearance' ? { ...held, until: NOON } : held));
}

/**
 * Persons are named by office and a letter, `110900-a`: `a` and `b` may do everything, `c` all but the X-ray, `d` holds
 * no clearance, `e` one that ends at noon of the first day, `k` is a clerk only, `v` is not vetted, `t` not trained,
 * `n` has not signed the commitment.
 */
const PEOPLE: readonly Person[] = FACILITIES.flatMap(({ id }) =>
  ['a', 'b', 'c', 'd', 'e', 'k', 'v', 't', 'n'].map((letter) => ({
    id: `${id}-${letter}`,
    name: `Người ${letter} của ${id}`,
    facility: id,
    roles: letter === 'k' ? (['clerk'] as const) : ALL_ROLES,
    qualifications: qualificationsOf(letter),
  })),
);

const VEHICLES: readonly Vehicle[] = [
  { id: 'dedicated', plate: '80A-000.01', kind: 'van', facility: '100000', dedicated: true, operator: 'central' },
  { id: 'post', plate: '80A-000.03', kind: 'van', facility: '110900', dedicated: true, operator: 'public' },
  { id: 'hired', plate: '29C-000.02', kind: 'truck', facility: '100000', dedicated: false, operator: 'public' },
];

/** Of every body: `<body>-r`, authorised a month ago, and `<body>-x`, two years ago. */
const REPRESENTATIVES: readonly Representative[] = BODIES.flatMap(({ id }) => [
  { id: `${id}-r`, body: id, name: `Đại diện ${id}`, authorisedFrom: MONDAY - 30 * DAY },
  { id: `${id}-x`, body: id, name: `Đại diện cũ ${id}`, authorisedFrom: MONDAY - 730 * DAY },
]);

/** At every office: `X-…` X-rays, `D-…` disinfects, `S-…` weighs; `XB-100000` is out of calibration. */
const EQUIPMENT: readonly Equipment[] = [
  ...FACILITIES.flatMap(({ id }) => [
    { id: `X-${id}`, name: `Máy soi ${id}`, kind: 'x-ray' as const, facility: id, calibratedUntil: FAR },
    { id: `D-${id}`, name: `Máy khử khuẩn ${id}`, kind: 'disinfection' as const, facility: id, calibratedUntil: FAR },
    { id: `S-${id}`, name: `Cân ${id}`, kind: 'scale' as const, facility: id, calibratedUntil: FAR },
  ]),
  { id: 'XB-100000', name: 'Máy soi cũ', kind: 'x-ray', facility: '100000', calibratedUntil: MONDAY - DAY },
  { id: 'SB-110900', name: 'Cân cũ', kind: 'scale', facility: '110900', calibratedUntil: MONDAY - DAY },
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
  findRepresentative: findIn(REPRESENTATIVES),
  findEquipment: findIn(EQUIPMENT),
  listEquipment: (id) => EQUIPMENT.filter((each) => each.facility === id),
  findSpecialArea: (commune) => (commune === communeOf('122000') ? 'B' : undefined),
  findRuleSet: (id) => (id === RULE_SET.id ? RULE_SET : undefined),
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
  expressTimedAccepted: { value: false, citation },
  massToleranceGrams: { value: 100, citation },
  clockToleranceMinutes: { value: 2, citation },
  lateReportMinutes: { value: 24 * 60, citation },
  authorisationMonths: { value: 12, citation },
  secretReadyMinutes: { value: 60, citation },
  notices: { value: { count: 2, gapWorkingDays: 2 }, citation },
  unclaimedMonths: { value: 6, citation },
  returnReminderWorkingDays: { value: 3, citation },
  acknowledgeMinutes: { value: { office: 15, province: 30, central: 60 }, citation },
  dutyMinutes: {
    value: {
      isolate: 15,
      'do-not-move': 15,
      'notify-head': 30,
      'notify-origin-office': 60,
      'notify-sender': 240,
      'report-ministry': 60,
      'report-police': 60,
    },
    citation,
  },
  complaint: { value: { lossMonths: 6, damageMonths: 1, answerWorkingDays: 7 }, citation },
  retentionYears: { value: { electronic: 3, paper: 2 }, citation },
};

export const CALENDAR: Calendar = { daysOff: new Set(['2026-11-26']), workingWeekendDays: new Set(['2026-11-28']) };

/** The actor that a person of the register is when signed in at his own office. */
export function actorOf(person: string, change: Partial<Actor> = {}): Actor {
  if (person === WATCH.person) return { ...WATCH, ...change };
  const known = NETWORK.findPerson(person);
  return { person, facility: known?.facility ?? '000000', roles: known?.roles ?? [], ...change };
}

/** The platform's own clock, which speaks for the centre. */
const WATCH: Actor = { person: 'watch', facility: '100000', roles: ['watch'] };

/** What a decision by `person` at `now` may depend on. */
export function contextOf(person: string, now: Instant, change: Partial<Actor> = {}): Context {
  return { actor: actorOf(person, change), now, rules: RULE_SET, calendar: CALENDAR, network: NETWORK };
}
