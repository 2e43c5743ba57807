import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BREACH_CODES } from './breach.ts';
import type { Event } from './event.ts';
import { decide, evolve, type Decision } from './kernel.ts';
import type { Network } from './network/network.ts';
import {
  BAG,
  CLOSE,
  contextOf,
  Day,
  ITEM,
  LIST,
  NETWORK,
  PACK,
  SEAL_A,
  TO_TRIP,
  TRIP,
  accept,
  acceptAtCentre,
  openBag,
  planned,
  receipt,
  refusalOf,
  type Spoken,
} from './testing/index.ts';
import { decidingRow, listSituations, readDecisionTable, type SituationOf } from './testing/decision-table.ts';
import { EMPTY_WORLD, type World } from './world.ts';

/** The conditions of docs/rules/gates.md and all their values. */
const CONDITIONS = {
  class: ['none', 'C', 'B', 'A'],
  vehicle: ['dedicated', 'other'],
  escort: ['yes', 'no'],
  locator: ['active', 'none'],
  clearance: ['none', 'C', 'B', 'A'],
  screening: ['not required', 'passed', 'missing', 'failed'],
} as const;
type Situation = SituationOf<typeof CONDITIONS>;

const ORDINARY: Situation = {
  class: 'none',
  vehicle: 'dedicated',
  escort: 'no',
  locator: 'active',
  clearance: 'A',
  screening: 'not required',
};

/** What stands before the gate, and who asks to pass it. */
interface Scenery {
  readonly world: World;
  readonly now: number;
  readonly person: string;
  readonly input: Spoken;
}

interface Gate {
  readonly heading: string;
  /** Whose clearance the table varies. */
  readonly taker: string;
  readonly scenery: (situation: Situation) => Scenery;
}

const GATES: readonly Gate[] = [
  { heading: 'Packing into a bag', taker: '110900-a', scenery: beforePacking },
  { heading: 'Loading a bag on a trip', taker: '110900-c', scenery: beforeLoadingBag },
  { heading: 'Loading a loose item on a trip', taker: '110900-c', scenery: beforeLoadingItem },
  { heading: 'Departure with a bag aboard', taker: '110900-c', scenery: beforeDeparture },
  { heading: 'Going out with a courier', taker: '100000-c', scenery: beforeRound },
];

const PAGE = readFileSync(join(import.meta.dirname, '../../../docs/rules/gates.md'), 'utf8');

describe.each(GATES)('$heading', (gate) => {
  const table = readDecisionTable(PAGE, gate.heading, CONDITIONS);
  const situations = listSituations(table.columns, CONDITIONS, ORDINARY);

  test('the kernel gives the verdict of the table in every combination', () => {
    const deviations = situations.flatMap((situation) => {
      const wanted = table.rows[decidingRow(table, situation)]?.verdict ?? 'no row';
      const given = verdictOf(gate, situation);
      return wanted === given ? [] : [`${Object.values(situation).join(' · ')}: table ${wanted}, kernel ${given}`];
    });
    expect(deviations).toEqual([]);
  });

  test('the table has a row for every combination, and needs every row', () => {
    const deciding = new Set(situations.map((situation) => decidingRow(table, situation)));
    expect([...deciding].toSorted((one, other) => one - other)).toEqual([...table.rows.keys()]);
    const verdicts = new Set<string>(['pass', ...BREACH_CODES]);
    expect(table.rows.filter(({ verdict }) => !verdicts.has(verdict))).toEqual([]);
  });
});

/** A day on which nothing that leads up to a gate is refused: else the gate would be looked at from elsewhere. */
class SureDay extends Day {
  override says(...[person, input, actor]: Parameters<Day['says']>): Decision {
    const decision = super.says(person, input, actor);
    const code = refusalOf(decision);
    if (code !== undefined) throw new Error(`${input.kind} by ${person} is refused: ${code}`);
    return decision;
  }
}

const built = new Map<string, Scenery>();

function verdictOf(gate: Gate, situation: Situation): string {
  // Clearance is looked at when the gate is passed, so one scenery serves for all four.
  const key = `${gate.heading} ${JSON.stringify({ ...situation, clearance: 'A' })}`;
  const { world, now, person, input } = built.get(key) ?? gate.scenery(situation);
  built.set(key, { world, now, person, input });
  const network = networkWhere(gate.taker, situation.clearance);
  const inputId = '00000000-0000-4000-8000-999999999999';
  return refusalOf(decide(world, { ...input, inputId }, { ...contextOf(person, now), network })) ?? 'pass';
}

/** The network in which `id` has this clearance and no other. */
function networkWhere(id: string, clearance: Situation['clearance']): Network {
  const known = NETWORK.findPerson(id);
  if (known === undefined) throw new Error(`${id} stands in the register.`);
  const others = known.qualifications.filter(({ kind }) => kind !== 'clearance');
  const held = known.qualifications.filter(({ kind }) => kind === 'clearance');
  const changed = clearance === 'none' ? [] : held.map((each) => ({ ...each, secrecy: clearance }));
  const person = { ...known, qualifications: [...others, ...changed] };
  return { ...NETWORK, findPerson: (each) => (each === id ? person : NETWORK.findPerson(each)) };
}

function secrecyOf(situation: Situation): 'A' | 'B' | 'C' | null {
  return situation.class === 'none' ? null : situation.class;
}

/** The vehicle and the escort of a situation, as an order or a list names them. */
function carriageOf({ vehicle, escort }: Situation, second: string) {
  return { vehicle: vehicle === 'dedicated' ? 'dedicated' : 'hired', ...(escort === 'yes' ? { escort: second } : {}) };
}

/** At 110900, to a body whose mail is screened or to one whose mail is not; X-rayed as the situation says. */
function acceptAt110900(day: Day, situation: Situation, isFailedLoose: boolean): void {
  const recipient = situation.screening === 'not required' ? 'commune-20' : 'office';
  accept(day, { secrecy: secrecyOf(situation), recipient });
  if (situation.screening === 'passed' || (situation.screening === 'failed' && isFailedLoose)) {
    treatLoose(day, '110900', situation.screening);
  }
}

function treatLoose(day: Day, facility: string, result: 'passed' | 'failed'): void {
  const clerk = `${facility}-a`;
  day.says(clerk, { kind: 'ReportScreening', item: ITEM, facility, machine: `X-${facility}`, result });
  day.says(clerk, { kind: 'ReportDisinfection', item: ITEM, facility, machine: `D-${facility}` });
}

function failWhole(day: Day): void {
  const where = { facility: '110900', machine: 'X-110900' } as const;
  day.says('110900-a', { kind: 'ReportScreening', receptacle: BAG, ...where, result: 'failed' });
}

function silence(day: Day): void {
  day.says('110900-a', { kind: 'ReportLocator', receptacle: BAG, locator: 'DV-0001', active: false });
}

/** The sealed bag of a closed despatch, its locator speaking. */
function closeBagWith(day: Day, situation: Situation): void {
  acceptAt110900(day, situation, false);
  openBag(day, 'DV-0001');
  day.says('110900-a', PACK);
  day.says('110900-a', SEAL_A);
  day.says('110900-b', CLOSE);
}

function beforePacking(situation: Situation): Scenery {
  const day = new SureDay();
  acceptAt110900(day, situation, true);
  openBag(day, situation.locator === 'active' ? 'DV-0001' : undefined);
  return { world: day.world, now: day.now, person: '110900-a', input: PACK };
}

function beforeLoadingBag(situation: Situation): Scenery {
  const day = new SureDay();
  closeBagWith(day, situation);
  if (situation.locator === 'none') silence(day);
  if (situation.screening === 'failed') failWhole(day);
  day.says('110900-a', planned(day, carriageOf(situation, '110900-b')));
  return { world: day.world, now: day.now, person: '110900-a', input: TO_TRIP };
}

function beforeLoadingItem(situation: Situation): Scenery {
  const day = new SureDay();
  acceptAt110900(day, situation, true);
  day.says('110900-a', planned(day, carriageOf(situation, '110900-b')));
  const receptacles = besideIn(day, '110900', situation);
  return { world: day.world, now: day.now, person: '110900-a', input: { ...TO_TRIP, receptacles, items: [ITEM] } };
}

function beforeDeparture(situation: Situation): Scenery {
  const day = new SureDay();
  closeBagWith(day, situation);
  day.says('110900-a', planned(day, { escort: '110900-b' }));
  day.says('110900-a', TO_TRIP);
  if (situation.screening === 'failed') failWhole(day);
  day.says('110900-a', { kind: 'ReportHandoverGiven', handover: LIST });
  day.says('110900-c', receipt(LIST));
  if (situation.locator === 'none') silence(day);
  const world = retold(day, (event) => (event.type === 'TripPlanned' ? onOtherVehicle(event, situation) : event));
  return { world, now: day.now, person: '110900-a', input: { kind: 'AuthoriseDeparture', trip: TRIP, stop: 0 } };
}

function beforeRound(situation: Situation): Scenery {
  const day = new SureDay();
  const isRequired = situation.screening !== 'not required';
  acceptAtCentre(day, isRequired ? 'office' : 'ministry', { secrecy: secrecyOf(situation) });
  if (situation.screening === 'passed' || situation.screening === 'failed') {
    treatLoose(day, '100000', situation.screening);
  }
  const receptacles = besideIn(day, '100000', situation);
  const input = {
    kind: 'DrawHandoverList',
    handover: LIST,
    place: '100000',
    giver: { kind: 'facility', facility: '100000' },
    receiver: { kind: 'courier', person: '100000-c', facility: '100000' },
    receptacles,
    items: [ITEM],
    ...carriageOf(situation, '100000-b'),
  } as const satisfies Spoken;
  return { world: day.world, now: day.now, person: '100000-a', input };
}

/** An empty bag with a locator that speaks, or none: what lies loose may travel beside it. */
function besideIn(day: Day, facility: string, situation: Situation): readonly string[] {
  if (situation.locator === 'none') return [];
  const shell = { receptacle: BAG, form: 'bag', facility, tareGrams: 500, locator: 'DV-0001' } as const;
  day.says(`${facility}-a`, { kind: 'RegisterReceptacle', ...shell });
  return [BAG];
}

/** The same day, told with other facts: for what no list of today lets aboard, but a log from elsewhere may tell. */
function retold(day: Day, change: (event: Event) => Event): World {
  return evolve(
    EMPTY_WORLD,
    day.recorded.map((recorded) => ({ ...recorded, event: change(recorded.event) })),
  );
}

function onOtherVehicle(event: Extract<Event, { type: 'TripPlanned' }>, situation: Situation): Event {
  const { escort: _escort, ...plan } = event;
  const isDedicated = situation.vehicle === 'dedicated';
  return { ...plan, ...carriageOf(situation, '110900-b'), dedicated: isDedicated, central: isDedicated };
}
