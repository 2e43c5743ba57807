import { expect, test } from 'vitest';
import {
  BAG,
  Day,
  ITEM,
  LIST,
  TO_TRIP,
  TRIP,
  accept,
  acceptAtCentre,
  closeBag,
  load,
  openBag,
  PACK,
  planned,
  raisedBy,
  refusalOf,
} from '../testing/index.ts';
import { MINUTE } from '../time.ts';

const SCREEN = {
  kind: 'ReportScreening',
  item: ITEM,
  facility: '100000',
  machine: 'X-100000',
  result: 'passed',
} as const;
const DISINFECT = { kind: 'ReportDisinfection', item: ITEM, facility: '100000', machine: 'D-100000' } as const;
const SCREEN_BAG = {
  kind: 'ReportScreening',
  receptacle: BAG,
  facility: '110900',
  machine: 'X-110900',
  result: 'passed',
} as const;

/** What the last input but its irregularities said. */
function lastTreatment(day: Day) {
  return day.recorded.map(({ event }) => event).findLast(({ type }) => type === 'Screened' || type === 'Disinfected');
}

test('a treatment in order counts', () => {
  const day = new Day();
  acceptAtCentre(day, 'office');
  expect(raisedBy(day.says('100000-a', SCREEN))).toEqual([]);
  expect(lastTreatment(day)).toMatchObject({ type: 'Screened', items: [ITEM], machine: 'X-100000', counts: true });
  expect(raisedBy(day.says('100000-c', DISINFECT))).toEqual([]);
  expect(lastTreatment(day)).toMatchObject({ type: 'Disinfected', items: [ITEM], machine: 'D-100000', counts: true });
});

test('a wrong, foreign or broken machine, or an operator without certificate, leaves a fact that does not count', () => {
  const day = new Day();
  acceptAtCentre(day, 'office');
  const said = (person: string, machine: string) => {
    const codes = raisedBy(day.says(person, { ...SCREEN, machine }));
    expect(lastTreatment(day)).toMatchObject({ counts: false });
    return codes;
  };
  expect(said('100000-a', 'D-100000')).toEqual(['machine_must_be_sound']);
  expect(said('100000-a', 'X-110900')).toEqual(['machine_must_be_sound']);
  expect(said('100000-c', 'X-100000')).toEqual(['operator_must_be_certified']);
  day.says('100000-a', { kind: 'ReportEquipment', facility: '100000', equipment: 'X-100000', working: false });
  expect(said('100000-a', 'X-100000')).toEqual(['machine_must_be_sound']);
  expect(day.item(ITEM)?.screening?.counts).toBe(false);
});

test('a machine that works again proves again; a late result is judged by the machine as it was then', () => {
  const day = new Day();
  acceptAtCentre(day, 'office');
  const broken = { kind: 'ReportEquipment', facility: '100000', equipment: 'X-100000', working: false } as const;
  day.says('100000-a', broken);
  const then = day.now;
  day.says('100000-a', { ...broken, working: true });
  expect(day.wouldBreak('100000-a', SCREEN)).toEqual([]);
  expect(day.wouldBreak('100000-a', { ...SCREEN, occurredAt: then })).toEqual(['machine_must_be_sound']);
  expect(day.wouldBreak('100000-a', { ...SCREEN, occurredAt: then - MINUTE })).toEqual([]);
});

test('only the office of a machine says that it is down', () => {
  const day = new Day();
  const said = { kind: 'ReportEquipment', facility: '120900', equipment: 'X-110900', working: false } as const;
  expect(refusalOf(day.says('120900-a', said))).toBe('actor_must_act_for_own_facility');
});

test('a result that is not passed opens a case with duties', () => {
  const day = new Day();
  acceptAtCentre(day, 'office');
  expect(raisedBy(day.says('100000-a', { ...SCREEN, result: 'failed' }))).toEqual(['screening-failed']);
  expect(day.irregularities()[0]).toMatchObject({ about: [`item:${ITEM}`] });
  expect(day.irregularities()[0]?.duties.map(({ duty }) => duty)).toEqual(
    expect.arrayContaining(['isolate', 'do-not-move']),
  );
  expect(raisedBy(day.says('100000-a', { ...SCREEN, result: 'inconclusive' }))).toEqual(['screening-inconclusive']);
});

test('an isolated item is not packed', () => {
  const day = new Day();
  accept(day);
  openBag(day);
  day.says('110900-a', { ...SCREEN, facility: '110900', machine: 'X-110900', result: 'failed' });
  expect(day.wouldBreak('110900-a', PACK)).toEqual(['item_must_not_be_isolated']);
});

test('a sealed bag is treated with everything inside', () => {
  const day = new Day();
  closeBag(day);
  expect(raisedBy(day.says('110900-a', SCREEN_BAG))).toEqual([]);
  expect(lastTreatment(day)).toMatchObject({ receptacle: BAG, items: [ITEM], counts: true });
  expect(day.item(ITEM)?.screening).toMatchObject({ result: 'passed', counts: true, receptacle: BAG });
});

test('a bag that does not pass its X-ray aboard keeps the trip where it is, until it passes', () => {
  const day = new Day();
  load(day);
  const leave = { kind: 'AuthoriseDeparture', trip: TRIP, stop: 0 } as const;
  day.says('110900-a', leave);
  day.says('110900-a', { ...SCREEN_BAG, machine: 'D-110900', result: 'failed' });
  expect(day.trip(TRIP)).toMatchObject({ receptacles: [{ isolated: false }], stops: [{ authorised: true }, {}, {}] });
  day.says('110900-a', SCREEN_BAG);
  expect(day.trip(TRIP)?.stops[0]?.authorised).toBe(true);
  day.says('110900-a', { ...SCREEN_BAG, result: 'failed' });
  expect(lastTreatment(day)).toMatchObject({ receptacle: BAG, counts: true, trip: TRIP });
  expect(day.trip(TRIP)?.stops[0]?.authorised).toBe(false);
  expect(day.wouldBreak('110900-a', leave)).toEqual(['item_must_not_be_isolated']);
  day.says('110900-a', SCREEN_BAG);
  expect(day.wouldBreak('110900-a', leave)).toEqual([]);
});

test('an open bag is treated to no purpose, and so is one of another office', () => {
  const day = new Day();
  accept(day);
  openBag(day);
  day.says('110900-a', PACK);
  expect(raisedBy(day.says('110900-a', SCREEN_BAG))).toEqual(['receptacle_must_be_closed']);
  expect(lastTreatment(day)).toMatchObject({ receptacle: BAG, counts: false });
  const elsewhere = { ...SCREEN_BAG, facility: '120900', machine: 'X-120900' };
  expect(day.wouldBreak('120900-a', elsewhere)).toContain('receptacle_must_be_in_hand');
});

test('an unknown item or bag is not treated', () => {
  const day = new Day();
  expect(refusalOf(day.says('100000-a', SCREEN))).toBe('item_must_be_known');
  expect(refusalOf(day.says('110900-a', SCREEN_BAG))).toBe('receptacle_must_be_known');
});

test('a bag whose seal was seen broken is treated to no purpose', () => {
  const day = new Day();
  closeBag(day);
  day.says('110900-a', planned(day));
  day.says('110900-a', TO_TRIP);
  const receptacles = [{ receptacle: BAG, sealState: 'broken' as const }];
  day.says('110900-c', { kind: 'ReportHandoverReceived', handover: LIST, receptacles, items: [] });
  day.says('110900-a', { kind: 'ReportFinding', facility: '110900', receptacle: BAG });
  expect(raisedBy(day.says('110900-a', SCREEN_BAG))).toEqual(['seal_must_be_intact']);
  expect(lastTreatment(day)).toMatchObject({ receptacle: BAG, counts: false });
});

test('nobody tells of a treatment at another office, nor of a machine that the register does not know', () => {
  const day = new Day();
  acceptAtCentre(day, 'office');
  expect(day.wouldBreak('100000-a', { ...DISINFECT, facility: '110900', machine: 'D-110900' })).toEqual([
    'actor_must_act_for_own_facility',
  ]);
  const down = { kind: 'ReportEquipment', facility: '100000', equipment: 'X-999999', working: false } as const;
  expect(day.wouldBreak('100000-a', down)).toEqual(['equipment_must_be_known']);
});
