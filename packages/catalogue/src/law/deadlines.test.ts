import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  decide,
  EMPTY_WORLD,
  evolve,
  instantOf,
  itemNumberOf,
  minuteOfDay,
  serviceDateOf,
  weekdayOf,
  type Body,
  type Context,
  type Event,
  type Facility,
  type Input,
  type Instant,
  type Network,
  type Person,
  type ServiceDate,
  type Urgency,
  type World,
} from '@giaolien/kernel';
import { describe, expect, test } from 'vitest';
import { listUnits, provinceOn } from '../admin/history.ts';
import type { CatalogueVersionId } from '../nation.ts';
import { networkOf } from '../network.ts';
import { NATION } from '../testing/nation.ts';
import { spellingKey } from '../text/search-key.ts';

/** One line of deadlines.txt: what is asked, and what was computed by hand, as it is written there. */
interface Case {
  readonly line: string;
  readonly why: string;
  readonly acceptedAt: Instant;
  readonly cutOffMinute: number;
  readonly from: string;
  readonly to: string;
  /** A commune of `to`, when the place is smaller than the province. */
  readonly commune?: string;
  readonly urgency: Urgency;
  readonly agreedAt?: Instant;
  readonly stop?: { readonly from: Instant; readonly until: Instant };
  /** The day on which the network is looked at. */
  readonly postingDate: ServiceDate;
  /** `liên tỉnh | J T6 24/01/2025 | hạn T5 06/02/2025 12:00`. */
  readonly computed: string;
}

const CASES = readCases(readFileSync(join(import.meta.dirname, 'deadlines.txt'), 'utf8'));
const COUNTRY = networkOf(NATION);
const DAYS = ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'];
const SCOPES = { 'intra-province': 'nội tỉnh', 'inter-province': 'liên tỉnh' } as const;
const ITEM = itemNumberOf('MA', 1);

describe('deadlines computed by hand', () => {
  test.each(CASES)('$line', (each) => {
    expect(outcomeOf(each)).toBe(each.computed);
  });

  test('are many, each with its reason', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(40);
    expect(new Set(CASES.map(({ line }) => line)).size).toBe(CASES.length);
    expect(CASES.filter(({ why }) => why === '')).toEqual([]);
  });
});

// The file.

function readCases(text: string): readonly Case[] {
  const lines = text.split('\n');
  return lines.flatMap((line, at) => (/^(?:T\d|CN) \d/u.test(line) ? [caseOf(line, lines[at + 1]?.trim() ?? '')] : []));
}

function caseOf(line: string, why: string): Case {
  const [accepted = '', way = '', service = '', scope = '', posted = '', ...rest] = line.split(' | ');
  const [, from = '', to = '', commune] = /^(.+) → ([^(]+?)(?: \((.+)\))?$/u.exec(way) ?? [];
  const cutOff = /giờ chốt (\d+):(\d+)/u.exec(accepted);
  const [stopFrom, stopUntil] = rest.find((each) => each.startsWith('dừng '))?.split(' – ') ?? [];
  const agreed = /hẹn giờ (.+)$/u.exec(service)?.[1];
  return {
    line,
    why,
    acceptedAt: momentOf(accepted),
    cutOffMinute: cutOff === null ? 17 * 60 : Number(cutOff[1]) * 60 + Number(cutOff[2]),
    from,
    to,
    ...(commune === undefined ? {} : { commune }),
    urgency: urgencyOf(service),
    ...(agreed === undefined ? {} : { agreedAt: momentOf(agreed) }),
    ...(stopFrom === undefined || stopUntil === undefined
      ? {}
      : { stop: { from: momentOf(stopFrom), until: momentOf(stopUntil) } }),
    postingDate: serviceDateOf(momentOf(`${posted} 00:00`)),
    computed: [scope, posted, rest.at(-1)].join(' | '),
  };
}

function momentOf(text: string): Instant {
  const [, day, month, year, hour, minute] = /(\d\d)\/(\d\d)\/(\d{4}) (\d\d):(\d\d)/u.exec(text) ?? [];
  return instantOf(`${year}-${month}-${day}` as ServiceDate, Number(hour) * 60 + Number(minute));
}

function urgencyOf(service: string): Urgency {
  const isTimed = service.includes('hẹn giờ');
  if (service.startsWith('hỏa tốc')) return isTimed ? 'express-timed' : 'express';
  return isTimed ? 'timed' : 'ordinary';
}

// What the platform makes of it, written in the same way.

function outcomeOf(each: Case): string {
  const network = networkOn(each);
  const accepted = told(EMPTY_WORLD, acceptanceOf(each), each.acceptedAt, network, each);
  const { product, postingDate, dueAt } = accepted.event as Extract<Event, { type: 'ItemAccepted' }>;
  const moved = each.stop === undefined ? dueAt : afterStop(accepted.world, each.stop, network, each);
  const due = moved === undefined ? 'không cam kết' : `hạn ${dayOf(serviceDateOf(moved))} ${hourOf(moved)}`;
  return `${SCOPES[product.scope]} | J ${dayOf(postingDate)} | ${due}`;
}

function afterStop(world: World, stop: NonNullable<Case['stop']>, network: Network, each: Case): Instant | undefined {
  const reference = 'CV 1/2025';
  const stopped = told(
    world,
    { kind: 'StopClock', item: ITEM, reason: 'address-inquiry', reference },
    stop.from,
    network,
    each,
  );
  const restarted = told(stopped.world, { kind: 'RestartClock', item: ITEM }, stop.until, network, each);
  return (restarted.event as Extract<Event, { type: 'ClockRestarted' }>).dueAt;
}

type Spoken = Input extends infer One ? (One extends Input ? Omit<One, 'inputId'> : never) : never;

function told(world: World, input: Spoken, now: Instant, network: Network, each: Case) {
  const inputId = `00000000-0000-4000-8000-${String(now).padStart(12, '0').slice(-12)}`;
  const actor = { person: CLERK.id, facility: CLERK.facility, roles: CLERK.roles };
  const inForce = COUNTRY.rulesOn(each.postingDate);
  // Whether Hỏa tốc with Hẹn giờ may be accepted is a switch; what it promises is asked here.
  const rules = { ...inForce, expressTimedAccepted: { ...inForce.expressTimedAccepted, value: true } };
  const context: Context = { actor, now, rules, calendar: COUNTRY.calendar, network };
  const decision = decide(world, { ...input, inputId }, context);
  if (decision.kind === 'refused') throw new Error(`${each.line}: ${decision.breaches[0].code}`);
  const [event, ...others] = decision.events;
  const facts = [event, ...others].map((one, position) => ({ position, recordedAt: now, inputId, event: one }));
  return { world: evolve(world, facts), event };
}

function acceptanceOf({ urgency, agreedAt }: Case): Spoken {
  return {
    kind: 'AcceptItem',
    item: ITEM,
    facility: CLERK.facility,
    form: 'letter',
    secrecy: null,
    urgency,
    sender: 'sender',
    recipient: 'recipient',
    massGrams: 100,
    packing: { coverSound: true, envelopes: 1, innerSealed: false, stamp: null, kt1Stamp: true },
    ...(agreedAt === undefined ? {} : { agreedAt }),
  };
}

function dayOf(date: ServiceDate): string {
  return `${DAYS[weekdayOf(date)]} ${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

function hourOf(instant: Instant): string {
  const minutes = minuteOfDay(instant);
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

// An office that accepts and a body that receives, in the provinces of the day.

const QUALIFIED = { from: instantOf('2024-01-01', 0), until: instantOf('2030-01-01', 0) };
const CLERK: Person = {
  id: 'clerk',
  name: 'Giao dịch viên',
  facility: '100900',
  roles: ['clerk', 'controller'],
  qualifications: (['vetting', 'training', 'commitment'] as const).map((kind) => ({ kind, ...QUALIFIED })),
};

function networkOn(each: Case): Network {
  const place = { lat: 0, lon: 0, quality: 'approximate' } as const;
  const from = { province: provinceOfArea(each.from, each.postingDate), commune: 'none' };
  const to = { province: provinceOfArea(each.to, each.postingDate), commune: communeNamed(each.commune) };
  const office = { kind: 'provincial-office', openForKt1: true, place, cutOffMinute: each.cutOffMinute } as const;
  const facilities: readonly Facility[] = [
    { ...office, ...from, id: CLERK.facility, name: 'Nơi gửi' },
    { ...office, ...to, id: '200900', name: 'Nơi nhận' },
  ];
  const body = { group: 'local', fourOffices: false, screened: false } as const;
  const bodies: readonly Body[] = [
    { ...body, ...from, id: 'sender', name: 'Bên gửi', servedBy: CLERK.facility },
    { ...body, ...to, id: 'recipient', name: 'Bên nhận', servedBy: '200900' },
  ];
  return {
    ...COUNTRY,
    findFacility: (id) => facilities.find((one) => one.id === id),
    findBody: (id) => bodies.find((one) => one.id === id),
    findSpecialArea: (commune) => COUNTRY.specialAreaOn(commune, each.postingDate),
    findPerson: (id) => (id === CLERK.id ? CLERK : undefined),
  };
}

/** The province in which the area of one of the 63 former provinces lies on `date`. */
function provinceOfArea(name: string, date: ServiceDate): string {
  const version: CatalogueVersionId = '2025-06-30';
  const former = listUnits(NATION, version).find(
    (unit) => unit.level === 'province' && spellingKey(unit.name) === spellingKey(name),
  );
  const code = former === undefined ? undefined : provinceOn(NATION, { code: former.code, version }, date);
  if (code === undefined) throw new Error(`${name} is none of the 63 former provinces.`);
  return code;
}

function communeNamed(fullName: string | undefined): string {
  if (fullName === undefined) return 'none';
  const commune = NATION.communes.find((one) => one.fullName === fullName);
  if (commune === undefined) throw new Error(`No commune is called ${fullName}.`);
  return commune.code;
}
