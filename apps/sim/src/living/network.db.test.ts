import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MINUTE } from '@giaolien/kernel';
import { DEMONSTRATION_PASSWORD } from '@giaolien/server';
import { createHttpPort } from '../port/http-port.ts';
import { SignInRefused, Unreachable } from '../port/network-port.ts';
import { Sessions } from '../port/sessions.ts';
import { settingOf } from '../testing/demonstration.ts';
import { openStage, type Stage } from '../testing/stage.ts';
import { LivingNetwork } from './network.ts';

const WATCH = { monitor: 'giamsat2.hn', dispatcher: 'dieuhanh2.hn' };

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** People who begin their shift at the stage; the clock of both is the stage's. */
function awaken(lines: string[]): LivingNetwork {
  const sessions = new Sessions(stage.baseUrl, DEMONSTRATION_PASSWORD);
  const port = createHttpPort(sessions, WATCH, () => stage.clock.now);
  return new LivingNetwork(port, settingOf({ mishaps: 0 }), (line) => lines.push(line));
}

async function live(network: LivingNetwork, looks: number): Promise<void> {
  for (let look = 0; look < looks; look += 1) {
    await network.look();
    await network.tellPositions();
    stage.clock.now += 2_000;
  }
}

describe('the living network on the real server', () => {
  test('works for a minute and a half through the public API, and nothing is refused', async () => {
    const lines: string[] = [];
    const network = awaken(lines);
    await live(network, 45);

    expect(lines).toEqual([]);
    expect(network.tally).toMatchObject({ refused: 0, irregularities: 0 });
    expect(network.tally.accepted).toBeGreaterThan(20);
    expect(network.tally.delivered).toBeGreaterThan(2);
    const { trips } = await stage.read<{ trips: readonly { trip: { state: string }; position?: object }[] }>(
      '/api/map/trips',
    );
    const moving = trips.filter(({ trip }) => trip.state === 'under-way');
    expect(moving.length).toBeGreaterThan(8);
    expect(moving.filter(({ position }) => position === undefined).length).toBeLessThanOrEqual(1);
  });

  test('goes on when its people have been signed out, and when others take its place', async () => {
    const { head } = await stage.read<{ head: number }>('/api/overview');
    stage.clock.now += 31 * MINUTE; // longer than a screen stays signed in that nobody touches
    const lines: string[] = [];
    const network = awaken(lines);
    await live(network, 20);

    expect(lines).toEqual([]);
    expect(network.tally.refused).toBe(0);
    expect(network.tally.delivered).toBeGreaterThan(2);
    expect((await stage.read<{ head: number }>('/api/overview')).head).toBeGreaterThan(head);
  });
});

describe('a session', () => {
  test('is opened again when the server has ended it', async () => {
    const sessions = new Sessions(stage.baseUrl, DEMONSTRATION_PASSWORD);
    const ask = { method: 'GET', path: '/api/session' } as const;
    expect((await sessions.call('giaodich2.hn', ask)).status).toBe(200);
    stage.clock.now += 31 * MINUTE;
    expect((await sessions.call('giaodich2.hn', ask)).status).toBe(200);
  });

  test('is refused to whoever does not have the password, with a sentence that says so', async () => {
    const sessions = new Sessions(stage.baseUrl, 'something else');
    await expect(sessions.call('giaodich2.hn', { method: 'GET', path: '/api/session' })).rejects.toThrow(SignInRefused);
  });

  test('cannot be had from a server that does not answer', async () => {
    const sessions = new Sessions('http://127.0.0.1:9', DEMONSTRATION_PASSWORD);
    await expect(sessions.call('giaodich2.hn', { method: 'GET', path: '/api/session' })).rejects.toThrow(Unreachable);
  });
});
