import { expect, test } from 'vitest';
import {
  goOut,
  acceptAtCentre,
  Day,
  delivery,
  ITEM,
  LIST,
  LIST_2,
  raisedBy,
  refusalOf,
  toCourier,
} from '../testing/index.ts';

/** The courier gives the item back to the office. */
function comeBack(day: Day, handover: string): void {
  day.says('100000-a', {
    kind: 'DrawHandoverList',
    handover,
    place: '100000',
    receptacles: [],
    items: [ITEM],
    giver: { kind: 'courier', person: '100000-c', facility: '100000' },
    receiver: { kind: 'facility', facility: '100000' },
  });
  day.says('100000-c', { kind: 'ReportHandoverGiven', handover });
  day.says('100000-a', { kind: 'ReportHandoverReceived', handover, receptacles: [], items: [ITEM] });
}

function goOutAgain(day: Day, handover: string): void {
  day.says('100000-a', toCourier(ITEM, '100000', handover));
  day.says('100000-a', { kind: 'ReportHandoverGiven', handover });
  day.says('100000-c', { kind: 'ReportHandoverReceived', handover, receptacles: [], items: [ITEM] });
}

test('the first attempt at the address stops the clock; a later one changes nothing about that', () => {
  const day = new Day();
  goOut(day);
  day.says('100000-c', { kind: 'ReportAttempt', item: ITEM, reason: 'closed' });
  const first = day.now;
  comeBack(day, LIST_2);
  expect(day.item(ITEM)).toMatchObject({ state: 'attempted', custodian: { kind: 'facility', facility: '100000' } });
  goOutAgain(day, '10000000-0000-4000-8000-000000000004');
  day.says('100000-c', delivery(ITEM));
  expect(day.item(ITEM)).toMatchObject({
    state: 'delivered',
    firstAttemptAt: first,
    endedAt: day.now,
    custodian: { kind: 'body', body: 'ministry' },
    evidence: 'signed',
  });
});

test('an item that cannot be delivered goes back by decision, and ends with its sender', () => {
  const day = new Day();
  goOut(day);
  day.says('100000-c', { kind: 'ReportAttempt', item: ITEM, reason: 'refused' });
  comeBack(day, LIST_2);
  day.says('100000-b', { kind: 'ApproveReturn', item: ITEM });
  expect(day.item(ITEM)).toMatchObject({ returning: true, bound: 'ministry', delivery: '100000' });
  goOutAgain(day, '10000000-0000-4000-8000-000000000004');
  day.says('100000-c', delivery(ITEM));
  expect(day.item(ITEM)).toMatchObject({ state: 'returned', custodian: { kind: 'body', body: 'ministry' } });
});

test('a return is delivered by the office of the sender, not of the recipient', () => {
  const day = new Day();
  day.says('110900-a', {
    kind: 'AcceptItem',
    item: ITEM,
    facility: '110900',
    form: 'letter',
    secrecy: null,
    urgency: 'ordinary',
    sender: 'commune-20',
    recipient: 'province-10',
    massGrams: 50,
    packing: { coverSound: true, envelopes: 1, secrecyStamp: false, kt1Stamp: true },
  });
  day.says('110900-b', { kind: 'ControlItem', item: ITEM });
  day.says('110900-a', toCourier(ITEM, '110900'));
  day.says('110900-a', { kind: 'ReportHandoverGiven', handover: LIST });
  day.says('110900-c', { kind: 'ReportHandoverReceived', handover: LIST, receptacles: [], items: [ITEM] });
  day.says('110900-c', { kind: 'ReportAttempt', item: ITEM, reason: 'moved' });
  day.says('110900-a', {
    kind: 'DrawHandoverList',
    handover: LIST_2,
    place: '110900',
    receptacles: [],
    items: [ITEM],
    giver: { kind: 'courier', person: '110900-c', facility: '110900' },
    receiver: { kind: 'facility', facility: '110900' },
  });
  day.says('110900-c', { kind: 'ReportHandoverGiven', handover: LIST_2 });
  day.says('110900-a', { kind: 'ReportHandoverReceived', handover: LIST_2, receptacles: [], items: [ITEM] });
  day.says('110900-b', { kind: 'ApproveReturn', item: ITEM });
  expect(day.item(ITEM)).toMatchObject({ bound: 'commune-20', delivery: '121000' });
  expect(refusalOf(day.says('110900-a', toCourier(ITEM, '110900', '10000000-0000-4000-8000-000000000005')))).toBe(
    'item_must_be_delivered_from_here',
  );
});

test('a failed or inconclusive X-ray does not open the gate; a passed one and disinfection do', () => {
  const day = new Day();
  acceptAtCentre(day, 'office');
  day.says('100000-a', { kind: 'ReportDisinfection', item: ITEM, facility: '100000' });
  for (const result of ['failed', 'inconclusive'] as const) {
    day.says('100000-a', { kind: 'ReportScreening', item: ITEM, facility: '100000', result, machine: 'X1' });
    expect(day.wouldBreak('100000-a', toCourier(ITEM, '100000'))).toEqual(['item_must_be_screened']);
  }
  day.says('100000-a', { kind: 'ReportScreening', item: ITEM, facility: '100000', result: 'passed', machine: 'X1' });
  expect(day.wouldBreak('100000-a', toCourier(ITEM, '100000'))).toEqual([]);
});

test('a delivery that another courier reports stands, with an irregularity beside it', () => {
  const day = new Day();
  goOut(day);
  expect(raisedBy(day.says('100000-b', delivery(ITEM)))).toEqual(['courier_must_hold_item']);
  expect(day.item(ITEM)?.state).toBe('delivered');
});

test('an attempt on an item that has ended is told and changes nothing about where it is', () => {
  const day = new Day();
  goOut(day);
  day.says('100000-c', delivery(ITEM));
  day.says('100000-c', { kind: 'ReportAttempt', item: ITEM, reason: 'closed' });
  expect(day.item(ITEM)).toMatchObject({ state: 'delivered', custodian: { kind: 'body', body: 'ministry' } });
});
