import { describe, expect, test } from 'vitest';
import {
  accept,
  BAG,
  closeBag,
  Day,
  delivery,
  goOut,
  ITEM,
  load,
  openBag,
  opening,
  PACK,
  raisedBy,
  refusalOf,
  type Spoken,
} from '../testing/index.ts';

describe('something stands here that should not', () => {
  const found = (facility: string, what: { readonly item?: string; readonly receptacle?: string }): Spoken => ({
    kind: 'ReportFinding',
    facility,
    ...what,
  });

  test('a missing item is back, and taken from nobody', () => {
    const day = new Day();
    closeBag(day);
    day.says('110900-a', opening([]));
    expect(day.item(ITEM)?.state).toBe('missing');
    expect(raisedBy(day.says('110900-a', found('110900', { item: ITEM })))).toEqual([]);
    expect(day.item(ITEM)).toMatchObject({ state: 'controlled', custodian: { kind: 'facility', facility: '110900' } });
  });

  test('an item that another office answers for', () => {
    const day = new Day();
    accept(day);
    expect(raisedBy(day.says('120900-a', found('120900', { item: ITEM })))).toEqual(['giver_must_be_custodian']);
    expect(day.item(ITEM)).toMatchObject({ state: 'at-office', custodian: { facility: '120900' } });
  });

  test('a bag that the log has on a vehicle', () => {
    const day = new Day();
    load(day);
    expect(raisedBy(day.says('120900-a', found('120900', { receptacle: BAG })))).toEqual(['giver_must_be_custodian']);
    expect(day.receptacle(BAG)).toMatchObject({ custodian: { kind: 'facility', facility: '120900' } });
  });

  test('exactly one thing, that is known', () => {
    const day = new Day();
    closeBag(day);
    expect(refusalOf(day.says('110900-a', found('110900', {})))).toBe('item_must_be_known');
    expect(refusalOf(day.says('110900-a', found('110900', { item: ITEM, receptacle: BAG })))).toBe(
      'item_must_be_known',
    );
    expect(refusalOf(day.says('110900-a', found('110900', { receptacle: 'T000009' })))).toBe(
      'receptacle_must_be_known',
    );
    expect(refusalOf(day.says('110900-a', found('120900', { item: ITEM })))).toBe('actor_must_act_for_own_facility');
  });
});

describe('a torn cover is wrapped again (R4.10)', () => {
  const rewrap = (innerOpened: boolean): Spoken => ({
    kind: 'ReportRewrap',
    item: ITEM,
    facility: '110900',
    witness: '110900-b',
    minutes: '04/BB-110900',
    massGrams: 131,
    innerOpened,
  });

  test('before a witness, with its new mass; the sender is told', () => {
    const day = new Day();
    accept(day);
    expect(raisedBy(day.says('110900-a', rewrap(false)))).toEqual(['cover-rewrapped']);
    expect(day.item(ITEM)).toMatchObject({ massGrams: 131, state: 'controlled' });
    expect(day.irregularities()[0]?.duties.map(({ duty }) => duty)).toContain('notify-sender');
  });

  test('of a secret, an opened inner envelope presumes that it is compromised', () => {
    const day = new Day();
    accept(day, { secrecy: 'A' });
    day.says('110900-a', rewrap(true));
    expect(day.irregularities()).toMatchObject([
      { code: 'cover-rewrapped', gravity: 'incident', secrecy: 'A' },
      { code: 'inner_cover_must_stay_closed', gravity: 'breach', secrecy: 'A' },
    ]);
  });

  test('by a person and a witness who are cleared for it', () => {
    const day = new Day();
    accept(day, { secrecy: 'A' });
    expect(day.wouldBreak('110900-d', rewrap(false))).toEqual(['actor_must_hold_clearance']);
    const uncleared = { ...rewrap(false), witness: '110900-d' } as Spoken;
    expect(day.wouldBreak('110900-a', uncleared)).toEqual(['rewrapper_must_have_witness']);
  });
});

describe('what the log tells otherwise, before or since', () => {
  const found: Spoken = { kind: 'ReportFinding', facility: '110900', item: ITEM };

  test('an item that lies in a sealed bag, or was delivered, stands here all the same', () => {
    const bagged = new Day();
    closeBag(bagged);
    expect(raisedBy(bagged.says('110900-a', found))).toEqual(['item_must_not_be_bagged']);
    const out = new Day();
    goOut(out);
    out.says('100000-c', delivery(ITEM));
    expect(raisedBy(out.says('110900-a', found))).toEqual(['item_must_not_be_ended']);
  });

  test('a finding or a new cover that is told late, of an item that went on since, is told as such', () => {
    const day = new Day();
    accept(day);
    openBag(day);
    const occurredAt = day.now;
    day.says('110900-a', PACK);
    expect(day.wouldBreak('110900-a', { ...found, occurredAt })).toEqual(['later_facts_must_agree']);
    const cover = { witness: '110900-b', minutes: '04/BB-110900', massGrams: 131, innerOpened: false } as const;
    const rewrap = { kind: 'ReportRewrap', item: ITEM, facility: '110900', ...cover } as const;
    expect(day.wouldBreak('110900-a', { ...rewrap, occurredAt })).toEqual(['later_facts_must_agree']);
    expect(day.wouldBreak('110900-a', { ...rewrap, facility: '120900', occurredAt })).toEqual([
      'actor_must_act_for_own_facility',
      'later_facts_must_agree',
    ]);
  });
});
