import { randomUUID } from 'node:crypto';
import type {
  BodyId,
  Custodian,
  DespatchId,
  FacilityId,
  HandoverId,
  ItemId,
  PersonId,
  ReceptacleId,
  TripId,
} from '@giaolien/kernel';
import type { IrregularityRow } from '@giaolien/wire';
import { eventOf, instantAt, momentOf, openStage, type Moment, type Person, type Stage } from './stage.ts';

/** Tare of every bag of a story and mass of every letter, in grams. */
const TARE = 400;
const LETTER = 180;

export function office(facility: FacilityId): Custodian {
  return { kind: 'facility', facility };
}

export function aboard(trip: TripId): Custodian {
  return { kind: 'trip', trip };
}

/** One planned stop. */
export function stop(facility: FacilityId, arrival: Moment, departure: Moment) {
  return { facility, arrivalAt: instantAt(arrival), departureAt: instantAt(departure) };
}

/** A bag as the receiver finds it in order. */
export function intact(receptacle: ReceptacleId) {
  return { receptacle, sealState: 'intact' } as const;
}

/** Who did something, and when. */
export interface Deed {
  readonly person: PersonId;
  readonly moment: Moment;
}

export function by(person: PersonId, moment: Moment): Deed {
  return { person, moment };
}

/** From whom to whom something passes at a place; the giver draws the list and signs it. */
export interface Passing {
  readonly place: FacilityId;
  readonly from: Custodian;
  readonly given: Deed;
  readonly to: Custodian;
}

/** The acts of the field that a story is told in, each as the persons give it, one input after another. */
export class Story {
  readonly stage: Stage;

  private constructor(stage: Stage) {
    this.stage = stage;
  }

  static async open(): Promise<Story> {
    return new Story(await openStage());
  }

  at(person: PersonId): Person {
    return this.stage.person(person);
  }

  /** An ordinary letter is accepted at a counter and controlled by a second person. */
  async accept(
    item: ItemId,
    facility: FacilityId,
    [sender, recipient]: readonly [BodyId, BodyId],
    people: { readonly clerk: Deed; readonly controller: Deed },
  ): Promise<void> {
    const { clerk, controller } = people;
    const packing = { coverSound: true, envelopes: 1, innerSealed: false, stamp: null, kt1Stamp: true } as const;
    const product = { form: 'letter', secrecy: null, urgency: 'ordinary', massGrams: LETTER, packing } as const;
    await this.at(clerk.person).gives(clerk.moment, {
      kind: 'AcceptItem',
      item,
      facility,
      sender,
      recipient,
      ...product,
    });
    await this.at(controller.person).gives(controller.moment, { kind: 'ControlItem', item });
  }

  /** Khởi tạo chuyến thư. Answers the number that it was given. */
  async openDespatch(
    moment: Moment,
    sorter: PersonId,
    origin: FacilityId,
    destination: FacilityId,
    carriage: 'air' | 'surface',
  ) {
    const events = await this.at(sorter).gives(moment, { kind: 'OpenDespatch', origin, destination, carriage });
    return eventOf(events, 'DespatchOpened').despatch;
  }

  /** A new bag of the office becomes the next bag of its despatch. */
  async addBag(moment: Moment, sorter: PersonId, origin: FacilityId, despatch: DespatchId, receptacle: ReceptacleId) {
    await this.at(sorter).gives(moment, {
      kind: 'RegisterReceptacle',
      receptacle,
      form: 'bag',
      facility: origin,
      tareGrams: TARE,
    });
    await this.at(sorter).gives(moment, { kind: 'AddReceptacle', despatch, receptacle });
  }

  /** Cấp chì, niêm phong, đóng chuyến thư: the controller of the office hands the sorter a seal from the series. */
  async sealAndClose(
    moment: Moment,
    sorter: PersonId,
    despatch: DespatchId,
    receptacle: ReceptacleId,
    sealNumber: string,
    grossGrams: number,
  ) {
    const [, place = ''] = sorter.split('.');
    const facility = despatch.slice(0, 6);
    await this.at(`kiemsoat.${place}`).gives(moment, { kind: 'IssueSeals', facility, seals: [sealNumber] });
    await this.at(sorter).gives(moment, { kind: 'ReportSealing', despatch, receptacle, sealNumber, grossGrams });
    return this.at(sorter).gives(moment, { kind: 'CloseDespatch', despatch, lastReceptacle: receptacle });
  }

  /** From an item in hand to a labelled bag: a despatch of one bag with one letter in it. */
  async makeUp(
    moment: Moment,
    sorter: PersonId,
    pair: readonly [FacilityId, FacilityId],
    receptacle: ReceptacleId,
    item: ItemId,
  ) {
    const despatch = await this.openDespatch(moment, sorter, ...pair, 'surface');
    await this.addBag(moment, sorter, pair[0], despatch, receptacle);
    await this.at(sorter).gives(moment, { kind: 'PackItems', despatch, receptacle, items: [item] });
    await this.sealAndClose(moment, sorter, despatch, receptacle, `NP ${receptacle.slice(1)}`, TARE + LETTER);
  }

  /** Lập BĐ10 or BĐ13 over bags or letters, and the giver's signature. Answers the number of the list. */
  async give(what: readonly string[], { place, from, given, to }: Passing): Promise<HandoverId> {
    const handover = randomUUID();
    await this.at(given.person).gives(given.moment, {
      kind: 'DrawHandoverList',
      handover,
      place,
      giver: from,
      receiver: to,
      ...sorted(what),
    });
    await this.at(given.person).gives(given.moment, { kind: 'ReportHandoverGiven', handover });
    return handover;
  }

  /** The receiver counts, finds everything in order, and signs. */
  async receive(what: readonly string[], handover: HandoverId, { person, moment }: Deed): Promise<void> {
    const { receptacles, items } = sorted(what);
    await this.at(person).gives(moment, {
      kind: 'ReportHandoverReceived',
      handover,
      receptacles: receptacles.map(intact),
      items,
    });
  }

  /** Both hands. */
  async handOver(what: readonly string[], passing: Passing & { readonly received: Deed }): Promise<void> {
    await this.receive(what, await this.give(what, passing), passing.received);
  }

  /** The dispatcher lets a trip leave its stop, and its driver brings it to the next. */
  async drive(trip: TripId, stopIndex: number, leg: { readonly allowed: Deed; readonly arrives: Deed }): Promise<void> {
    const { allowed, arrives } = leg;
    await this.at(allowed.person).gives(allowed.moment, { kind: 'AuthoriseDeparture', trip, stop: stopIndex });
    await this.at(arrives.person).gives(allowed.moment, { kind: 'ReportDeparture', trip, stop: stopIndex });
    await this.at(arrives.person).gives(arrives.moment, { kind: 'ReportArrival', trip, stop: stopIndex + 1 });
  }

  /** Mở túi before a witness: the seal is whole, and inside lies what the list says. */
  async openBag(
    receptacle: ReceptacleId,
    opening: {
      readonly place: FacilityId;
      readonly opened: Deed;
      readonly witness: PersonId;
      readonly found: readonly ItemId[];
    },
  ): Promise<void> {
    const { place: facility, opened, witness, found: items } = opening;
    const sealState = 'intact';
    await this.at(opened.person).gives(opened.moment, {
      kind: 'ReportOpening',
      receptacle,
      facility,
      witness,
      sealState,
      items,
    });
  }

  /** The chain of custody as one would read it out, line by line; trips by the names that the story gives them. */
  async readOut(item: ItemId, trips: Readonly<Record<TripId, string>>): Promise<readonly string[]> {
    const { custody, names } = await this.stage.trace(item);
    return custody.map(({ from, custodian, evidence, container }) => {
      const inside = container === null ? '' : `, in ${container}`;
      return `${momentOf(from)}  ${spokenOf(custodian, { ...names, ...trips })}, ${evidence}${inside}`;
    });
  }

  /** What the monitoring centre still has to look into. */
  listOpenIrregularities(): Promise<readonly IrregularityRow[]> {
    return this.stage.listOpenIrregularities();
  }

  close(): Promise<void> {
    return this.stage.close();
  }
}

function spokenOf(custodian: Custodian, names: Readonly<Record<string, string>>): string {
  switch (custodian.kind) {
    case 'facility':
      return names[custodian.facility] ?? custodian.facility;
    case 'trip':
      return names[custodian.trip] ?? custodian.trip;
    case 'courier':
      return `courier ${names[custodian.person] ?? custodian.person}`;
    case 'body':
      return names[custodian.body] ?? custodian.body;
  }
}

/** Bags and letters, told apart by their numbers. */
function sorted(what: readonly string[]): {
  readonly receptacles: readonly ReceptacleId[];
  readonly items: readonly ItemId[];
} {
  const isBag = (id: string) => /^[TH]\d{6}$/u.test(id);
  return { receptacles: what.filter(isBag), items: what.filter((id) => !isBag(id)) };
}
