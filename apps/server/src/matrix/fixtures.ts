import type { RowKind } from '@giaolien/access';
import type { FacilityId, SecrecyClass } from '@giaolien/kernel';
import { carry, must, setOut } from '../testing/journey.ts';
import { acceptance, type TestServer } from '../testing/server.ts';
import { CLEARANCES, type Units } from './people.ts';

/** A record of which the test knows, not from the program, how secret it is and whom it touched or will touch. */
export interface Fixture {
  readonly kind: RowKind;
  readonly id: string;
  /** `null`: it tells of nothing classified. */
  readonly secrecy: SecrecyClass | null;
  /** Facilities and people; of a case the item that it is about, of an item the bag in which it lies now. */
  readonly near: readonly string[];
  /** Of an item of class A: the offices that handle it. */
  readonly handledAt?: readonly FacilityId[];
  /** Of a trip under way: whether class A is on board. */
  readonly carriesA?: boolean;
}

const H = '080100';
const P = '100900';
/** Who signs on the road: the driver and his escort. */
const ROAD = ['laixe.hn', 'laixe2.hn'];
const CAST = [
  ...ROAD,
  'giaodich.hn',
  'kiemsoat.hn',
  'chiachon.hn',
  'chiachon2.hn',
  'chiachon.hanoi',
  'chiachon2.hanoi',
  'dieuhanh.hn',
];

/**
 * A network in which every class has gone every way: one journey from the centre to the provincial office per class, one
 * trip still on the road per class, one item per class at another office, one case per class.
 */
export async function buildFixtures(server: TestServer, units: Units): Promise<readonly Fixture[]> {
  const fixtures: Fixture[] = [];
  for (const secrecy of CLEARANCES) {
    await signInAnew(server);
    fixtures.push(...(await journeyOf(server, secrecy)));
    await signInAnew(server);
    fixtures.push(...(await onTheRoad(server, secrecy)));
    fixtures.push(await acceptedAt(server, units.elsewhere, secrecy));
  }
  return fixtures;
}

/** The clock of the journeys runs faster than a session that nobody touches lasts. */
async function signInAnew(server: TestServer): Promise<void> {
  for (const person of CAST) await server.signIn(person);
}

/** Carried to the provincial office and unpacked there; then something is found wrong with the item. */
async function journeyOf(server: TestServer, secrecy: SecrecyClass | null): Promise<readonly Fixture[]> {
  const { item, receptacle, despatch, trip, handovers } = await carry(server, { secrecy, recipient: 'TW-02' });
  const delivery = servedBy(server, 'TW-02');
  const { body } = await server.give('chiachon.hanoi', {
    kind: 'ReportIrregularity',
    facility: P,
    irregularity: 'theft',
    item,
  });
  const [raised] = body.irregularities;
  if (raised === undefined) throw new Error(`No case was raised: ${JSON.stringify(body)}`);
  return [
    { kind: 'item', id: item, secrecy, near: [H, P, delivery], handledAt: [H, P, delivery] },
    // An opened bag is an empty shell: as good as any other where it lies, and no more told of where a secret left in it.
    { kind: 'receptacle', id: receptacle, secrecy: null, near: secrecy === null ? [H, P] : [P] },
    { kind: 'despatch', id: despatch, secrecy, near: [H, P] },
    { kind: 'handover', id: handovers[0], secrecy, near: [H, ...ROAD] },
    // The driver who gives it out belongs to the centre.
    { kind: 'handover', id: handovers[1], secrecy, near: [H, P, ...ROAD] },
    { kind: 'trip', id: trip, secrecy: null, near: [H, P, ...ROAD] },
    { kind: 'seal', id: sealOf(receptacle), secrecy, near: [H, P] },
    // Raised at the one office, about an item of the other.
    { kind: 'irregularity', id: raised.id, secrecy, near: [H, P, delivery, `item:${item}`] },
  ];
}

/** In a sealed bag on a vehicle that has left and has not arrived. */
async function onTheRoad(server: TestServer, secrecy: SecrecyClass | null): Promise<readonly Fixture[]> {
  const delivery = servedBy(server, 'TW-02');
  const { item, receptacle, despatch, trip, onto } = await setOut(server, { secrecy, recipient: 'TW-02' });
  return [
    { kind: 'item', id: item, secrecy, near: [H, P, delivery, `receptacle:${receptacle}`], handledAt: [H, delivery] },
    { kind: 'receptacle', id: receptacle, secrecy, near: [H, P] },
    { kind: 'despatch', id: despatch, secrecy, near: [H, P] },
    { kind: 'handover', id: onto, secrecy, near: [H, ...ROAD] },
    { kind: 'trip', id: trip, secrecy: null, near: [H, P, ...ROAD], carriesA: secrecy === 'A' },
    { kind: 'seal', id: sealOf(receptacle), secrecy, near: [H] },
  ];
}

/** Accepted at an office that has nothing to do with the journeys, for a body of the same office. */
async function acceptedAt(server: TestServer, facility: FacilityId, secrecy: SecrecyClass | null): Promise<Fixture> {
  const network = server.store.catalogue.network();
  const clerk = network
    .listPeopleAt(facility)
    .find(({ id, roles }) => roles.includes('clerk') && !id.startsWith('mx.'));
  const [sender, recipient] = network.listBodies().filter((body) => body.servedBy === facility);
  if (clerk === undefined || sender === undefined || recipient === undefined)
    throw new Error(`${facility} serves nobody.`);
  const [representative] = network.listRepresentatives(sender.id);
  const handedBy = secrecy === null || representative === undefined ? {} : { handedBy: representative.id };
  const input = acceptance({ facility, secrecy, sender: sender.id, recipient: recipient.id });
  delete (input as { handedBy?: string }).handedBy;
  await server.signIn(clerk.id);
  await must(server, clerk.id, { ...input, ...handedBy });
  return { kind: 'item', id: input.item, secrecy, near: [facility], handledAt: [facility] };
}

function servedBy(server: TestServer, body: string): FacilityId {
  const found = server.store.catalogue.network().findBody(body);
  if (found === undefined) throw new Error(`${body} is unknown.`);
  return found.servedBy;
}

/** A journey gives bag T800001 the seal CHI 800001. */
function sealOf(receptacle: string): string {
  return `CHI ${receptacle.slice(1)}`;
}
