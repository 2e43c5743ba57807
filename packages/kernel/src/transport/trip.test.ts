import { expect, test } from 'vitest';
import { accept, closeBag, Day, ITEM, LIST, planned, receipt, TO_TRIP, TRIP, type Spoken } from '../testing/index.ts';
import { instantOf } from '../time.ts';

const DEPART: Spoken = { kind: 'AuthoriseDeparture', trip: TRIP, stop: 0 };

function hand(day: Day, list: Spoken, received: Spoken): void {
  day.says('110900-a', list);
  day.says('110900-a', { kind: 'ReportHandoverGiven', handover: LIST });
  day.says('110900-c', received);
}

test('a flight is no dedicated vehicle: KT1 bags on it travel with an escort', () => {
  const { vehicle: _none, ...flight } = planned(new Day(), { mode: 'air', serviceNumber: 'VN215' }) as {
    vehicle?: string;
  } & Spoken;
  for (const [escort, expected] of [
    [undefined, ['escort_must_travel']],
    ['110900-b', []],
  ] as const) {
    const day = new Day();
    closeBag(day);
    day.says('110900-a', { ...flight, ...(escort === undefined ? {} : { escort }) });
    hand(day, TO_TRIP, receipt(LIST));
    expect(day.wouldBreak('110900-a', DEPART)).toEqual(expected);
  }
});

test('items outside bags want the escort as well', () => {
  const day = new Day();
  accept(day);
  day.says('110900-a', planned(day, { vehicle: 'hired' }));
  hand(
    day,
    { ...TO_TRIP, receptacles: [], items: [ITEM] },
    {
      kind: 'ReportHandoverReceived',
      handover: LIST,
      receptacles: [],
      items: [ITEM],
    },
  );
  expect(day.item(ITEM)).toMatchObject({ state: 'carried', custodian: { kind: 'trip', trip: TRIP } });
  expect(day.wouldBreak('110900-a', DEPART)).toEqual(['escort_must_travel']);
});

test('despatch numbers begin again with the year of Việt Nam, not of UTC', () => {
  const day = new Day();
  const open: Spoken = { kind: 'OpenDespatch', origin: '110900', destination: '120900', carriage: 'surface' };
  day.now = instantOf('2026-12-31', 23 * 60);
  day.says('110900-a', open);
  day.says('110900-a', open);
  day.now = instantOf('2027-01-01', 60);
  day.says('110900-a', open);
  day.says('110900-a', { ...open, destination: '111000' });
  const numbers = ['120900-K-2026-0001', '120900-K-2026-0002', '120900-K-2027-0001', '111000-K-2027-0001'];
  for (const number of numbers) expect(day.despatch(`110900-${number}`), number).toBeDefined();
});
