import {
  decide,
  evolve,
  isEnded,
  isInvestigation,
  itemNumberOf,
  kindOf,
  serviceDateOf,
  subjectsOf,
  subjectsOfEvent,
  type DespatchNow,
  type HandoverNow,
  type Input,
  type Instant,
  type IrregularityNow,
  type ItemNow,
  type NowOf,
  type ReceptacleNow,
  type Recorded,
  type SealNow,
  type Story,
  type SubjectId,
  type SubjectKind,
  type SubjectNow,
  type TripNow,
  type World,
} from '@giaolien/kernel';
import type { NationNetwork } from '@giaolien/catalogue';
import type { EquipmentRow, HttpInput, InputResult, ItemRow } from '@giaolien/wire';
import type { NetworkPort, Sighting } from '../port/network-port.ts';

/**
 * The platform without a server: the kernel decides, a map remembers, and the clock is moved by hand. For tests that
 * live through days of the network in seconds; it knows no rule of its own.
 */
export class MemoryPort implements NetworkPort {
  readonly recorded: Recorded[] = [];
  readonly submitted: { readonly person: string; readonly input: HttpInput }[] = [];
  readonly sightings: Sighting[] = [];
  readonly #network: NationNetwork;
  /** Stories by kind, then by subject: a network of an hour has thousands. */
  readonly #stories = new Map<SubjectKind, Map<SubjectId, Story<SubjectNow>>>();
  #now: Instant;
  #numbers = 0;

  constructor(network: NationNetwork, now: Instant) {
    this.#network = network;
    this.#now = now;
  }

  /** Moves the clock on. */
  pass(milliseconds: number): void {
    this.#now += milliseconds;
  }

  now = (): Instant => this.#now;

  listItems = async (states: readonly ItemNow['state'][]): Promise<readonly ItemRow[]> =>
    this.all('item')
      .filter((item) => states.includes(item.state))
      .map((item) => this.#row(item));

  listReceptacles = async (
    states: readonly ReceptacleNow['state'][],
    facility?: string,
  ): Promise<readonly ReceptacleNow[]> =>
    this.all('receptacle').filter(
      ({ custodian, ...bag }) =>
        states.includes(bag.state) &&
        (facility === undefined || (custodian.kind === 'facility' && custodian.facility === facility)),
    );

  listDespatches = async (states: readonly DespatchNow['state'][]): Promise<readonly DespatchNow[]> =>
    this.all('despatch').filter((despatch) => states.includes(despatch.state));

  listHandovers = async (states: readonly HandoverNow['state'][]): Promise<readonly HandoverNow[]> =>
    this.all('handover').filter((list) => states.includes(list.state));

  listTrips = async (states: readonly TripNow['state'][]): Promise<readonly TripNow[]> =>
    this.all('trip').filter((trip) => states.includes(trip.state));

  findTrip = async (id: string): Promise<TripNow | undefined> => this.all('trip').find((trip) => trip.id === id);

  listOpenIrregularities = async () =>
    this.all('irregularity')
      .filter((each: IrregularityNow) => each.closedAt === null)
      .map((each) => ({ ...each, sentence: each.code, investigation: isInvestigation(each) }));

  listUnusedSeals = async (facility: string): Promise<readonly SealNow[]> =>
    this.all('seal').filter((seal) => seal.facility === facility && seal.state === 'issued');

  listEquipment = async (facility: string): Promise<readonly EquipmentRow[]> => {
    const reported = new Map(this.all('equipment').map((machine) => [machine.id, machine]));
    return this.#network.listEquipment(facility).map((machine) => {
      const { working, since } = reported.get(machine.id) ?? { working: true, since: null };
      return { ...machine, working, since, calibrated: this.#now < machine.calibratedUntil };
    });
  };

  listPlaces = async () => new Map(this.#network.listFacilities().map(({ id, place }) => [id, place]));

  drawItemNumbers = async (_clerk: string, count: number): Promise<readonly string[]> => {
    const from = this.#numbers;
    this.#numbers += count;
    return Array.from({ length: count }, (_, index) => itemNumberOf('MA', from + index + 1));
  };

  submit = async (person: string, inputs: readonly HttpInput[]): Promise<readonly InputResult[]> =>
    inputs.map((input) => this.#decide(person, input));

  reportSightings = async (sightings: readonly Sighting[]): Promise<void> => {
    this.sightings.push(...sightings);
  };

  /** Everything of one kind, as its story tells it now. */
  all<Kind extends SubjectKind>(kind: Kind): readonly NowOf[Kind][] {
    // What stands under a kind is of that kind.
    return [...this.#kind(kind).values()].flatMap(({ now }) => (now === undefined ? [] : [now as NowOf[Kind]]));
  }

  /** Items for which somebody in the network answers. */
  listLive(): readonly ItemNow[] {
    return this.all('item').filter((item) => !isEnded(item));
  }

  #decide(person: string, said: HttpInput): InputResult {
    this.submitted.push({ person, input: said });
    // A name in clear stands for its commitment here: nobody reads this log.
    const input: Input = said;
    const decision = decide(this.#worldOf(subjectsOf(input)), input, this.#contextOf(person));
    if (decision.kind === 'refused') {
      const refusals = decision.breaches.map(({ code, subject }) => ({
        code,
        rule: '',
        source: '',
        sentence: code,
        ...(subject === undefined ? {} : { subject }),
      }));
      return { kind: 'refused', inputId: input.inputId, refusals, repeated: false };
    }
    const first = this.recorded.length;
    for (const event of decision.events) {
      this.#record({ position: this.recorded.length, recordedAt: this.#now, inputId: input.inputId, event });
    }
    return {
      kind: 'decided',
      inputId: input.inputId,
      first,
      last: this.recorded.length - 1,
      events: decision.events,
      irregularities: [],
      repeated: false,
    };
  }

  #record(recorded: Recorded): void {
    this.recorded.push(recorded);
    const { stories } = evolve(this.#worldOf(subjectsOfEvent(recorded.event)), [recorded]);
    for (const [subject, story] of stories) this.#kind(kindOf(subject)).set(subject, story);
  }

  #worldOf(subjects: readonly SubjectId[]): World {
    const stories = subjects.flatMap((subject) => {
      const story = this.#kind(kindOf(subject)).get(subject);
      return story === undefined ? [] : ([[subject, story]] as const);
    });
    return { stories: new Map(stories) };
  }

  #kind(kind: SubjectKind): Map<SubjectId, Story<SubjectNow>> {
    const known = this.#stories.get(kind);
    if (known !== undefined) return known;
    const fresh = new Map<SubjectId, Story<SubjectNow>>();
    this.#stories.set(kind, fresh);
    return fresh;
  }

  #contextOf(person: string) {
    const known = this.#network.findPerson(person);
    if (known === undefined) throw new Error(`${person} is nobody of the register.`);
    return {
      actor: { person, facility: known.facility, roles: known.roles },
      now: this.#now,
      rules: this.#network.rulesOn(serviceDateOf(this.#now)),
      calendar: this.#network.calendar,
      network: this.#network,
    };
  }

  #row(item: ItemNow): ItemRow {
    return { ...item, holder: item.custodian, holderSince: item.since, holderEvidence: item.evidence };
  }
}
