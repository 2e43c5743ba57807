import { randomUUID } from 'node:crypto';
import { MINUTE } from '@giaolien/kernel';
import { COSIGNATURE_HEADER, type Cosignature } from '@giaolien/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMONSTRATION_PASSWORD } from '../start/demonstration.ts';
import { openTestServer, type Given, type Loose, type TestServer } from '../testing/server.ts';
import type { ReceivedInput } from '../inputs/received.ts';
import { Cosigning } from './cosign.ts';

const SORTER = 'chiachon.hn';
const WITNESS = 'chiachon2.hn';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.end());

let seals = 0;

/** Seals were destroyed before a witness; the seals were issued to the office just now. */
async function destruction(): Promise<Destruction> {
  seals += 1;
  const seal = `HUY ${seals}`;
  await server.give('kiemsoat.hn', { kind: 'IssueSeals', facility: '080100', seals: [seal] });
  return {
    kind: 'ReportSealsDestroyed',
    inputId: randomUUID(),
    facility: '080100',
    seals: [seal],
    witness: WITNESS,
    minutes: 'BB 12',
  };
}
type Destruction = Extract<Loose, { kind: 'ReportSealsDestroyed' }> & { inputId: string };

function give(input: object, tickets: readonly string[], person = SORTER) {
  const headers = tickets.length === 0 ? {} : { [COSIGNATURE_HEADER]: tickets.join(',') };
  return server.ask<Given>(person, 'POST', '/api/inputs', input, headers);
}

async function signed(input: object, person = WITNESS): Promise<string> {
  const { body } = await server.ask<Cosignature>(person, 'POST', '/api/cosignatures', {
    input,
    proof: { kind: 'session' },
  });
  return body.ticket;
}

describe('An input that names a witness', () => {
  test('is taken with the signature of the witness, given at his own screen', async () => {
    const input = await destruction();
    expect(await give(input, [])).toMatchObject({
      status: 403,
      body: { kind: 'refused', refusals: [{ code: 'witness_must_be_proven' }] },
    });
    const { status, body } = await give(input, [await signed(input)]);
    expect(status).toBe(200);
    expect(body).toMatchObject({ kind: 'decided', irregularities: [], repeated: false });
  });

  test('is taken with the signature of the witness, given at the screen of the other', async () => {
    const input = await destruction();
    const proof = { kind: 'password', person: WITNESS, password: DEMONSTRATION_PASSWORD };
    const { status, body } = await server.ask<Cosignature>(SORTER, 'POST', '/api/cosignatures', { input, proof });
    expect(status).toBe(200);
    expect(body).toMatchObject({ witness: WITNESS, inputId: input.inputId, until: server.clock.now + 5 * MINUTE });
    expect((await give(input, [body.ticket])).body.kind).toBe('decided');
  });

  test('may be repeated without a signature, once it was decided, and answers the same', async () => {
    const input = await destruction();
    const first = await give(input, [await signed(input)]);
    const again = await give(input, []);
    expect(again.body).toEqual({ ...first.body, repeated: true });
  });

  test('of an array finds its own signature, in whatever order they come', async () => {
    const inputs = [await destruction(), await destruction(), await destruction()];
    const [one = '', two = '', three = ''] = await Promise.all(inputs.map((input) => signed(input)));
    const { body } = await give(inputs, [three, one, two]);
    expect(body).toMatchObject([{ kind: 'decided' }, { kind: 'decided' }, { kind: 'decided' }]);
    const others = [await destruction(), await destruction()];
    const [only = ''] = await Promise.all(others.map((input) => signed(input)));
    expect((await give(others, [only])).body).toMatchObject([{ status: 200 }, { status: 403 }]);
  });

  test('needs none to be asked about', async () => {
    const { body } = await server.ask<{ breaches: unknown[] }>(SORTER, 'POST', '/api/check', await destruction());
    expect(body.breaches).toEqual([]);
  });

  test('that came twice at once happened once', async () => {
    const input = await destruction();
    const ticket = await signed(input);
    const answers = await Promise.all(Array.from({ length: 20 }, () => give(input, [ticket])));
    const decided = answers.filter(({ status }) => status === 200);
    expect(decided.length).toBeGreaterThan(0);
    expect(new Set(decided.map(({ body }) => body.first)).size).toBe(1);
    expect(decided.filter(({ body }) => !body.repeated)).toHaveLength(1);
  });
});

describe('A signature', () => {
  test('of who is not the witness is none', async () => {
    const input = await destruction();
    const ask = (person: string, proof: object) => server.ask(person, 'POST', '/api/cosignatures', { input, proof });
    expect((await ask('kiemsoat.hn', { kind: 'session' })).status).toBe(403);
    const other = { kind: 'password', person: 'kiemsoat.hn', password: DEMONSTRATION_PASSWORD };
    expect((await ask(SORTER, other)).body).toMatchObject({ refusals: [{ code: 'witness_must_be_proven' }] });
    const wrong = { kind: 'password', person: WITNESS, password: 'sai' };
    expect((await ask(SORTER, wrong)).status).toBe(403);
  });

  test('is asked only for what names a witness and is well formed', async () => {
    const ask = (input: object) =>
      server.ask(WITNESS, 'POST', '/api/cosignatures', { input, proof: { kind: 'session' } });
    const issue = { kind: 'IssueSeals', inputId: randomUUID(), facility: '080100', seals: ['X 1'] };
    expect(await ask(issue)).toMatchObject({ status: 400, body: { refusals: [{ code: 'witness_must_be_named' }] } });
    const { minutes: _, ...incomplete } = await destruction();
    expect(await ask(incomplete)).toMatchObject({
      status: 400,
      body: { refusals: [{ code: 'field_must_be_present', field: 'input.minutes' }] },
    });
  });
});

/** Everything that somebody may try who wants the signature of a witness without the witness. */
describe('Two persons at the act: whoever tries to pass alone', () => {
  const later = 6 * MINUTE;
  const tries: readonly [string, (input: Destruction) => Promise<readonly string[]>][] = [
    ['without a ticket', async () => []],
    ['with a ticket made up', async () => [randomUUID().replaceAll('-', '').padEnd(43, 'x')]],
    ['with a ticket of another length', async (input) => [(await signed(input)).slice(1)]],
    ['with a ticket for another input', async () => [await signed(await destruction())]],
    ['with other minutes than were signed', signedAs({ minutes: 'BB 99' })],
    ['with other seals than were signed', signedAs({ seals: ['HUY 999'] })],
    ['with more seals than were signed', async (input) => [await signed({ ...input, seals: input.seals.slice(1) })]],
    ['with another witness than signed', signedAs({ witness: 'kiemsoat.hn' }, 'kiemsoat.hn')],
    ['under another inputId than was signed', signedAs({ inputId: randomUUID() })],
    [
      'after the signature has expired',
      async (input) => {
        const ticket = await signed(input);
        server.clock.now += later;
        return [ticket];
      },
    ],
  ];

  test.each(tries)('%s', async (_how, ticketsFor) => {
    const head = server.store.log.head();
    for (let time = 0; time < 12; time += 1) {
      const input = await destruction();
      const tickets = await ticketsFor(input);
      expect((await give(input, tickets)).body).toMatchObject({ refusals: [{ code: 'witness_must_be_proven' }] });
    }
    // Nothing was destroyed: only the seals were issued.
    const facts = await server.store.log.read(head - 1, 500);
    expect(facts.filter(({ event }) => event.type === 'SealsDestroyed')).toEqual([]);
  });

  test('as his own witness', async () => {
    const input = { ...(await destruction()), witness: SORTER };
    expect((await give(input, [await signed(input, SORTER)])).status).toBe(403);
  });

  test('with a signature that another person asked for', async () => {
    const input = await destruction();
    const proof = { kind: 'password', person: WITNESS, password: DEMONSTRATION_PASSWORD };
    const { body } = await server.ask<Cosignature>('kiemsoat.hn', 'POST', '/api/cosignatures', { input, proof });
    expect((await give(input, [body.ticket])).status).toBe(403);
  });

  test('by giving the same input while it is being decided for another', async () => {
    const input = await destruction();
    const cosigning = new Cosigning(server.store.security.cosignatures, () => server.clock.now);
    const received = { input, digest: '0'.repeat(64) } as unknown as ReceivedInput;
    const signing = { received, witness: WITNESS, caller: SORTER, provedBy: 'password' };
    const { ticket } = await cosigning.sign(signing);
    const used = await cosigning.use(received, WITNESS, SORTER, [ticket]);
    expect(used).toBeDefined();
    expect(await cosigning.use(received, WITNESS, 'kiemsoat.hn', [ticket])).toBeUndefined();
    expect(await cosigning.use(received, WITNESS, SORTER, [])).toBeDefined();
    await used?.settle(true);
    expect(await cosigning.use(received, WITNESS, SORTER, [ticket])).toBeUndefined();
  });

  test('with a signature that was used for another input of the same content', async () => {
    const input = await destruction();
    const ticket = await signed(input);
    expect((await give(input, [ticket])).status).toBe(200);
    const again = await Promise.all(
      Array.from({ length: 100 }, () => give({ ...input, inputId: randomUUID() }, [ticket])),
    );
    expect(again.map(({ status }) => status)).toEqual(Array.from({ length: 100 }, () => 403));
  });

  test('leaves his attempts in the security log', async () => {
    await server.security.close();
    const refused = await server.store.security.log.list({ kinds: ['witness-refused'] }, 500);
    expect(refused.length).toBeGreaterThanOrEqual(220);
    expect(refused[0]).toMatchObject({ person: SORTER, detail: { witness: WITNESS, input: 'ReportSealsDestroyed' } });
  });

  function signedAs(change: Partial<Destruction>, person = WITNESS) {
    return async (input: Destruction) => [await signed({ ...input, ...change }, person)];
  }
});
