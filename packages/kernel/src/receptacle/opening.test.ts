import { expect, test } from 'vitest';
import {
  acceptance,
  BAG,
  CLOSE,
  closeBag,
  Day,
  DESPATCH,
  drive,
  ITEM,
  load,
  opening,
  OTHER,
  PACK,
  PACK_BOTH,
  SEAL,
  TO_TRIP,
  accept,
  openBag,
  planned,
  unload,
  LIST_2,
  type Spoken,
} from '../testing/index.ts';

test('a missing item stays the answer of the office that packed it, until someone finds it', () => {
  const day = new Day();
  load(day);
  drive(day, 0);
  drive(day, 1);
  unload(day, '120900', LIST_2);
  expect(day.despatch(DESPATCH)?.state).toBe('arrived');
  day.says('120900-a', opening([], '120900'));
  expect(day.item(ITEM)).toMatchObject({
    state: 'missing',
    container: null,
    custodian: { kind: 'facility', facility: '110900' },
  });
  expect(day.despatch(DESPATCH)).toMatchObject({ state: 'reconciled', irregular: true });
  day.says('121000-a', { kind: 'ReportFinding', facility: '121000', item: ITEM });
  expect(day.item(ITEM)).toMatchObject({ state: 'at-office', custodian: { kind: 'facility', facility: '121000' } });
});

test('an item too many leaves the bag in which the log had it, and is held where it was found', () => {
  const day = new Day();
  closeBag(day);
  const elsewhere = { receptacle: 'T000009', form: 'bag', facility: '111000', tareGrams: 500 } as const;
  day.says('111000-a', { kind: 'RegisterReceptacle', ...elsewhere });
  day.says('111000-a', {
    kind: 'ReportOpening',
    receptacle: 'T000009',
    facility: '111000',
    witness: '111000-b',
    sealState: 'intact',
    items: [ITEM],
  });
  expect(day.item(ITEM)).toMatchObject({ container: null, custodian: { kind: 'facility', facility: '111000' } });
  expect(day.receptacle(BAG)?.contents).toEqual([]);
  expect(day.despatch(DESPATCH)).toMatchObject({
    bags: [{ items: 0, massGrams: 0 }],
    totals: { items: 1, massGrams: 120 },
  });
});

test('the totals of a closed despatch are counts, net and tare, and its bags bear 29 characters', () => {
  const day = new Day();
  accept(day);
  accept(day, { item: OTHER, massGrams: 80 });
  openBag(day);
  for (const input of [PACK_BOTH, { ...SEAL, grossGrams: 700 }, CLOSE]) day.says('110900-a', input);
  expect(day.despatch(DESPATCH)).toMatchObject({
    state: 'closed',
    totals: { receptacles: 1, items: 2, massGrams: 200, tareGrams: 500 },
    closedBags: [{ bagNumber: 1, label: '110900120900BKA60001001110007', grossGrams: 700 }],
  });
});

test('a bag that is opened before the close is no part of the despatch any more', () => {
  const day = new Day();
  accept(day);
  openBag(day);
  day.says('110900-a', { kind: 'PackItems', despatch: DESPATCH, receptacle: BAG, items: [ITEM] });
  day.says('110900-a', SEAL);
  day.says('110900-a', opening([ITEM]));
  expect(day.despatch(DESPATCH)).toMatchObject({ state: 'open', bags: [] });
  expect(day.wouldBreak('110900-a', { kind: 'AddReceptacle', despatch: DESPATCH, receptacle: BAG })).toEqual([]);
});

test('a late seal is judged by the bag as it was then, not as it is now', () => {
  const day = new Day();
  accept(day);
  openBag(day);
  day.says('110900-a', { kind: 'PackItems', despatch: DESPATCH, receptacle: BAG, items: [ITEM] });
  const then = day.now;
  day.says('110900-a', SEAL);
  expect(day.wouldBreak('110900-a', { ...SEAL, sealNumber: 'KT-0002' })).toContain('receptacle_must_be_filling');
  expect(day.wouldBreak('110900-a', { ...SEAL, sealNumber: 'KT-0002', occurredAt: then })).toEqual([
    'later_facts_must_agree',
  ]);
});

test('the witness of an opening works at the same office, is fit, and is cleared for what lies inside', () => {
  const day = new Day();
  accept(day, { secrecy: 'C' });
  openBag(day);
  for (const input of [PACK, SEAL, CLOSE]) day.says('110900-a', input);
  const before = (witness: string) => ({ ...opening([ITEM]), witness }) as Spoken;
  expect(day.wouldBreak('110900-a', before('120900-b'))).toContain('opener_must_have_witness');
  expect(day.wouldBreak('110900-a', before('110900-d'))).toContain('opener_must_have_witness');
  expect(day.wouldBreak('110900-a', before('110900-t'))).toContain('handler_must_be_trained');
  expect(day.wouldBreak('110900-a', before('110900-b'))).toEqual(['receptacle_must_be_bound_for_here']);
});

test('a secret that nobody expected in a bag wants the clearance of its class all the same', () => {
  const day = new Day();
  closeBag(day);
  day.says('110900-a', acceptance({ item: OTHER, secrecy: 'B' }));
  expect(day.wouldBreak('110900-d', opening([ITEM]))).not.toContain('actor_must_hold_clearance');
  expect(day.wouldBreak('110900-d', opening([ITEM, OTHER]))).toContain('actor_must_hold_clearance');
});

test('a bag found where the log does not have it is there, and of its despatch one more has arrived', () => {
  const day = new Day();
  load(day);
  day.says('120900-a', { kind: 'ReportFinding', facility: '120900', receptacle: BAG });
  expect(day.receptacle(BAG)).toMatchObject({
    state: 'received',
    custodian: { kind: 'facility', facility: '120900' },
    handover: null,
  });
  expect(day.despatch(DESPATCH)?.state).toBe('arrived');
});

test('an item is accepted again only under a number of its own', () => {
  const day = new Day();
  closeBag(day);
  expect(day.wouldBreak('110900-a', acceptance())).toContain('item_must_be_new');
});

test('a bag is opened by the office where it stands, closed, on no list', () => {
  const day = new Day();
  accept(day);
  openBag(day);
  day.says('110900-a', PACK);
  expect(day.wouldBreak('110900-a', opening([ITEM]))).toEqual(['receptacle_must_be_closed']);
  day.says('110900-a', SEAL);
  day.says('110900-a', CLOSE);
  expect(day.wouldBreak('120900-a', opening([ITEM], '120900'))).toEqual(['receptacle_must_be_in_hand']);
  expect(day.wouldBreak('110900-a', { ...opening([ITEM], '120900'), witness: '110900-b' } as Spoken)).toContain(
    'actor_must_act_for_own_facility',
  );
  day.says('110900-a', planned(day));
  day.says('110900-a', TO_TRIP);
  expect(day.wouldBreak('110900-a', opening([ITEM]))).toEqual([
    'receptacle_must_not_be_listed',
    'receptacle_must_be_bound_for_here',
  ]);
});

test('the seal that the opener cuts was intact, or it is told', () => {
  const day = new Day();
  load(day);
  drive(day, 0);
  drive(day, 1);
  unload(day, '120900', LIST_2);
  for (const sealState of ['broken', 'missing', 'number-differs'] as const) {
    const opened = { ...opening([ITEM], '120900'), sealState } as Spoken;
    expect(day.wouldBreak('120900-a', opened)).toEqual(['seal_must_be_intact']);
  }
});

test('a bag is opened where it was packed while its despatch is open, or when it did not pass its X-ray', () => {
  const day = new Day();
  accept(day);
  openBag(day);
  for (const input of [PACK, SEAL]) day.says('110900-a', input);
  expect(day.wouldBreak('110900-a', opening([ITEM]))).toEqual([]);
  day.says('110900-a', CLOSE);
  expect(day.wouldBreak('110900-a', opening([ITEM]))).toEqual(['receptacle_must_be_bound_for_here']);
  const office = { facility: '110900', machine: 'X-110900' } as const;
  day.says('110900-a', { kind: 'ReportScreening', receptacle: BAG, ...office, result: 'failed' });
  expect(day.wouldBreak('110900-a', opening([ITEM]))).toEqual([]);
});
