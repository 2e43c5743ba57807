import { MINUTE } from '@giaolien/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DEMONSTRATION_PASSWORD } from '../start/demonstration.ts';
import { Browser } from '../testing/browser.ts';
import { openTestServer, type TestServer } from '../testing/server.ts';
import { SignInAttempts, TRIES } from './attempts.ts';

const PHRASE = 'mưa chẳng qua ngọ gió chẳng qua mùi';
/** Wrong sign-ins of each of the two whose times are compared. */
const SAMPLES = 20;

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
  const browser = new Browser(server.app);
  await browser.ask('POST', '/api/session', { person: 'laixe.hn', password: DEMONSTRATION_PASSWORD });
  const { status } = await browser.ask('PUT', '/api/credentials/password', { password: PHRASE });
  if (status !== 200) throw new Error(`no password: ${status}`);
});
beforeEach(() => {
  server.clock.now += 20 * MINUTE;
});
afterAll(() => server.end());

function guess(person: string, password: string, address = '10.1.0.1') {
  return new Browser(server.app, address).ask('POST', '/api/session', { person, password });
}

describe('Guessing a password', () => {
  test('is heard five times in a quarter of an hour, also when a hundred guesses come at once from many places', async () => {
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, index) => guess('laixe.hn', `sai ${index}`, `10.2.0.${index}`)),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(TRIES);
    expect(statuses.filter((status) => status === 429)).toHaveLength(100 - TRIES);
    expect((await guess('laixe.hn', PHRASE, '10.2.1.1')).status).toBe(429);
    // Where he signed in before, he still does.
    expect((await guess('laixe.hn', PHRASE)).status).toBe(200);
    server.clock.now += 15 * MINUTE;
    expect((await guess('laixe.hn', PHRASE, '10.2.1.1')).status).toBe(200);
  });

  test('is bounded over a restart of the server', async () => {
    for (let time = 0; time < TRIES; time += 1) await guess('buuta.hn', 'sai');
    const restarted = new SignInAttempts(server.store.accounts, () => server.clock.now);
    await restarted.load();
    const target = { kind: 'account', name: 'buuta.hn', place: '10.9.9.9', isEnrolled: false } as const;
    expect(restarted.pauseOf(target)).toBe(15 * MINUTE);
  });

  test('tells nothing of who exists: same answers, same pauses, same time', async () => {
    const times: Record<string, number[]> = { 'laixe.hn': [], 'khong.co': [] };
    for (let sample = 0; sample < SAMPLES; sample += 1) {
      if (sample % 4 === 0) server.clock.now += 20 * MINUTE;
      const bodies = [];
      for (const [person, spent] of Object.entries(times)) {
        const begun = performance.now();
        const { status, body } = await guess(person, 'sai');
        spent.push(performance.now() - begun);
        bodies.push({ status, ...body, requestId: '' });
      }
      expect(bodies[0]).toEqual(bodies[1]);
    }
    const [known = 0, unknown = 0] = Object.values(times).map((spent) => spent.toSorted((a, b) => a - b)[SAMPLES / 2]);
    // A missing hash would be felt by its whole cost; what is left is the noise of a busy machine.
    expect(Math.abs(known - unknown) / Math.max(known, unknown)).toBeLessThan(0.5);
  });

  test('leaves a line in the security log for each, with who if he exists and never what was typed', async () => {
    await guess('kiemsoat.hn', 'mật khẩu sai');
    await guess('matkhaucuatoi', 'kiemsoat.hn');
    const entries = await server.store.security.log.list({ kinds: ['sign-in-failed'] }, 2);
    expect(entries.map(({ person }) => person)).toEqual([null, 'kiemsoat.hn']);
    expect(JSON.stringify(entries)).not.toMatch(/mật khẩu sai|matkhaucuatoi/);
    expect(server.logged.join('')).not.toMatch(/kiemsoat|matkhaucuatoi/);
  });
});

test('A forged counter cookie fills no log and keeps nobody else at its address out', async () => {
  const count = async () => (await server.store.security.log.list({ kinds: ['device-refused'] }, 1_000)).length;
  const before = await count();
  const forged = new Browser(server.app, '10.66.6.6');
  forged.cookies.set('giaolien_device', 'nonsense');
  for (let time = 0; time < 60; time += 1) {
    const answer = await forged.refused('POST', '/api/session/badge', { badge: 'KT1-00000042', pin: '482915' });
    expect(answer).toEqual([403, 'device_must_be_enrolled']);
  }
  expect(await count()).toBe(before + TRIES);
  expect((await guess('chiachon.hn', DEMONSTRATION_PASSWORD, '10.66.6.6')).status).toBe(200);
});
