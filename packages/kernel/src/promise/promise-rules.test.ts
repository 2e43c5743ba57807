import { describe } from 'vitest';
import { ITEM, accept, type Day, type Spoken } from '../testing/index.ts';
import { rule } from '../testing/rule.ts';
import { DAY } from '../time.ts';

const stop: Spoken = { kind: 'StopClock', item: ITEM, reason: 'address-inquiry', reference: '05/CV' };
const storm = (day: Day, provinces: readonly string[] = ['20']): Spoken => ({
  kind: 'DeclareExclusion',
  exclusion: '40000000-0000-4000-8000-000000000001',
  decision: '06/QĐ',
  evidence: '07/TB-KTTV',
  provinces,
  communes: [],
  from: day.now,
  until: day.now + DAY,
});

describe('clocks', () => {
  rule('clock_must_run', 'a clock that stands still is not stopped again', (day) => {
    accept(day);
    day.says('110900-b', stop);
    return ['110900-b', stop];
  });
  rule('clock_must_be_stopped', 'only a stopped clock is started again', (day) => {
    accept(day);
    return ['110900-b', { kind: 'RestartClock', item: ITEM }];
  });
  rule('exclusion_must_be_new', 'a decision on force majeure is declared once', (day) => {
    day.says('100000-a', storm(day));
    return ['100000-a', storm(day)];
  });
  rule('exclusion_must_have_area_and_period', 'force majeure happens somewhere', (day) => ['100000-a', storm(day, [])]);
});
