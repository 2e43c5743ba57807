import type { CaseDuty } from '@giaolien/kernel';
import { describe, expect, test } from 'vitest';
import type { IrregularityRow } from '../../api/answers.ts';
import { byDue, caseDueAt, caseNumber, isSettled, rungsOf } from './clocks.ts';

function duty(change: Partial<CaseDuty> = {}): CaseDuty {
  return { duty: 'notify-head', dueAt: 100, doneAt: null, doneBy: null, reference: null, ...change };
}
function row(change: Partial<IrregularityRow>): IrregularityRow {
  return { raisedAt: 0, closedAt: null, duties: [], ...change } as IrregularityRow;
}

describe('duties', () => {
  test('one that was done is settled', () => {
    expect(isSettled(duty({ doneAt: 50 }))).toBe(true);
  });
  test('a notice to the ministry is settled only with the number of its document', () => {
    expect(isSettled(duty({ duty: 'report-ministry', doneAt: 50 }))).toBe(false);
    expect(isSettled(duty({ duty: 'report-ministry', doneAt: 50, reference: '12/BC' }))).toBe(true);
  });
});

describe('what is due first', () => {
  test('is the earliest duty that is left', () => {
    expect(caseDueAt(row({ duties: [duty({ dueAt: 90, doneAt: 10 }), duty(), duty({ dueAt: 200 })] }))).toBe(100);
  });
  test('is nothing once the case is closed', () => {
    expect(caseDueAt(row({ closedAt: 50, duties: [duty()] }))).toBeNull();
  });
  test('orders the list: by the clock, then without one, the newest first', () => {
    const soon = row({ id: 'soon', duties: [duty({ dueAt: 10 })] });
    const later = row({ id: 'later', duties: [duty({ dueAt: 20 })] });
    const old = row({ id: 'old', raisedAt: 1 });
    const fresh = row({ id: 'fresh', raisedAt: 2 });
    expect([old, later, fresh, soon].toSorted(byDue).map(({ id }) => id)).toEqual(['soon', 'later', 'fresh', 'old']);
  });
});

describe('the ladder', () => {
  const clocks = [
    { lapse: 'duty-late', dueAt: 5 },
    { lapse: 'acknowledgement-late', dueAt: 20 },
    { lapse: 'acknowledgement-late', dueAt: 30 },
  ] as const;
  test('gives each level that waits its own clock', () => {
    const rungs = rungsOf({ acknowledgements: [{ level: 'office', at: 10, by: 'p1' }] }, clocks);
    expect(rungs.map(({ kind }) => kind)).toEqual(['taken', 'waiting', 'waiting']);
    expect(rungs).toMatchObject([{}, { dueAt: 20 }, { dueAt: 30 }]);
  });
  test('waits for no level below one that has taken note', () => {
    const rungs = rungsOf({ acknowledgements: [{ level: 'province', at: 10, by: 'p1' }] }, clocks.slice(2));
    expect(rungs).toMatchObject([{ kind: 'passed' }, { kind: 'taken' }, { kind: 'waiting', dueAt: 30 }]);
  });
});

test('a case is called by the beginning of its id, and by its number where one report raised several', () => {
  expect(caseNumber('0b9f4c1e-aaaa-4bbb-8ccc-dddddddddddd/0')).toBe('0b9f4c1e');
  expect(caseNumber('0b9f4c1e-aaaa-4bbb-8ccc-dddddddddddd/2')).toBe('0b9f4c1e/2');
});
