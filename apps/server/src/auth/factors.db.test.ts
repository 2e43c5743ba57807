import { MINUTE } from '@giaolien/kernel';
import { ACCOUNT_STATE, type AccountState, type CredentialList, type OpenedSession } from '@giaolien/wire';
import { Secret, TOTP } from 'otpauth';
import { Compile } from 'typebox/compile';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DEMONSTRATION_PASSWORD } from '../start/demonstration.ts';
import { approve } from '../testing/approve.ts';
import { Browser } from '../testing/browser.ts';
import { openTestServer, type TestServer } from '../testing/server.ts';
import { hashPassword, isOfToday } from './password.ts';

const PHRASE = 'con trâu đi trước cái cày theo sau';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
beforeEach(() => {
  server.clock.now += 20 * MINUTE;
});
afterAll(() => server.end());

async function signIn(person: string, password = DEMONSTRATION_PASSWORD, code?: string): Promise<Browser> {
  const browser = new Browser(server.app);
  const asked = code === undefined ? { person, password } : { person, password, code };
  expect((await browser.ask('POST', '/api/session', asked)).status).toBe(200);
  return browser;
}

/** Gives a person a password of his own and an authenticator. */
async function enrol(person: string): Promise<{ readonly browser: Browser; readonly totp: TOTP }> {
  const browser = await signIn(person);
  expect((await browser.ask('PUT', '/api/credentials/password', { password: PHRASE })).status).toBe(200);
  const { body } = await browser.ask<{ secret: string; uri: string }>('POST', '/api/credentials/totp');
  expect(body.uri).toContain(`otpauth://totp/`);
  const totp = new TOTP({ secret: Secret.fromBase32(body.secret) });
  const confirmed = await browser.ask('POST', '/api/credentials/totp/confirm', { code: codeOf(totp) });
  expect(confirmed.status).toBe(200);
  server.clock.now += 30_000;
  return { browser, totp };
}

function codeOf(totp: TOTP, shift = 0): string {
  return totp.generate({ timestamp: server.clock.now + shift });
}

function attemptAs(person: string, password: string, code?: string) {
  const asked = code === undefined ? { person, password } : { person, password, code };
  return new Browser(server.app).refused('POST', '/api/session', asked);
}

describe('An authenticator', () => {
  test('is asked for after the right password only, and makes the session worth class B', async () => {
    const { totp } = await enrol('kiemsoat.hn');
    expect(await attemptAs('kiemsoat.hn', 'sai')).toEqual([401, 'sign_in_must_match']);
    expect(await attemptAs('kiemsoat.hn', PHRASE)).toEqual([401, 'code_must_be_given']);
    const browser = new Browser(server.app);
    const asked = { person: 'kiemsoat.hn', password: PHRASE, code: codeOf(totp) };
    const { body } = await browser.ask<OpenedSession>('POST', '/api/session', asked);
    expect(body).toMatchObject({ method: 'password-totp', clearance: 'B' });
  });

  test('gives codes that count once, in the order of time, one step around the server’s clock', async () => {
    const { totp } = await enrol('laixe.hn');
    const next = codeOf(totp, 30_000);
    expect((await attemptAs('laixe.hn', PHRASE, next))[0]).toBe(200);
    expect(await attemptAs('laixe.hn', PHRASE, next)).toEqual([401, 'code_must_match']);
    expect(await attemptAs('laixe.hn', PHRASE, codeOf(totp))).toEqual([401, 'code_must_match']);
    server.clock.now += 2 * MINUTE;
    expect(await attemptAs('laixe.hn', PHRASE, codeOf(totp, 2 * 30_000))).toEqual([401, 'code_must_match']);
    expect(await attemptAs('laixe.hn', PHRASE, codeOf(totp, -2 * 30_000))).toEqual([401, 'code_must_match']);
    expect((await attemptAs('laixe.hn', PHRASE, codeOf(totp, -30_000)))[0]).toBe(200);
  });

  test('takes one of two requests that bring a code at the same moment', async () => {
    const { totp } = await enrol('chiachon.hn');
    const code = codeOf(totp);
    const answers = await Promise.all([1, 2, 3].map(() => attemptAs('chiachon.hn', PHRASE, code)));
    expect(answers.filter(([status]) => status === 200)).toHaveLength(1);
  });

  test('cannot be guessed: five wrong codes and the account pauses', async () => {
    const { totp } = await enrol('buuta.hn');
    for (let time = 0; time < 5; time += 1) {
      expect(await attemptAs('buuta.hn', PHRASE, '000000')).toEqual([401, 'code_must_match']);
    }
    expect(await attemptAs('buuta.hn', PHRASE, codeOf(totp))).toEqual([429, 'sign_in_must_pause']);
  });

  test('stands in the table sealed, and is replaced by no other while it stands', async () => {
    const { browser } = await enrol('dieuhanh.hn');
    const stored = await server.store.accounts.findTotp('dieuhanh.hn');
    expect(stored?.sealed).not.toMatch(/^[A-Z2-7]{32}$/);
    expect((await browser.ask('POST', '/api/credentials/totp')).status).toBe(409);
    const { body } = await browser.ask<CredentialList>('DELETE', `/api/credentials/${stored?.id}`);
    expect(body.totp).toBeNull();
  });
});

describe('A new password', () => {
  test('ends the other sessions of its person and makes him worth class C', async () => {
    const elsewhere = await signIn('giaodich.hn');
    const browser = await signIn('giaodich.hn');
    const { body } = await browser.ask<CredentialList>('PUT', '/api/credentials/password', { password: PHRASE });
    expect(body.password).toEqual({ changedAt: server.clock.now, demonstration: false });
    expect((await elsewhere.ask('GET', '/api/session')).status).toBe(401);
    expect(await attemptAs('giaodich.hn', DEMONSTRATION_PASSWORD)).toEqual([401, 'sign_in_must_match']);
    const opened = await new Browser(server.app).ask<OpenedSession>('POST', '/api/session', {
      person: 'giaodich.hn',
      // Typed on another keyboard: the same letters, composed in another way.
      password: PHRASE.normalize('NFD'),
    });
    expect(opened.body).toMatchObject({ method: 'password', clearance: 'C' });
  });

  test.each([
    ['ngắn quá 12345', 'password_must_be_long'],
    ['matkhaumatkhau1', 'password_must_not_be_common'],
    ['MậtKhẩu Giao Liên 2026', 'password_must_not_be_common'],
    ['aaaaaaaaaaaaaaaaaaa', 'password_must_not_be_common'],
    ['abcabcabcabcabcabc', 'password_must_not_be_common'],
    ['giamsat.hn 1234567', 'password_must_not_be_common'],
  ])('%s is refused', async (password, code) => {
    const browser = await signIn('giamsat.hn');
    expect(await browser.refused('PUT', '/api/credentials/password', { password })).toEqual([400, code]);
  });

  test('is hashed by the parameters of today, and an old hash is made anew at sign-in', async () => {
    const { hash } = await import('@node-rs/argon2');
    const old = await hash(PHRASE, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
    await server.store.accounts.setPassword('giamsat2.hn', old, server.clock.now);
    expect((await attemptAs('giamsat2.hn', PHRASE))[0]).toBe(200);
    const account = await server.store.accounts.find('giamsat2.hn');
    expect([isOfToday(old), isOfToday(account?.passwordHash ?? '')]).toEqual([false, true]);
    expect((await attemptAs('giamsat2.hn', PHRASE))[0]).toBe(200);
    expect(isOfToday(await hashPassword('x'))).toBe(true);
  });
});

describe('Recovery', () => {
  const password = 'bảy bó tre chín nhánh sông';

  test('takes two administrators and one code; the person has a new password, and nothing else of before', async () => {
    const { browser } = await enrol('giaodich2.hn');
    const { code } = await approve(server, 'recover-account', { person: 'giaodich2.hn' });
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/);
    const asked = { person: 'giaodich2.hn', code: String(code).toLowerCase().replaceAll('-', ' '), password };
    expect((await new Browser(server.app).ask('POST', '/api/recovery', asked)).status).toBe(204);
    expect((await browser.ask('GET', '/api/session')).status).toBe(401);
    expect(await attemptAs('giaodich2.hn', PHRASE)).toEqual([401, 'sign_in_must_match']);
    await signIn('giaodich2.hn', password);
    await server.signIn('quantri.hn');
    const { body } = await server.ask<AccountState>('quantri.hn', 'GET', '/api/accounts/giaodich2.hn');
    expect(Compile(ACCOUNT_STATE).Check(body)).toBe(true);
    expect(body).toMatchObject({ totp: false, passkeys: 0, badge: false, disabledAt: null, sessions: 1 });
    expect(await new Browser(server.app).refused('POST', '/api/recovery', asked)).toEqual([
      401,
      'one_time_code_must_match',
    ]);
  });

  test('lets a disabled person back in', async () => {
    await approve(server, 'disable-account', { person: 'chiachon2.hn' });
    expect(await attemptAs('chiachon2.hn', DEMONSTRATION_PASSWORD)).toEqual([401, 'sign_in_must_match']);
    const { code } = await approve(server, 'recover-account', { person: 'chiachon2.hn' });
    const asked = { person: 'chiachon2.hn', code, password };
    expect((await new Browser(server.app).ask('POST', '/api/recovery', asked)).status).toBe(204);
    await signIn('chiachon2.hn', password);
  });

  test('ends after a quarter of an hour', async () => {
    const { code } = await approve(server, 'recover-account', { person: 'laixe2.hn' });
    server.clock.now += 15 * MINUTE;
    const asked = { person: 'laixe2.hn', code, password };
    expect(await new Browser(server.app).refused('POST', '/api/recovery', asked)).toEqual([
      401,
      'one_time_code_must_match',
    ]);
  });

  test('cannot be guessed, and says of nobody whether he exists or has asked', async () => {
    await approve(server, 'recover-account', { person: 'laixe3.hn' });
    for (const person of ['laixe3.hn', 'laixe4.hn', 'khong.co']) {
      const browser = new Browser(server.app);
      const asked = { person, code: 'AAAA-AAAA-AAAA-AAAA-AAAA', password };
      for (let time = 0; time < 5; time += 1) {
        expect([person, await browser.refused('POST', '/api/recovery', asked)]).toEqual([
          person,
          [401, 'one_time_code_must_match'],
        ]);
      }
      expect(await browser.refused('POST', '/api/recovery', asked)).toEqual([429, 'sign_in_must_pause']);
    }
  });

  test('is nothing that an administrator does for himself, or alone', async () => {
    await server.signIn('quantri.hn');
    const own = { act: 'recover-account', parameters: { person: 'quantri.hn' }, reason: 'quên mật khẩu' };
    expect((await server.ask('quantri.hn', 'POST', '/api/approvals', own)).status).toBeGreaterThanOrEqual(400);
    await expect(approve(server, 'recover-account', { person: 'quantri2.hn' })).rejects.toThrow(/was not/);
  });
});
