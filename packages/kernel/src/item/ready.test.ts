import { expect, test } from 'vitest';
import { accept, acceptance, acceptAtCentre, closeBag, Day, goOut, ITEM, opening, treat } from '../testing/index.ts';
import type { Spoken } from '../testing/index.ts';

test('an item is ready from its control until it goes into a bag', () => {
  const day = new Day();
  day.says('110900-a', acceptance());
  expect(day.item(ITEM)?.readyAt).toBeNull();
  day.says('110900-b', { kind: 'ControlItem', item: ITEM });
  expect(day.item(ITEM)?.readyAt).toBe(day.now);
  const bagged = new Day();
  closeBag(bagged);
  expect(bagged.item(ITEM)?.readyAt).toBeNull();
  bagged.says('110900-a', opening([ITEM]));
  expect(bagged.item(ITEM)?.readyAt).toBe(bagged.now);
});

test('it stays ready since the same moment while nothing moves it', () => {
  const day = new Day();
  accept(day);
  const since = day.now;
  const change = { massGrams: 130 };
  day.says('110900-b', { kind: 'CorrectAcceptance', item: ITEM, reason: 'weighed-wrongly', change });
  expect(day.item(ITEM)?.readyAt).toBe(since);
});

test('where a body wants it treated, it is ready after both treatments', () => {
  const day = new Day();
  acceptAtCentre(day, 'office');
  expect(day.item(ITEM)?.readyAt).toBeNull();
  treat(day);
  expect(day.item(ITEM)?.readyAt).toBe(day.now);
});

test('suspended it is not ready; released it is again, from then on', () => {
  const day = new Day();
  accept(day);
  const suspension: Spoken = {
    kind: 'SuspendItem',
    item: ITEM,
    ground: 'forbidden-content',
    reference: '1/BC',
    minutes: '1/BB',
  };
  day.says('110900-a', suspension);
  expect(day.item(ITEM)?.readyAt).toBeNull();
  day.says('110900-b', { kind: 'ReleaseItem', item: ITEM, decision: '1/QĐ', outcome: 'continue' });
  expect(day.item(ITEM)?.readyAt).toBe(day.now);
});

test('with the courier it is not waiting any more', () => {
  const day = new Day();
  goOut(day);
  expect(day.item(ITEM)?.readyAt).toBeNull();
});
