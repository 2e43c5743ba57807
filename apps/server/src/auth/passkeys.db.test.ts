import { MINUTE } from '@giaolien/kernel';
import type { CredentialList, OpenedSession, Session } from '@giaolien/wire';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DEMONSTRATION_PASSWORD } from '../start/demonstration.ts';
import { Authenticator, type Misbehaviour } from '../testing/authenticator.ts';
import { Browser } from '../testing/browser.ts';
import { openTestServer, type TestServer } from '../testing/server.ts';
import { CEREMONY_LIFETIME } from './ceremonies.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
beforeEach(() => {
  // What one test guessed is forgiven in the next.
  server.clock.now += 20 * MINUTE;
});
afterAll(() => server.end());

interface Begun {
  readonly ceremony: string;
  readonly options: never;
}

async function signIn(person: string, browser = new Browser(server.app)): Promise<Browser> {
  const { status } = await browser.ask('POST', '/api/session', { person, password: DEMONSTRATION_PASSWORD });
  expect(status).toBe(200);
  return browser;
}

async function register(browser: Browser, key: Authenticator, wrong: Misbehaviour = {}) {
  const begun = await browser.ask<Begun>('POST', '/api/credentials/passkey/options');
  const response = key.register(begun.body.options, wrong);
  const asked = { ceremony: begun.body.ceremony, response, label: 'Khoá bàn số 2' };
  return { asked, answer: await browser.ask<CredentialList>('POST', '/api/credentials/passkey', asked) };
}

async function begin(browser: Browser, purpose: string, person?: string) {
  const asked = person === undefined ? { purpose } : { purpose, person };
  return (await browser.ask<Begun>('POST', '/api/session/passkey/options', asked)).body;
}

async function signInWith(key: Authenticator, wrong: Misbehaviour = {}, person?: string) {
  const browser = new Browser(server.app);
  const { ceremony, options } = await begin(browser, 'sign-in', person);
  const asked = { ceremony, response: key.assert(options, wrong) };
  const answer = await browser.ask<OpenedSession>('POST', '/api/session/passkey', asked);
  return { browser, asked, answer };
}

describe('A passkey', () => {
  test('registered by who is signed in signs him in without a name, and opens class A', async () => {
    const key = new Authenticator();
    const { answer } = await register(await signIn('kiemsoat.hn'), key);
    expect(answer.body.passkeys).toMatchObject([{ label: 'Khoá bàn số 2', synced: false, usedAt: null }]);
    const { answer: opened } = await signInWith(key);
    expect(opened.status).toBe(200);
    expect(opened.body).toMatchObject({ person: 'kiemsoat.hn', method: 'passkey', clearance: 'A' });
  });

  test('that its maker synchronises opens class B at most', async () => {
    const key = new Authenticator('http://localhost', true);
    const { answer } = await register(await signIn('kiemsoat.hn'), key);
    expect(answer.status).toBe(200);
    expect((await signInWith(key)).answer.body).toMatchObject({ method: 'passkey-synced', clearance: 'B' });
  });

  test('signs in by name only whom it belongs to, and says of nobody whether he exists', async () => {
    const key = new Authenticator();
    await register(await signIn('laixe.hn'), key);
    expect((await signInWith(key, {}, 'laixe.hn')).answer.status).toBe(200);
    expect((await signInWith(key, {}, 'giaodich.hn')).answer.status).toBe(401);
    const [known, unknown] = [
      await begin(new Browser(server.app), 'sign-in', 'laixe.hn'),
      await begin(new Browser(server.app), 'sign-in', 'khong.co'),
    ];
    expect(known.options).toMatchObject({ allowCredentials: [], userVerification: 'required' });
    expect(Object.keys(known.options)).toEqual(Object.keys(unknown.options));
    expect(unknown.options).toMatchObject({ allowCredentials: [] });
  });

  test('is registered with a proof of the last five minutes only', async () => {
    const browser = await signIn('giaodich.hn');
    server.clock.now += 6 * MINUTE;
    expect(await browser.refused('POST', '/api/credentials/passkey/options')).toEqual([
      403,
      'identity_must_be_proven_anew',
    ]);
  });

  test('is removed by its owner, and then signs nobody in', async () => {
    const key = new Authenticator();
    const browser = await signIn('chiachon.hn');
    const { answer } = await register(browser, key);
    const [{ id } = { id: '' }] = answer.body.passkeys;
    expect(await (await signIn('laixe.hn')).refused('DELETE', `/api/credentials/${id}`)).toEqual([
      404,
      'record_must_exist',
    ]);
    expect((await browser.ask<CredentialList>('DELETE', `/api/credentials/${id}`)).body.passkeys).toEqual([]);
    expect((await signInWith(key)).answer.status).toBe(401);
  });
});

describe('A registration is refused', () => {
  test.each<[string, Misbehaviour]>([
    ['from another site', { origin: 'https://example.org' }],
    ['for another site', { rpId: 'example.org' }],
    ['without user verification', { isVerified: false }],
    ['of another ceremony', { type: 'webauthn.get' }],
  ])('%s', async (_why, wrong) => {
    const { answer } = await register(await signIn('buuta.hn'), new Authenticator(), wrong);
    expect([answer.status, (answer.body as never as { refusals: { code: string }[] }).refusals[0]?.code]).toEqual([
      403,
      'proof_must_match',
    ]);
  });

  test('twice with one challenge, and in another session', async () => {
    const browser = await signIn('buuta.hn');
    const { asked } = await register(browser, new Authenticator());
    expect(await browser.refused('POST', '/api/credentials/passkey', asked)).toEqual([409, 'ceremony_must_be_open']);
    const begun = await browser.ask<Begun>('POST', '/api/credentials/passkey/options');
    const other = await signIn('laixe.hn');
    const response = new Authenticator().register(begun.body.options);
    const stolen = { ceremony: begun.body.ceremony, response, label: 'x' };
    expect(await other.refused('POST', '/api/credentials/passkey', stolen)).toEqual([409, 'ceremony_must_be_open']);
  });
});

describe('An assertion is refused', () => {
  let key: Authenticator;
  beforeAll(async () => {
    key = new Authenticator();
    await register(await signIn('dieuhanh.hn'), key);
  });

  test.each<[string, Misbehaviour]>([
    ['from another site', { origin: 'https://example.org' }],
    ['for another site', { rpId: 'example.org' }],
    ['without user verification', { isVerified: false }],
    ['that was made for a registration', { type: 'webauthn.create' }],
  ])('%s', async (_why, wrong) => {
    const { answer } = await signInWith(key, wrong);
    expect(answer.status).toBe(401);
  });

  test('when it is replayed', async () => {
    const { asked } = await signInWith(key);
    expect(await new Browser(server.app).refused('POST', '/api/session/passkey', asked)).toEqual([
      409,
      'ceremony_must_be_open',
    ]);
    // With a fresh ceremony the old signature is of another challenge.
    const { ceremony } = await begin(new Browser(server.app), 'sign-in');
    expect(await new Browser(server.app).refused('POST', '/api/session/passkey', { ...asked, ceremony })).toEqual([
      401,
      'sign_in_must_match',
    ]);
  });

  test('when its counter goes back: there are two of this key', async () => {
    key.counter = 40;
    expect((await signInWith(key)).answer.status).toBe(200);
    expect((await signInWith(key, { counter: 41 })).answer.status).toBe(401);
    expect((await signInWith(key, { counter: 12 })).answer.status).toBe(401);
    expect((await signInWith(key, { counter: 42 })).answer.status).toBe(200);
  });

  test('when it comes later than five minutes', async () => {
    const { ceremony, options } = await begin(new Browser(server.app), 'sign-in');
    server.clock.now += CEREMONY_LIFETIME;
    const late = { ceremony, response: key.assert(options) };
    expect(await new Browser(server.app).refused('POST', '/api/session/passkey', late)).toEqual([
      409,
      'ceremony_must_be_open',
    ]);
  });

  test('when it was made for another purpose', async () => {
    const browser = (await signInWith(key)).browser;
    const { ceremony, options } = await begin(browser, 'step-up');
    const asked = { ceremony, response: key.assert(options) };
    expect(await browser.refused('POST', '/api/session/passkey', asked)).toEqual([409, 'ceremony_must_be_open']);
  });

  test('of a key that nobody has registered', async () => {
    expect((await signInWith(new Authenticator())).answer.status).toBe(401);
  });
});

test('A passkey proves its owner anew: step-up, and the unlocking of his screen', async () => {
  const key = new Authenticator();
  const { browser } = { browser: await signIn('giamsat.hn') };
  await register(browser, key);
  server.clock.now += 6 * MINUTE;
  const stepUp = await begin(browser, 'step-up');
  expect(stepUp.options).toMatchObject({ allowCredentials: [{ id: key.id.toString('base64url') }] });
  const proof = { kind: 'passkey', ceremony: stepUp.ceremony, response: key.assert(stepUp.options) };
  const proven = await browser.ask<Session>('POST', '/api/session/step-up', { proof });
  expect(proven.body).toMatchObject({ provenAt: server.clock.now, stepUpUntil: server.clock.now + 5 * MINUTE });
  await browser.ask('POST', '/api/session/lock');
  const unlock = await begin(browser, 'unlock');
  const again = { kind: 'passkey', ceremony: unlock.ceremony, response: key.assert(unlock.options) };
  expect((await browser.ask<Session>('POST', '/api/session/unlock', { proof: again })).body.lockedAt).toBeNull();
});

test('Nobody is offered passkeys where browsers have none: at an address, or without TLS at a name', async () => {
  for (const [host, passkey] of [
    ['10.1.2.3:8137', false],
    ['giaolien.example', false],
    ['localhost:8137', true],
  ] as const) {
    const response = await server.app.inject({ url: '/api/session/methods', headers: { host } });
    expect([host, response.json<{ passkey: boolean }>().passkey]).toEqual([host, passkey]);
  }
});
