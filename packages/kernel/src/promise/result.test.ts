import { describe, expect, test } from 'vitest';
import { assert } from '../assert.ts';
import { subjectOf } from '../ids.ts';
import { accept, contextOf, Day, goOut, ITEM, type Spoken } from '../testing/index.ts';
import { instantOf, type Instant, type ServiceDate } from '../time.ts';
import type { ExclusionNow } from './exclusion.ts';
import { legsOf, resultOf } from './result.ts';

const at = (date: ServiceDate, hour: number): Instant => instantOf(date, hour * 60);
const storm = (change: Partial<ExclusionNow> = {}): ExclusionNow => ({
  id: '40000000-0000-4000-8000-000000000001',
  decision: '06/QĐ',
  evidence: '07/TB-KTTV',
  provinces: ['20'],
  communes: [],
  from: at('2026-11-25', 8),
  until: at('2026-11-27', 8),
  by: '100000-a',
  ...change,
});

/** From 110900 to a commune of province 20; due on Saturday 28 at noon. */
function posted(change: Parameters<typeof accept>[1] = {}): Day {
  const day = new Day();
  accept(day, change);
  return day;
}

function result(day: Day, now: Instant, exclusions: readonly ExclusionNow[] = []) {
  const item = day.item(ITEM);
  assert(item !== undefined, 'the item was accepted');
  return resultOf(item, exclusions, contextOf('110900-a', now));
}

const stop: Spoken = { kind: 'StopClock', item: ITEM, reason: 'authority-request', reference: '05/CV' };
const restart: Spoken = { kind: 'RestartClock', item: ITEM };

test('running until the due moment, missed after it', () => {
  const day = posted();
  expect(result(day, at('2026-11-28', 12))?.asPromised).toEqual({ dueAt: at('2026-11-28', 12), verdict: 'running' });
  expect(result(day, at('2026-11-28', 12) + 1)?.asPromised.verdict).toBe('missed');
});

test('the first attempt decides, however long delivery takes', () => {
  const day = new Day();
  goOut(day);
  day.says('100000-c', { kind: 'ReportAttempt', item: ITEM, target: 'address', reason: 'closed' });
  expect(result(day, at('2026-12-30', 9))).toMatchObject({
    doneAt: day.now,
    deliveredAt: null,
    asPromised: { verdict: 'kept' },
  });
});

test('nothing is promised, nothing is kept or missed', () => {
  expect(result(posted({ recipient: 'island-20' }), at('2026-12-30', 9))).toBeNull();
});

describe('clock stops', () => {
  test('count beside the bare promise', () => {
    const day = posted();
    day.now = at('2026-11-24', 8) - 60_000;
    day.says('110900-b', stop);
    day.now = at('2026-11-24', 13) - 60_000;
    day.says('110900-b', restart);
    expect(result(day, at('2026-11-28', 16))).toMatchObject({
      asPromised: { dueAt: at('2026-11-28', 12), verdict: 'missed' },
      withStops: { dueAt: at('2026-11-28', 17), verdict: 'running' },
    });
  });

  test('while a clock stands still the promise moves with the hours', () => {
    const day = posted();
    day.now = at('2026-11-27', 8) - 60_000;
    day.says('110900-b', stop);
    expect(result(day, at('2026-11-30', 9))).toMatchObject({
      asPromised: { verdict: 'missed' },
      // Friday and Saturday whole, an hour of Monday: 19 hours after Saturday noon.
      withStops: { dueAt: at('2026-12-01', 13), verdict: 'running' },
    });
  });
});

describe('force majeure, with and without (12.6 #65)', () => {
  test('in the area and the period of the item, its working time is excused', () => {
    // One working day, the 25th: the 26th is off.
    expect(result(posted(), at('2026-11-30', 11), [storm()])).toMatchObject({
      withStops: { dueAt: at('2026-11-28', 12), verdict: 'missed' },
      withExclusions: { dueAt: at('2026-11-30', 12), verdict: 'running' },
    });
  });

  test.each([
    ['elsewhere', { provinces: ['79'] }],
    ['after the promise had passed', { from: at('2026-11-28', 13), until: at('2026-12-05', 8) }],
  ])('%s it excuses nothing', (_where, change) => {
    expect(result(posted(), at('2026-12-02', 9), [storm(change)])?.withExclusions).toEqual({
      dueAt: at('2026-11-28', 12),
      verdict: 'missed',
    });
  });

  test.each([
    ['the commune of the recipient', { provinces: [], communes: ['12100'] }],
    ['the commune of the counter', { provinces: [], communes: ['11090'] }],
    ['the province of the counter', { provinces: ['10'] }],
  ])('%s is an area of the item', (_where, change) => {
    expect(result(posted(), at('2026-11-30', 11), [storm(change)])?.withExclusions.verdict).toBe('running');
  });

  test('overlapping decisions and stops excuse the same hours once', () => {
    const day = posted();
    day.now = at('2026-11-25', 8) - 60_000;
    day.says('110900-b', stop);
    day.now = at('2026-11-25', 17) - 60_000;
    day.says('110900-b', restart);
    expect(result(day, at('2026-11-30', 9), [storm(), storm()])).toMatchObject({
      withStops: { dueAt: at('2026-11-30', 12) },
      withExclusions: { dueAt: at('2026-11-30', 12) },
    });
  });

  test('excuses an agreed moment too, which no stop moves', () => {
    const day = posted({ urgency: 'timed', agreedAt: at('2026-11-27', 10) });
    expect(result(day, at('2026-11-28', 9), [storm()])).toMatchObject({
      withStops: { dueAt: at('2026-11-27', 10), verdict: 'missed' },
      withExclusions: { dueAt: at('2026-11-28', 10), verdict: 'running' },
    });
  });
});

test('every way of an item has a result of its own: late on the way there stays late', () => {
  const day = posted();
  day.now = at('2026-11-30', 9);
  day.says('110900-a', { kind: 'OrderBySender', item: ITEM, order: 'withdraw', proofShown: true });
  const facts = day.world.stories.get(subjectOf('item', ITEM))?.facts ?? [];
  const legs = legsOf(ITEM, facts);
  const results = legs.map(({ item, until }) => resultOf(item, [], contextOf('110900-a', until ?? day.now)));
  expect(legs.map(({ item }) => item.bound)).toEqual(['commune-20', 'province-10']);
  expect(results.map((each) => each?.asPromised.verdict)).toEqual(['missed', 'running']);
});
