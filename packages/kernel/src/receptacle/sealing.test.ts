import { describe, expect, test } from 'vitest';
import {
  BAG,
  CLOSE,
  DESPATCH,
  Day,
  ITEM,
  LIST_2,
  PACK,
  SEAL,
  SEAL_A,
  accept,
  closeBag,
  drive,
  load,
  openBag,
  opening,
  raisedBy,
} from '../testing/index.ts';

/** The bag came to 120900 with its seal broken on the way. */
function arriveBroken(day: Day): void {
  load(day);
  drive(day, 0);
  drive(day, 1);
  const trip = { kind: 'trip', trip: '20000000-0000-4000-8000-000000000001' } as const;
  const receiver = { kind: 'facility', facility: '120900' } as const;
  day.says('120900-a', {
    kind: 'DrawHandoverList',
    handover: LIST_2,
    place: '120900',
    giver: trip,
    receiver,
    receptacles: [BAG],
    items: [],
  });
  day.says('110900-c', { kind: 'ReportHandoverGiven', handover: LIST_2 });
  const receptacles = [{ receptacle: BAG, sealState: 'broken' as const }];
  day.says('120900-a', { kind: 'ReportHandoverReceived', handover: LIST_2, receptacles, items: [] });
}

test('a seal is issued, put on, looked at, cut at the opening and destroyed', () => {
  const day = new Day();
  load(day);
  expect(day.seal('KT-0002')).toMatchObject({ state: 'issued', facility: '110900', receptacle: null });
  expect(day.seal('KT-0001')).toMatchObject({ state: 'applied', receptacle: BAG, verified: 1, lastSeen: 'intact' });
  day.says('110900-a', opening([ITEM]));
  expect(day.seal('KT-0001')).toMatchObject({ state: 'broken', verified: 2 });
  const destroy = { kind: 'ReportSealsDestroyed', facility: '110900', witness: '110900-b', minutes: '1/BB' } as const;
  expect(raisedBy(day.says('110900-a', { ...destroy, seals: ['KT-0001', 'KT-0002'] }))).toEqual([]);
  expect(day.seal('KT-0001')?.state).toBe('destroyed');
  expect(day.seal('KT-0002')?.state).toBe('destroyed');
  expect(day.wouldBreak('110900-a', { ...destroy, seals: ['KT-0001'] })).toEqual(['seal_must_be_spent']);
});

test('a bag whose seal was broken on the way is sealed again, and the register tells which seal replaced which', () => {
  const day = new Day();
  arriveBroken(day);
  expect(day.receptacle(BAG)?.seal).toMatchObject({ number: 'KT-0001', state: 'broken' });
  expect(day.seal('KT-0001')).toMatchObject({ state: 'broken', lastSeen: 'broken' });
  day.says('120900-a', { kind: 'IssueSeals', facility: '120900', seals: ['KT-0101'] });
  expect(raisedBy(day.says('120900-a', { ...SEAL, sealNumber: 'KT-0101' }))).toEqual([]);
  expect(day.receptacle(BAG)).toMatchObject({
    state: 'received',
    seal: { number: 'KT-0101', state: 'intact', by: '120900-a' },
  });
  expect(day.recorded.at(-1)?.event).toMatchObject({ type: 'ReceptacleSealed', replaces: 'KT-0001' });
});

test('a second seal over an intact one is told, and the first is spent', () => {
  const day = new Day();
  closeBag(day);
  expect(raisedBy(day.says('110900-a', { ...SEAL, sealNumber: 'KT-0002' }))).toEqual(['receptacle_must_be_filling']);
  expect(day.seal('KT-0001')?.state).toBe('broken');
  expect(day.seal('KT-0002')?.state).toBe('applied');
});

test('a seal that nobody issued is told, stands all the same, and cannot be issued afterwards', () => {
  const day = new Day();
  accept(day);
  openBag(day);
  day.says('110900-a', PACK);
  expect(raisedBy(day.says('110900-a', { ...SEAL, sealNumber: 'KT-9999' }))).toEqual(['seal_must_be_issued_here']);
  expect(day.seal('KT-9999')).toMatchObject({ state: 'applied', facility: '110900' });
  expect(day.wouldBreak('110900-a', { kind: 'IssueSeals', facility: '110900', seals: ['KT-9999'] })).toEqual([
    'seal_must_be_new',
  ]);
});

test('the office above hands out seals to the one below, and to no other', () => {
  const day = new Day();
  const seals = ['KT-0201'];
  expect(day.wouldBreak('110900-a', { kind: 'IssueSeals', facility: '111000', seals })).toEqual([]);
  expect(day.wouldBreak('110900-a', { kind: 'IssueSeals', facility: '121000', seals })).toEqual([
    'actor_must_act_for_own_facility',
  ]);
});

test('an office destroys unused seals only of its own, spent ones of any', () => {
  const day = new Day();
  load(day);
  drive(day, 0);
  const destroy = { kind: 'ReportSealsDestroyed', facility: '120900', witness: '120900-b', minutes: '1/BB' } as const;
  expect(day.wouldBreak('120900-a', { ...destroy, seals: ['KT-0002'] })).toEqual(['seal_must_be_issued_here']);
});

test('class A is sealed by one and witnessed by another of the same office, who is cleared for it', () => {
  const day = new Day();
  accept(day, { secrecy: 'A' });
  openBag(day, 'L-1');
  day.says('110900-a', PACK);
  expect(day.wouldBreak('110900-a', SEAL_A)).toEqual([]);
  for (const witness of ['110900-a', '110900-d', '120900-b', 'nobody']) {
    expect(day.wouldBreak('110900-a', { ...SEAL_A, witness })).toEqual(['sealer_must_have_witness']);
  }
  expect(day.wouldBreak('110900-a', { ...SEAL_A, witness: '110900-v' })).toEqual(['handler_must_be_vetted']);
});

test('a locator that falls silent after the packing is told, and keeps the despatch from closing', () => {
  const day = new Day();
  accept(day, { secrecy: 'A' });
  openBag(day, 'L-1');
  day.says('110900-a', PACK);
  const silent = { kind: 'ReportLocator', receptacle: BAG, locator: 'L-1', active: false } as const;
  expect(raisedBy(day.says('120900-a', silent))).toEqual(['locator_must_be_active']);
  expect(raisedBy(day.says('110900-a', SEAL_A))).toEqual(['locator_must_be_active']);
  expect(day.wouldBreak('110900-b', CLOSE)).toContain('locator_must_be_active');
  const other = { ...silent, locator: 'L-2', active: true } as const;
  expect(day.wouldBreak('120900-a', other)).toEqual(['receptacle_must_be_in_hand']);
  day.says('110900-a', other);
  expect(day.receptacle(BAG)?.locator).toEqual({ serial: 'L-2', active: true });
  expect(day.despatch(DESPATCH)?.bags[0]?.located).toBe(true);
  expect(day.wouldBreak('110900-c', CLOSE)).toEqual([]);
});

test('a seal goes on a bag that is here, holds something, and belongs to the despatch that is named', () => {
  const day = new Day();
  accept(day);
  openBag(day);
  expect(day.wouldBreak('110900-a', { ...SEAL, grossGrams: 500 })).toEqual(['receptacle_must_hold_items']);
  day.says('110900-a', PACK);
  day.says('110900-a', { kind: 'OpenDespatch', origin: '110900', destination: '111000', carriage: 'surface' });
  expect(day.wouldBreak('110900-a', { ...SEAL, despatch: '110900-111000-K-2026-0001' })).toEqual([
    'receptacle_must_belong_to_despatch',
  ]);
  day.says('120900-a', { kind: 'IssueSeals', facility: '120900', seals: ['KT-0101'] });
  expect(day.wouldBreak('120900-a', { ...SEAL, sealNumber: 'KT-0101' })).toEqual(['receptacle_must_be_in_hand']);
});

describe('what the register tells later about a seal contradicts a late report', () => {
  const destroy = { kind: 'ReportSealsDestroyed', facility: '110900', witness: '110900-b', minutes: '1/BB' } as const;

  test('that it was put on a bag, when it was destroyed since', () => {
    const day = new Day();
    accept(day);
    openBag(day);
    day.says('110900-a', PACK);
    const then = day.now;
    day.says('110900-a', { ...destroy, seals: ['KT-0001'] });
    expect(day.wouldBreak('110900-a', { ...SEAL, occurredAt: then })).toEqual(['later_facts_must_agree']);
  });

  test('that it was destroyed, when it was put on a bag since', () => {
    const day = new Day();
    accept(day);
    openBag(day);
    day.says('110900-a', PACK);
    const then = day.now;
    day.says('110900-a', SEAL);
    expect(day.wouldBreak('110900-a', { ...destroy, seals: ['KT-0001'], occurredAt: then })).toEqual([
      'later_facts_must_agree',
    ]);
  });
});

test('seals are issued to an office of the catalogue, each number once, and destroyed by the office that says so', () => {
  const day = new Day();
  const issue = { kind: 'IssueSeals', facility: '110900', seals: ['KT-0301', 'KT-0301'] } as const;
  expect(day.wouldBreak('110900-a', issue)).toEqual(['seal_must_be_new']);
  expect(day.wouldBreak('110900-a', { ...issue, seals: [] })).toEqual(['seal_must_be_new']);
  const nowhere = { ...issue, facility: '999999', seals: ['KT-0301'] };
  expect(day.wouldBreak('110900-a', nowhere, { facility: '999999' })).toEqual(['facility_must_be_known']);
  openBag(day);
  const destroy = { kind: 'ReportSealsDestroyed', facility: '120900', seals: ['KT-0001'], minutes: '1/BB' } as const;
  expect(day.wouldBreak('110900-a', { ...destroy, witness: '110900-b' })).toEqual(['actor_must_act_for_own_facility']);
});
