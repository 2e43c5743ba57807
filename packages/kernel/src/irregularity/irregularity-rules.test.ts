import { describe } from 'vitest';
import {
  CLOSE,
  ITEM,
  PACK,
  SEAL,
  accept,
  closeBag,
  load,
  openBag,
  opening,
  type Day,
  type Spoken,
} from '../testing/index.ts';
import { rule } from '../testing/rule.ts';
import { HOUR } from '../time.ts';

/** A letter of this class that was not in its bag when 110900 opened it: the case. */
function lose(day: Day, secrecy: 'C' | null = null): string {
  accept(day, { secrecy });
  openBag(day);
  for (const input of [PACK, SEAL, CLOSE]) day.says('110900-a', input);
  day.says('110900-a', opening([]));
  return day.irregularities().find(({ code }) => code === 'contents_must_be_complete')?.id ?? '';
}

function closed(irregularity: string): Spoken {
  return { kind: 'CloseIrregularity', irregularity, finding: 'explained', measures: [] };
}

describe('irregularities', () => {
  rule('irregularity_must_be_open', 'an irregularity is closed once', (day) => {
    const missing = lose(day);
    day.says('110900-b', closed(missing));
    return ['110900-b', closed(missing)];
  });
  rule('irregularity_must_be_closed', 'what is still open is not reopened', (day) => [
    '110900-b',
    { kind: 'ReopenIrregularity', irregularity: lose(day), reference: '14/BB-BĐTW' },
  ]);
  rule('acknowledger_must_be_next', 'an office of another province takes no note of it', (day) => [
    '120900-a',
    { kind: 'AcknowledgeIrregularity', irregularity: lose(day) },
  ]);
  rule('duty_must_be_due', 'of an ordinary letter nobody reports to the police', (day) => [
    '110900-b',
    { kind: 'RecordDuty', irregularity: lose(day), duty: 'report-police', reference: '15/CV-BĐTW' },
  ]);
  rule('closer_must_not_be_raiser', 'who raised it does not close it', (day) => ['110900-a', closed(lose(day))]);
  rule('closer_must_be_entitled', 'another province does not close it', (day) => ['120900-b', closed(lose(day))]);
  rule('investigation_must_be_complete', 'a lost secret needs somebody who answers for it, and measures', (day) => [
    '110900-b',
    closed(lose(day, 'C')),
  ]);
});

describe('clocks', () => {
  rule('lapse_must_have_come', 'a promise that still runs has not passed', (day) => {
    accept(day);
    return ['watch', { kind: 'ReportLapse', lapse: 'promise-passed', item: ITEM }];
  });
  rule('claimed_time_must_be_possible', 'a clock that is an hour ahead is told, and the fact stands', (day) => {
    closeBag(day);
    return ['110900-a', { ...SEAL, occurredAt: day.now + HOUR }];
  });
  rule('report_must_be_timely', 'a report of the day before yesterday is told, and the fact stands', (day) => {
    closeBag(day);
    day.now += 49 * HOUR;
    return ['110900-a', { ...opening([ITEM]), occurredAt: day.now - 48 * HOUR }];
  });
  rule('later_facts_must_agree', 'a late opening that later steps contradict is told', (day) => {
    load(day);
    const before = day.recorded.findLast(({ event }) => event.type === 'DespatchClosed')?.event.occurredAt ?? 0;
    return ['110900-a', { ...opening([ITEM]), occurredAt: before + 1 }];
  });
});
