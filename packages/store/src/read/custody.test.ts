import { DAY, MINUTE, subjectOf, subjectsOfEvent, type ReceptacleId, type Recorded } from '@giaolien/kernel';
import {
  accept,
  BAG,
  Day,
  delivery,
  DESPATCH,
  drive,
  goOut,
  ITEM,
  LIST_2,
  load,
  opening,
  openBag,
  PACK,
  receipt,
  TRIP,
  unload,
  type Spoken,
} from '@giaolien/kernel/testing';
import { describe, expect, test } from 'vitest';
import { custodyOf, duringStay, staysOf, type CustodySpan } from './custody.ts';

function historyOf(day: Day, subject: ReturnType<typeof subjectOf>): readonly Recorded[] {
  return day.recorded.filter(({ event }) => subjectsOfEvent(event).includes(subject));
}

function chainOf(day: Day): readonly CustodySpan[] {
  const own = historyOf(day, subjectOf('item', ITEM));
  const bags = new Map<ReceptacleId, readonly Recorded[]>([[BAG, historyOf(day, subjectOf('receptacle', BAG))]]);
  return custodyOf(ITEM, own, bags);
}

/** Who, in what, on what evidence. */
function wordsOf(spans: readonly CustodySpan[]): readonly string[] {
  return spans.map(({ custodian, container, evidence }) => {
    const who = custodian.kind === 'facility' ? custodian.facility : custodian.kind;
    return `${who}${container === null ? '' : ` in ${container}`}, ${evidence}`;
  });
}

/** Oracle 120: exactly one custodian at every instant. */
function expectGapless(spans: readonly CustodySpan[]): void {
  for (const [index, span] of spans.entries()) {
    expect(span.to).toBe(spans[index + 1]?.from ?? null);
    if (span.to !== null) expect(span.to).toBeGreaterThanOrEqual(span.from);
  }
}

describe('The chain of custody', () => {
  test('follows the bag while the item lies in it, and the item when it is out again', () => {
    const day = new Day();
    load(day);
    drive(day, 0);
    drive(day, 1);
    unload(day, '120900', LIST_2);
    day.says('120900-a', opening([ITEM], '120900'));
    const chain = chainOf(day);
    expectGapless(chain);
    expect(wordsOf(chain)).toEqual([
      '110900, scanned',
      `110900 in ${BAG}, scanned`,
      `trip in ${BAG}, assumed`,
      `120900 in ${BAG}, assumed`,
      '120900, scanned',
    ]);
  });

  test('ends with the recipient, by signature', () => {
    const day = new Day();
    goOut(day);
    day.says('100000-c', delivery(ITEM));
    expect(wordsOf(chainOf(day)).slice(-2)).toEqual(['courier, signed', 'body, signed']);
    expectGapless(chainOf(day));
  });

  test('has a late report where it happened, not where it was recorded', () => {
    const day = new Day();
    load(day);
    drive(day, 0);
    drive(day, 1);
    day.says('120900-a', {
      kind: 'DrawHandoverList',
      handover: LIST_2,
      place: '120900',
      giver: { kind: 'trip', trip: TRIP },
      receiver: { kind: 'facility', facility: '120900' },
      receptacles: [BAG],
      items: [],
    });
    day.says('110900-c', { kind: 'ReportHandoverGiven', handover: LIST_2 });
    const signedAt = day.now + MINUTE;
    day.now += DAY;
    day.says('120900-a', {
      ...(receipt(LIST_2) as Extract<Spoken, { kind: 'ReportHandoverReceived' }>),
      occurredAt: signedAt,
    });
    expect(chainOf(day).at(-1)).toMatchObject({ custodian: { kind: 'facility', facility: '120900' }, from: signedAt });
    expectGapless(chainOf(day));
  });

  test('does not depend on the order in which the facts are read', () => {
    const day = new Day();
    load(day);
    drive(day, 0);
    const chain = chainOf(day);
    day.recorded.reverse();
    expect(chainOf(day)).toEqual(chain);
  });
});

describe('The stays of an item', () => {
  test('begin when it is packed and end when it is taken out', () => {
    const day = new Day();
    accept(day);
    openBag(day);
    day.says('110900-a', PACK);
    day.says('110900-a', { kind: 'UnpackItem', despatch: DESPATCH, receptacle: BAG, item: ITEM });
    day.says('110900-a', PACK);
    const own = historyOf(day, subjectOf('item', ITEM));
    const stays = staysOf(ITEM, own);
    expect(stays.map(({ from, to }) => [from.event.type, to?.event.type])).toEqual([
      ['ItemsPacked', 'ItemUnpacked'],
      ['ItemsPacked', undefined],
    ]);
    const [first] = stays;
    const bag = historyOf(day, subjectOf('receptacle', BAG));
    expect(first === undefined ? [] : duringStay(first, bag).map(({ event }) => event.type)).toEqual([
      'ItemsPacked',
      'ItemUnpacked',
    ]);
  });
});
