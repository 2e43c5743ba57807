import { describe } from 'vitest';
import { TO_TRIP, TRIP, closeBag, planned } from '../testing/index.ts';
import { rule } from '../testing/rule.ts';
import { HOUR } from '../time.ts';

describe('transport', () => {
  rule('trip_must_have_two_stops', 'a trip goes from somewhere to somewhere', (day) => [
    '110900-a',
    planned(day, { stops: [{ facility: '110900', arrivalAt: day.now, departureAt: day.now }] }),
  ]);
  rule('stops_must_be_in_order', 'no stop comes before the one before', (day) => [
    '110900-a',
    planned(day, {
      stops: [
        { facility: '110900', arrivalAt: day.now + HOUR, departureAt: day.now + HOUR },
        { facility: '120900', arrivalAt: day.now, departureAt: day.now },
      ],
    }),
  ]);
  rule('driver_must_hold_role', 'only a driver drives', (day) => ['110900-a', planned(day, { driver: '110900-k' })]);
  rule('escort_must_travel', 'a hired truck takes KT1 mail only with an escort', (day) => {
    closeBag(day);
    day.says('110900-a', planned(day, { vehicle: 'hired' }));
    return ['110900-a', TO_TRIP];
  });
  rule('guards_must_be_requested', 'nobody waives guards that nobody asked for', (day) => {
    day.says('110900-a', planned(day));
    return ['100000-a', { kind: 'SettleGuards', trip: TRIP, outcome: 'waived', reference: '12/CV-BĐTW' }];
  });
  rule('guards_must_be_present', 'a trip for which guards were asked waits for them', (day) => {
    day.says('110900-a', planned(day));
    day.says('110900-a', { kind: 'RequestGuards', trip: TRIP, reference: '11/CV-VPTW' });
    return ['110900-a', { kind: 'AuthoriseDeparture', trip: TRIP, stop: 0 }];
  });
  rule('trip_must_be_at_stop', 'a departure is authorised where the trip stands', (day) => {
    day.says('110900-a', planned(day));
    return ['110900-a', { kind: 'AuthoriseDeparture', trip: TRIP, stop: 1 }];
  });
  rule('trip_must_be_under_way', 'who has not left does not arrive', (day) => {
    day.says('110900-a', planned(day));
    return ['110900-c', { kind: 'ReportArrival', trip: TRIP, stop: 1 }];
  });
  rule('departure_must_be_authorised', 'leaving without the order is told', (day) => {
    day.says('110900-a', planned(day));
    return ['110900-c', { kind: 'ReportDeparture', trip: TRIP, stop: 0 }];
  });
});
