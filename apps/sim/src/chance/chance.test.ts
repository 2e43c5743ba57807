import { expect, test } from 'vitest';
import { chanceOf, shuffled, xoshiro128 } from './chance.ts';

test('the generator gives the published numbers of xoshiro128**', () => {
  const next = xoshiro128([1, 2, 3, 4]);
  expect(Array.from({ length: 10 }, () => next())).toEqual([
    11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
  ]);
});

test('the same seed and the same subject decide the same; another seed or subject decides otherwise', () => {
  const draw = (seed: number, about: string) => {
    const chance = chanceOf(seed, about);
    return Array.from({ length: 5 }, () => chance.fraction());
  };
  expect(draw(7, 'MA000000014VN')).toEqual(draw(7, 'MA000000014VN'));
  expect(draw(7, 'MA000000014VN')).not.toEqual(draw(8, 'MA000000014VN'));
  expect(draw(7, 'MA000000014VN')).not.toEqual(draw(7, 'MA000000028VN'));
});

test('chance is spread evenly over neighbouring subjects', () => {
  const counts = [0, 0, 0, 0];
  for (let serial = 0; serial < 8000; serial += 1) {
    const quarter = chanceOf(1, 'item', serial).below(4);
    counts[quarter] = (counts[quarter] ?? 0) + 1;
  }
  for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(200);
});

test('a weighted choice follows its weights', () => {
  const drawn = Array.from({ length: 4000 }, (_, n) =>
    chanceOf(3, n).weighted([
      ['ordinary', 9],
      ['express', 1],
    ]),
  );
  const share = drawn.filter((each) => each === 'express').length / drawn.length;
  expect(share).toBeGreaterThan(0.07);
  expect(share).toBeLessThan(0.13);
});

test('a UUID has the shape that the wire asks for', () => {
  const made = Array.from({ length: 200 }, (_, n) => chanceOf(5, n).uuid());
  for (const uuid of made)
    expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
  expect(new Set(made).size).toBe(made.length);
});

test('a shuffled list holds what the list held', () => {
  const list = ['Hà Nội', 'Huế', 'Đà Nẵng', 'Cà Mau'];
  expect(shuffled(list, chanceOf(2, 'order')).toSorted()).toEqual(list.toSorted());
});

test('nothing can be picked from nothing', () => {
  expect(() => chanceOf(1).pick([])).toThrow(RangeError);
});
