import { NO_FIGURES, type Figures } from '@giaolien/kernel';
import { expect, test } from 'vitest';
import { sortedBy, type Order } from './figure-order.ts';

const row = (key: string, figures: Partial<Figures>) => ({
  key,
  label: key,
  product: null,
  figures: { ...NO_FIGURES, ...figures },
});
const ROWS = [
  row('none', { accepted: 2 }),
  row('good', { accepted: 9, onTime: 9, lost: 1 }),
  row('bad', { accepted: 5, onTime: 1, late: 4, onTimeExcluding: 5 }),
];
const keys = (order: Order) => sortedBy(order, ROWS).map(({ key }) => key);

test('Rows stand as they came, most first, or least on time first with those without a result last', () => {
  expect(keys('given')).toEqual(['none', 'good', 'bad']);
  expect(keys('accepted')).toEqual(['good', 'bad', 'none']);
  expect(keys('lost')).toEqual(['good', 'none', 'bad']);
  expect(keys('all')).toEqual(['bad', 'good', 'none']);
  expect(keys('excluding')).toEqual(['bad', 'none', 'good']);
});
