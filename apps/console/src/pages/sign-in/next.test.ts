import { expect, test } from 'vitest';
import { pathAfter, refusalIn } from './next.ts';

test('after signing in one goes on where one was, and never out of the console', () => {
  expect(pathAfter('/items?state=accepted')).toBe('/items?state=accepted');
  for (const elsewhere of ['//evil.example', '/\\evil.example', 'https://evil.example', '/sign-in?next=/', undefined]) {
    expect(pathAfter(elsewhere)).toBe('/');
  }
});

test('a refused sign-on of the agency is told once, and does not stay in the way', () => {
  expect(refusalIn('/?refused=subject_must_be_bound')).toBe('subject_must_be_bound');
  expect(refusalIn('/?refused=anything-else')).toBeUndefined();
  expect(refusalIn('/items')).toBeUndefined();
  expect(pathAfter('/?refused=subject_must_be_bound')).toBe('/');
});
