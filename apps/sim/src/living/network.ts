import { Attention } from '../board/attention.ts';
import { readBoard, withStores } from '../board/read-board.ts';
import type { Board } from '../board/board.ts';
import type { NetworkPort } from '../port/network-port.ts';
import { backboneSlotAt, planBackbone, planFirstTrips, withPlanned } from '../work/dispatching.ts';
import { declareExclusions, exclusionSlotAt } from '../work/exclusions.ts';
import { focusAt } from '../work/focus.ts';
import { listOfficesThatPack } from '../work/making-up.ts';
import { planWork } from '../work/plan.ts';
import { acceptanceOf, postingOf, slotAt } from '../work/posting.ts';
import { listOfficesThatScreen } from '../work/screening.ts';
import { listOfficesThatSeal } from '../work/sealing.ts';
import type { Setting } from '../work/setting.ts';
import { People, type Log, type Tally } from './people.ts';
import { sightingsOf } from './sightings.ts';

/** A network in which fewer trips than this stand on the board has just begun, or slept for long. */
const FEW_TRIPS = 3;
/** Slots of mail that lie at the counters when a network begins. */
const FIRST_SLOTS = 10;

/**
 * The people of the network, look by look: what waits is read from the API, the work is planned, each does his part.
 * It keeps nothing that the API could tell; where it stops, another goes on.
 */
export class LivingNetwork {
  readonly #port: NetworkPort;
  readonly #setting: Setting;
  readonly #attention = new Attention();
  readonly #people: People;
  #board: Board | undefined;
  #nextSlot: number;
  #nextBackboneSlot: number;
  #nextExclusionSlot: number;

  constructor(port: NetworkPort, setting: Setting, log: Log) {
    this.#port = port;
    this.#setting = setting;
    this.#people = new People(port, this.#attention, log, setting.seed);
    this.#nextSlot = slotAt(setting, port.now()) + 1;
    this.#nextBackboneSlot = backboneSlotAt(setting, port.now()) + 1;
    this.#nextExclusionSlot = exclusionSlotAt(setting, port.now()) + 1;
  }

  get tally(): Readonly<Tally> {
    return this.#people.tally;
  }

  /** One look: reads the board and does what is due. @throws Unreachable when the server does not answer */
  async look(): Promise<void> {
    const isFirst = this.#board === undefined;
    const read = await this.#readBoard();
    this.#board = read;
    const board = isFirst && read.trips.length < FEW_TRIPS ? await this.#begin(read) : read;
    const work = planWork(board, this.#setting);
    await this.#people.carryOut(work);
    await this.#post();
    await this.#keepBackbone(withPlanned(board, work));
    await this.#watchTheWeather();
  }

  /** Tells where the trips under way are. @throws Unreachable when the server does not answer */
  async tellPositions(): Promise<void> {
    const sightings = sightingsOf(this.#board?.trips ?? [], this.#setting, this.#port.now());
    if (sightings.length > 0) await this.#port.reportSightings(sightings);
  }

  async #readBoard(): Promise<Board> {
    const board = this.#attention.reserve(await readBoard(this.#port));
    return withStores(board, this.#port, {
      empties: listOfficesThatPack(board, this.#setting),
      seals: listOfficesThatSeal(board, this.#setting),
      equipment: listOfficesThatScreen(board),
    });
  }

  /** A quiet network: trips leave on several roads at once, and mail lies at the counters. */
  async #begin(board: Board): Promise<Board> {
    const offices = focusAt(this.#setting, board.now).provinces.map((province) => province.office);
    const first = planFirstTrips(board, this.#setting, offices);
    await this.#people.carryOut(first);
    for (let back = FIRST_SLOTS; back > 0; back -= 1) await this.#accept(this.#nextSlot - 1 - back);
    return withPlanned(board, first);
  }

  /** Whoever came to a counter since the last look. */
  async #post(): Promise<void> {
    const slot = slotAt(this.#setting, this.#port.now());
    this.#nextSlot = Math.max(this.#nextSlot, slot - FIRST_SLOTS);
    for (; this.#nextSlot <= slot; this.#nextSlot += 1) await this.#accept(this.#nextSlot);
  }

  async #accept(slot: number): Promise<void> {
    const posting = postingOf(this.#setting, slot);
    if (posting === undefined || posting.items.length === 0) return;
    const now = this.#port.now();
    const clerk = acceptanceOf(this.#setting, posting, [], now)?.person;
    if (clerk === undefined) return;
    const numbers = await this.#port.drawItemNumbers(clerk, posting.items.length);
    const act = acceptanceOf(this.#setting, posting, numbers, now);
    if (act !== undefined) await this.#people.carryOut([act]);
  }

  async #keepBackbone(board: Board): Promise<void> {
    const slot = backboneSlotAt(this.#setting, this.#port.now());
    if (slot < this.#nextBackboneSlot) return;
    this.#nextBackboneSlot = slot + 1;
    await this.#people.carryOut(planBackbone(board, this.#setting, slot));
  }

  async #watchTheWeather(): Promise<void> {
    const now = this.#port.now();
    const slot = exclusionSlotAt(this.#setting, now);
    if (slot < this.#nextExclusionSlot) return;
    this.#nextExclusionSlot = slot + 1;
    await this.#people.carryOut(declareExclusions(this.#setting, slot, now));
  }
}
