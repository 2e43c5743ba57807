import { HOUR } from '@giaolien/kernel';
import type { CheckResult } from '@giaolien/wire';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { carry, must, type Journey } from '../testing/journey.ts';
import { acceptance, openTestServer, type TestServer } from '../testing/server.ts';

/** At the other end of the country. */
const ELSEWHERE = { clerk: 'giaodich.camau', controller: 'kiemsoat.camau', sorter: 'chiachon.camau' };
/** Cleared for B and C only, at the office where the secret began. */
const UNCLEARED = 'chiachon5.hn';
const NOWHERE = 'MA999999993VN';

let server: TestServer;
let secret: Journey;
let plain: Journey;
let request: string;
beforeAll(async () => {
  server = await openTestServer();
  secret = await carry(server, { secrecy: 'A', recipient: 'TW-02' });
  plain = await carry(server, { recipient: 'TW-02' });
  request = randomUUID();
  const { sender } = acceptance();
  const from = server.clock.now + HOUR;
  await must(server, 'giaodich.hn', {
    kind: 'RequestCollection',
    request,
    facility: '080100',
    body: sender,
    items: 1,
    from,
    until: from + HOUR,
  });
});
afterAll(() => server.end());

/** An answer of either kind. */
interface Told {
  readonly refusals?: readonly { readonly code: string }[];
  readonly breaches?: readonly { readonly code: string }[];
}

/** What is said to `input`, given and asked, without what tells one question from another. */
async function told(person: string, input: object): Promise<readonly string[]> {
  const answers = [];
  for (const url of ['/api/check', '/api/inputs']) {
    const { status, body } = await server.ask<Told>(person, 'POST', url, {
      ...input,
      inputId: randomUUID(),
    });
    answers.push(JSON.stringify({ status, codes: (body.refusals ?? body.breaches ?? []).map(({ code }) => code) }));
  }
  return answers;
}

async function recordedBy(work: () => Promise<unknown>) {
  await server.security.close();
  const { seq } = await server.store.security.log.end();
  await work();
  await server.security.close();
  const entries = await server.store.security.log.readAfter(seq, 500);
  return entries.filter(({ kind }) => kind !== 'signed-in');
}

describe('To another unit', () => {
  test.each<[string, keyof typeof ELSEWHERE, (id: string) => object, () => string, string]>([
    [
      'an item',
      'clerk',
      (item) => ({ kind: 'OrderBySender', item, order: 'withdraw', proofShown: true }),
      () => plain.item,
      NOWHERE,
    ],
    ['an item', 'controller', (item) => ({ kind: 'ControlItem', item }), () => plain.item, NOWHERE],
    [
      'a despatch',
      'controller',
      (despatch) => ({ kind: 'CancelDespatch', despatch }),
      () => plain.despatch,
      '080100-100900-K-2026-9999',
    ],
    [
      'a request',
      'clerk',
      (id) => ({ kind: 'RejectRequest', request: id, reason: 'no-courier' }),
      () => request,
      '00000000-0000-4000-8000-000000000000',
    ],
    [
      'a trip',
      'controller',
      (trip) => ({ kind: 'AuthoriseDeparture', trip, stop: 0 }),
      () => plain.trip,
      '00000000-0000-4000-8000-000000000000',
    ],
  ])(
    '%s cannot be told from what does not exist, given or asked by a %s',
    async (_what, role, input, there, absent) => {
      const person = ELSEWHERE[role];
      expect(await told(person, input(there()))).toEqual(await told(person, input(absent)));
      expect(await told(person, input(there()))).toEqual([
        expect.stringMatching(/_must_be_known/),
        expect.stringMatching(/404.*_must_be_known/),
      ]);
    },
  );

  test('a question about a report tells no more', async () => {
    const report = (item: string) => ({ kind: 'ReportIrregularity', facility: '970900', irregularity: 'theft', item });
    const ask = async (item: string) => {
      const input = { ...report(item), inputId: randomUUID() };
      return (await server.ask<CheckResult>(ELSEWHERE.clerk, 'POST', '/api/check', input)).body;
    };
    const codesOf = ({ breaches }: CheckResult) => breaches.map(({ code }) => code);
    expect(codesOf(await ask(plain.item))).toEqual(codesOf(await ask(NOWHERE)));
  });
});

describe('A question about what is classified', () => {
  const screening = () => ({
    inputId: randomUUID(),
    kind: 'ReportScreening',
    item: secret.item,
    facility: '080100',
    result: 'passed',
    machine: 'SOI-080100-1',
  });

  test('is a refusal like any other to who may not know of it, and so is a report', async () => {
    const asked = await recordedBy(() => server.ask(UNCLEARED, 'POST', '/api/check', screening()));
    const refused = { kind: 'classified-refused', person: UNCLEARED, subject: `item:${secret.item}`, secrecy: 'A' };
    expect(asked).toMatchObject([refused]);
    const given = await recordedBy(() => server.ask(UNCLEARED, 'POST', '/api/inputs', screening()));
    expect(given).toMatchObject([refused]);
  });

  test('is a read to who may know of it', async () => {
    const asked = await recordedBy(() => server.ask('chiachon.hn', 'POST', '/api/check', screening()));
    expect(asked.map(({ kind }) => kind)).toEqual(['classified-read']);
  });
});

describe('A question of somebody who is not cleared for everything', () => {
  test('is answered with the facts that he would state', async () => {
    const input = {
      kind: 'RegisterReceptacle',
      receptacle: 'T899999',
      form: 'bag',
      facility: '080100',
      tareGrams: 300,
    };
    const asked = { inputId: randomUUID(), ...input, locator: 'DV-899999' };
    const { body } = await server.ask<CheckResult>(UNCLEARED, 'POST', '/api/check', asked);
    expect(body).toMatchObject({ breaches: [], events: [{ type: 'ReceptacleRegistered' }] });
  });
});
