import { MINUTE, type DespatchId, type Event, type SecrecyClass } from '@giaolien/kernel';
import { randomUUID } from 'node:crypto';
import { acceptance, type Loose, type TestServer } from './server.ts';

/** What a journey from the Hà Nội centre to the KT1 office of Hà Nội left behind. */
export interface Journey {
  readonly item: string;
  readonly receptacle: string;
  readonly despatch: string;
  readonly trip: string;
  /** BĐ10 onto the vehicle, and off it. */
  readonly handovers: readonly [string, string];
}

let bag = 800_000;

/** Gives an input that must be decided without any irregularity; a minute passes. */
export async function must(server: TestServer, person: string, input: Loose) {
  server.clock.now += MINUTE;
  const { body } = await server.give(person, input);
  if (body.kind !== 'decided' || body.irregularities.length > 0) {
    throw new Error(`${person} ${input.kind}: ${JSON.stringify(body)}`);
  }
  return body;
}

/** One item, accepted and controlled at the Hà Nội centre, in a sealed bag, and the trip that is planned for it. */
async function bagged(server: TestServer, change: Parameters<typeof acceptance>[0]) {
  const input = acceptance(change);
  const { item } = input;
  await must(server, 'giaodich.hn', input);
  await must(server, 'kiemsoat.hn', { kind: 'ControlItem', item });
  const { despatch, receptacle } = await makeUp(server, item);
  const trip = randomUUID();
  const start = server.clock.now + 10 * MINUTE;
  await must(server, 'dieuhanh.hn', {
    kind: 'PlanTrip',
    trip,
    mode: 'road',
    vehicle: '80A11234',
    driver: 'laixe.hn',
    escort: 'laixe2.hn',
    stops: [
      { facility: '080100', arrivalAt: start - 5 * MINUTE, departureAt: start },
      { facility: '100900', arrivalAt: start + 30 * MINUTE, departureAt: start + 40 * MINUTE },
    ],
  });
  return { item, receptacle, despatch, trip };
}

/** The same on the road: the vehicle has left the Hà Nội centre. `onto`: the BĐ10 by which the bag was loaded. */
export async function setOut(server: TestServer, change: Parameters<typeof acceptance>[0] = {}) {
  const { item, receptacle, despatch, trip } = await bagged(server, change);
  const onto = await pass(
    server,
    receptacle,
    '080100',
    ['chiachon.hn', { kind: 'facility', facility: '080100' }],
    ['laixe.hn', { kind: 'trip', trip }],
  );
  await must(server, 'dieuhanh.hn', { kind: 'AuthoriseDeparture', trip, stop: 0 });
  await must(server, 'laixe.hn', { kind: 'ReportDeparture', trip, stop: 0 });
  return { item, receptacle, despatch, trip, onto };
}

/** Accepts one item at the Hà Nội centre, bags it, carries it to the provincial office and opens the bag there. */
export async function carry(server: TestServer, change: Parameters<typeof acceptance>[0] = {}): Promise<Journey> {
  const { item, receptacle, despatch, trip, onto } = await setOut(server, change);
  await must(server, 'laixe.hn', { kind: 'ReportArrival', trip, stop: 1 });
  const off = await pass(
    server,
    receptacle,
    '100900',
    ['laixe.hn', { kind: 'trip', trip }],
    ['chiachon.hanoi', { kind: 'facility', facility: '100900' }],
  );
  await must(server, 'chiachon.hanoi', {
    kind: 'ReportOpening',
    receptacle,
    facility: '100900',
    witness: 'chiachon2.hanoi',
    sealState: 'intact',
    items: [item],
  });
  return { item, receptacle, despatch, trip, handovers: [onto, off] };
}

/** A bag of one item, on a list for a trip that nobody has signed yet. */
export async function listOnto(server: TestServer, secrecy: SecrecyClass | null) {
  const { item, receptacle, trip } = await bagged(server, { secrecy, recipient: 'TW-02' });
  const handover = randomUUID();
  await must(server, 'chiachon.hn', {
    kind: 'DrawHandoverList',
    handover,
    place: '080100',
    giver: { kind: 'facility', facility: '080100' },
    receiver: { kind: 'trip', trip },
    receptacles: [receptacle],
    items: [],
  });
  return { item, receptacle, trip, handover };
}

/** The number that the log gave to a despatch. */
export function despatchIn(events: readonly Event[]): DespatchId {
  const opened = events.find((event) => event.type === 'DespatchOpened');
  if (opened === undefined) throw new Error('No despatch was opened.');
  return opened.despatch;
}

export async function makeUp(server: TestServer, item: string) {
  bag += 1;
  const receptacle = `T${bag}`;
  const opened = await must(server, 'chiachon.hn', {
    kind: 'OpenDespatch',
    origin: '080100',
    destination: '100900',
    carriage: 'surface',
  });
  const despatch = despatchIn(opened.events);
  await must(server, 'chiachon.hn', {
    kind: 'RegisterReceptacle',
    receptacle,
    form: 'bag',
    facility: '080100',
    tareGrams: 300,
    locator: `DV-${bag}`,
  });
  await must(server, 'chiachon.hn', { kind: 'AddReceptacle', despatch, receptacle });
  await must(server, 'chiachon.hn', { kind: 'PackItems', despatch, receptacle, items: [item] });
  const sealNumber = `CHI ${bag}`;
  await must(server, 'kiemsoat.hn', { kind: 'IssueSeals', facility: '080100', seals: [sealNumber] });
  await must(server, 'chiachon.hn', {
    kind: 'ReportSealing',
    despatch,
    receptacle,
    sealNumber,
    grossGrams: 420,
    witness: 'chiachon2.hn',
  });
  await must(server, 'chiachon2.hn', { kind: 'CloseDespatch', despatch, lastReceptacle: receptacle });
  return { despatch, receptacle };
}

type Party = readonly [person: string, custodian: Extract<Loose, { kind: 'DrawHandoverList' }>['giver']];

export async function pass(
  server: TestServer,
  receptacle: string,
  place: string,
  [giver, from]: Party,
  [receiver, to]: Party,
): Promise<string> {
  const handover = randomUUID();
  await must(server, giver, {
    kind: 'DrawHandoverList',
    handover,
    place,
    giver: from,
    receiver: to,
    receptacles: [receptacle],
    items: [],
  });
  await must(server, giver, { kind: 'ReportHandoverGiven', handover });
  await must(server, receiver, {
    kind: 'ReportHandoverReceived',
    handover,
    receptacles: [{ receptacle, sealState: 'intact' }],
    items: [],
  });
  return handover;
}
