import { expect, test } from 'vitest';
import { waysHere } from './ways.ts';

const COUNTER = { badge: true, passkey: true };
const nothing = { badge: null, passkeys: [], password: null };

test('at a counter the badge comes first, elsewhere the passkey, and the password is always last', () => {
  expect(waysHere(COUNTER)).toEqual(['badge', 'passkey', 'password']);
  expect(waysHere({ badge: false, passkey: true })).toEqual(['passkey', 'password']);
  expect(waysHere(undefined)).toEqual(['password']);
});

test('a way that the person does not have is not offered', () => {
  const password = { changedAt: 1, demonstration: false };
  expect(waysHere(COUNTER, { ...nothing, password })).toEqual(['password']);
  expect(waysHere(COUNTER, { ...nothing, badge: { id: '1', createdAt: 1, usedAt: null }, password })).toEqual([
    'badge',
    'password',
  ]);
});

test('somebody is never left without any way', () => {
  expect(waysHere(COUNTER, nothing)).toEqual(['password']);
});
