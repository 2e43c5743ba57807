import { assert } from '../assert.ts';
import { DELIVERY_TARGETS, type DeliveryTarget } from '../item/inputs.ts';
import { deliveryTargetOf } from '../promise/target.ts';
import { DAY, HOUR, MINUTE, type Instant } from '../time.ts';
import type { NowOf } from '../world.ts';
import type { Day, Spoken } from './day.ts';
import { SPEAKERS } from './speakers/index.ts';

/** Two offices do most of the work, so that one thing leads to another. */
const OFFICES = ['110900', '110900', '110900', '120900', '120900', '100000', '111000', '121000'] as const;
const BODIES = ['office', 'ministry', 'province-10', 'province-20', 'commune-20', 'island-20', 'enterprise'] as const;
/** The fields of inputs that name something. */
const NAMES: readonly string[] = [
  'item',
  'receptacle',
  'despatch',
  'handover',
  'trip',
  'irregularity',
  'request',
  'facility',
  'place',
  'origin',
  'sender',
  'recipient',
  'handedBy',
  'machine',
  'equipment',
  'sealNumber',
  'witness',
  'vehicle',
  'driver',
  'label',
];
const LETTERS = ['a', 'a', 'a', 'a', 'b', 'b', 'c'] as const;
const UNFIT = ['d', 'e', 'k', 'v', 't', 'n'] as const;

/**
 * Turns a seed into what people might say on the invented network: mostly what the state of things invites, sometimes
 * by the wrong person, about the wrong thing, or late. The same seed says the same.
 */
export class Chooser {
  private state: number;
  private made = 0;
  private readonly day: Day;

  constructor(day: Day, seed: number) {
    this.day = day;
    this.state = seed;
  }

  /** The next thing someone says. */
  next(): readonly [person: string, input: Spoken] {
    // Now and then nothing happens for hours or days: clocks run out.
    if (this.below(40) === 0) this.day.now += (1 + this.below(30)) * HOUR;
    if (this.below(500) === 0) this.day.now += 190 * DAY;
    // Mostly something that may be done; one time in four, whatever comes to mind.
    let tries = this.below(4) === 0 ? 1 : 8;
    let said = this.say();
    while (tries > 1 && this.day.wouldBreak(...said).length > 0) {
      said = this.say();
      tries -= 1;
    }
    return said;
  }

  private say(): readonly [person: string, input: Spoken] {
    const [office, meant] = this.pick(SPEAKERS)(this);
    const input = this.below(60) === 0 ? this.garbled(meant) : meant;
    const person = this.rarely() ? this.person(this.pick(OFFICES)) : this.person(office);
    return [
      this.signerOf(input) ?? person,
      this.rarely() ? late(input, this.day.now, this.below(this.rarely() ? 4000 : 300)) : input,
    ];
  }

  /** The same words with one name that nobody knows. */
  private garbled(input: Spoken): Spoken {
    const names = Object.keys(input).filter((key) => NAMES.includes(key));
    return names.length === 0 ? input : { ...input, [this.pick(names)]: 'nobody' };
  }

  /** 0 … bound − 1. SplitMix32: the additive step and finaliser of MurmurHash3. */
  below(bound: number): number {
    this.state = (this.state + 0x9e3779b9) | 0;
    let mixed = this.state ^ (this.state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) % bound;
  }

  pick<Value>(values: readonly Value[]): Value {
    const value = values[this.below(values.length)];
    assert(value !== undefined, 'there is something to pick from');
    return value;
  }

  rarely(): boolean {
    return this.below(16) === 0;
  }

  office(): string {
    return this.pick(OFFICES);
  }

  body(): string {
    return this.pick(BODIES);
  }

  /** One of those that exist and suit, or any that exist, or one that does not. */
  some<Kind extends keyof NowOf>(kind: Kind, suits: (now: NowOf[Kind]) => boolean): NowOf[Kind] | undefined {
    const all = [...this.day.world.stories]
      .filter(([subject]) => subject.startsWith(`${kind}:`))
      .flatMap(([, story]) => (story.now === undefined ? [] : [story.now as NowOf[Kind]]));
    const suited = all.filter(suits);
    if (suited.length > 0 && !this.rarely()) return this.pick(suited);
    return all.length > 0 ? this.pick(all) : undefined;
  }

  /** Where a courier is to go now for this body; now and then the other place. */
  target(body: string): DeliveryTarget {
    const { network, rules, calendar } = this.day.setting.contextOf('100000-a', this.day.now);
    const known = network.findBody(body);
    if (known === undefined || this.rarely()) return this.pick(DELIVERY_TARGETS);
    return deliveryTargetOf(known, this.day.now, rules, calendar).target;
  }

  fresh(prefix: string): string {
    this.made += 1;
    return `${prefix}-0000-4000-8000-${String(this.made).padStart(12, '0')}`;
  }

  get now(): Instant {
    return this.day.now;
  }

  private person(office: string): string {
    if (office === 'watch') return office;
    return `${office}-${this.rarely() ? this.pick(UNFIT) : this.pick(LETTERS)}`;
  }

  /** Mostly the one who may sign a list does. */
  private signerOf(input: Spoken): string | undefined {
    if (input.kind !== 'ReportHandoverGiven' && input.kind !== 'ReportHandoverReceived') return undefined;
    const list = this.day.handover(input.handover);
    if (list === undefined || this.rarely()) return undefined;
    const isGiver = input.kind === 'ReportHandoverGiven';
    const party = isGiver ? list.giver : list.receiver;
    const signers = isGiver ? list.giverSigners : list.receiverSigners;
    return party.kind === 'facility' ? `${party.facility}-a` : signers[0];
  }
}

/** Told late; or by a clock that runs ahead. */
function late(input: Spoken, now: Instant, minutes: number): Spoken {
  const claimed = minutes < 12 ? now + minutes * MINUTE : now - minutes * MINUTE;
  return input.kind.startsWith('Report') ? { ...input, occurredAt: claimed } : input;
}
