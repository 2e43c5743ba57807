import { describe, expect, test } from 'vitest';
import {
  accept,
  acceptAtCentre,
  Day,
  delivery,
  ITEM,
  LIST,
  openBag,
  opening,
  OTHER,
  PACK,
  toCourier,
  UNPACK,
  type Spoken,
} from '../testing/index.ts';

type Screening = Extract<Spoken, { kind: 'ReportScreening' }>;

/** X-rayed and disinfected at `facility`. */
function treated(day: Day, facility: string, result: Screening['result'] = 'passed'): void {
  day.says(`${facility}-a`, { kind: 'ReportScreening', item: ITEM, facility, machine: `X-${facility}`, result });
  day.says(`${facility}-a`, { kind: 'ReportDisinfection', item: ITEM, facility, machine: `D-${facility}` });
}

const isTreated = (day: Day) => day.item(ITEM)?.screening !== null && day.item(ITEM)?.disinfection !== null;
const isUntreated = (day: Day) => day.item(ITEM)?.screening === null && day.item(ITEM)?.disinfection === null;

/** Treated, then bagged and sealed at 110900. */
function bagged(): Day {
  const day = new Day();
  accept(day);
  treated(day, '110900');
  openBag(day);
  day.says('110900-a', PACK);
  return day;
}

/** The bag opened, with its seal as it was. */
const opened = (sealState: 'intact' | 'broken', items = [ITEM]): Spoken => ({ ...opening(items), sealState }) as Spoken;

const rewrap: Spoken = {
  kind: 'ReportRewrap',
  item: ITEM,
  facility: '110900',
  witness: '110900-b',
  minutes: '04/BB-110900',
  massGrams: 131,
  innerOpened: false,
};

describe('X-ray and disinfection do not outlive control over the item (R1.50)', () => {
  test('they outlive ordinary packing, unpacking and opening', () => {
    const day = bagged();
    expect(isTreated(day)).toBe(true);
    day.says('110900-a', { ...UNPACK, item: ITEM });
    expect(isTreated(day)).toBe(true);
    const whole = bagged();
    whole.says('110900-a', opened('intact'));
    expect(isTreated(whole)).toBe(true);
  });

  test('an opening with a seal that is not intact ends them', () => {
    const day = bagged();
    day.says('110900-a', opened('broken'));
    expect(isUntreated(day)).toBe(true);
  });

  test('so does being missing from a bag', () => {
    const day = bagged();
    day.says('110900-a', opened('intact', []));
    expect(isUntreated(day)).toBe(true);
  });

  test('or lying in a bag whose list does not name it', () => {
    const day = new Day();
    accept(day);
    treated(day, '110900');
    openBag(day);
    day.says('110900-a', opened('intact'));
    expect(isUntreated(day)).toBe(true);
  });

  test('or being found', () => {
    const day = new Day();
    accept(day);
    treated(day, '110900');
    day.says('120900-a', { kind: 'ReportFinding', item: ITEM, facility: '120900' });
    expect(isUntreated(day)).toBe(true);
  });

  test('or being wrapped again', () => {
    const day = new Day();
    accept(day);
    treated(day, '110900');
    day.says('110900-a', rewrap);
    expect(isUntreated(day)).toBe(true);
  });

  test('or missing at a hand-over', () => {
    const day = new Day();
    acceptAtCentre(day, 'office');
    treated(day, '100000');
    day.says('100000-a', toCourier(ITEM, '100000'));
    day.says('100000-a', { kind: 'ReportHandoverGiven', handover: LIST });
    day.says('100000-c', { kind: 'ReportHandoverReceived', handover: LIST, receptacles: [], items: [] });
    expect(isUntreated(day)).toBe(true);
  });

  test('or passing from hand to hand while the log has it in a bag', () => {
    const day = bagged();
    accept(day, { item: OTHER, recipient: 'province-10' });
    day.says('110900-a', toCourier(OTHER, '110900'));
    day.says('110900-a', { kind: 'ReportHandoverGiven', handover: LIST });
    day.says('110900-c', { kind: 'ReportHandoverReceived', handover: LIST, receptacles: [], items: [ITEM, OTHER] });
    expect(day.item(ITEM)).toMatchObject({ container: null, custodian: { kind: 'courier' } });
    expect(isUntreated(day)).toBe(true);
  });

  test('or a delivery that was none, of what lay in a bag', () => {
    const day = bagged();
    day.says('110900-c', delivery(ITEM));
    day.says('110900-b', { kind: 'CorrectDelivery', item: ITEM, reason: 'read-wrongly' });
    expect(isUntreated(day)).toBe(true);
  });

  test('an X-ray that it failed holds it all the same', () => {
    const day = new Day();
    accept(day);
    treated(day, '110900', 'failed');
    day.says('110900-a', rewrap);
    expect(day.item(ITEM)).toMatchObject({ screening: { result: 'failed' }, disinfection: null });
  });
});

describe('a return approved', () => {
  const approval: Spoken = { kind: 'ApproveReturn', item: ITEM, reference: '01/QĐ' };

  test('because of a failed X-ray frees the item to go back', () => {
    const day = new Day();
    acceptAtCentre(day, 'office');
    treated(day, '100000', 'failed');
    expect(day.wouldBreak('100000-a', toCourier(ITEM, '100000'))).toContain('item_must_not_be_isolated');
    day.says('100000-b', approval);
    expect(day.item(ITEM)).toMatchObject({ screening: null, returning: true, bound: 'ministry' });
    expect(day.wouldBreak('100000-a', toCourier(ITEM, '100000'))).toEqual([]);
  });

  test('for another reason leaves an X-ray that told nothing to be repeated', () => {
    const day = new Day();
    acceptAtCentre(day, 'ministry');
    day.says('100000-a', toCourier(ITEM, '100000'));
    day.says('100000-a', { kind: 'ReportHandoverGiven', handover: LIST });
    day.says('100000-c', { kind: 'ReportHandoverReceived', handover: LIST, receptacles: [], items: [ITEM] });
    day.says('100000-c', { kind: 'ReportAttempt', item: ITEM, target: 'address', reason: 'moved' });
    day.says('100000-a', { kind: 'ReportFinding', item: ITEM, facility: '100000' });
    treated(day, '100000', 'inconclusive');
    day.says('100000-b', approval);
    expect(day.item(ITEM)).toMatchObject({ screening: { result: 'inconclusive' }, returning: true });
  });
});
