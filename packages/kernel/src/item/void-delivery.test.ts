import { describe, expect, test } from 'vitest';
import {
  accept,
  acceptAtCentre,
  closeBag,
  Day,
  delivery,
  goOut,
  ITEM,
  LIST,
  opening,
  planned,
  refusalOf,
  toCourier,
  TRIP,
  type Spoken,
} from '../testing/index.ts';

const correction: Spoken = { kind: 'CorrectDelivery', item: ITEM, reason: 'read-wrongly' };
const attempt: Spoken = { kind: 'ReportAttempt', item: ITEM, target: 'address', reason: 'closed' };

describe('a delivery that was reported wrongly', () => {
  test('is void by the word of a second person: the courier has the item, and the clock runs', () => {
    const day = new Day();
    acceptAtCentre(day, 'ministry', { proofOfDelivery: true });
    day.says('100000-a', toCourier(ITEM, '100000'));
    day.says('100000-a', { kind: 'ReportHandoverGiven', handover: LIST });
    day.says('100000-c', { kind: 'ReportHandoverReceived', handover: LIST, receptacles: [], items: [ITEM] });
    day.says('100000-c', delivery(ITEM));
    expect(refusalOf(day.says('100000-c', correction))).toBe('corrector_must_not_be_author');
    expect(refusalOf(day.says('120900-b', correction))).toBe('actor_must_act_for_own_facility');
    day.says('100000-b', correction);
    expect(day.item(ITEM)).toMatchObject({
      state: 'out-for-delivery',
      custodian: { kind: 'courier', person: '100000-c', facility: '100000' },
      firstAttemptAt: null,
      endedAt: null,
      reportedBy: null,
      proof: 'wanted',
    });
    expect(day.wouldBreak('100000-c', delivery(ITEM))).toEqual([]);
  });

  test('leaves an earlier attempt as it was', () => {
    const day = new Day();
    goOut(day);
    day.says('100000-c', attempt);
    const first = day.now;
    day.says('100000-c', delivery(ITEM));
    day.says('100000-b', correction);
    expect(day.item(ITEM)).toMatchObject({ firstAttemptAt: first, attempts: 1 });
  });

  test('has the last word over a late report of what happened before it', () => {
    const day = new Day();
    goOut(day);
    day.says('100000-c', delivery(ITEM));
    const occurredAt = day.now + 1;
    day.says('100000-b', correction);
    day.says('100000-a', { kind: 'ReportFinding', facility: '100000', item: ITEM, occurredAt });
    expect(day.item(ITEM)).toMatchObject({ endedAt: null, custodian: { kind: 'courier', person: '100000-c' } });
  });
});

describe('the item is where the delivery took it from, whoever claimed that', () => {
  test('at the office, when another courier than the one on the list told it', () => {
    const day = new Day();
    accept(day);
    day.says('110900-c', delivery(ITEM));
    day.says('110900-b', correction);
    expect(day.item(ITEM)).toMatchObject({
      state: 'controlled',
      custodian: { kind: 'facility', facility: '110900' },
      outFor: null,
      endedAt: null,
    });
  });

  test('with the courier who had it, when a colleague claimed it', () => {
    const day = new Day();
    goOut(day);
    day.says('100000-b', delivery(ITEM));
    day.says('100000-a', correction);
    expect(day.item(ITEM)).toMatchObject({
      state: 'out-for-delivery',
      custodian: { kind: 'courier', person: '100000-c' },
      outFor: 'ministry',
    });
  });

  test('out for the body for which it went out, though the sender has turned it elsewhere since', () => {
    const day = new Day();
    goOut(day);
    day.says('100000-a', {
      kind: 'OrderBySender',
      item: ITEM,
      order: 'forward',
      recipient: 'office',
      proofShown: true,
    });
    day.says('100000-c', delivery(ITEM));
    day.says('100000-b', correction);
    expect(day.item(ITEM)).toMatchObject({ bound: 'office', outFor: 'ministry', state: 'out-for-delivery' });
  });

  test('missing, when the log had it in a bag: nobody can say whether it lies there', () => {
    const day = new Day();
    closeBag(day);
    day.says('110900-c', delivery(ITEM));
    day.says('110900-b', correction);
    expect(day.item(ITEM)).toMatchObject({
      state: 'missing',
      container: null,
      custodian: { kind: 'facility', facility: '110900' },
      endedAt: null,
    });
    day.says('110900-a', opening([ITEM]));
    expect(day.item(ITEM)).toMatchObject({ state: 'controlled', custodian: { kind: 'facility', facility: '110900' } });
  });

  test('missing, when a vehicle had it, or when it was missing before', () => {
    const day = new Day();
    accept(day);
    day.says('110900-a', planned(day));
    const receiver = { kind: 'trip', trip: TRIP } as const;
    day.says('110900-a', { ...toCourier(ITEM, '110900'), receiver } as Spoken);
    day.says('110900-a', { kind: 'ReportHandoverGiven', handover: LIST });
    day.says('110900-c', { kind: 'ReportHandoverReceived', handover: LIST, receptacles: [], items: [ITEM] });
    day.says('110900-c', delivery(ITEM));
    day.says('110900-b', correction);
    expect(day.item(ITEM)).toMatchObject({ state: 'missing', custodian: receiver });
    day.says('110900-c', delivery(ITEM));
    day.says('110900-b', correction);
    expect(day.item(ITEM)).toMatchObject({ state: 'missing', custodian: receiver });
  });

  test('with him who had it before the first report, when two couriers told one delivery', () => {
    const day = new Day();
    goOut(day);
    day.says('100000-c', delivery(ITEM));
    day.says('100000-b', delivery(ITEM));
    day.says('100000-a', correction);
    expect(day.item(ITEM)).toMatchObject({
      custodian: { kind: 'courier', person: '100000-c' },
      firstAttemptAt: null,
      endedAt: null,
    });
  });

  test('with its sender, when the acceptance had been cancelled', () => {
    const day = new Day();
    accept(day);
    day.says('110900-b', { kind: 'CancelAcceptance', item: ITEM, reason: 'sender-withdrew' });
    day.says('110900-c', delivery(ITEM));
    day.says('110900-b', correction);
    expect(day.item(ITEM)).toMatchObject({ state: 'cancelled', custodian: { kind: 'body', body: 'province-10' } });
    expect(day.item(ITEM)?.endedAt).not.toBeNull();
  });
});
