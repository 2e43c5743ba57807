import type { BreachCode } from '../breach.ts';
import type { Actor } from '../context.ts';
import type { Event, Recorded } from '../event.ts';
import { subjectOf } from '../ids.ts';
import type { Input } from '../input.ts';
import type { RequestNow } from '../collection/request.ts';
import type { HandoverNow } from '../custody/handover.ts';
import type { DespatchNow } from '../despatch/despatch.ts';
import type { IrregularityNow } from '../irregularity/irregularity.ts';
import type { ItemNow } from '../item/item.ts';
import { check, decide, evolve, type Decision } from '../kernel.ts';
import type { ReceptacleNow } from '../receptacle/receptacle.ts';
import type { SealNow } from '../receptacle/seal.ts';
import { MINUTE, type Instant } from '../time.ts';
import type { TripNow } from '../transport/trip.ts';
import { EMPTY_WORLD, type NowOf, type World } from '../world.ts';
import { MONDAY } from './province.ts';
import { STILL, type Setting } from './setting.ts';

/** An input without what the day fills in. */
export type Spoken = Input extends infer Each ? (Each extends Input ? Omit<Each, 'inputId'> : never) : never;

/**
 * A day on the invented network, told input by input through the kernel alone. The clock moves one minute with every
 * input unless told otherwise.
 */
export class Day {
  world: World = EMPTY_WORLD;
  now: Instant = MONDAY;
  readonly recorded: Recorded[] = [];
  readonly setting: Setting;
  private inputs = 0;

  constructor(setting: Setting = STILL) {
    this.setting = setting;
  }

  /** `person` gives `input`; the outcome. */
  says(person: string, input: Spoken, actor: Partial<Actor> = {}): Decision {
    this.now += MINUTE;
    const full = this.numbered(input);
    const decision = decide(this.world, full, this.setting.contextOf(person, this.now, actor));
    if (decision.kind === 'decided') this.record(full.inputId, decision.events);
    return decision;
  }

  /** The codes that `person` would break by giving `input`. */
  wouldBreak(person: string, input: Spoken, actor: Partial<Actor> = {}): readonly BreachCode[] {
    return check(this.world, this.numbered(input), this.setting.contextOf(person, this.now, actor)).map(
      ({ code }) => code,
    );
  }

  item(id: string): ItemNow | undefined {
    return this.find('item', id);
  }

  receptacle(id: string): ReceptacleNow | undefined {
    return this.find('receptacle', id);
  }

  despatch(id: string): DespatchNow | undefined {
    return this.find('despatch', id);
  }

  handover(id: string): HandoverNow | undefined {
    return this.find('handover', id);
  }

  trip(id: string): TripNow | undefined {
    return this.find('trip', id);
  }

  seal(number: string): SealNow | undefined {
    return this.find('seal', number);
  }

  request(id: string): RequestNow | undefined {
    return this.find('request', id);
  }

  irregularity(id: string): IrregularityNow | undefined {
    return this.find('irregularity', id);
  }

  /** Open irregularities, oldest first. */
  irregularities(): readonly IrregularityNow[] {
    return [...this.world.stories]
      .filter(([subject]) => subject.startsWith('irregularity:'))
      .flatMap(([, story]) => (story.now === undefined ? [] : [story.now as IrregularityNow]))
      .filter((each) => each.closedAt === null);
  }

  private numbered(input: Spoken): Input {
    this.inputs += 1;
    return { ...input, inputId: `00000000-0000-4000-8000-${String(this.inputs).padStart(12, '0')}` };
  }

  private record(inputId: string, events: readonly Event[]): void {
    const facts = events.map((event, index) => ({
      position: this.recorded.length + index,
      recordedAt: this.now,
      inputId,
      event,
    }));
    this.recorded.push(...facts);
    this.world = evolve(this.world, facts);
  }

  private find<Kind extends keyof NowOf>(kind: Kind, id: string): NowOf[Kind] | undefined {
    return this.world.stories.get(subjectOf(kind, id))?.now as NowOf[Kind] | undefined;
  }
}

/** The code of the refusal, or `undefined` when the input was not refused. */
export function refusalOf(decision: Decision): BreachCode | undefined {
  return decision.kind === 'refused' ? decision.breaches[0].code : undefined;
}

/** The codes of the irregularities that stand beside a report. */
export function raisedBy(decision: Decision): readonly string[] {
  if (decision.kind === 'refused') return [];
  return decision.events.flatMap((event) => (event.type === 'IrregularityRaised' ? [event.code] : []));
}
