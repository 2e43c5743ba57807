import { describe, expect, test } from 'vitest';
import type { BreachCode } from '../breach.ts';
import { BAG, Day, ITEM, OTHER, TRIP, accept, closeBag, opening, planned, type Spoken } from '../testing/index.ts';

const NOWHERE = 'none/0';
const THEFT = { kind: 'ReportIrregularity', facility: '110900', irregularity: 'theft' } as const;

describe('a case is about what the network knows', () => {
  test.each<[Spoken, BreachCode]>([
    [{ ...THEFT, facility: '120900' }, 'actor_must_act_for_own_facility'],
    [{ ...THEFT, body: 'nobody' }, 'body_must_be_known'],
    [{ ...THEFT, item: ITEM }, 'item_must_be_known'],
    [{ ...THEFT, receptacle: BAG }, 'receptacle_must_be_known'],
    [{ ...THEFT, trip: TRIP }, 'trip_must_be_known'],
    [{ kind: 'AcknowledgeIrregularity', irregularity: NOWHERE }, 'irregularity_must_be_known'],
    [{ kind: 'RecordDuty', irregularity: NOWHERE, duty: 'isolate' }, 'irregularity_must_be_known'],
    [{ kind: 'ReopenIrregularity', irregularity: NOWHERE, reference: '1' }, 'irregularity_must_be_known'],
  ])('%j: %s', (input, expected) => {
    expect(new Day().wouldBreak('110900-a', input)).toEqual([expected]);
  });

  test.each<[Spoken, BreachCode]>([
    [{ kind: 'ReportLapse', lapse: 'promise-passed', item: ITEM }, 'item_must_be_known'],
    [{ kind: 'ReportLapse', lapse: 'duty-late', irregularity: NOWHERE }, 'irregularity_must_be_known'],
  ])('%j: %s', (input, expected) => {
    expect(new Day().wouldBreak('watch', input)).toEqual([expected, 'lapse_must_have_come']);
  });
});

test('a body whose parcel was turned away at the counter stands in the case, and nothing else', () => {
  const day = new Day();
  day.says('110900-a', { ...THEFT, irregularity: 'forbidden-content', body: 'enterprise' });
  expect(day.irregularities()).toMatchObject([
    { code: 'forbidden-content', body: 'enterprise', about: [], gravity: 'incident', secrecy: null },
  ]);
});

test('an accident of a vehicle is as secret as what it carries', () => {
  const day = new Day();
  accept(day, { secrecy: 'B' });
  day.says('110900-a', planned(day));
  const list = '10000000-0000-4000-8000-000000000001';
  const office = { kind: 'facility', facility: '110900' } as const;
  const parties = { place: '110900', giver: office, receiver: { kind: 'trip', trip: TRIP } } as const;
  day.says('110900-a', { kind: 'DrawHandoverList', handover: list, ...parties, receptacles: [], items: [ITEM] });
  day.says('110900-a', { kind: 'ReportHandoverGiven', handover: list });
  day.says('110900-c', { kind: 'ReportHandoverReceived', handover: list, receptacles: [], items: [ITEM] });
  day.says('110900-c', { ...THEFT, irregularity: 'accident', trip: TRIP });
  expect(day.irregularities()).toMatchObject([{ code: 'accident', secrecy: 'B', gravity: 'incident' }]);
});

test('a breach of the whole act is as secret as the strictest thing that the act touches', () => {
  const day = new Day();
  closeBag(day);
  accept(day, { item: OTHER, secrecy: 'C' });
  const opened = { ...opening([ITEM, OTHER]), witness: '110900-a' } as Spoken;
  day.says('110900-d', opened);
  const uncleared = day.irregularities().find(({ code }) => code === 'actor_must_hold_clearance');
  expect(uncleared).toMatchObject({ about: [`receptacle:${BAG}`], secrecy: 'C', gravity: 'incident' });
  const misplaced = day.irregularities().find(({ code }) => code === 'contents_must_be_listed');
  expect(misplaced).toMatchObject({ about: [`item:${OTHER}`], secrecy: 'C', gravity: 'incident' });
});

describe('whose case it is', () => {
  test('an office that it does not concern neither does its duties nor reopens it', () => {
    const day = new Day();
    accept(day);
    day.says('110900-a', { ...THEFT, item: ITEM });
    const [theft] = day.irregularities();
    const irregularity = theft?.id ?? '';
    expect(day.wouldBreak('120900-a', { kind: 'RecordDuty', irregularity, duty: 'notify-head' })).toEqual([
      'actor_must_act_for_own_facility',
    ]);
    day.says('110900-b', { kind: 'CloseIrregularity', irregularity, finding: 'not-confirmed', measures: [] });
    const reopen: Spoken = { kind: 'ReopenIrregularity', irregularity, reference: '40/QĐ-BĐTW' };
    expect(day.wouldBreak('120900-a', reopen)).toEqual(['closer_must_be_entitled']);
    expect(day.wouldBreak('110900-a', reopen)).toEqual([]);
  });
});
