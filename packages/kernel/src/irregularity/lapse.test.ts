import { describe, expect, test } from 'vitest';
import { CALENDAR, Day, ITEM, RULE_SET, accept, delivery, goOut, raisedBy, refusalOf } from '../testing/index.ts';
import { acceptAtCentre, type Spoken } from '../testing/index.ts';
import { DAY, instantOf, MINUTE, type Instant } from '../time.ts';
import type { Lapse } from './kinds.ts';
import { lapsesOfIrregularity, lapsesOfItem } from './lapse.ts';

function dueAtOf(day: Day, lapse: Lapse): Instant | undefined {
  const item = day.item(ITEM);
  if (item === undefined) throw new Error('The item was accepted.');
  return lapsesOfItem(item, RULE_SET, CALENDAR).find((each) => each.lapse === lapse)?.dueAt;
}

const say = (lapse: Lapse): Spoken => ({ kind: 'ReportLapse', lapse, item: ITEM });

describe('the clocks of an item', () => {
  test('its promise passes when its last moment has passed, not before', () => {
    const day = new Day();
    accept(day);
    const dueAt = dueAtOf(day, 'promise-passed') ?? 0;
    expect(dueAt).toBe(day.item(ITEM)?.dueAt);
    day.now = dueAt - MINUTE;
    expect(refusalOf(day.says('watch', say('promise-passed')))).toBe('lapse_must_have_come');
    day.now = dueAt;
    expect(raisedBy(day.says('watch', say('promise-passed')))).toEqual(['promise-passed']);
    expect(day.irregularities()).toMatchObject([
      { gravity: 'deviation', about: [`item:${ITEM}`], concerns: ['110900'] },
    ]);
  });

  test('a stopped clock passes nothing', () => {
    const day = new Day();
    accept(day);
    day.says('110900-b', { kind: 'StopClock', item: ITEM, reason: 'address-inquiry', reference: '7/CV-BĐ' });
    expect(dueAtOf(day, 'promise-passed')).toBeUndefined();
  });

  test('a secret lies ready for an hour at most', () => {
    const day = new Day();
    acceptAtCentre(day, 'ministry', { secrecy: 'C' });
    const { readyAt } = day.item(ITEM) ?? { readyAt: null };
    expect(dueAtOf(day, 'secret-lies-ready')).toBe((readyAt ?? 0) + 60 * MINUTE);
    day.now += 61 * MINUTE;
    expect(raisedBy(day.says('watch', say('secret-lies-ready')))).toEqual(['secret-lies-ready']);
    const ordinary = new Day();
    acceptAtCentre(ordinary, 'ministry');
    expect(dueAtOf(ordinary, 'secret-lies-ready')).toBeUndefined();
  });

  test('a document that is to come back is remembered after delivery: three working days before', () => {
    const day = new Day();
    const returnBy = instantOf('2026-12-10', 600);
    acceptAtCentre(day, 'ministry', { returnBy });
    expect(dueAtOf(day, 'return-date-near')).toBe(instantOf('2026-12-07', 480));
  });

  test('six months are six months, and end with the delivery', () => {
    const day = new Day();
    goOut(day);
    expect(dueAtOf(day, 'six-months-passed')).toBeGreaterThan(day.now + 180 * DAY);
    day.says('100000-c', delivery(ITEM));
    expect(dueAtOf(day, 'six-months-passed')).toBeUndefined();
    expect(dueAtOf(day, 'promise-passed')).toBeUndefined();
  });
});

describe('the clocks of a case', () => {
  function stolen(): Day {
    const day = new Day();
    accept(day);
    day.says('110900-a', { kind: 'ReportIrregularity', facility: '110900', irregularity: 'theft', item: ITEM });
    return day;
  }

  test('each level has its own, and each duty', () => {
    const [theft] = stolen().irregularities();
    if (theft === undefined) throw new Error('The theft was told.');
    const after = lapsesOfIrregularity(theft, RULE_SET).map(({ lapse, dueAt }) => [
      lapse,
      (dueAt - theft.raisedAt) / MINUTE,
    ]);
    expect(after).toEqual([
      ['acknowledgement-late', 15],
      ['acknowledgement-late', 30],
      ['acknowledgement-late', 60],
      ['duty-late', 30],
      ['duty-late', 240],
    ]);
  });

  test('who sleeps is told, and what is told of a case opens no ladder of its own', () => {
    const day = stolen();
    const [theft] = day.irregularities();
    const late: Spoken = { kind: 'ReportLapse', lapse: 'acknowledgement-late', irregularity: theft?.id ?? '' };
    expect(refusalOf(day.says('watch', late))).toBe('lapse_must_have_come');
    day.now += 15 * MINUTE;
    expect(raisedBy(day.says('watch', late))).toEqual(['acknowledgement-late']);
    const told = day.irregularities().at(-1);
    expect(told).toMatchObject({ gravity: 'deviation', duties: [], concerns: ['110900'] });
  });

  test('nobody but the watch speaks of clocks', () => {
    const day = new Day();
    accept(day);
    expect(day.wouldBreak('110900-a', say('promise-passed'))).toContain('actor_must_hold_role');
  });
});
