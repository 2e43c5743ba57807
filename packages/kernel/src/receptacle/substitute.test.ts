import { describe, expect, test } from 'vitest';
import {
  BAG,
  Day,
  ITEM,
  LIST,
  TO_TRIP,
  TRIP,
  accept,
  closeBag,
  openBag,
  opening,
  planned,
  raisedBy,
  refusalOf,
} from '../testing/index.ts';

/** A bag from 111000, brought to 120900, of which the log knows nothing. */
const SUBSTITUTE = {
  kind: 'ReportSubstitute',
  facility: '120900',
  receptacle: 'T000777',
  label: '111000120900BKA60001001110050',
  grossGrams: 5000,
  sealState: 'intact',
  from: { kind: 'facility', facility: '111000' },
  reason: 'data-missing',
} as const;

const OPENING = {
  kind: 'ReportOpening',
  receptacle: 'T000777',
  facility: '120900',
  witness: '120900-b',
  sealState: 'intact',
} as const;

test('a bag that nobody announced enters by its label, received and flagged', () => {
  const day = new Day();
  expect(raisedBy(day.says('120900-a', SUBSTITUTE))).toEqual([]);
  expect(day.receptacle('T000777')).toMatchObject({
    form: 'bag',
    state: 'received',
    origin: '111000',
    destination: '120900',
    bagNumber: 1,
    label: SUBSTITUTE.label,
    grossGrams: 5000,
    custodian: { kind: 'facility', facility: '120900' },
    secrecy: 'A',
    substitute: { enteredBy: '120900-a', enteredAt: '120900', sealState: 'intact', reconciled: null },
  });
});

test('whatever a substitute bag holds is what it holds, and is held where it was opened', () => {
  const day = new Day();
  closeBag(day);
  day.says('120900-a', SUBSTITUTE);
  const unknown = 'MA000000995VN';
  expect(raisedBy(day.says('120900-a', { ...OPENING, items: [ITEM, unknown] }))).toEqual([]);
  expect(day.item(ITEM)).toMatchObject({ container: null, custodian: { kind: 'facility', facility: '120900' } });
  expect(day.receptacle(BAG)?.contents).toEqual([]);
});

test('the entry is compared after the opening as well, and what differs is a case of data', () => {
  const day = new Day();
  day.says('120900-a', SUBSTITUTE);
  day.says('120900-a', { ...OPENING, items: [] });
  const decision = day.says('120900-b', { kind: 'ReconcileSubstitute', receptacle: 'T000777', finding: 'differs' });
  expect(raisedBy(decision)).toEqual(['data-error']);
  expect(day.receptacle('T000777')?.substitute?.reconciled).toBe('differs');
  expect(day.wouldBreak('120900-c', { kind: 'ReconcileSubstitute', receptacle: 'T000777', finding: 'agrees' })).toEqual(
    ['substitute_must_be_open'],
  );
});

test('an entry that agrees is no case; another office does not compare it', () => {
  const day = new Day();
  day.says('120900-a', SUBSTITUTE);
  const agrees = { kind: 'ReconcileSubstitute', receptacle: 'T000777', finding: 'agrees' } as const;
  expect(day.wouldBreak('110900-b', agrees)).toEqual(['actor_must_act_for_own_facility']);
  expect(raisedBy(day.says('120900-b', agrees))).toEqual([]);
});

test('a bag that the log knows is received or found, never entered again', () => {
  const day = new Day();
  closeBag(day);
  expect(refusalOf(day.says('120900-a', { ...SUBSTITUTE, receptacle: BAG }))).toBe('receptacle_must_be_new');
  day.says('120900-a', SUBSTITUTE);
  expect(refusalOf(day.says('120900-a', SUBSTITUTE))).toBe('receptacle_must_be_new');
});

test('an empty shell of ours may come back under a label of somebody else', () => {
  const day = new Day();
  accept(day);
  openBag(day);
  day.says('110900-a', { kind: 'RemoveReceptacle', despatch: '110900-120900-K-2026-0001', receptacle: BAG });
  day.says('120900-a', { ...SUBSTITUTE, receptacle: BAG });
  expect(day.receptacle(BAG)).toMatchObject({
    state: 'received',
    tareGrams: 500,
    custodian: { kind: 'facility', facility: '120900' },
  });
  expect(day.wouldBreak('120900-a', { ...opening([], '120900') })).toEqual([]);
});

test('a broken seal, and a mass that is not the label’s, are told; half a step of the label is no difference', () => {
  const day = new Day();
  expect(day.wouldBreak('120900-a', { ...SUBSTITUTE, sealState: 'broken' })).toEqual(['seal_must_be_intact']);
  expect(day.wouldBreak('120900-a', { ...SUBSTITUTE, grossGrams: 5150 })).toEqual([]);
  expect(day.wouldBreak('120900-a', { ...SUBSTITUTE, grossGrams: 5151 })).toEqual(['mass_must_agree']);
});

test('the offices of the label stand in the catalogue, and so does the trip that brought the bag', () => {
  const day = new Day();
  const strange = { ...SUBSTITUTE, label: '999999120900BKA60001001110050' };
  expect(refusalOf(day.says('120900-a', strange))).toBe('facility_must_be_known');
  const from = { kind: 'trip', trip: '20000000-0000-4000-8000-000000000009' } as const;
  expect(refusalOf(day.says('120900-a', { ...SUBSTITUTE, from }))).toBe('trip_must_be_known');
});

test('a substitute is entered by the office that has the bag', () => {
  expect(new Day().wouldBreak('110900-a', SUBSTITUTE)).toEqual(['actor_must_act_for_own_facility']);
});

test('an entry that is told late, of a shell that somebody has filled since, is told as such', () => {
  const day = new Day();
  const shell = { receptacle: BAG, form: 'bag', facility: '120900', tareGrams: 500 } as const;
  day.says('120900-a', { kind: 'RegisterReceptacle', ...shell });
  const then = day.now;
  day.says('120900-a', { kind: 'OpenDespatch', origin: '120900', destination: '110900', carriage: 'surface' });
  day.says('120900-a', { kind: 'AddReceptacle', despatch: '120900-110900-K-2026-0001', receptacle: BAG });
  const entry = { ...SUBSTITUTE, receptacle: BAG, occurredAt: then };
  expect(day.wouldBreak('120900-a', entry)).toEqual(['later_facts_must_agree']);
});

describe('nobody knows what is inside: it counts as class A', () => {
  /** Put down at 110900, which is not where it goes. */
  const STRAY = { ...SUBSTITUTE, facility: '110900' } as const;
  const TO_VAN = { ...TO_TRIP, receptacles: [STRAY.receptacle] } as const;
  const OPENING_HERE = { ...OPENING, facility: '110900', witness: '110900-b', items: [] } as const;

  function strayed(vehicle: 'dedicated' | 'hired' = 'dedicated'): Day {
    const day = new Day();
    day.says('110900-a', STRAY);
    day.says('110900-a', planned(day, { vehicle }));
    return day;
  }

  test('whoever enters or opens it, and the witness, are cleared for class A, and so is the case', () => {
    expect(new Day().wouldBreak('110900-d', STRAY)).toEqual(['actor_must_hold_clearance']);
    const day = strayed();
    expect(day.wouldBreak('110900-a', OPENING_HERE)).toEqual([]);
    const unfit = { ...OPENING_HERE, witness: '110900-d' };
    expect(day.wouldBreak('110900-a', unfit)).toEqual(['opener_must_have_witness']);
    day.says('110900-a', { ...unfit, sealState: 'broken' });
    expect(day.irregularities().map(({ code, secrecy, gravity }) => [code, secrecy, gravity])).toEqual([
      ['seal_must_be_intact', 'A', 'breach'],
      ['opener_must_have_witness', 'A', 'incident'],
    ]);
    expect(day.receptacle(STRAY.receptacle)?.secrecy).toBeNull();
  });

  test('it goes on dedicated or escorted, without a locator', () => {
    expect(strayed('hired').wouldBreak('110900-a', TO_VAN)).toEqual([
      'secret_must_travel_dedicated',
      'escort_must_travel',
    ]);
    const day = strayed();
    expect(day.wouldBreak('110900-a', TO_VAN)).toEqual([]);
    day.says('110900-a', TO_VAN);
    day.says('110900-a', { kind: 'ReportHandoverGiven', handover: LIST });
    const seen = [{ receptacle: STRAY.receptacle, sealState: 'intact' as const }];
    day.says('110900-c', { kind: 'ReportHandoverReceived', handover: LIST, receptacles: seen, items: [] });
    expect(day.wouldBreak('110900-a', { kind: 'AuthoriseDeparture', trip: TRIP, stop: 0 })).toEqual([]);
  });

  test('what a receiver sees of its seal is kept, and so its X-ray counts or not', () => {
    const day = strayed();
    const treated = { receptacle: STRAY.receptacle, facility: '110900', machine: 'D-110900' } as const;
    expect(day.wouldBreak('110900-a', { kind: 'ReportDisinfection', ...treated })).toEqual([]);
    day.says('110900-a', TO_VAN);
    day.says('110900-a', { kind: 'ReportHandoverGiven', handover: LIST });
    const seen = [{ receptacle: STRAY.receptacle, sealState: 'broken' as const }];
    day.says('110900-c', { kind: 'ReportHandoverReceived', handover: LIST, receptacles: seen, items: [] });
    expect(day.receptacle(STRAY.receptacle)?.substitute?.sealState).toBe('broken');
    day.says('110900-a', { kind: 'ReportFinding', facility: '110900', receptacle: STRAY.receptacle });
    expect(day.wouldBreak('110900-a', { kind: 'ReportDisinfection', ...treated })).toEqual(['seal_must_be_intact']);
  });

  test.each([
    ['agrees', null],
    ['differs', 'A'],
  ] as const)('until the data of the sender %s', (finding, secrecy) => {
    const day = strayed();
    day.says('110900-b', { kind: 'ReconcileSubstitute', receptacle: STRAY.receptacle, finding });
    expect(day.receptacle(STRAY.receptacle)?.secrecy).toBe(secrecy);
  });
});
