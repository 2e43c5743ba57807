import { check, decide, EMPTY_WORLD, itemNumberOf, type Input, type World } from '@giaolien/kernel';
import { acceptance, contextOf, Day, planned, type Spoken } from '@giaolien/kernel/testing';

export const name = 'decide';

/** As `Measurement` in scripts/bench-module.ts. */
type Report = (measurement: {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly against: string | null;
  readonly ratio: number | null;
}) => void;

const BAGS = 1_000;
const ITEMS_IN_A_BAG = 100;
/** Bags on one hand-over list. */
const LISTED = 50;
const ROUNDS = 400;
const TRIP = '20000000-0000-4000-8000-000000000001';
const LIST = '10000000-0000-4000-8000-000000000001';
const inputId = '00000000-0000-4000-8000-000000000000';

/**
 * The rulebook on one core in a loaded world: 1,000 sealed bags of 100 items each. `check` and `decide` together, as
 * the server asks both; nothing is recorded, so that each round finds the same world.
 */
export function run(report: Report): void {
  console.error(`Filling ${BAGS} bags with ${ITEMS_IN_A_BAG} items each.`);
  const { world, now } = loadedWorld();
  const row = (label: string, person: string, spoken: Spoken) => {
    const input: Input = { ...spoken, inputId };
    const median = medianOf(world, input, person, now);
    report({ name: `decide.${label}.median`, value: median, unit: 'ms', against: null, ratio: null });
    return median;
  };
  const bags = Array.from({ length: LISTED }, (_, index) => bagOf(index));
  const first = itemNumberOf('MA', 0);
  const medians = [
    row('accept-item', '110900-a', acceptance({ item: itemNumberOf('MA', BAGS * ITEMS_IN_A_BAG) })),
    row('unpack-item', '110900-a', { kind: 'UnpackItem', despatch: despatchOf(0), receptacle: bagOf(0), item: first }),
    row('order-by-sender', '110900-a', { kind: 'OrderBySender', item: first, order: 'withdraw', proofShown: true }),
    row('open-bag-of-100', '110900-a', {
      kind: 'ReportOpening',
      receptacle: bagOf(0),
      facility: '110900',
      witness: '110900-b',
      sealState: 'intact',
      items: itemsOf(0),
    }),
  ];
  row('draw-50-bags', '110900-a', drawn(bags, '10000000-0000-4000-8000-000000000002'));
  row('hand-over-50-bags', '110900-c', {
    kind: 'ReportHandoverReceived',
    handover: LIST,
    receptacles: bags.map((receptacle) => ({ receptacle, sealState: 'intact' as const })),
    items: [],
  });
  const perSecond = (1_000 * medians.length) / medians.reduce((sum, median) => sum + median, 0);
  report({ name: 'decide.single-inputs', value: perSecond, unit: 'inputs/s', against: null, ratio: null });
}

/** The median of `check` and `decide` together, in milliseconds. */
function medianOf(world: World, input: Input, person: string, now: number): number {
  const context = contextOf(person, now);
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    check(world, input, context);
    decide(world, input, context);
    return performance.now() - start;
  });
  return times.toSorted((one, other) => one - other)[ROUNDS / 2] ?? 0;
}

/** All bags sealed and closed at 110900, a van at the door, and a list of the first 50 that the giver has signed. */
function loadedWorld(): { readonly world: World; readonly now: number } {
  const stories = new Map(EMPTY_WORLD.stories);
  let now = 0;
  for (let bag = 0; bag < BAGS; bag += 1) {
    const day = new Day();
    const series = stories.get('series:110900-120900-K');
    if (series !== undefined) day.world = { stories: new Map([['series:110900-120900-K', series]]) };
    fillBag(day, bag);
    for (const [subject, story] of day.world.stories) stories.set(subject, story);
    now = Math.max(now, day.now);
  }
  const dock = new Day();
  dock.world = { stories };
  dock.now = now;
  dock.says('110900-a', planned(dock));
  dock.says('110900-a', drawn(Array.from({ length: LISTED }, (_, index) => bagOf(index))));
  dock.says('110900-a', { kind: 'ReportHandoverGiven', handover: LIST });
  return { world: dock.world, now: dock.now };
}

function fillBag(day: Day, bag: number): void {
  const receptacle = bagOf(bag);
  const despatch = despatchOf(bag);
  const sealNumber = `KT-${bag}`;
  for (const item of itemsOf(bag)) {
    day.says('110900-a', acceptance({ item }));
    day.says('110900-b', { kind: 'ControlItem', item });
  }
  const grossGrams = 500 + ITEMS_IN_A_BAG * 120;
  const words: readonly Spoken[] = [
    { kind: 'RegisterReceptacle', receptacle, form: 'bag', facility: '110900', tareGrams: 500 },
    { kind: 'OpenDespatch', origin: '110900', destination: '120900', carriage: 'surface' },
    { kind: 'AddReceptacle', despatch, receptacle },
    { kind: 'PackItems', despatch, receptacle, items: itemsOf(bag) },
    { kind: 'IssueSeals', facility: '110900', seals: [sealNumber] },
    { kind: 'ReportSealing', despatch, receptacle, sealNumber, grossGrams },
    { kind: 'CloseDespatch', despatch, lastReceptacle: receptacle },
  ];
  for (const word of words) {
    const decision = day.says('110900-a', word);
    if (decision.kind === 'refused') throw new Error(`${word.kind}: ${decision.breaches[0].code}`);
  }
}

function drawn(receptacles: readonly string[], handover = LIST): Spoken {
  return {
    kind: 'DrawHandoverList',
    handover,
    place: '110900',
    giver: { kind: 'facility', facility: '110900' },
    receiver: { kind: 'trip', trip: TRIP },
    receptacles,
    items: [],
  };
}

function bagOf(index: number): string {
  return `T${String(index).padStart(6, '0')}`;
}

function despatchOf(index: number): string {
  return `110900-120900-K-2026-${String(index + 1).padStart(4, '0')}`;
}

function itemsOf(bag: number): readonly string[] {
  return Array.from({ length: ITEMS_IN_A_BAG }, (_, index) => itemNumberOf('MA', bag * ITEMS_IN_A_BAG + index));
}
