import { DAY } from '@giaolien/kernel';
import type { Failure, ImportTrial, TableFormat } from '@giaolien/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MEDIA_TYPES, readTable, writeTable, type Cells } from '../registers/import/table.ts';
import { rosterTemplate } from '../registers/import/roster-rows.ts';
import { openTestServer, type TestAnswer, type TestServer } from '../testing/server.ts';
import { together } from '../testing/two-persons.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.end());

const codeOf = ({ refusals }: Failure) => refusals[0]?.code;

/** Uploads a table of people (or of `kind`) as `person`. */
async function upload(
  person: string,
  cells: Cells,
  format: TableFormat = 'csv',
  kind = 'staff',
): Promise<TestAnswer<ImportTrial & Failure>> {
  const file = await writeTable(cells, format, 'tệp');
  const type = { 'content-type': MEDIA_TYPES[format] };
  return server.ask(person, 'POST', `/api/staff/import?kind=${kind}&format=${format}`, file, type);
}

const HEADER = ['Mã nhân viên', 'Họ và tên', 'Mã bưu cục', 'Vai trò', 'Điện thoại'];
const NEW = ['buuta21.hn', 'Phạm Văn Một', '080100', 'Bưu tá', '0000 123 456'];
const act = ({ import: id, digest }: ImportTrial) => ({ import: id, digest });

describe('An import of people', () => {
  test.each(['csv', 'xlsx'] as const)('by %s is tried first, and nothing changes', async (format) => {
    const known = ['buuta.hn', 'Tên Khác Hẳn', '080100', 'Bưu tá', ''];
    const { status, body } = await upload('kiemsoat.hn', [HEADER, NEW, known], format);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      kind: 'staff',
      format,
      rows: 2,
      added: 1,
      changed: 1,
      same: 0,
      bad: 0,
      applicable: true,
    });
    expect(server.store.catalogue.network().findPerson('buuta21.hn')).toBeUndefined();
    expect(server.store.catalogue.network().findName('buuta.hn')).not.toBe('Tên Khác Hẳn');
  });

  test('applies as a whole by two persons, once, and the kernel knows everyone at once', async () => {
    const trial = (await upload('kiemsoat.hn', [HEADER, NEW])).body;
    const alone = await together(server, ['kiemsoat2.hn', 'quantri.hn'], 'import-staff', act(trial));
    expect(alone.status).toBe(404);
    const other = { ...act(trial), digest: 'a'.repeat(64) };
    expect(await together(server, ['kiemsoat.hn', 'quantri.hn'], 'import-staff', other)).toMatchObject({
      status: 409,
      code: 'import_must_be_sound',
    });
    expect(await together(server, ['kiemsoat.hn', 'quantri.hn'], 'import-staff', act(trial))).toMatchObject({
      status: 200,
    });
    expect(server.store.catalogue.network().findPerson('buuta21.hn')).toMatchObject({ roles: ['courier'] });
    const again = await together(server, ['kiemsoat.hn', 'quantri.hn'], 'import-staff', act(trial));
    expect([again.status, again.code]).toEqual([409, 'import_must_be_sound']);
    const later = await server.ask<ImportTrial>('kiemsoat.hn', 'GET', `/api/staff/import/${trial.import}`);
    expect(later.body).toMatchObject({ applicable: false, appliedAt: server.clock.now });
    const [record] = await server.store.registers.versions('staff', 'buuta21.hn');
    expect(record).toMatchObject({ version: 1, changedBy: 'kiemsoat.hn', approval: expect.any(String) });
  });

  test('with one bad row does not apply at all, and the sheet comes back with what to mend', async () => {
    const bad = ['buuta22.hn', '', '970900', 'Phi công', 'x'];
    const trial = (await upload('kiemsoat.hn', [HEADER, NEW.with(0, 'buuta23.hn'), bad], 'xlsx')).body;
    expect(trial).toMatchObject({ bad: 1, applicable: false });
    expect(trial.findings.map(({ row, code }) => [row, code])).toEqual([
      [3, 'cell_must_be_filled'],
      [3, 'facility_must_be_yours'],
      [3, 'cell_must_be_known'],
      [3, 'cell_must_match_form'],
    ]);
    expect(await together(server, ['kiemsoat.hn', 'quantri.hn'], 'import-staff', act(trial))).toMatchObject({
      status: 409,
    });
    expect(server.store.catalogue.network().findPerson('buuta23.hn')).toBeUndefined();
    const sheet = await server.ask<string>('kiemsoat.hn', 'GET', `/api/staff/import/${trial.import}/sheet`);
    expect(sheet.headers['content-type']).toBe(MEDIA_TYPES.xlsx);
    const secret = await server.ask('kiemsoat.camau', 'GET', `/api/staff/import/${trial.import}/sheet`);
    expect(secret.status).toBe(404);
    // Mended, it is taken.
    const mended = [HEADER, NEW.with(0, 'buuta23.hn'), NEW.with(0, 'buuta22.hn')];
    expect((await upload('kiemsoat.hn', mended)).body).toMatchObject({ applicable: true, added: 2 });
  });

  test('the error sheet in CSV names the column and what it should be, row by row', async () => {
    const trial = (await upload('kiemsoat.hn', [HEADER, NEW.with(0, 'buuta24.hn').with(3, 'Phi công')])).body;
    const { body } = await server.ask<string>('kiemsoat.hn', 'GET', `/api/staff/import/${trial.import}/sheet`);
    const [header, row] = await readTable(Buffer.from(body), 'csv');
    expect(header?.at(-1)).toBe('Cần sửa');
    expect(row?.at(-1)).toBe('Cột “Vai trò” không có trong danh mục; hãy chọn giá trị đúng (đang là “Phi công”).');
  });

  test('is stale once somebody has changed one of its people, and dead after a day', async () => {
    const change = ['buuta2.hn', 'Tên Mới', '080100', 'Bưu tá', ''];
    const trial = (await upload('kiemsoat.hn', [HEADER, change])).body;
    const contact = { version: 1, contact: { phone: '0000 999 999' } };
    await server.ask('kiemsoat.hn', 'POST', '/api/staff/buuta2.hn/contact', contact);
    const late = await together(server, ['kiemsoat.hn', 'quantri.hn'], 'import-staff', act(trial));
    expect(late.approval?.state ?? late.code).not.toBe('approved');
    expect(server.store.catalogue.network().findName('buuta2.hn')).not.toBe('Tên Mới');
    const fresh = (await upload('kiemsoat.hn', [HEADER, change])).body;
    const { now } = server.clock;
    server.clock.now += DAY + 1;
    await Promise.all(['kiemsoat.hn', 'quantri.hn'].map((person) => server.signIn(person)));
    expect(await together(server, ['kiemsoat.hn', 'quantri.hn'], 'import-staff', act(fresh))).toMatchObject({
      status: 409,
    });
    server.clock.now = now;
    await Promise.all(['kiemsoat.hn', 'quantri.hn'].map((person) => server.signIn(person)));
  });

  const refused: readonly [string, string, string, Buffer, number, string][] = [
    ['who keeps nothing', 'giaodich.hn', 'text/csv', Buffer.from('a\nb'), 403, 'role_must_allow'],
    ['another type', 'kiemsoat.hn', 'text/plain', Buffer.from('a\nb'), 400, 'file_must_be_a_table'],
    ['JSON', 'kiemsoat.hn', 'application/json', Buffer.from('{}'), 400, 'file_must_be_a_table'],
    ['more than two megabytes', 'kiemsoat.hn', 'text/csv', Buffer.alloc(2_000_001, 0x61), 413, 'request_must_be_small'],
    ['a table without the columns', 'kiemsoat.hn', 'text/csv', Buffer.from('a,b\n1,2'), 400, 'table_must_have_columns'],
  ];
  test.each(refused)('%s is refused', async (_, person, type, file, status, code) => {
    const answer = await server.ask(person, 'POST', '/api/staff/import?kind=staff&format=csv', file, {
      'content-type': type,
    });
    expect([answer.status, codeOf(answer.body)]).toEqual([status, code]);
  });
});

describe('An import of a roster', () => {
  test('replaces the weeks that it tells of, by two persons', async () => {
    const trial = (await upload('dieuhanh.hn', rosterTemplate(), 'xlsx', 'roster')).body;
    expect(trial).toMatchObject({ kind: 'roster', rows: 2, added: 0, changed: 1, applicable: true });
    expect(await together(server, ['dieuhanh.hn', 'quantri.hn'], 'import-staff', act(trial))).toMatchObject({
      status: 200,
    });
    const { body } = await server.ask<{ roster: { version: number; shifts: unknown[] } }>(
      'dieuhanh.hn',
      'GET',
      '/api/rosters?week=2026-11-23',
    );
    expect(body.roster).toMatchObject({ version: 2, shifts: [{ positions: [{}, {}] }] });
  });
});

describe('The register as a file', () => {
  test('is given to who keeps it after he has proved himself, only his own people, and the log knows before', async () => {
    server.clock.now += 10 * 60_000;
    const url = '/api/staff/export?format=csv';
    const early = await server.ask('kiemsoat.hn', 'GET', url);
    expect([early.status, codeOf(early.body)]).toEqual([403, 'identity_must_be_proven_anew']);
    await server.prove('kiemsoat.hn');
    const { body, headers } = await server.ask<string>('kiemsoat.hn', 'GET', url);
    expect(headers['content-disposition']).toContain('nhan-su.csv');
    const rows = await readTable(Buffer.from(body), 'csv');
    expect(new Set(rows.slice(1).map((row) => row[2]))).toEqual(new Set(['080100']));
    const { entries } = await exported();
    expect(entries[0]).toMatchObject({
      kind: 'exported',
      person: 'kiemsoat.hn',
      detail: { rows: rows.length - 1, format: 'csv' },
    });
  });

  test('what was exported is an import that changes nothing', async () => {
    await server.prove('kiemsoat2.hn');
    const { body } = await server.ask<string>('kiemsoat2.hn', 'GET', '/api/staff/export?format=csv');
    const rows = (await readTable(Buffer.from(body), 'csv')).filter(([id]) => id !== 'kiemsoat2.hn');
    const trial = (await upload('kiemsoat2.hn', rows)).body;
    expect(trial).toMatchObject({ added: 0, changed: 0, bad: 0, applicable: false });
    expect(trial.same).toBe(rows.length - 1);
  });

  test.each(['csv', 'xlsx'] as const)('templates in %s', async (format) => {
    const answer = await server.ask<string>('kiemsoat.hn', 'GET', `/api/staff/template.${format}?kind=roster`);
    expect(answer.headers['content-type']).toBe(MEDIA_TYPES[format]);
    expect(answer.headers['content-disposition']).toContain(`mau-lich-ca.${format}`);
  });
});

async function exported() {
  await server.prove('kiemtra.hn');
  const url = '/api/security/log?kind=exported';
  return (await server.ask<{ entries: readonly object[] }>('kiemtra.hn', 'GET', url)).body;
}
