import { describe, expect, test } from 'vitest';
import type { BreachCode } from '../breach.ts';
import {
  BAG,
  CLOSE,
  Day,
  ITEM,
  LIST,
  LIST_2,
  OTHER,
  SEAL_A,
  PACK,
  TO_TRIP,
  TRIP,
  accept,
  acceptAtCentre,
  acceptance,
  closeBag,
  delivery,
  drive,
  goOut,
  load,
  openBag,
  planned,
  receipt,
  toCourier,
  type Spoken,
} from '../testing/index.ts';

type DrawSpoken = Extract<Spoken, { kind: 'DrawHandoverList' }>;

const centre = { kind: 'facility', facility: '100000' } as const;
const NOWHERE = '20000000-0000-4000-8000-00000000dead';

/** What a list by which 100000 gives items to its courier would break. */
function roundBreaks(day: Day, change: Partial<DrawSpoken> = {}): readonly BreachCode[] {
  return day.wouldBreak('100000-a', { ...(toCourier(ITEM, '100000', LIST_2) as DrawSpoken), ...change });
}

describe('a list names what is there, for parties that are there', () => {
  test.each<[string, string, Partial<DrawSpoken>, BreachCode]>([
    ['an office of the catalogue', '110900-a', { place: '999999' }, 'facility_must_be_known'],
    ['drawn by its place or a party', '122000-a', {}, 'actor_must_act_for_own_facility'],
    ['bags of the register', '110900-a', { receptacles: ['T999999'] }, 'receptacle_must_be_known'],
    ['accepted items', '110900-a', { items: [OTHER] }, 'item_must_be_known'],
    ['a planned trip', '110900-a', { receiver: { kind: 'trip', trip: NOWHERE } }, 'trip_must_be_known'],
    ['a courier of the register', '110900-a', courier('nobody', '110900'), 'person_must_be_known'],
    ['no body: that is delivery', '110900-a', { receiver: { kind: 'body', body: 'ministry' } }, 'party_must_be_here'],
    ['each line once', '110900-a', { receptacles: [BAG, BAG] }, 'list_must_hold_lines'],
  ])('%s', (_sentence, person, change, expected) => {
    const day = new Day();
    closeBag(day);
    day.says('110900-a', planned(day));
    expect(day.wouldBreak(person, { ...TO_TRIP, ...change })).toContain(expected);
  });

  test('a trip that has ended takes nothing', () => {
    const day = new Day();
    load(day);
    drive(day, 0);
    drive(day, 1);
    const list = {
      ...TO_TRIP,
      handover: LIST_2,
      place: '120900',
      giver: { kind: 'facility', facility: '120900' },
    } as const;
    expect(day.wouldBreak('120900-a', list)).toContain('trip_must_be_at_stop');
  });
});

describe('an item on a list is loose, controlled, free and of this world', () => {
  test('not before its control', () => {
    const day = new Day();
    day.says('100000-a', acceptance({ facility: '100000', sender: 'ministry', recipient: 'ministry' }));
    expect(roundBreaks(day)).toEqual(['item_must_be_controlled']);
  });

  test('not while it stands on another', () => {
    const day = new Day();
    acceptAtCentre(day, 'ministry');
    day.says('100000-a', toCourier(ITEM, '100000'));
    expect(roundBreaks(day)).toEqual(['item_must_not_be_listed']);
  });

  test('not from inside a bag, nor from an office that does not hold it', () => {
    const day = new Day();
    closeBag(day);
    expect(roundBreaks(day)).toEqual(
      expect.arrayContaining([
        'item_must_not_be_bagged',
        'giver_must_be_custodian',
        'item_must_be_delivered_from_here',
      ]),
    );
  });

  test('not after its delivery', () => {
    const day = new Day();
    goOut(day);
    day.says('100000-c', delivery(ITEM));
    expect(roundBreaks(day)).toEqual(['item_must_not_be_ended', 'giver_must_be_custodian']);
  });

  test('not while it is suspended', () => {
    const day = new Day();
    acceptAtCentre(day, 'ministry');
    const paper = { reference: '5/CV-CA', minutes: '6/BB-BĐTW' };
    day.says('100000-b', { kind: 'SuspendItem', item: ITEM, ground: 'authority-request', ...paper });
    expect(roundBreaks(day)).toEqual(['item_must_not_be_suspended']);
  });
});

describe('with what a secret goes out', () => {
  test.each<[Partial<DrawSpoken>, readonly BreachCode[]]>([
    [{ vehicle: 'dedicated' }, []],
    [{ vehicle: 'hired' }, ['secret_must_go_out_dedicated']],
    [{ vehicle: 'hired', escort: '100000-b' }, []],
    [{ escort: '100000-b' }, []],
    [{ escort: '100000-d' }, ['receiver_must_hold_clearance']],
    [{ escort: '100000-c' }, ['escort_must_travel']],
    [{ escort: 'nobody' }, ['person_must_be_known']],
    [{ vehicle: 'stolen', escort: '100000-b' }, ['vehicle_must_be_known']],
  ])('%j: %j', (change, expected) => {
    const day = new Day();
    acceptAtCentre(day, 'ministry', { secrecy: 'C' });
    expect(roundBreaks(day, change)).toEqual(expected);
  });

  test('ordinary mail goes by whatever goes', () => {
    const day = new Day();
    acceptAtCentre(day, 'ministry');
    expect(roundBreaks(day)).toEqual([]);
  });
});

describe('what is to be guarded', () => {
  test('goes out with its guards, whose coming a paper says', () => {
    const day = new Day();
    acceptAtCentre(day, 'ministry', { secrecy: 'C', sender: 'office', guards: true });
    expect(roundBreaks(day, { vehicle: 'dedicated' })).toEqual(['guards_must_be_present']);
    const guarded = { vehicle: 'dedicated', guards: '13/BB-BV' } as const;
    expect(roundBreaks(day, guarded)).toEqual([]);
    day.says('100000-a', { ...(toCourier(ITEM, '100000') as DrawSpoken), ...guarded });
    expect(day.recorded.at(-1)?.event).toMatchObject({ type: 'HandoverListDrawn', ...guarded });
  });
});

describe('withdrawing a list', () => {
  const CANCEL: Spoken = { kind: 'CancelHandoverList', handover: LIST };

  test('is for its place and its parties, while the receiver has not signed', () => {
    const day = new Day();
    expect(day.wouldBreak('110900-a', CANCEL)).toEqual(['handover_must_be_known']);
    load(day);
    expect(day.wouldBreak('122000-a', CANCEL)).toEqual(['actor_must_act_for_own_facility', 'list_must_be_open']);
    expect(day.wouldBreak('110900-a', CANCEL)).toEqual(['list_must_be_open']);
  });
});

test('the lines of a list carry what the gates ask: locator, seal, direct carriage, guards', () => {
  const day = new Day();
  accept(day, { secrecy: 'A', sender: 'office', directCarriage: true, guards: true });
  openBag(day, 'DV-0001');
  for (const input of [PACK, SEAL_A]) day.says('110900-a', input);
  day.says('110900-b', CLOSE);
  day.says('110900-a', planned(day));
  day.says('110900-a', TO_TRIP);
  const marks = { direct: true, guards: true, located: true };
  expect(day.handover(LIST)).toMatchObject({ vehicle: 'dedicated', escort: null });
  expect(day.handover(LIST)?.lines).toMatchObject([{ ...marks, seal: 'KT-0001', secrecy: 'A', items: 1 }]);
  day.says('110900-c', receipt(LIST));
  expect(day.trip(TRIP)?.receptacles).toMatchObject([{ ...marks, seal: 'intact', filled: true, isolated: false }]);
});

test('the centre takes over from its own courier what he could not deliver', () => {
  const day = new Day();
  goOut(day);
  const back = {
    ...(toCourier(ITEM, '100000', LIST_2) as DrawSpoken),
    giver: { kind: 'courier', person: '100000-c', facility: '100000' },
    receiver: centre,
  } as const;
  expect(day.wouldBreak('100000-a', back)).toEqual([]);
  day.says('100000-c', back);
  expect(day.handover(LIST_2)?.form).toBe('BD13');
});

function courier(person: string, facility: string): Partial<DrawSpoken> {
  return { receiver: { kind: 'courier', person, facility } };
}
