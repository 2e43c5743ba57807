import { setTimeout as wait } from 'node:timers/promises';
import type { FacilityId, PersonId, Role } from '@giaolien/kernel';
import { buildDemonstration, REGIONAL_CENTRES, type Nation } from '@giaolien/catalogue';
import { chartOf, type Chart } from '../chart/chart.ts';
import { staffOf } from '../chart/staff.ts';
import { paceOf } from '../pace/pace.ts';
import { createHttpPort, type Watch } from '../port/http-port.ts';
import { Unreachable, type NetworkPort } from '../port/network-port.ts';
import { Sessions } from '../port/sessions.ts';
import type { Setting } from '../work/setting.ts';
import { LivingNetwork } from './network.ts';
import type { Log, Tally } from './people.ts';
import { withPlaces } from './places.ts';

/** Where and how a network lives. */
export interface LivingNetworkOptions {
  /** Address of the server, e.g. `http://127.0.0.1:8137`. */
  readonly baseUrl: string;
  /** The one password of the demonstration's people. */
  readonly password: string;
  /** Network seconds per second, 1 … 10000; 60 unless told. */
  readonly speed?: number;
  /** Whole number; the same seed decides the same on the same things. 1 unless told. */
  readonly seed?: number;
  /** How often the field goes wrong: 1 is usual, 0 never. */
  readonly mishaps?: number;
  readonly log?: Log;
  /** Ends the network; without it the network lives until the program does. */
  readonly signal?: AbortSignal;
  /** The catalogue, where the caller holds it; otherwise the demonstration's, with places as the server knows them. */
  readonly nation?: Nation;
}

const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;

/**
 * Lets the people of the demonstration nation work through the public API until `signal` ends it; then resolves with
 * what they have done. A server that stops or starts again is waited for; what was under way goes on from its state.
 * @throws RangeError when the speed is none
 */
export async function startLivingNetwork(options: LivingNetworkOptions): Promise<Readonly<Tally>> {
  const { seed = 1, mishaps = 1, log = () => undefined, signal = new AbortController().signal } = options;
  const pace = paceOf(options.speed ?? 60);
  const nation = options.nation ?? buildDemonstration({ now: Date.now() });
  const samples = new Set(nation.samples.map((sample) => sample.person));
  const sessions = new Sessions(options.baseUrl, options.password, signal);
  const port = createHttpPort(sessions, watchOf(nation, samples), () => Date.now());

  const chart = await persist(signal, log, () => chartFor(options, nation, port));
  if (chart === undefined) return NOTHING;
  const setting: Setting = { chart, staff: staffOf(chart, seed, pace, samples), pace, seed, mishaps };
  const network = new LivingNetwork(port, setting, log);
  await Promise.all([
    repeat(signal, log, pace.lookEvery, () => network.look()),
    repeat(signal, log, pace.positionEvery, () => network.tellPositions()),
  ]);
  return network.tally;
}

const NOTHING: Tally = { inputs: 0, refused: 0, irregularities: 0, accepted: 0, delivered: 0, trips: 0 };

async function chartFor(options: LivingNetworkOptions, nation: Nation, port: NetworkPort): Promise<Chart> {
  return chartOf(options.nation === undefined ? withPlaces(nation, await port.listPlaces()) : nation);
}

/** The monitoring and operations centre: who reads the board, and who forwards positions. */
function watchOf(nation: Nation, samples: ReadonlySet<PersonId>): Watch {
  return {
    monitor: onWatch(nation, samples, REGIONAL_CENTRES.north, 'monitor'),
    dispatcher: onWatch(nation, samples, REGIONAL_CENTRES.north, 'dispatcher'),
  };
}

function onWatch(nation: Nation, samples: ReadonlySet<PersonId>, facility: FacilityId, role: Role): PersonId {
  const able = nation.people.filter((person) => person.facility === facility && person.roles.includes(role));
  const person = able.find((each) => !samples.has(each.id)) ?? able[0];
  if (person === undefined)
    throw new Error(`Nobody at ${facility} is a ${role}: the catalogue is not the demonstration's.`);
  return person.id;
}

/** Does `work` again and again; when it fails, waits longer each time. */
async function repeat(signal: AbortSignal, log: Log, every: number, work: () => Promise<void>): Promise<void> {
  while (!signal.aborted) {
    const begun = Date.now();
    await persist(signal, log, work);
    await pause(Math.max(every - (Date.now() - begun), every / 4), signal);
  }
}

/** Does `work` until it succeeds or `signal` ends the network; then `undefined`. */
async function persist<Result>(
  signal: AbortSignal,
  log: Log,
  work: () => Promise<Result>,
): Promise<Result | undefined> {
  for (let failures = 0; !signal.aborted; failures += 1) {
    try {
      return await work();
    } catch (error) {
      if (signal.aborted) return undefined;
      if (failures === 0 || !(error instanceof Unreachable)) log(`waiting: ${sentenceOf(error)}`);
      await pause(Math.min(FIRST_PAUSE * 2 ** failures, LONGEST_PAUSE), signal);
    }
  }
  return undefined;
}

/** The message of what is expected to fail; a defect with its place, for it must be mended. */
function sentenceOf(error: unknown): string {
  if (error instanceof Unreachable) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  try {
    await wait(milliseconds, undefined, { signal });
  } catch {
    // The signal ended the pause, as it was asked to.
  }
}
