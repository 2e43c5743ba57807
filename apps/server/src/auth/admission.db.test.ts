import { MINUTE } from '@giaolien/kernel';
import type { CredentialList, OpenedSession } from '@giaolien/wire';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DEMONSTRATION_PASSWORD } from '../start/demonstration.ts';
import { approve } from '../testing/approve.ts';
import { Authenticator } from '../testing/authenticator.ts';
import { Browser } from '../testing/browser.ts';
import { openTestServer, type TestServer } from '../testing/server.ts';
import { ADMISSION_LIFETIME } from './admissions.ts';

const PHRASE = 'nước chảy đá mòn có công mài sắt';
const WRONG_CODE = 'AAAA-AAAA-AAAA-AAAA-AAAA';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
beforeEach(() => {
  server.clock.now += 20 * MINUTE;
});
afterAll(() => server.end());

/** Whoever knows the password of a person: signed in by it alone, from wherever he is. */
async function byPassword(person: string, address = '10.66.0.1'): Promise<Browser> {
  const browser = new Browser(server.app, address);
  const { body } = await browser.ask<OpenedSession>('POST', '/api/session', { person, password: PHRASE });
  expect(body.method).toBe('password');
  return browser;
}

async function givePassword(person: string): Promise<void> {
  const owner = new Browser(server.app);
  await owner.ask('POST', '/api/session', { person, password: DEMONSTRATION_PASSWORD });
  expect((await owner.ask('PUT', '/api/credentials/password', { password: PHRASE })).status).toBe(200);
}

async function newPasskey(browser: Browser, key = new Authenticator()) {
  const begun = await browser.ask<{ ceremony: string; options: never }>('POST', '/api/credentials/passkey/options');
  return { ceremony: begun.body.ceremony, response: key.register(begun.body.options), label: 'Khoá' };
}

async function newTotp(browser: Browser): Promise<string> {
  const { body } = await browser.ask<{ secret: string }>('POST', '/api/credentials/totp');
  return new TOTP({ secret: Secret.fromBase32(body.secret) }).generate({ timestamp: server.clock.now });
}

describe('A password alone', () => {
  const badge = { badge: 'KT1-00000777', pin: '482915' };

  test('makes nobody a passkey, an authenticator or a PIN, however freshly it was proved', async () => {
    await givePassword('kiemsoat.hn');
    const thief = await byPassword('kiemsoat.hn');
    const refused = [403, 'factor_must_be_admitted'];
    expect(await thief.refused('POST', '/api/credentials/passkey', await newPasskey(thief))).toEqual(refused);
    const code = await newTotp(thief);
    expect(await thief.refused('POST', '/api/credentials/totp/confirm', { code })).toEqual(refused);
    expect(await thief.refused('PUT', '/api/credentials/pin', badge)).toEqual(refused);
    const guess = { ...badge, admission: WRONG_CODE };
    expect(await thief.refused('PUT', '/api/credentials/pin', guess)).toEqual([403, 'one_time_code_must_match']);
    const { body } = await thief.ask<CredentialList>('GET', '/api/credentials');
    expect(body).toMatchObject({ passkeys: [], totp: null });
  });

  test('and a code of two administrators make one key, and end the other sessions of its owner', async () => {
    await givePassword('laixe.hn');
    const elsewhere = await byPassword('laixe.hn', '10.66.0.2');
    const owner = await byPassword('laixe.hn', '10.66.0.3');
    const { code: admission } = await approve(server, 'admit-factor', { person: 'laixe.hn' });
    const key = new Authenticator();
    const asked = { ...(await newPasskey(owner, key)), admission };
    expect((await owner.ask('POST', '/api/credentials/passkey', asked)).status).toBe(200);
    expect((await owner.ask('GET', '/api/session')).status).toBe(200);
    expect((await elsewhere.ask('GET', '/api/session')).status).toBe(401);
    const [entry] = await server.store.security.log.list({ kinds: ['credential-added'] }, 1);
    expect(entry?.detail).toMatchObject({ credential: 'passkey', within: 'password', admitted: true, sessions: 2 });
    const second = { ...(await newPasskey(owner)), admission };
    expect(await owner.refused('POST', '/api/credentials/passkey', second)).toEqual([403, 'one_time_code_must_match']);
  });

  test('with the code of another person, or a late one, makes nothing', async () => {
    await givePassword('buuta.hn');
    const owner = await byPassword('buuta.hn');
    const { code: foreign } = await approve(server, 'admit-factor', { person: 'chiachon.hn' });
    const refused = [403, 'one_time_code_must_match'];
    expect(await owner.refused('PUT', '/api/credentials/pin', { ...badge, admission: foreign })).toEqual(refused);
    const { code: late } = await approve(server, 'admit-factor', { person: 'buuta.hn' });
    server.clock.now += ADMISSION_LIFETIME;
    const again = await byPassword('buuta.hn');
    expect(await again.refused('PUT', '/api/credentials/pin', { ...badge, admission: late })).toEqual(refused);
  });

  test('keeps its code when the factor was mistyped', async () => {
    await givePassword('dieuhanh.hn');
    const owner = await byPassword('dieuhanh.hn');
    const { code: admission } = await approve(server, 'admit-factor', { person: 'dieuhanh.hn' });
    const code = await newTotp(owner);
    const wrong = { code: code === '000000' ? '000001' : '000000', admission };
    expect(await owner.refused('POST', '/api/credentials/totp/confirm', wrong)).toEqual([403, 'code_must_match']);
    expect((await owner.ask('POST', '/api/credentials/totp/confirm', { code, admission })).status).toBe(200);
  });
});

describe('An administrator of an office', () => {
  beforeAll(async () => {
    const { nation } = server.store.catalogue.network();
    const people = nation.people.map((person) =>
      person.id.endsWith('.camau') ? { ...person, roles: ['administrator' as const] } : person,
    );
    await server.store.catalogue.save({ ...nation, people });
  });

  function ask(person: string, act: string, parameters: object) {
    return server.ask<{ approval?: { id: string; digest: string } }>(person, 'POST', '/api/approvals', {
      act,
      parameters,
      reason: 'thử nghiệm',
    });
  }

  test('asks for his own people only, and decides about nobody', async () => {
    const [one, other] = ['giaodich.camau', 'kiemsoat.camau'] as const;
    await server.signIn(one);
    await server.signIn(other);
    expect((await ask(one, 'recover-account', { person: 'giamsat.hn' })).status).toBe(403);
    expect((await ask(one, 'enrol-device', { facility: '080100', name: 'Quầy' })).status).toBe(403);
    const { status, body } = await ask(one, 'recover-account', { person: 'laixe.camau' });
    expect(status).toBe(200);
    const url = `/api/approvals/${body.approval?.id}/decision`;
    const decision = { decision: 'approve', digest: body.approval?.digest };
    expect((await server.ask(other, 'POST', url, decision)).status).toBeGreaterThanOrEqual(403);
    await server.signIn('quantri.hn');
    expect((await server.ask('quantri.hn', 'POST', url, decision)).status).toBe(200);
  });

  test('sees and ends sessions and accounts of his own people only', async () => {
    await server.signIn('giaodich.camau');
    const get = async (url: string) => (await server.ask('giaodich.camau', 'GET', url)).status;
    expect(await get('/api/sessions?person=giamsat.hn')).toBe(403);
    expect(await get('/api/accounts/giamsat.hn')).toBe(404);
    expect(await get('/api/sessions?person=laixe.camau')).toBe(200);
    expect(await get('/api/accounts/laixe.camau')).toBe(200);
    const watcher = new Browser(server.app);
    const asked = { person: 'giamsat.hn', password: DEMONSTRATION_PASSWORD };
    const { body } = await watcher.ask<OpenedSession>('POST', '/api/session', asked);
    expect((await server.ask('giaodich.camau', 'DELETE', `/api/sessions/${body.id}`)).status).toBe(404);
  });
});
