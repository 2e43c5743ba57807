import { addDays, instantOf } from '@giaolien/kernel';
import type { Failure, RosterGap, RosterShift, RosterWeek } from '@giaolien/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestServer, type TestServer } from '../testing/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.end());

const WEEK = '2026-11-23';
const codeOf = ({ refusals }: Failure) => refusals[0]?.code;
const weekOf = async (person: string, query = '') =>
  (await server.ask<RosterWeek>(person, 'GET', `/api/rosters${query}`)).body;

interface Gaps {
  readonly total: number;
  readonly gaps: readonly RosterGap[];
  readonly facilities: readonly { readonly facility: string; readonly gaps: number; readonly rosters: number }[];
}

describe('Shift rosters', () => {
  test('a week of the centre: three shifts a day, and the gaps that lie ahead', async () => {
    const week = await weekOf('chiachon.hn');
    expect(week).toMatchObject({ facility: '080100', week: WEEK, aroundTheClock: true, may: false });
    expect(week.roster?.shifts).toHaveLength(21);
    expect(week.gaps.map(({ kind, day, lacking }) => [kind, day, lacking])).toContainEqual([
      'unfilled',
      '2026-11-26',
      null,
    ]);
    expect(week.gaps.map(({ kind, person, lacking }) => [kind, person, lacking])).toContainEqual([
      'unqualified',
      'chiachon5.hn',
      'clearance',
    ]);
    expect(week.people.find(({ id }) => id === 'chiachon.hn')?.minutes).toBeGreaterThan(0);
    expect(week.days).toHaveLength(7);
  });

  test('tells what everyone holds to who keeps the register, and to others of themselves only', async () => {
    const kept = await weekOf('kiemsoat.hn');
    expect(kept.people.every(({ held }) => held !== null)).toBe(true);
    const sorter = kept.people.find(({ id }) => id === 'chiachon5.hn');
    expect(sorter?.held?.filter(({ kind }) => kind === 'clearance').map(({ secrecy }) => secrecy)).not.toContain('A');
    const seen = await weekOf('chiachon.hn');
    expect(seen.people.filter(({ held }) => held !== null).map(({ id }) => id)).toEqual(['chiachon.hn']);
  });

  test('the demonstration has no other gaps than those put there to be seen', async () => {
    const { body } = await server.ask<Gaps>('giamsat.hn', 'GET', '/api/rosters/gaps?from=2026-11-24&days=13&limit=500');
    expect(new Set(body.gaps.map(({ facility }) => facility))).toEqual(new Set(['080100', '970900']));
    expect(body.gaps.filter(({ facility }) => facility === '970900').map(({ kind }) => kind)).toEqual([
      'uncovered',
      'unfilled',
      'unfilled',
    ]);
    expect(body.total).toBe(body.gaps.length);
    expect(body.total).toBeLessThan(10);
  });

  test('an office sees its own rosters, a province those of its communes, and a foreign one sees none', async () => {
    const own = await server.ask<Gaps>('dieuhanh.camau', 'GET', '/api/rosters/gaps');
    expect(own.body.facilities.length).toBeGreaterThan(50);
    expect(own.body.facilities.map(({ facility }) => facility)).not.toContain('080100');
    expect(await server.ask('giaodich.camau', 'GET', '/api/rosters?facility=080100')).toMatchObject({ status: 404 });
    expect(await server.ask('giaodich.camau', 'GET', '/api/rosters?facility=971380')).toMatchObject({ status: 200 });
    expect(await server.ask('buudien.971380', 'GET', '/api/rosters?facility=970900')).toMatchObject({ status: 404 });
  });

  test('Tết: the calendar says so, and an office around the clock without a roster is a gap', async () => {
    const tet = await weekOf('dieuhanh.hn', '?week=2027-02-08');
    expect(tet.days.some(({ off }) => off?.includes('Tết') ?? false)).toBe(true);
    expect(tet.roster).toBeNull();
    expect(tet.gaps).toMatchObject([{ kind: 'uncovered', from: instantOf('2027-02-08', 0) }]);
    expect(tet.gaps[0]?.off).toContain('Tết');
  });

  test('a week is written, copied and published by who keeps it; who saw an older one is told', async () => {
    const facility = '080100';
    const next = addDays(WEEK, 14);
    const [shift] = (await weekOf('dieuhanh.hn')).roster?.shifts ?? [];
    if (shift === undefined) throw new Error('The week has shifts.');
    const moved: RosterShift = { ...shift, id: 'm1', day: next };
    const body = { facility, week: next, version: 0, shifts: [moved] };
    expect(await server.ask('giaodich.hn', 'POST', '/api/rosters', body)).toMatchObject({ status: 403 });
    expect(await server.ask('dieuhanh.camau', 'POST', '/api/rosters', body)).toMatchObject({ status: 404 });
    expect(await server.ask('dieuhanh.hn', 'POST', '/api/rosters', body)).toMatchObject({
      status: 200,
      body: { version: 1 },
    });
    const late = await server.ask('kiemsoat.hn', 'POST', '/api/rosters', body);
    expect([late.status, codeOf(late.body)]).toEqual([409, 'record_must_be_current']);
    const copy = { facility, from: WEEK, to: next, version: 1, people: false };
    expect(await server.ask('dieuhanh.hn', 'POST', '/api/rosters/copy', copy)).toMatchObject({ body: { version: 2 } });
    const publication = { facility, week: next, version: 2 };
    expect(await server.ask('dieuhanh.hn', 'POST', '/api/rosters/publish', publication)).toMatchObject({ status: 200 });
    const { roster } = await weekOf('chiachon.hn', `?week=${next}`);
    expect(roster).toMatchObject({ version: 3, publishedAt: server.clock.now, changedBy: 'dieuhanh.hn' });
    expect(roster?.shifts).toHaveLength(21);
    expect(
      roster?.shifts.every(({ day, positions }) => day >= next && positions.every(({ people }) => people.length === 0)),
    ).toBe(true);
  });

  test('a week comes as a file that can be given back, and the log knows who took it', async () => {
    const { headers, body } = await server.ask<string>('chiachon.hn', 'GET', '/api/rosters/export?format=csv');
    expect(headers['content-disposition']).toContain(`lich-ca-080100-${WEEK}.csv`);
    expect(body.split('\r\n').length).toBeGreaterThan(21);
    expect(await server.ask('chiachon.camau', 'GET', '/api/rosters/export?format=csv&facility=080100')).toMatchObject({
      status: 404,
    });
    await server.prove('kiemtra.hn');
    const log = await server.ask<{ entries: object[] }>('kiemtra.hn', 'GET', '/api/security/log?kind=exported');
    expect(log.body.entries[0]).toMatchObject({ person: 'chiachon.hn', subject: 'register:roster' });
  });

  const wrong: readonly [string, Partial<RosterShift>, string][] = [
    ['of another week', { day: '2026-11-22' }, 'shifts.0.day'],
    ['on a day that no calendar has', { day: '2026-02-31' }, 'shifts.0.day'],
    ['that ends before it begins', { startMinute: 600, endMinute: 600 }, 'shifts.0.endMinute'],
    ['longer than a day', { startMinute: 60, endMinute: 1501 }, 'shifts.0.endMinute'],
    ['with somebody who is not on the register', { positions: [position('nobody.hn')] }, 'shifts.0.positions'],
  ];
  test.each(wrong)('a shift %s is refused', async (_, change, field) => {
    const shift: RosterShift = { ...SHIFT, ...change };
    const body = { facility: '080100', week: WEEK, version: 1, shifts: [shift] };
    const { status, body: failure } = await server.ask('dieuhanh.hn', 'POST', '/api/rosters', body);
    expect([status, failure.refusals[0]?.field]).toEqual([400, field]);
  });
});

function position(person: string) {
  return {
    id: 'v1',
    task: 'Trực',
    role: 'sorter' as const,
    count: 1,
    secrecy: null,
    screening: false,
    people: [person],
  };
}

const SHIFT: RosterShift = {
  id: 's',
  day: WEEK,
  name: 'Ca',
  startMinute: 360,
  endMinute: 840,
  zone: null,
  positions: [],
};
