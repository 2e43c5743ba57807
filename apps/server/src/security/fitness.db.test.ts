import { HOUR, MINUTE, type Instant } from '@giaolien/kernel';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeUp, must, pass } from '../testing/journey.ts';
import { acceptance, openTestServer, type Given, type TestServer } from '../testing/server.ts';

const DRIVER = 'laixe.hn';
const HALL = { kind: 'facility', facility: '080100' } as const;

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.end());

/** The training of the driver counts from `from` to `until` and at no other time. */
async function train(from: Instant, until: Instant): Promise<void> {
  const { catalogue } = server.store;
  const driver = catalogue.network().findPerson(DRIVER);
  if (driver === undefined) throw new Error('The demonstration has its driver.');
  const others = driver.qualifications.filter(({ kind }) => kind !== 'training');
  const qualifications = [...others, { kind: 'training', from, until } as const];
  await catalogue.revise({ people: [{ ...driver, qualifications }] }, () => Promise.resolve());
}

/** A bag that the driver has taken over at the Hà Nội centre. */
async function loadedBag(trip: string): Promise<string> {
  const input = acceptance();
  await must(server, 'giaodich.hn', input);
  await must(server, 'kiemsoat.hn', { kind: 'ControlItem', item: input.item });
  const { receptacle } = await makeUp(server, input.item);
  await pass(server, receptacle, '080100', ['chiachon.hn', HALL], [DRIVER, { kind: 'trip', trip }]);
  return receptacle;
}

async function listFor(receptacle: string, trip: string): Promise<string> {
  const handover = randomUUID();
  const giver = { kind: 'trip', trip } as const;
  const receiver = { kind: 'facility', facility: '100900' } as const;
  const lines = { receptacles: [receptacle], items: [] };
  await must(server, DRIVER, { kind: 'DrawHandoverList', handover, place: '100900', giver, receiver, ...lines });
  return handover;
}

function codesOf({ irregularities }: Given): readonly string[] {
  return irregularities.map(({ code }) => code);
}

test('Training that ends on the way: the gate stays shut, and what the hands did is told by what was so then', async () => {
  const trip = randomUUID();
  const start = server.clock.now + 2 * HOUR;
  const stops = [
    { facility: '080100', arrivalAt: start - 5 * MINUTE, departureAt: start },
    { facility: '100900', arrivalAt: start + 30 * MINUTE, departureAt: start + 40 * MINUTE },
  ];
  const vehicle = { mode: 'road', vehicle: '80A11234', driver: DRIVER, escort: 'laixe2.hn' } as const;
  await must(server, 'dieuhanh.hn', { kind: 'PlanTrip', trip, ...vehicle, stops });
  const bags = [await loadedBag(trip), await loadedBag(trip)];

  // It ends before the vehicle leaves: a command, so it is refused.
  await train(0, server.clock.now);
  const gate = { kind: 'AuthoriseDeparture', trip, stop: 0 } as const;
  const shut = await server.give('dieuhanh.hn', gate);
  expect(shut).toMatchObject({ status: 422, body: { refusals: [{ code: 'handler_must_be_trained' }] } });

  // Renewed, and it ends again while he stands at the next office with two lists to sign.
  await train(server.clock.now, server.clock.now + 20 * MINUTE);
  await must(server, 'dieuhanh.hn', gate);
  await must(server, DRIVER, { kind: 'ReportDeparture', trip, stop: 0 });
  await must(server, DRIVER, { kind: 'ReportArrival', trip, stop: 1 });
  const [one = '', two = ''] = await Promise.all(bags.map((bag) => listFor(bag, trip)));
  const inTime = server.clock.now;
  server.clock.now += 20 * MINUTE;
  const late = await server.give(DRIVER, { kind: 'ReportHandoverGiven', handover: one });
  expect(late.body.kind).toBe('decided');
  expect(codesOf(late.body)).toEqual(['handler_must_be_trained']);
  const earlier = await server.give(DRIVER, { kind: 'ReportHandoverGiven', handover: two, occurredAt: inTime });
  expect(earlier.body.kind).toBe('decided');
  expect(codesOf(earlier.body)).toEqual([]);
});
