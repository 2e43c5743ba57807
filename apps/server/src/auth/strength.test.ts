import { SESSION_METHODS } from '@giaolien/wire';
import { expect, test } from 'vitest';
import { capped, effectiveCap, isProvenNow, strongerOf, weakerOf } from './strength.ts';

test('One factor opens C, two B, a key that stays on its device A; a clearance is never raised', () => {
  expect(SESSION_METHODS.map((method) => [method, effectiveCap(method)])).toEqual([
    ['demonstration', 'A'],
    ['password', 'C'],
    ['password-totp', 'B'],
    ['badge', 'B'],
    ['passkey', 'A'],
    ['passkey-synced', 'B'],
    ['oidc', 'C'],
    ['oidc-strong', 'A'],
  ]);
  expect(capped('A', 'password')).toBe('C');
  expect(capped('C', 'passkey')).toBe('C');
  expect(capped(null, 'passkey')).toBeNull();
});

test('An unlocked screen is worth no more than its proof; a further proof only adds', () => {
  expect(weakerOf('passkey', 'badge')).toBe('badge');
  expect(weakerOf('password', 'passkey')).toBe('password');
  expect(strongerOf('badge', 'passkey')).toBe('passkey');
  expect(strongerOf('passkey', 'password')).toBe('passkey');
});

test('A proof is young for five minutes', () => {
  expect([isProvenNow(0, 300_000), isProvenNow(0, 300_001)]).toEqual([true, false]);
});
