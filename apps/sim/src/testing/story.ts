import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { Custodian, DespatchId, Evidence, FacilityId, HandoverId, ItemId, PersonId, ReceptacleId, TripId } from '@giaolien/kernel';
import type { IrregularityRow } from '@giaolien/wire';
import type { Draft } from '../work/act.ts';
import { eventOf, instantAt, openStage, type Moment, type Person, type Stage } from './stage.ts';

/** Tare of every bag of a story, in grams. */
const TARE = 400;

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

/** What passes from one party to another at a place, and who signs when. */
export interface Passing {
  readonly place: FacilityId;
  readonly from: Custodian;
  readonly to: Custodian;
  readonly bags?: readonly ReceptacleId[];
  readonly items?: readonly ItemId[];
  /** The giver draws the list and signs. */
  readonly givenBy: PersonId;
  readonly givenAt: Moment;
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

  /** Khởi tạo chuyến thư. Answers the number that it was given. */
  async openDespatch(moment: Moment, sorter: PersonId, origin: FacilityId, destination: FacilityId, carriage: 'air' | 'surface') {
    const events = await this.at(sorter).gives(moment, { kind: 'OpenDespatch', origin, destination, carriage });
    return eventOf(events, 'DespatchOpened').despatch;
  }

  /** A new bag of the office becomes the next bag of its despatch. */
  async addBag(moment: Moment, sorter: PersonId, origin: FacilityId, despatch: DespatchId, receptacle: ReceptacleId) {
    await this.at(sorter).gives(moment, { kind: 'RegisterReceptacle', receptacle, form: 'bag', facility: origin, tareGrams: TARE });
    await this.at(sorter).gives(moment, { kind: 'AddReceptacle', despatch, receptacle });
  }

  /** Niêm phong, đóng chuyến thư. */
  async sealAndClose(moment: Moment, sorter: PersonId, despatch: DespatchId, receptacle: ReceptacleId, seal: string, grossGrams: number) {
    await this.at(sorter).gives(moment, { kind: 'ReportSealing', despatch, receptacle, sealNumber: seal, grossGrams });
    return this.at(sorter).gives(moment, { kind: 'CloseDespatch', despatch, lastReceptacle: receptacle });
  }

  /** From an item in hand to a labelled bag: a despatch of one bag with one letter in it. */
  async makeUp(moment: Moment, sorter: PersonId, pair: readonly [FacilityId, FacilityId], receptacle: ReceptacleId, item: ItemId) {
    const despatch = await this.openDespatch(moment, sorter, ...pair, 'surface');
    await this.addBag(moment, sorter, pair[0], despatch, receptacle);
    await this.at(sorter).gives(moment, { kind: 'PackItems', despatch, receptacle, items: [item] });
    await this.sealAndClose(moment, sorter, despatch, receptacle, `NP ${receptacle.slice(1)}`, TARE + 180);
  }

  /** Lập BĐ10 or BĐ13, and the giver's signature. */
  async give({ place, from, to, bags = [], items = [], givenBy, givenAt }: Passing): Promise<HandoverId> {
    const handover = randomUUID();
    await this.at(givenBy).gives(givenAt, {
      kind: 'DrawHandoverList', handover, place, giver: from, receiver: to, receptacles: bags, items,
    });
    await this.at(givenBy).gives(givenAt, { kind: 'ReportHandoverGiven', handover });
    return handover;
  }

  /** The receiver counts, finds everything in order, and signs. */
  async handOver(passing: Passing & { readonly receivedBy: PersonId; readonly receivedAt: Moment }): Promise<void> {
    const handover = await this.give(passing);
    const { bags = [], items = [] } = passing;
    const received: Draft = { kind: 'ReportHandoverReceived', handover, receptacles: bags.map(intact), items };
    await this.at(passing.receivedBy).gives(passing.receivedAt, received);
  }

  /** Allowed by the dispatcher, driven by the driver, from one stop to the next. */
  async drive(trip: TripId, from: number, people: { readonly dispatcher: PersonId; readonly driver: PersonId }, departure: Moment, arrival: Moment) {
    await this.at(people.dispatcher).gives(departure, { kind: 'AuthoriseDeparture', trip, stop: from });
    await this.at(people.driver).gives(departure, { kind: 'ReportDeparture', trip, stop: from });
    await this.at(people.driver).gives(arrival, { kind: 'ReportArrival', trip, stop: from + 1 });
  }

  /** Mở túi before a witness: the contents are as the list says. */
  async openBag(moment: Moment, facility: FacilityId, people: { readonly sorter: PersonId; readonly witness: PersonId }, receptacle: ReceptacleId, items: readonly ItemId[]) {
    await this.at(people.sorter).gives(moment, {
      kind: 'ReportOpening', receptacle, facility, witness: people.witness, sealState: 'intact', items,
    });
  }

  /** Who holds the item, since when, on what evidence, and inside what. */
  async expectHolder(item: ItemId, holder: Custodian, since: Moment, evidence: Evidence, inside: ReceptacleId | null = null) {
    expect(await this.stage.holding(item)).toEqual({ holder, since, evidence, inside });
  }

  /** What the monitoring centre still has to look into. */
  listOpenIrregularities(): Promise<readonly IrregularityRow[]> {
    return this.stage.listOpenIrregularities();
  }

  close(): Promise<void> {
    return this.stage.close();
  }
}
