import { describe, expect, test } from 'vitest';
import { Day, RULE_SET, accept, acceptAtCentre, closeBag, refusalOf, type Spoken } from '../testing/index.ts';
import { BAG, ITEM } from '../testing/index.ts';
import { MINUTE } from '../time.ts';
import type { IrregularityNow } from './irregularity.ts';
import { levelDueOf } from './ladder.ts';

/** A theft told at `facility`. */
function stolen(day: Day, facility: string): IrregularityNow {
  day.says(`${facility}-a`, { kind: 'ReportIrregularity', facility, irregularity: 'theft', receptacle: BAG });
  return known(day);
}

function known(day: Day): IrregularityNow {
  const raised = day.irregularities().find(({ code }) => code === 'theft');
  if (raised === undefined) throw new Error('The theft was told.');
  return raised;
}

const note = ({ id }: IrregularityNow): Spoken => ({ kind: 'AcknowledgeIrregularity', irregularity: id });

function levels(day: Day): readonly string[] {
  return known(day).acknowledgements.map(({ level, by }) => `${level} ${by}`);
}

describe('office, province, centre take note in this order', () => {
  test('each in its time', () => {
    const day = new Day();
    closeBag(day);
    const theft = stolen(day, '121000');
    expect(refusalOf(day.says('120900-a', note(theft)))).toBe('acknowledger_must_be_next');
    day.says('121000-b', note(theft));
    expect(refusalOf(day.says('121000-b', note(theft)))).toBe('acknowledger_must_be_next');
    expect(refusalOf(day.says('100000-a', note(theft)))).toBe('acknowledger_must_be_next');
    day.says('120900-a', note(theft));
    day.says('100000-a', note(theft));
    expect(levels(day)).toEqual(['office 121000-b', 'province 120900-a', 'central 100000-a']);
    expect(day.wouldBreak('100000-a', note(theft))).toEqual(['acknowledger_must_be_next']);
  });

  test('when the office sleeps the turn passes to the province, and the office may still take note before it', () => {
    const day = new Day();
    closeBag(day);
    const theft = stolen(day, '121000');
    day.now += 15 * MINUTE;
    expect(day.wouldBreak('121000-b', note(theft))).toEqual([]);
    day.says('120900-a', note(theft));
    expect(levels(day)).toEqual(['province 120900-a']);
    expect(day.wouldBreak('121000-b', note(theft))).toEqual(['acknowledger_must_be_next']);
  });

  test('a provincial office takes note of its own case as office and as province, a centre as all three', () => {
    const province = new Day();
    closeBag(province);
    province.says('120900-b', note(stolen(province, '120900')));
    expect(levels(province)).toEqual(['office 120900-b', 'province 120900-b']);
    const centre = new Day();
    closeBag(centre);
    centre.says('100000-b', note(stolen(centre, '100000')));
    expect(levels(centre)).toEqual(['office 100000-b', 'province 100000-b', 'central 100000-b']);
  });

  test('a deviation asks nobody', () => {
    const day = new Day();
    accept(day);
    day.says('110900-a', { kind: 'ReportIrregularity', facility: '110900', irregularity: 'delay', item: ITEM });
    const [delay] = day.irregularities();
    if (delay === undefined) throw new Error('The delay was told.');
    expect(levelDueOf(delay, day.now, RULE_SET)).toBeNull();
    expect(day.wouldBreak('110900-b', note(delay))).toEqual(['acknowledger_must_be_next']);
  });

  test('whoever is not cleared for the class of the case does not hear of it', () => {
    const day = new Day();
    acceptAtCentre(day, 'ministry', { secrecy: 'A' });
    day.says('100000-a', { kind: 'ReportIrregularity', facility: '100000', irregularity: 'theft', item: ITEM });
    expect(day.wouldBreak('100000-d', note(known(day)))).toEqual(['actor_must_hold_clearance']);
  });
});

test('the turn goes with time: 15 minutes the office, 30 the province, then the centre for good', () => {
  const day = new Day();
  closeBag(day);
  const theft = stolen(day, '121000');
  const turns = [0, 14, 15, 29, 30, 60, 600].map((minutes) =>
    levelDueOf(theft, theft.raisedAt + minutes * MINUTE, RULE_SET),
  );
  expect(turns).toEqual(['office', 'office', 'province', 'province', 'central', 'central', 'central']);
});
