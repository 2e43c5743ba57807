import { expect, test } from 'vitest';
import { Question } from './question.ts';

test('two calls that ask the same at once are one question with one answer', async () => {
  const question = new Question<'proof', boolean>();
  const first = question.ask('proof');
  const second = question.ask('proof');
  question.drop();
  expect(await Promise.all([first, second])).toEqual([undefined, undefined]);
});

test('whoever asks something else meanwhile is told no, and the first question stays open', async () => {
  const question = new Question<{ readonly bag: string }, string>();
  const first = question.ask({ bag: 'T1' });
  expect(await question.ask({ bag: 'T2' })).toBeUndefined();
  question.drop();
  expect(await first).toBeUndefined();
});

test('after an answer the next question is a new one', async () => {
  const question = new Question<'proof', boolean>();
  const first = question.ask('proof');
  question.drop();
  const second = question.ask('proof');
  expect(second).not.toBe(first);
  question.drop();
  expect(await second).toBeUndefined();
});
