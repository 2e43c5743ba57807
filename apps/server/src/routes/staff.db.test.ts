import { DAY, HOUR, type Qualification } from '@giaolien/kernel';
import type { Failure, StaffRecordReply, StaffRow, Warning } from '@giaolien/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acceptance, MORNING, openTestServer, type TestServer } from '../testing/server.ts';
import { together } from '../testing/two-persons.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.end());

interface List {
  readonly people: readonly StaffRow[];
  readonly total: number;
}
interface Warnings {
  readonly totals: { readonly ended: number; readonly within90: number };
  readonly facilities: readonly { readonly facility: string }[];
  readonly warnings: readonly Warning[];
}

const list = async (person: string, query = '') => (await server.ask<List>(person, 'GET', `/api/staff${query}`)).body;
const record = (person: string, id: string) => server.ask<StaffRecordReply>(person, 'GET', `/api/staff/${id}`);
const codeOf = ({ refusals }: Failure) => refusals[0]?.code;

describe('The staff register', () => {
  test('shows an office its own people, a province those of its communes too, the monitoring centre everyone', async () => {
    const own = await list('giaodich.hn', '?limit=500');
    expect(new Set(own.people.map(({ facility }) => facility))).toEqual(new Set(['080100']));
    const province = await list('kiemsoat.camau', '?limit=500');
    const facilities = new Set(province.people.map(({ facility }) => facility));
    expect(facilities.has('970900') && facilities.size > 50).toBe(true);
    expect(facilities.has('080100')).toBe(false);
    expect((await list('giamsat.hn')).total).toBe(5571);
    expect((await list('giaodich.hn', '?facility=970900')).people).toEqual([]);
    expect((await list('buudien.971380')).people.every(({ facility }) => facility === '971380')).toBe(true);
  });

  test('is searched by name without accents, by role, and page by page', async () => {
    const drivers = await list('giamsat.hn', '?role=driver&facility=080100');
    expect(drivers.total).toBe(8);
    const [first, ...rest] = drivers.people;
    const next = await list('giamsat.hn', `?role=driver&facility=080100&after=${first?.id ?? ''}`);
    expect(next.people).toEqual(rest);
    const found = await list('giamsat.hn', `?q=${encodeURIComponent('nguyen van')}&limit=5`);
    expect(found.people.every(({ name }) => name.startsWith('Nguyễn Văn'))).toBe(true);
    expect(found.people.length).toBeGreaterThan(0);
  });

  test('is narrowed to a clearance, and to whom something ends in the order of that end', async () => {
    const cleared = await list('giamsat.hn', '?clearance=A&limit=500');
    expect(new Set(cleared.people.map(({ clearance }) => clearance))).toEqual(new Set(['A']));
    const counts = await Promise.all(
      ['A', 'B', 'C', 'none'].map(async (each) => (await list('giamsat.hn', `?clearance=${each}`)).total),
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(5571);
    const { people, total } = await list('kiemsoat.hn', '?ending=within-90');
    const ends = people.map(({ ending }) => ending?.until ?? 0);
    expect(ends).toEqual(ends.toSorted((a, b) => a - b));
    expect(total).toBeGreaterThan((await list('kiemsoat.hn', '?ending=ended')).total);
    expect(people.every(({ ending }) => ending !== null)).toBe(true);
  });

  test('tells what somebody holds, and what ends, only where his record is open', async () => {
    const seen = await list('giaodich.hn', '?limit=500');
    const closed = seen.people.filter(({ held }) => held === null);
    expect(closed.every(({ open, ending }) => !open && ending === null)).toBe(true);
    expect(seen.people.filter(({ open }) => open).map(({ id }) => id)).toEqual(['giaodich.hn']);
    const own = seen.people.find(({ id }) => id === 'giaodich.hn');
    expect(own?.held?.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['vetting', 'training', 'commitment']));
    const ending = await list('giaodich.hn', '?ending=within-90');
    expect(ending.people.every(({ id }) => id === 'giaodich.hn')).toBe(true);
  });

  test('lists exactly one nearness and one kind of what ends', async () => {
    const ask = async (query: string) =>
      (await server.ask<Warnings>('kiemsoat.hn', 'GET', `/api/staff/warnings?limit=500${query}`)).body;
    const { totals, warnings } = await ask('&ending=ended');
    expect(warnings).toHaveLength(totals.ended);
    expect(new Set(warnings.map(({ ending }) => ending))).toEqual(new Set(['ended']));
    expect((await ask('&ending=within-90')).warnings).toHaveLength(totals.within90);
    const kinds = (await ask('&kind=training')).warnings.map(({ kind }) => kind);
    expect(kinds.every((kind) => kind === 'training')).toBe(true);
  });

  const reads: readonly [string, string, number][] = [
    ['laixe.hn', 'laixe.hn', 200],
    ['laixe.hn', 'kiemsoat.hn', 404],
    ['kiemsoat.hn', 'laixe.hn', 200],
    ['dieuhanh.hn', 'laixe.camau', 404],
    ['kiemsoat.camau', 'buudien.971380', 200],
    ['giamsat.hn', 'buudien.971380', 200],
    ['kiemtra.hn', 'laixe.camau', 200],
    ['kiemtra.hn', 'nobody.nowhere', 404],
  ];
  test.each(reads)('%s opens the record of %s: %d', async (person, id, status) => {
    expect((await record(person, id)).status).toBe(status);
  });

  test('says what was issued, who may drive what, and by which papers', async () => {
    const { body } = await record('kiemsoat.hn', 'laixe.hn');
    expect(body.qualifications.every(({ paper }) => paper !== null)).toBe(true);
    expect(body.tools).toMatchObject([{ kind: 'stun-baton', returnedAt: null }]);
    expect(body.licences.length).toBeGreaterThan(1);
    expect(body).toMatchObject({ version: 1, changedBy: 'catalogue', may: { keep: true, askChange: true } });
    expect((await record('laixe.hn', 'laixe.hn')).body.may).toEqual({ keep: false, askChange: false });
  });

  test('the office writes contact and tools by itself; each version stays, and the second of two is told', async () => {
    const id = 'laixe3.hn';
    const contact = { version: 1, contact: { phone: '0000 111 222' } };
    expect(await server.ask('laixe3.hn', 'POST', `/api/staff/${id}/contact`, contact)).toMatchObject({ status: 403 });
    expect(await server.ask('kiemsoat.camau', 'POST', `/api/staff/${id}/contact`, contact)).toMatchObject({
      status: 404,
    });
    expect(await server.ask('kiemsoat.hn', 'POST', `/api/staff/${id}/contact`, contact)).toMatchObject({
      status: 200,
      body: { id, version: 2 },
    });
    const late = await server.ask('kiemsoat2.hn', 'POST', `/api/staff/${id}/contact`, contact);
    expect([late.status, codeOf(late.body)]).toEqual([409, 'record_must_be_current']);
    const baton = {
      kind: 'stun-baton',
      serial: 'DC-1',
      licence: '7/GP',
      licenceUntil: MORNING + 9 * DAY,
      issuedAt: MORNING,
    };
    await server.ask('quantri.hn', 'POST', `/api/staff/${id}/tools`, { version: 2, ...baton });
    const held = (await record('kiemsoat.hn', id)).body;
    expect(held.warnings).toContainEqual(
      expect.objectContaining({ kind: 'tool-licence', label: 'DC-1', ending: 'within-30' }),
    );
    const back = `/api/staff/${id}/tools/${held.tools[0]?.id ?? ''}/return`;
    const early = await server.ask('kiemsoat.hn', 'POST', back, { version: 3, returnedAt: MORNING - HOUR });
    expect([early.status, codeOf(early.body)]).toEqual([400, 'field_must_fit']);
    await server.ask('kiemsoat.hn', 'POST', back, { version: 3, returnedAt: MORNING + HOUR });
    expect((await record('kiemsoat.hn', id)).body.warnings.map(({ label }) => label)).not.toContain('DC-1');
    const history = await server.ask<{ versions: { version: number; changedBy: string }[] }>(
      'kiemsoat.hn',
      'GET',
      `/api/staff/${id}/history`,
    );
    expect(history.body.versions.map(({ version, changedBy }) => [version, changedBy])).toEqual([
      [4, 'kiemsoat.hn'],
      [3, 'quantri.hn'],
      [2, 'kiemsoat.hn'],
      [1, 'catalogue'],
    ]);
  });

  test('warns the office of what ends there, the centre of everything, and nobody else', async () => {
    const ask = async (person: string) => (await server.ask<Warnings>(person, 'GET', '/api/staff/warnings')).body;
    const national = await ask('giamsat.hn');
    expect(national.totals.ended).toBeGreaterThan(0);
    expect(national.facilities.length).toBeGreaterThan(20);
    const own = await ask('kiemsoat.hn');
    expect(new Set(own.warnings.map(({ facility }) => facility))).toEqual(new Set(['080100']));
    const ends = national.warnings.map(({ until }) => until);
    expect(ends).toEqual(ends.toSorted((a, b) => a - b));
    expect((await ask('giaodich.hn')).warnings).toEqual([]);
  });

  test('a clearance is lowered by two persons, never by one who is concerned, and counts from that moment', async () => {
    const person = 'giaodich3.hn';
    const secret = acceptance({ secrecy: 'A' });
    const { from, until } = heldClearance(person);
    const asked = {
      person,
      version: 1,
      end: ['clearance'],
      grant: [{ kind: 'clearance', from, until, secrecy: 'C', paper: '9/QĐ-ĐM', result: null, course: null }],
    };
    expect(await together(server, ['laixe.hn', 'quantri.hn'], 'change-person', asked)).toMatchObject({ status: 403 });
    expect(await together(server, ['kiemsoat.camau', 'quantri.hn'], 'change-person', asked)).not.toMatchObject({
      status: 200,
    });
    expect((await server.give(person, secret)).body.kind).toBe('decided');
    const { status, approval } = await together(server, ['kiemsoat.hn', 'quantri.hn'], 'change-person', asked);
    expect([status, approval?.state]).toEqual([200, 'approved']);
    expect((await record('kiemsoat.hn', person)).body).toMatchObject({
      clearance: 'C',
      version: 2,
      changedBy: 'kiemsoat.hn',
    });
    const refused = await server.give(person, acceptance({ secrecy: 'A' }));
    expect(refused.body.refusals.map(({ code }) => code)).toContain('actor_must_hold_clearance');
    const again = await together(server, ['kiemsoat.hn', 'quantri2.hn'], 'change-person', asked);
    expect([again.status, again.code]).toEqual([409, 'record_must_be_current']);
  });

  test('who leaves loses role and fitness and what he has open closes; his record stays', async () => {
    expect((await server.ask('buuta7.hn', 'GET', '/api/session')).status).toBe(200);
    const gone = { register: 'staff', id: 'buuta7.hn', version: 1 };
    expect(await together(server, ['kiemsoat.hn', 'quantri.hn'], 'remove-record', gone)).toMatchObject({ status: 200 });
    expect((await server.ask('buuta7.hn', 'GET', '/api/session')).status).toBe(401);
    const { body } = await record('kiemsoat.hn', 'buuta7.hn');
    expect(body).toMatchObject({ roles: [], clearance: null, leftAt: server.clock.now, warnings: [] });
    expect(server.store.catalogue.network().findName('buuta7.hn')).toBe(body.name);
  });

  test('who comes to another office signs in anew there', async () => {
    expect((await server.ask('buuta6.hn', 'GET', '/api/session')).status).toBe(200);
    const asked = { person: 'buuta6.hn', version: 1, facility: '080500' };
    const alone = await together(server, ['kiemsoat.hn', 'quantri.hn'], 'change-person', asked);
    expect(alone.status).toBe(403);
    expect(await together(server, ['quantri.hn', 'quantri2.hn'], 'change-person', asked)).toMatchObject({
      status: 200,
    });
    expect((await server.ask('buuta6.hn', 'GET', '/api/session')).status).toBe(401);
    expect((await record('kiemsoat.hn', 'buuta6.hn')).status).toBe(404);
  });

  test('somebody new is written by two persons, with everything that he needs', async () => {
    const asked = { person: 'buuta8.hn', version: 0, roles: ['courier'] };
    const half = await together(server, ['kiemsoat.hn', 'quantri.hn'], 'change-person', asked);
    expect([half.status, half.code]).toEqual([400, 'field_must_be_present']);
    const whole = { ...asked, name: 'Nguyễn Văn Mới', facility: '080100' };
    expect(await together(server, ['kiemsoat.hn', 'quantri.hn'], 'change-person', whole)).toMatchObject({
      status: 200,
    });
    expect(server.store.catalogue.network().findPerson('buuta8.hn')).toMatchObject({
      name: 'Nguyễn Văn Mới',
      qualifications: [],
    });
  });
});

function heldClearance(id: string): Qualification {
  const { qualifications } = server.store.catalogue.network().findPerson(id) ?? { qualifications: [] };
  const held = qualifications.findLast(({ kind }) => kind === 'clearance');
  if (held === undefined) throw new Error(`${id} holds a clearance.`);
  return held;
}
