import { HOUR, instantOf, type MailRoute } from '@giaolien/kernel';
import { describe, expect, test } from 'vitest';
import { emptyPlan, planOfRoute, plannedStops, withStop } from './plan-draft.ts';

const NOW = instantOf('2026-11-24', 14 * 60 + 5);
const ROUTE: MailRoute = {
  id: 'C1-01',
  name: 'Hà Nội – Vinh – Đà Nẵng',
  level: 1,
  mode: 'road',
  stops: [
    { facility: '080100', arrivalMinute: 0, departureMinute: 60 },
    { facility: '460900', arrivalMinute: 400, departureMinute: 420 },
    { facility: '080500', arrivalMinute: 1500, departureMinute: 1500 },
  ],
};

describe('A trip order', () => {
  test('of a route leaves at its next hour, with the times of the route', () => {
    const plan = { ...emptyPlan({ id: '080100', name: 'Hà Nội' }, NOW), ...planOfRoute(ROUTE, '080100', {}, NOW) };
    const stops = plannedStops(plan);
    expect(stops[0]?.departureAt).toBe(instantOf('2026-11-25', 60));
    expect(stops.map((stop) => (stop.arrivalAt - plan.departAt) / 60_000)).toEqual([0, 340, 1440]);
  });
  test('of a route that passes here begins here', () => {
    const plan = planOfRoute(ROUTE, '460900', {}, NOW);
    expect(plan.stops?.map((stop) => stop.facility)).toEqual(['460900', '080500']);
    expect(plan.departAt).toBe(instantOf('2026-11-25', 420));
  });
  test('without a route leaves at the next quarter and takes stops one by one, in order', () => {
    const first = withStop(emptyPlan({ id: '080100', name: 'Hà Nội' }, NOW), { id: '460900', name: 'Vinh' });
    const stops = plannedStops(withStop(first, { id: '080500', name: 'Đà Nẵng' }));
    expect(stops[0]?.departureAt).toBe(instantOf('2026-11-24', 14 * 60 + 15));
    expect(stops[1]?.arrivalAt).toBeGreaterThanOrEqual((stops[0]?.departureAt ?? 0) + HOUR);
    expect(stops[2]?.arrivalAt).toBeGreaterThan(stops[1]?.departureAt ?? 0);
  });
});
