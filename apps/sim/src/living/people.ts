import { subjectOf, type Event, type PersonId, type SubjectId } from '@giaolien/kernel';
import type { HttpInput, InputResult } from '@giaolien/wire';
import type { Attention } from '../board/attention.ts';
import { chanceOf } from '../chance/chance.ts';
import { SignInRefused, type NetworkPort } from '../port/network-port.ts';
import type { Act, Draft } from '../work/act.ts';

/** One line for whoever watches the console. */
export type Log = (line: string) => void;

/** What the people have done since they woke up. */
export interface Tally {
  inputs: number;
  refused: number;
  irregularities: number;
  accepted: number;
  delivered: number;
  trips: number;
}

/** Carries out what was planned, each act under its person's name. A refusal is told, and the person goes on. */
export class People {
  readonly tally: Tally = { inputs: 0, refused: 0, irregularities: 0, accepted: 0, delivered: 0, trips: 0 };
  readonly #port: NetworkPort;
  readonly #attention: Attention;
  readonly #log: Log;
  readonly #seed: number;
  readonly #wokenAt: number;
  #count = 0;

  constructor(port: NetworkPort, attention: Attention, log: Log, seed: number) {
    this.#port = port;
    this.#attention = attention;
    this.#log = log;
    this.#seed = seed;
    this.#wokenAt = port.now();
  }

  /** @throws Unreachable when the server does not answer: what was planned is planned again from a fresh board */
  async carryOut(acts: readonly Act[]): Promise<void> {
    for (const act of acts) await this.#carryOut(act);
  }

  async #carryOut(act: Act): Promise<void> {
    const inputs = act.inputs.map((draft) => this.#numbered(draft));
    for (const input of inputs) this.#noteBeginning(input);
    try {
      const results = await this.#port.submit(act.person, inputs);
      results.forEach((result, index) => this.#note(act.person, inputs[index], result));
    } catch (error) {
      if (!(error instanceof SignInRefused)) throw error;
      this.#log(error.message);
    }
  }

  /** Numbers are never given twice, not even by a network that wakes up again with the same seed. */
  #numbered(draft: Draft): HttpInput {
    this.#count += 1;
    return { ...draft, inputId: chanceOf(this.#seed, 'input', this.#wokenAt, this.#count).uuid() };
  }

  #noteBeginning(input: HttpInput): void {
    if (input.kind === 'AcceptItem') this.#attention.began(subjectOf('item', input.item));
    if (input.kind === 'PlanTrip') this.#attention.began(subjectOf('trip', input.trip));
    if (input.kind === 'DrawHandoverList') this.#attention.began(subjectOf('handover', input.handover));
  }

  #note(person: PersonId, input: HttpInput | undefined, result: InputResult): void {
    this.tally.inputs += 1;
    if (result.kind === 'refused') {
      this.tally.refused += 1;
      const [first] = result.refusals;
      this.#log(`${person} ${input?.kind ?? ''}: ${first?.code ?? 'refused'}${about(first?.subject)}`);
      return;
    }
    for (const event of result.events) this.#noteEvent(event);
  }

  #noteEvent(event: Event): void {
    if (event.type === 'DespatchOpened') this.#attention.began(subjectOf('despatch', event.despatch));
    if (event.type === 'ItemAccepted') this.tally.accepted += 1;
    if (event.type === 'ItemDelivered') this.tally.delivered += 1;
    if (event.type === 'TripPlanned') this.tally.trips += 1;
    if (event.type === 'IrregularityRaised') {
      this.tally.irregularities += 1;
      this.#log(`${event.by} at ${event.at}: ${event.code}${about(event.about[0])}`);
    }
  }
}

function about(subject: SubjectId | undefined): string {
  return subject === undefined ? '' : ` (${subject})`;
}
