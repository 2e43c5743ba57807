import { expect, test } from 'vitest';
import { createBound, HashingBusy } from './bound.ts';

test('A flood is bounded: so many at once, so many in line in their order, and the rest turned away at once', async () => {
  const bounded = createBound(2, 3);
  const doors: (() => void)[] = [];
  const begun: number[] = [];
  const outcomes = [1, 2, 3, 4, 5, 6].map((one) =>
    bounded(async () => {
      begun.push(one);
      await new Promise<void>((resolve) => doors.push(resolve));
      return one;
    }),
  );
  await expect(outcomes[5]).rejects.toThrow(HashingBusy);
  expect(begun).toEqual([1, 2]);
  for (let turn = 0; turn < 5; turn += 1) {
    doors[turn]?.();
    await Promise.resolve(outcomes[turn]);
    await new Promise(setImmediate);
  }
  expect(begun).toEqual([1, 2, 3, 4, 5]);
});

test('What fails gives its place to the next', async () => {
  const bounded = createBound(1, 1);
  const failing = bounded(() => Promise.reject(new Error('broken')));
  const next = bounded(() => Promise.resolve('done'));
  await expect(failing).rejects.toThrow('broken');
  expect(await next).toBe('done');
});
