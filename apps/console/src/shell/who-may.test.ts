import { expect, test } from 'vitest';
import { isAmong, whoCalls, whoGives } from './who-may.ts';

test('a page is for those who may call what it shows', () => {
  expect(whoCalls('GET /api/items')).toBe('everyone');
  expect(whoCalls('POST /api/item-numbers')).toEqual(['clerk']);
  expect(whoCalls('GET /metrics')).toEqual([]);
  expect(() => whoCalls('GET /api/nothing')).toThrow('stands in no table');
});

test('a desk is for those who may do something at it', () => {
  expect(whoGives('ControlItem', 'CancelAcceptance')).toEqual(['controller', 'clerk']);
  expect(isAmong(['sorter'], whoGives('ControlItem'))).toBe(false);
  expect(isAmong(['sorter', 'controller'], whoGives('ControlItem'))).toBe(true);
  expect(isAmong([], 'everyone')).toBe(true);
});
