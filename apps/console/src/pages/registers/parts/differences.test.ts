import { expect, test } from 'vitest';
import { differencesOf } from './differences.ts';

test('a changed value is told with what it was and what it is', () => {
  expect(differencesOf({ name: 'An', facility: '1' }, { name: 'Anh', facility: '1' })).toEqual([
    { field: 'name', before: 'An', after: 'Anh' },
  ]);
});

test('of a list only what came and what went is told, whatever the order', () => {
  expect(differencesOf({ roles: ['clerk', 'sorter'] }, { roles: ['sorter', 'driver', 'clerk'] })).toEqual([
    { field: 'roles', before: undefined, after: 'driver' },
  ]);
  expect(differencesOf({ tools: [{ id: 1, serial: 'K' }] }, { tools: [] })).toEqual([
    { field: 'tools', before: { id: 1, serial: 'K' }, after: undefined },
  ]);
});

test('the order of keys and an absent value that was null are no change', () => {
  expect(
    differencesOf({ contact: { phone: '1', other: null }, leftAt: null }, { contact: { other: null, phone: '1' } }),
  ).toEqual([]);
});
