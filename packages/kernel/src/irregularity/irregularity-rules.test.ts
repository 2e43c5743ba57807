import { describe } from 'vitest';
import { ITEM, SEAL, closeBag, load, opening, type Spoken } from '../testing/index.ts';
import { rule } from '../testing/rule.ts';
import { HOUR } from '../time.ts';

describe('irregularities and clocks', () => {
  rule('irregularity_must_be_open', 'an irregularity is closed once', (day) => {
    closeBag(day);
    day.says('110900-a', opening([]));
    const [raised] = day.irregularities();
    const closing: Spoken = { kind: 'CloseIrregularity', irregularity: raised?.id ?? '', finding: 'explained' };
    day.says('110900-b', closing);
    return ['110900-b', closing];
  });
  rule('closer_must_not_be_raiser', 'who raised it does not close it', (day) => {
    closeBag(day);
    day.says('110900-a', opening([]));
    const [raised] = day.irregularities();
    return ['110900-a', { kind: 'CloseIrregularity', irregularity: raised?.id ?? '', finding: 'explained' }];
  });
  rule('claimed_time_must_be_possible', 'a clock that is an hour ahead is told, and the fact stands', (day) => {
    closeBag(day);
    return ['110900-a', { ...SEAL, occurredAt: day.now + HOUR }];
  });
  rule('later_facts_must_agree', 'a late opening that later steps contradict is told', (day) => {
    load(day);
    const before = day.recorded.findLast(({ event }) => event.type === 'DespatchClosed')?.event.occurredAt ?? 0;
    return ['110900-a', { ...opening([ITEM]), occurredAt: before + 1 }];
  });
});
