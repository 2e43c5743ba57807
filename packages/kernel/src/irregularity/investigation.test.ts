import { describe, expect, test } from 'vitest';
import { CLOSE, Day, ITEM, PACK, SEAL, accept, openBag, opening, raisedBy, type Spoken } from '../testing/index.ts';
import { MINUTE } from '../time.ts';
import type { CloseIrregularity } from './inputs.ts';
import { isInvestigation, type IrregularityNow } from './irregularity.ts';
import type { Duty } from './kinds.ts';

/** A day on which a letter of this class was not in its bag when 110900 opened it. */
function lost(secrecy: 'C' | null): Day {
  const day = new Day();
  accept(day, { secrecy });
  openBag(day);
  for (const input of [PACK, SEAL, CLOSE]) day.says('110900-a', input);
  day.says('110900-a', opening([]));
  return day;
}

function caseOf(day: Day): IrregularityNow {
  const missing = day.irregularities().find(({ code }) => code === 'contents_must_be_complete');
  if (missing === undefined) throw new Error('The letter was missing.');
  return missing;
}

const conclude = (day: Day, change: Partial<CloseIrregularity> = {}): Spoken => ({
  kind: 'CloseIrregularity',
  irregularity: caseOf(day).id,
  finding: 'confirmed',
  responsible: '110900-c',
  measures: ['instructed'],
  ...change,
});

const did = (day: Day, duty: Duty, reference?: string): Spoken => ({
  kind: 'RecordDuty',
  irregularity: caseOf(day).id,
  duty,
  ...(reference === undefined ? {} : { reference }),
});

/** Office, province and centre have taken note. */
function noteAll(day: Day): void {
  for (const person of ['110900-b', '100000-a']) {
    day.says(person, { kind: 'AcknowledgeIrregularity', irregularity: caseOf(day).id });
  }
}

/** Every level, head, sender and ministry know. */
function tellAll(day: Day): void {
  noteAll(day);
  day.says('110900-b', did(day, 'notify-head'));
  day.says('110900-b', did(day, 'notify-sender'));
  day.says('110900-b', did(day, 'report-ministry', '31/BC-BĐTW'));
}

describe('a secret that is missing presumes that it is compromised', () => {
  test('head, sender and ministry must know, each by its own moment', () => {
    const { gravity, secrecy, duties, raisedAt, ...rest } = caseOf(lost('C'));
    expect({ gravity, secrecy }).toEqual({ gravity: 'breach', secrecy: 'C' });
    expect(isInvestigation({ gravity, secrecy })).toBe(true);
    expect(duties.map(({ duty, dueAt }) => [duty, (dueAt - raisedAt) / MINUTE])).toEqual([
      ['notify-head', 30],
      ['notify-sender', 240],
      ['report-ministry', 60],
    ]);
    expect(rest.concerns).toEqual([]);
  });

  test('of class A the police too', () => {
    const day = new Day();
    accept(day, { secrecy: 'A' });
    day.says('110900-a', { kind: 'ReportIrregularity', facility: '110900', irregularity: 'missing', item: ITEM });
    const [missing] = day.irregularities();
    expect(missing?.duties.map(({ duty }) => duty)).toContain('report-police');
  });

  test('of an ordinary letter it is an incident, which closes with a finding alone', () => {
    const day = lost(null);
    expect(caseOf(day)).toMatchObject({ gravity: 'incident', secrecy: null });
    expect(day.wouldBreak('110900-b', { ...conclude(day), measures: [] } as Spoken)).toEqual([]);
  });
});

describe('an investigation is complete when', () => {
  test('somebody answers for it, something was done about it and everybody knows', () => {
    const day = lost('C');
    expect(day.wouldBreak('110900-b', conclude(day))).toEqual(['investigation_must_be_complete']);
    tellAll(day);
    const { responsible: _nobody, ...nameless } = conclude(day) as CloseIrregularity;
    expect(day.wouldBreak('110900-b', nameless)).toEqual(['investigation_must_be_complete']);
    expect(day.wouldBreak('110900-b', conclude(day, { measures: [] }))).toEqual(['investigation_must_be_complete']);
    const { id } = caseOf(day);
    day.says('110900-b', conclude(day));
    expect(day.irregularity(id)).toMatchObject({
      finding: 'confirmed',
      responsible: '110900-c',
      measures: ['instructed'],
      closedBy: '110900-b',
    });
  });

  test('the ministry was told by a document: without its number the duty is still due', () => {
    const day = lost('C');
    tellAll(day);
    const unwritten = lost('C');
    noteAll(unwritten);
    for (const duty of ['notify-head', 'notify-sender', 'report-ministry'] as const) {
      unwritten.says('110900-b', did(unwritten, duty));
    }
    expect(unwritten.wouldBreak('110900-b', conclude(unwritten))).toEqual(['investigation_must_be_complete']);
    expect(unwritten.wouldBreak('110900-b', did(unwritten, 'report-ministry', '31/BC-BĐTW'))).toEqual([]);
    expect(day.wouldBreak('110900-b', did(day, 'report-ministry', '32/BC-BĐTW'))).toEqual(['duty_must_be_due']);
  });

  test('whoever answers for it stands in the register, or is somebody outside', () => {
    const day = lost('C');
    tellAll(day);
    expect(day.wouldBreak('110900-b', conclude(day, { responsible: 'nobody' }))).toEqual(['person_must_be_known']);
    expect(day.wouldBreak('110900-b', conclude(day, { responsible: 'outside' }))).toEqual([]);
  });

  test('every level of the ladder has taken note', () => {
    const day = lost('C');
    tellAll(day);
    const { id } = caseOf(day);
    expect(caseOf(day).acknowledgements.map(({ level }) => level)).toEqual(['office', 'province', 'central']);
    expect(day.wouldBreak('110900-b', conclude(day))).toEqual([]);
    const asleep = lost('C');
    asleep.says('110900-b', { kind: 'AcknowledgeIrregularity', irregularity: id });
    for (const duty of ['notify-head', 'notify-sender'] as const) asleep.says('110900-b', did(asleep, duty));
    asleep.says('110900-b', did(asleep, 'report-ministry', '31/BC-BĐTW'));
    expect(asleep.wouldBreak('110900-b', conclude(asleep))).toEqual(['investigation_must_be_complete']);
  });

  test('nobody finds that he answers for it himself, nor is what was confirmed met with nothing', () => {
    const day = lost('C');
    tellAll(day);
    const incomplete = ['investigation_must_be_complete'];
    expect(day.wouldBreak('110900-b', conclude(day, { responsible: '110900-b' }))).toEqual(incomplete);
    expect(day.wouldBreak('110900-b', conclude(day, { measures: ['none-needed'] }))).toEqual(incomplete);
    const unfounded = conclude(day, { finding: 'not-confirmed', measures: ['none-needed'] });
    expect(day.wouldBreak('110900-b', unfounded)).toEqual([]);
    expect(day.wouldBreak('110900-b', conclude(day, { finding: 'explained', measures: [] }))).toEqual(incomplete);
  });

  test('the closer is cleared for it', () => {
    const day = lost('C');
    tellAll(day);
    expect(day.wouldBreak('110900-d', conclude(day))).toEqual(['actor_must_hold_clearance']);
  });
});

describe('who may close', () => {
  test.each([
    ['110900-b', []],
    ['100000-a', []],
    ['121000-a', ['closer_must_be_entitled']],
  ] as const)('%s: %j', (person, expected) => {
    const day = lost(null);
    expect(day.wouldBreak(person, conclude(day))).toEqual(expected);
  });

  test('the office where the bag came from may, for it is concerned', () => {
    const day = new Day();
    accept(day);
    day.says('120900-a', { kind: 'ReportIrregularity', facility: '120900', irregularity: 'cover-torn', item: ITEM });
    const [torn] = day.irregularities();
    expect(torn?.concerns).toEqual(['110900']);
    const closing = {
      kind: 'CloseIrregularity',
      irregularity: torn?.id ?? '',
      finding: 'explained',
      measures: [],
    } as const;
    expect(day.wouldBreak('110900-b', closing)).toEqual([]);
    expect(day.wouldBreak('121000-b', closing)).toEqual(['closer_must_be_entitled']);
  });
});

test('a case that is reopened keeps what was noted and done, and wants a new conclusion', () => {
  const day = lost('C');
  tellAll(day);
  const { id } = caseOf(day);
  day.says('110900-b', conclude(day));
  day.says('110900-b', { kind: 'ReopenIrregularity', irregularity: id, reference: '40/QĐ-BĐTW' });
  expect(day.irregularity(id)).toMatchObject({
    closedAt: null,
    finding: null,
    responsible: null,
    measures: [],
    reopened: 1,
  });
  expect(day.irregularity(id)?.duties.every(({ doneAt }) => doneAt !== null)).toBe(true);
});

test('a case begins when the network learns of it, however late the report', () => {
  const day = new Day();
  accept(day, { secrecy: 'C' });
  const then = day.now;
  day.now += 300 * MINUTE;
  const theft = { kind: 'ReportIrregularity', facility: '110900', irregularity: 'theft', item: ITEM } as const;
  expect(raisedBy(day.says('110900-a', { ...theft, occurredAt: then }))).toContain('theft');
  const [raised] = day.irregularities();
  expect(raised?.raisedAt).toBe(day.now);
  expect(raised?.duties[0]?.dueAt).toBe(day.now + 30 * MINUTE);
});
