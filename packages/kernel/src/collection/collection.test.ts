import { describe, expect, test } from 'vitest';
import type { BreachCode } from '../breach.ts';
import { acceptance, Day, ITEM, raisedBy, refusalOf, type Spoken } from '../testing/index.ts';
import { HOUR } from '../time.ts';

const request = '30000000-0000-4000-8000-000000000001';

/** Asked for by the People's Committee of province 10: three items, within an hour; `110900-c` will come. */
function confirmed(): Day {
  const day = new Day();
  const window = { from: day.now, until: day.now + HOUR };
  day.says('110900-a', {
    kind: 'RequestCollection',
    request,
    facility: '110900',
    body: 'province-10',
    items: 3,
    ...window,
  });
  day.says('110900-a', { kind: 'ConfirmRequest', request, courier: '110900-c' });
  return day;
}

const collected = (items: number): Spoken => ({ kind: 'ReportCollected', request, items });
const brought = (items: number): Spoken => ({ kind: 'ReportBrought', request, items });

test('a body calls, a courier confirms, collects and brings; only then the counter accepts, item by item', () => {
  const day = confirmed();
  expect(day.request(request)).toMatchObject({ state: 'confirmed', courier: '110900-c' });
  expect(refusalOf(day.says('110900-a', acceptance({ request })))).toBe('request_must_await_this_step');
  day.says('110900-c', collected(2));
  expect(day.item(ITEM)).toBeUndefined();
  expect(raisedBy(day.says('110900-a', brought(2)))).toEqual([]);
  expect(day.request(request)).toMatchObject({ state: 'brought', items: 2 });
  day.says('110900-a', acceptance({ request }));
  expect(day.item(ITEM)).toMatchObject({ state: 'accepted', request });
});

test('what was collected for one body is not accepted from another', () => {
  const day = confirmed();
  day.says('110900-c', collected(1));
  day.says('110900-a', brought(1));
  expect(refusalOf(day.says('110900-a', acceptance({ request, sender: 'ministry' })))).toBe(
    'request_must_await_this_step',
  );
});

describe('the counter counts again', () => {
  test.each([
    [2, ['missing']],
    [3, []],
    [4, ['excess']],
  ])('three were collected and %i brought: %j', (items, codes) => {
    const day = confirmed();
    day.says('110900-c', collected(3));
    expect(raisedBy(day.says('110900-a', brought(items)))).toEqual(codes);
    expect(day.irregularities().map(({ body }) => body)).toEqual(codes.map(() => 'province-10'));
  });
});

test('another courier than the one who was to come is told, and has collected', () => {
  const day = confirmed();
  expect(raisedBy(day.says('110900-b', collected(3)))).toEqual(['request_must_await_this_step']);
  expect(day.request(request)).toMatchObject({ state: 'collected', items: 3 });
});

test('a courier who is not vetted collects nothing unnoticed', () => {
  const day = confirmed();
  expect(raisedBy(day.says('110900-v', collected(3)))).toContain('handler_must_be_vetted');
});

test('only a courier of the office is sent', () => {
  const day = confirmed();
  const other = '30000000-0000-4000-8000-000000000002';
  const window = { from: day.now, until: day.now + HOUR };
  day.says('110900-a', {
    kind: 'RequestCollection',
    request: other,
    facility: '110900',
    body: 'province-10',
    items: 1,
    ...window,
  });
  for (const courier of ['120900-c', '110900-k', 'nobody']) {
    expect(day.wouldBreak('110900-a', { kind: 'ConfirmRequest', request: other, courier })).toEqual([
      'person_must_be_known',
    ]);
  }
});

test('any step turns a request down, once, with its reason', () => {
  const rejection: Spoken = { kind: 'RejectRequest', request, reason: 'forbidden-content' };
  const day = confirmed();
  day.says('110900-c', collected(3));
  day.says('110900-a', rejection);
  expect(day.request(request)).toMatchObject({ state: 'rejected', rejection: 'forbidden-content' });
  expect(refusalOf(day.says('110900-a', rejection))).toBe('request_must_await_this_step');
});

test('what the counter has counted is not turned down any more, accepted or not', () => {
  const rejection: Spoken = { kind: 'RejectRequest', request, reason: 'count-differs' };
  const day = confirmed();
  day.says('110900-c', collected(3));
  day.says('110900-a', brought(2));
  expect(day.wouldBreak('110900-a', rejection)).toEqual(['request_must_await_this_step']);
  day.says('110900-a', acceptance({ request }));
  expect(day.wouldBreak('110900-a', rejection)).toEqual(['request_must_await_this_step']);
});

test('a collection that is told after the counter has counted changes nothing about that', () => {
  const day = confirmed();
  day.says('110900-a', brought(2));
  day.says('110900-c', collected(3));
  expect(day.request(request)).toMatchObject({ state: 'brought', items: 2 });
});

describe('a request is taken by the office that will come', () => {
  const asked: Spoken = {
    kind: 'RequestCollection',
    request,
    facility: '110900',
    body: 'province-10',
    items: 1,
    from: 0,
    until: HOUR,
  };

  test.each<[string, Partial<Extract<Spoken, { kind: 'RequestCollection' }>>, string, BreachCode]>([
    ['an office of the catalogue', { facility: '999999' }, '999999', 'facility_must_be_known'],
    ['his own', {}, '120900', 'actor_must_act_for_own_facility'],
    ['from a body of the register', { body: 'nobody' }, '110900', 'body_must_be_known'],
  ])('%s', (_sentence, change, facility, expected) => {
    expect(new Day().wouldBreak('110900-a', { ...asked, ...change }, { facility })).toEqual([expected]);
  });

  test('and every further step is told by that office', () => {
    const day = confirmed();
    const rejection: Spoken = { kind: 'RejectRequest', request, reason: 'no-courier' };
    for (const input of [collected(3), rejection]) {
      expect(day.wouldBreak('120900-c', input)).toContain('actor_must_act_for_own_facility');
    }
    expect(day.wouldBreak('110900-c', collected(3))).toEqual([]);
  });
});

test('the counter accepts under no request that nobody made', () => {
  expect(new Day().wouldBreak('110900-a', acceptance({ request }))).toEqual(['request_must_be_known']);
});
