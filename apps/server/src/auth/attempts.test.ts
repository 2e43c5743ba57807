import { MINUTE } from '@giaolien/kernel';
import { expect, test } from 'vitest';
import { SignInAttempts } from './attempts.ts';

function guess(attempts: SignInAttempts, times: number, person = 'p', address = 'a'): void {
  for (let time = 0; time < times; time += 1) attempts.failed(person, address);
}

test('Four mistakes cost nothing, the fifth a minute, and every further one twice as long, up to a quarter of an hour', () => {
  const attempts = new SignInAttempts(() => 0);
  guess(attempts, 4);
  expect(attempts.pauseOf('p', 'a')).toBe(0);
  const pauses = Array.from({ length: 6 }, () => {
    guess(attempts, 1);
    return attempts.pauseOf('p', 'a') / MINUTE;
  });
  expect(pauses).toEqual([1, 2, 4, 8, 15, 15]);
});

test('The right password clears the person, not the address', () => {
  const attempts = new SignInAttempts(() => 0);
  guess(attempts, 29);
  attempts.succeeded('p');
  expect(attempts.pauseOf('p', 'a')).toBe(0);
  guess(attempts, 1, 'q');
  expect(attempts.pauseOf('anyone', 'a')).toBe(MINUTE);
  expect(attempts.pauseOf('p', 'elsewhere')).toBe(0);
});

test('Old mistakes are forgotten', () => {
  let now = 0;
  const attempts = new SignInAttempts(() => now);
  guess(attempts, 4);
  now += 31 * MINUTE;
  guess(attempts, 1);
  expect(attempts.pauseOf('p', 'a')).toBe(0);
});
