import { HOUR, MINUTE } from '@giaolien/kernel';
import type { StoredFailure } from '@giaolien/store';
import { beforeEach, describe, expect, test } from 'vitest';
import { LOCK_OUT, LOCK_OUT_TRIES, PAUSE, SignInAttempts, TRIES, type Target } from './attempts.ts';

let now = 0;
let table: Map<string, StoredFailure>;

beforeEach(() => {
  now = 1_000_000_000_000;
  table = new Map();
});

function open(): SignInAttempts {
  return new SignInAttempts(
    {
      listFailures: async () => [...table.values()],
      putFailure: async (failure) => void table.set(failure.key.toString('hex'), failure),
      clearFailure: async (key) => void table.delete(key.toString('hex')),
      forgetFailures: async () => undefined,
    },
    () => now,
  );
}

function at(name: string, change: Partial<Target> = {}): Target {
  return { kind: 'account', name, place: '10.0.0.1', isEnrolled: false, ...change };
}

async function guess(attempts: SignInAttempts, times: number, target: Target): Promise<void> {
  for (let time = 0; time < times; time += 1) await attempts.failed(target);
}

describe('Guessing at one account', () => {
  test('is heard five times, then not for a quarter of an hour after the last', async () => {
    const attempts = open();
    await guess(attempts, 4, at('p'));
    expect(attempts.pauseOf(at('p'))).toBe(0);
    expect(await attempts.failed(at('p'))).toBe(true);
    expect(attempts.pauseOf(at('p'))).toBe(PAUSE);
  });

  test('is never heard more than five times in any quarter of an hour, however it is spread', async () => {
    const attempts = open();
    const heard: number[] = [];
    for (let minute = 0; minute < 180; minute += 0.5) {
      now += MINUTE / 2;
      if (attempts.pauseOf(at('p')) > 0) continue;
      heard.push(now);
      await attempts.failed(at('p'));
    }
    for (const first of heard) {
      expect(heard.filter((instant) => instant >= first && instant < first + 15 * MINUTE).length).toBeLessThanOrEqual(
        TRIES,
      );
    }
  });

  test('locks it out for four hours after twenty failures without a success between them', async () => {
    const attempts = open();
    for (let round = 0; round < 4; round += 1) {
      await guess(attempts, 5, at('p'));
      if (round < 3) now += PAUSE;
    }
    expect(attempts.pauseOf(at('p'))).toBe(LOCK_OUT);
    expect(attempts.lockedUntil('p')).toBe(now + LOCK_OUT);
    await attempts.clear('account', 'p');
    expect(attempts.pauseOf(at('p'))).toBe(0);
  });

  test('is remembered over a restart, by the hash of what was typed', async () => {
    await guess(open(), 5, at('mật khẩu gõ nhầm ô'));
    const restarted = open();
    await restarted.load();
    expect(restarted.pauseOf(at('mật khẩu gõ nhầm ô'))).toBe(PAUSE);
    expect(JSON.stringify([...table])).not.toContain('nhầm');
  });

  test('costs nothing once the right proof came, or after a quiet quarter of an hour', async () => {
    const attempts = open();
    await guess(attempts, 4, at('p'));
    await attempts.succeeded(at('p'));
    await guess(attempts, 4, at('p'));
    now += PAUSE;
    await guess(attempts, 4, at('p'));
    expect(attempts.pauseOf(at('p'))).toBe(0);
  });
});

describe('Guessing by strangers', () => {
  test('keeps its person out neither of enrolled counters, nor where he signed in before, nor of his session', async () => {
    const attempts = open();
    await attempts.succeeded(at('p', { place: '10.0.0.2' }));
    await guess(attempts, LOCK_OUT_TRIES, at('p', { place: 'stranger' }));
    expect(attempts.pauseOf(at('p', { place: 'other stranger' }))).toBe(LOCK_OUT);
    expect(attempts.pauseOf(at('p', { place: '10.0.0.2' }))).toBe(0);
    expect(attempts.pauseOf(at('p', { place: 'device:1', isEnrolled: true }))).toBe(0);
    expect(attempts.pauseOf(at('p', { place: 'stranger', session: 's' }))).toBe(0);
  });

  test('is bounded at each of these for itself, and two administrators forgive all', async () => {
    const attempts = open();
    const places = [at('p'), at('p', { place: 'device:1', isEnrolled: true }), at('p', { session: 's' })];
    for (const place of places) await guess(attempts, TRIES, place);
    expect(places.map((place) => attempts.pauseOf(place))).toEqual([PAUSE, PAUSE, PAUSE]);
    const restarted = open();
    await restarted.load();
    await restarted.clear('account', 'p');
    expect(places.map((place) => restarted.pauseOf(place))).toEqual([0, 0, 0]);
    expect(table.size).toBe(0);
  });

  test('at a recovery pauses their place, not the person', async () => {
    const attempts = open();
    await guess(attempts, TRIES, at('p', { kind: 'recovery', place: 'stranger' }));
    expect(attempts.pauseOf(at('p', { kind: 'recovery', place: 'stranger' }))).toBe(PAUSE);
    expect(attempts.pauseOf(at('p', { kind: 'recovery' }))).toBe(0);
  });
});

describe('Guessing from one place', () => {
  test('at many accounts is heard fifty times; the right password of one does not clear it', async () => {
    const attempts = open();
    for (let one = 0; one < 50; one += 1) await attempts.failed(at(`p${one}`));
    await attempts.succeeded(at('p1'));
    expect(attempts.pauseOf(at('q'))).toBe(PAUSE);
    expect(attempts.pauseOf(at('q', { place: 'device:1', isEnrolled: true }))).toBe(0);
  });

  test('everywhere at once leaves strangers fewer tries, and enrolled counters theirs', async () => {
    const attempts = open();
    for (let one = 0; one < 1_000; one += 1) await attempts.failed(at(`p${one}`, { place: `10.0.${one}` }));
    await attempts.failed(at('q', { place: 'new' }));
    expect(attempts.pauseOf(at('q', { place: 'new' }))).toBeGreaterThan(0);
    expect(attempts.pauseOf(at('q', { place: 'device:1', isEnrolled: true }))).toBe(0);
    now += 16 * MINUTE;
    expect(attempts.pauseOf(at('q', { place: 'new' }))).toBe(0);
  });
});

test('Many attempts at once at one account are made one after the other, and too many are turned away', async () => {
  const attempts = open();
  let running = 0;
  let most = 0;
  const outcomes = await Promise.all(
    Array.from({ length: 30 }, () =>
      attempts.inTurn(at('p'), async () => {
        running += 1;
        most = Math.max(most, running);
        await Promise.resolve();
        running -= 1;
        return 'heard';
      }),
    ),
  );
  expect(most).toBe(1);
  expect(outcomes.filter((outcome) => outcome === undefined)).toHaveLength(14);
});

test('What is a day old is forgotten', async () => {
  const attempts = open();
  await guess(attempts, 19, at('p'));
  now += 25 * HOUR;
  await attempts.keep();
  await guess(attempts, 4, at('p'));
  expect(attempts.pauseOf(at('p'))).toBe(0);
});
