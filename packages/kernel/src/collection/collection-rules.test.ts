import { describe } from 'vitest';
import type { Day, Spoken } from '../testing/index.ts';
import { rule } from '../testing/rule.ts';
import { HOUR } from '../time.ts';

const request = '30000000-0000-4000-8000-000000000001';
const requested = (day: Day): Spoken => ({
  kind: 'RequestCollection',
  request,
  facility: '110900',
  body: 'province-10',
  items: 3,
  from: day.now,
  until: day.now + HOUR,
});

describe('collection', () => {
  rule('request_must_be_known', 'nobody comes for what nobody asked for', () => [
    '110900-a',
    { kind: 'ConfirmRequest', request, courier: '110900-c' },
  ]);
  rule('request_must_be_new', 'a request is taken once', (day) => {
    day.says('110900-a', requested(day));
    return ['110900-a', requested(day)];
  });
  rule('request_must_await_this_step', 'the counter counts what a courier has collected, not before', (day) => {
    day.says('110900-a', requested(day));
    return ['110900-a', { kind: 'ReportBrought', request, items: 3 }];
  });
});
