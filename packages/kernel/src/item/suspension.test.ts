import { expect, test } from 'vitest';
import {
  accept,
  acceptAtCentre,
  Day,
  ITEM,
  openBag,
  PACK,
  refusalOf,
  toCourier,
  type Spoken,
} from '../testing/index.ts';

const suspension: Spoken = {
  kind: 'SuspendItem',
  item: ITEM,
  ground: 'authority-request',
  reference: '12/CV-CQĐT',
  minutes: '03/BB-110900',
};
const release = (outcome: 'continue' | 'return'): Spoken => ({
  kind: 'ReleaseItem',
  item: ITEM,
  decision: '15/QĐ-CQĐT',
  outcome,
});

test('a suspended item stays where it is until a decision, whatever anybody asks', () => {
  const day = new Day();
  accept(day);
  openBag(day);
  day.says('110900-b', suspension);
  expect(day.item(ITEM)).toMatchObject({
    state: 'suspended',
    suspension: { ground: 'authority-request', reference: '12/CV-CQĐT', minutes: '03/BB-110900', by: '110900-b' },
  });
  const asked: readonly Spoken[] = [
    PACK,
    toCourier(ITEM, '110900'),
    suspension,
    { kind: 'OrderBySender', item: ITEM, order: 'withdraw', proofShown: true },
    { kind: 'CorrectAcceptance', item: ITEM, reason: 'read-wrongly', change: { massGrams: 99 } },
  ];
  for (const input of asked) expect(day.wouldBreak('110900-b', input)).toContain('item_must_not_be_suspended');
});

test('released by somebody else, it goes on', () => {
  const day = new Day();
  accept(day);
  openBag(day);
  day.says('110900-b', suspension);
  day.says('110900-a', release('continue'));
  expect(day.item(ITEM)).toMatchObject({ state: 'controlled', suspension: null, bound: 'commune-20' });
  expect(day.wouldBreak('110900-a', PACK)).toEqual([]);
});

test('or back to its sender', () => {
  const day = new Day();
  accept(day);
  day.says('110900-b', suspension);
  day.says('110900-a', release('return'));
  expect(day.item(ITEM)).toMatchObject({
    state: 'at-office',
    suspension: null,
    returning: true,
    bound: 'province-10',
    delivery: '110900',
  });
});

test('the promise of a suspended item runs on', () => {
  const day = new Day();
  accept(day);
  const dueAt = day.item(ITEM)?.dueAt;
  day.says('110900-b', suspension);
  day.says('110900-a', release('continue'));
  expect(day.item(ITEM)).toMatchObject({ dueAt, stops: [] });
});

test('only the office that has it suspends or releases it', () => {
  const day = new Day();
  accept(day);
  expect(refusalOf(day.says('120900-b', suspension))).toBe('item_must_be_in_hand');
  day.says('110900-b', suspension);
  expect(refusalOf(day.says('120900-b', release('continue')))).toBe('item_must_be_in_hand');
});

test('a decision answers a failed X-ray: the item may move again, but a gate that wants an X-ray wants a new one', () => {
  const day = new Day();
  acceptAtCentre(day, 'office');
  const result = (each: 'failed' | 'passed'): Spoken => ({
    kind: 'ReportScreening',
    item: ITEM,
    facility: '100000',
    machine: 'X-100000',
    result: each,
  });
  day.says('100000-a', result('failed'));
  day.says('100000-b', suspension);
  day.says('100000-a', release('continue'));
  expect(day.item(ITEM)?.screening).toBeNull();
  expect(day.wouldBreak('100000-a', toCourier(ITEM, '100000'))).toEqual([
    'item_must_be_screened',
    'item_must_be_disinfected',
  ]);
});

test('a passed X-ray outlives a suspension', () => {
  const day = new Day();
  acceptAtCentre(day, 'office');
  const facility = '100000';
  day.says('100000-a', { kind: 'ReportScreening', item: ITEM, facility, machine: 'X-100000', result: 'passed' });
  day.says('100000-b', suspension);
  day.says('100000-a', release('continue'));
  expect(day.item(ITEM)?.screening).toMatchObject({ result: 'passed', counts: true });
});
