import { describe, expect, test } from 'vitest';
import {
  BAG,
  Day,
  ITEM,
  LIST,
  LIST_2,
  NETWORK,
  TO_TRIP,
  TRIP,
  acceptAtCentre,
  closeBag,
  contextOf,
  goOut,
  planned,
  raisedBy,
  receipt,
  toCourier,
  type Spoken,
} from '../testing/index.ts';

const COURIER = { kind: 'courier', person: '100000-c', facility: '100000' } as const;
const BACK = {
  kind: 'DrawHandoverList',
  handover: LIST_2,
  place: '100000',
  giver: COURIER,
  receiver: { kind: 'facility', facility: '100000' },
  receptacles: [],
  items: [ITEM],
} as const satisfies Spoken;
const TAKEN: Spoken = { kind: 'ReportHandoverReceived', handover: LIST_2, receptacles: [], items: [ITEM] };
const OFF = {
  ...TO_TRIP,
  handover: LIST_2,
  giver: { kind: 'trip', trip: TRIP },
  receiver: { kind: 'facility', facility: '110900' },
} as const satisfies Spoken;

describe('what may not move comes back to where it can be kept apart', () => {
  test('an item that failed its X-ray comes back from the courier who took it', () => {
    const day = new Day();
    acceptAtCentre(day, 'ministry');
    day.says('100000-a', toCourier(ITEM, '100000'));
    const failedScreening = { kind: 'ReportScreening', item: ITEM, facility: '100000', machine: 'X-100000' } as const;
    day.says('100000-a', { ...failedScreening, result: 'failed' });
    day.says('100000-a', { kind: 'ReportHandoverGiven', handover: LIST });
    day.says('100000-c', { ...TAKEN, handover: LIST });
    expect(day.wouldBreak('100000-c', BACK)).toEqual([]);
    day.says('100000-c', BACK);
    day.says('100000-c', { kind: 'ReportHandoverGiven', handover: LIST_2 });
    expect(raisedBy(day.says('100000-a', TAKEN))).toEqual([]);
  });

  test('a bag that failed as a whole comes off the vehicle', () => {
    const day = new Day();
    closeBag(day);
    day.says('110900-a', planned(day));
    day.says('110900-a', TO_TRIP);
    const failedScreening = {
      kind: 'ReportScreening',
      receptacle: BAG,
      facility: '110900',
      machine: 'X-110900',
    } as const;
    day.says('110900-a', { ...failedScreening, result: 'failed' });
    day.says('110900-a', { kind: 'ReportHandoverGiven', handover: LIST });
    day.says('110900-c', receipt(LIST));
    expect(day.wouldBreak('110900-a', OFF)).toEqual([]);
    day.says('110900-a', OFF);
    day.says('110900-c', { kind: 'ReportHandoverGiven', handover: LIST_2 });
    expect(raisedBy(day.says('110900-a', receipt(LIST_2)))).toEqual([]);
  });

  test('but it does not go on one', () => {
    const day = new Day();
    closeBag(day);
    day.says('110900-a', planned(day));
    const failedScreening = {
      kind: 'ReportScreening',
      receptacle: BAG,
      facility: '110900',
      machine: 'X-110900',
    } as const;
    day.says('110900-a', { ...failedScreening, result: 'failed' });
    expect(day.wouldBreak('110900-a', TO_TRIP)).toEqual(['item_must_not_be_isolated']);
  });
});

/** A day on which persons leave the register. */
function leaving(): { readonly day: Day; readonly gone: Set<string> } {
  const gone = new Set<string>();
  const findPerson = (id: string) => (gone.has(id) ? undefined : NETWORK.findPerson(id));
  const network = { ...NETWORK, findPerson };
  const day = new Day({ contextOf: (person, now, change) => ({ ...contextOf(person, now, change), network }) });
  return { day, gone };
}

describe('who has left the register', () => {
  test('gives back what he holds: his office lists and receives it', () => {
    const { day, gone } = leaving();
    goOut(day);
    gone.add(COURIER.person);
    expect(day.wouldBreak('100000-a', { ...BACK, giver: { ...COURIER, facility: '110900' } })).toEqual([
      'party_must_be_here',
    ]);
    expect(day.wouldBreak('100000-a', BACK)).toEqual([]);
    day.says('100000-a', BACK);
    expect(raisedBy(day.says('100000-a', TAKEN))).toEqual(['list_must_be_given']);
    expect(day.item(ITEM)?.custodian).toEqual(BACK.receiver);
  });

  test('takes nothing over: no courier on a round, no driver of a bag', () => {
    const { day, gone } = leaving();
    acceptAtCentre(day, 'ministry');
    gone.add(COURIER.person);
    expect(day.wouldBreak('100000-a', toCourier(ITEM, '100000'))).toContain('person_must_be_known');
    const { day: other, gone: left } = leaving();
    closeBag(other);
    other.says('110900-a', planned(other));
    left.add('110900-c');
    expect(other.wouldBreak('110900-a', TO_TRIP)).toContain('handler_must_be_vetted');
  });
});
