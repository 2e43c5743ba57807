import { expect, test } from 'vitest';

import { Turnstile } from './turnstile.ts';

test('Who must be alone is alone, and nobody is forgotten', async () => {
  const turnstile = new Turnstile();
  let inside = 0;
  const seen: number[] = [];
  async function work(): Promise<void> {
    inside += 1;
    await new Promise((resolve) => setImmediate(resolve));
    seen.push(inside);
    inside -= 1;
  }
  const many = Array.from({ length: 20 }, () => turnstile.beside(work));
  const one = turnstile.alone(async () => expect(inside).toBe(0));
  const later = Array.from({ length: 20 }, () => turnstile.beside(work));
  await Promise.all([...many, one, turnstile.alone(async () => expect(inside).toBe(0)), ...later]);
  expect(seen).toHaveLength(40);
  expect(Math.max(...seen)).toBeGreaterThan(1);
});
