import { describe, expect, test } from 'vitest';
import {
  BAG,
  CLOSE,
  Day,
  ITEM,
  LIST,
  LIST_2,
  OTHER,
  PACK,
  SEAL,
  TO_TRIP,
  TRIP,
  accept,
  acceptAtCentre,
  closeBag,
  drive,
  load,
  openBag,
  planned,
  raisedBy,
  receipt,
  toCourier,
  type Spoken,
} from '../testing/index.ts';
import { HOUR, MINUTE } from '../time.ts';

const GIVE: Spoken = { kind: 'ReportHandoverGiven', handover: LIST };
const CANCEL: Spoken = { kind: 'CancelHandoverList', handover: LIST };
const ABOARD = { kind: 'trip', trip: TRIP } as const;

/** A day on which the bag stands on a list that its giver has signed. */
function given(): Day {
  const day = new Day();
  closeBag(day);
  day.says('110900-a', planned(day));
  day.says('110900-a', TO_TRIP);
  day.says('110900-a', GIVE);
  return day;
}

describe('a receipt is a fact, whatever has become of its list', () => {
  test('of a withdrawn list it is told, and the hand has moved all the same', () => {
    const day = given();
    day.says('110900-a', CANCEL);
    expect(raisedBy(day.says('110900-c', receipt(LIST)))).toEqual(['list_must_be_open']);
    expect(day.receptacle(BAG)?.custodian).toEqual(ABOARD);
    expect(day.handover(LIST)?.state).toBe('received-with-irregularity');
  });

  test('what the receiver signed for before the list was withdrawn stays signed for', () => {
    const day = given();
    const signedAt = day.now;
    day.now += HOUR;
    day.says('110900-a', CANCEL);
    expect(raisedBy(day.says('110900-c', { ...receipt(LIST), occurredAt: signedAt + MINUTE }))).toEqual([
      'later_facts_must_agree',
      'later_facts_must_agree',
    ]);
    expect(day.handover(LIST)).toMatchObject({ state: 'received', receivedAt: signedAt + MINUTE });
  });

  test('a second receipt is told, also when it claims to be the older one', () => {
    const day = given();
    const signedAt = day.now;
    day.now += HOUR;
    day.says('110900-c', receipt(LIST));
    const again = day.says('110900-c', { ...receipt(LIST), occurredAt: signedAt + MINUTE });
    expect(raisedBy(again)).toContain('list_must_be_open');
    expect(day.trip(TRIP)?.receptacles).toHaveLength(1);
  });

  test('what the second receipt names is missing no longer', () => {
    const day = given();
    day.says('110900-c', { kind: 'ReportHandoverReceived', handover: LIST, receptacles: [], items: [] });
    expect(day.handover(LIST)?.missing).toMatchObject([{ receptacle: BAG }]);
    expect(raisedBy(day.says('110900-c', receipt(LIST)))).toEqual(['list_must_be_open']);
    expect(day.handover(LIST)).toMatchObject({ state: 'received-with-irregularity', missing: [] });
    expect(day.receptacle(BAG)?.custodian).toEqual(ABOARD);
  });
});

describe('nothing passes to a vehicle that has left', () => {
  test.each([
    ['110900-c', receipt(LIST)],
    ['110900-a', GIVE],
  ] as const)('%s signs too late', (person, signature) => {
    const day = new Day();
    closeBag(day);
    day.says('110900-a', planned(day));
    day.says('110900-a', TO_TRIP);
    drive(day, 0);
    expect(raisedBy(day.says(person, signature))).toContain('trip_must_stand_here');
  });

  test('what was signed before it left and reported after is no fault', () => {
    const day = given();
    const before = day.now;
    drive(day, 0);
    const late = day.says('110900-c', { ...receipt(LIST), occurredAt: before + MINUTE / 2 });
    expect(raisedBy(late)).toEqual([]);
  });
});

describe('a giver who signs after the receipt is known', () => {
  test.each([
    ['110900-c', ['signers_must_differ', 'later_facts_must_agree']],
    ['110900-a', ['later_facts_must_agree']],
  ] as const)('%s: %j', (giver, expected) => {
    const day = new Day();
    closeBag(day);
    day.says('110900-a', planned(day));
    day.says('110900-a', TO_TRIP);
    const listedAt = day.now;
    day.now += HOUR;
    day.says('110900-c', receipt(LIST));
    expect(raisedBy(day.says(giver, { ...GIVE, occurredAt: listedAt + MINUTE }))).toEqual(expected);
  });

  test('a receipt that claims to be older than the giving by the same hand is no second hand', () => {
    const day = new Day();
    closeBag(day);
    day.says('110900-a', planned(day));
    day.says('110900-a', TO_TRIP);
    const listedAt = day.now;
    day.now += HOUR;
    day.says('110900-c', GIVE);
    const early = day.says('110900-c', { ...receipt(LIST), occurredAt: listedAt + MINUTE });
    expect(raisedBy(early)).toEqual(expect.arrayContaining(['list_must_be_given', 'signers_must_differ']));
  });
});

describe('secrets and the two hands', () => {
  test('a courier of a one-person office signs twice for an ordinary letter, never for a secret', () => {
    for (const [secrecy, expected] of [
      [null, []],
      ['C', ['signers_must_differ']],
    ] as const) {
      const day = new Day();
      acceptAtCentre(day, 'ministry', { secrecy });
      day.says('100000-a', { ...toCourier(ITEM, '100000'), vehicle: 'dedicated' } as Spoken);
      day.says('100000-c', GIVE);
      const received: Spoken = { kind: 'ReportHandoverReceived', handover: LIST, receptacles: [], items: [ITEM] };
      expect(raisedBy(day.says('100000-c', received))).toEqual(expected);
      expect(day.item(ITEM)?.evidence).toBe('scanned');
    }
  });

  test('a giver without clearance signs a secret bag away, and it is told', () => {
    const day = new Day();
    accept(day, { secrecy: 'B' });
    openBag(day);
    for (const input of [PACK, SEAL, CLOSE]) day.says('110900-a', input);
    day.says('110900-a', planned(day));
    day.says('110900-a', TO_TRIP);
    expect(raisedBy(day.says('110900-d', GIVE))).toEqual(['actor_must_hold_clearance']);
  });
});

describe('the number of a list', () => {
  test('counts the lists of one place and one day of Việt Nam', () => {
    const day = new Day();
    load(day);
    expect(day.handover(LIST)?.number).toBe(1);
    accept(day, { item: OTHER });
    const loose = { ...TO_TRIP, handover: LIST_2, receptacles: [], items: [OTHER] };
    day.says('110900-a', loose);
    expect(day.handover(LIST_2)?.number).toBe(2);
    day.says('110900-a', { kind: 'CancelHandoverList', handover: LIST_2 });
    day.now += 24 * HOUR;
    const third = '10000000-0000-4000-8000-000000000009';
    day.says('110900-a', { ...loose, handover: third });
    expect(day.handover(third)?.number).toBe(1);
  });
});

test('the courier of another office does not go out from here', () => {
  const day = new Day();
  acceptAtCentre(day, 'ministry');
  const other = { kind: 'courier', person: '110900-c', facility: '110900' } as const;
  const list = { ...toCourier(ITEM, '100000'), receiver: other } as Spoken;
  expect(day.wouldBreak('100000-a', list)).toEqual(['party_must_be_here']);
});
