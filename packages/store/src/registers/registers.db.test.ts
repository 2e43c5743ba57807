import { buildDemonstration } from '@giaolien/catalogue';
import { clearanceOf } from '@giaolien/kernel';
import { describe, expect, test } from 'vitest';

import { createPool } from '../connect.ts';
import { openStore, type Store } from '../store.ts';
import { flavours, openTestDatabase, readerUrlOf } from '../testing/index.ts';
import { RecordStale, type RecordChange } from './index.ts';

const NOW = Date.UTC(2026, 10, 24, 2, 0);
const DAY = 86_400_000;
const ZONE: RecordChange = { register: 'zone', id: 'Z1', facility: '080100', seen: 0, body: { name: 'Kho' } };
const BY = { person: 'kiemsoat.hn', at: NOW };

async function fill(databaseUrl: string): Promise<void> {
  const store = await openStore({ databaseUrl, readerUrl: readerUrlOf(databaseUrl), now: () => NOW });
  await store.catalogue.save(buildDemonstration({ now: NOW }));
  await store.close();
}

describe.each(flavours())('the registers on the %s PostgreSQL', (flavour) => {
  async function withStore(
    work: (store: Store, urls: { readonly databaseUrl: string; readonly readerUrl: string }) => Promise<void>,
  ): Promise<void> {
    const database = await openTestDatabase(flavour, { migrate: fill, template: 'with-nation-of-registers' });
    const store = await openStore({ databaseUrl: database.databaseUrl, readerUrl: database.readerUrl, now: () => NOW });
    try {
      await work(store, database);
    } finally {
      await store.close();
      await database.drop();
    }
  }

  test('a record keeps who changed it, when, by which act, and all its former versions', () =>
    withStore(async ({ registers }) => {
      await registers.change([ZONE], BY);
      const change = { ...ZONE, seen: 1, body: { name: 'Kho mật' } };
      await registers.change([change], { person: 'kiemsoat2.hn', at: NOW + 1, approval: 'act-1' });
      const [now, before, ...others] = await registers.versions('zone', 'Z1');
      expect(now).toMatchObject({
        version: 2,
        changedBy: 'kiemsoat2.hn',
        approval: 'act-1',
        body: { name: 'Kho mật' },
      });
      expect(before).toMatchObject({ version: 1, changedBy: 'kiemsoat.hn', approval: null, body: { name: 'Kho' } });
      expect(others).toEqual([]);
    }));

  test('two who saw the same version: the second is refused, and nothing of his is written', () =>
    withStore(async ({ registers }) => {
      await registers.change([ZONE], BY);
      await registers.change([{ ...ZONE, seen: 1, body: { name: 'one' } }], BY);
      const other: RecordChange = { ...ZONE, id: 'Z2' };
      await expect(registers.change([other, { ...ZONE, seen: 1, body: { name: 'two' } }], BY)).rejects.toThrow(
        RecordStale,
      );
      await expect(registers.change([{ ...ZONE, seen: 0 }], BY)).rejects.toThrow(RecordStale);
      expect(await registers.find('zone', 'Z2')).toBeUndefined();
      expect(await registers.find('zone', 'Z1')).toMatchObject({ version: 2, body: { name: 'one' } });
    }));

  test('what is removed is not listed any more and keeps its versions', () =>
    withStore(async ({ registers }) => {
      await registers.change([ZONE], BY);
      await registers.change([{ ...ZONE, seen: 1, removed: true }], { ...BY, approval: 'act-2' });
      expect(await registers.find('zone', 'Z1')).toBeUndefined();
      expect(await registers.list('zone', {})).toEqual([]);
      expect(await registers.versions('zone', 'Z1')).toMatchObject([{ version: 2, removed: true }, { version: 1 }]);
    }));

  test('not even by hand is a version overwritten or a record deleted', () =>
    withStore(async ({ registers }, { databaseUrl }) => {
      await registers.change([ZONE], BY);
      const pool = createPool(databaseUrl, 1);
      try {
        const byHand = [
          "update register_record set body = '{}'",
          'delete from register_record',
          'truncate register_former',
        ];
        for (const sql of byHand) await expect(pool.query(sql)).rejects.toThrow(/register/u);
      } finally {
        await pool.end();
      }
    }));

  test('the role that reads for people has no way into the registers', () =>
    withStore(async (_, { readerUrl }) => {
      const pool = createPool(readerUrl, 1);
      try {
        for (const table of ['register_record', 'register_former', 'register_end', 'register_import']) {
          await expect(pool.query(`select from ${table}`)).rejects.toThrow(/permission denied/u);
        }
      } finally {
        await pool.end();
      }
    }));

  test('a change of a person counts for everyone at once, and stands in the database too', () =>
    withStore(async ({ registers, catalogue }) => {
      const person = catalogue.network().findPerson('giaodich.hn');
      if (person === undefined) throw new Error('The demonstration has this person.');
      expect(clearanceOf(person, NOW)).toBe('A');
      const downgraded = {
        ...person,
        qualifications: [{ kind: 'clearance' as const, from: NOW, until: NOW + DAY, secrecy: 'C' as const }],
      };
      const record: RecordChange = { register: 'staff', id: person.id, facility: '080100', seen: 0, body: {} };
      const held = catalogue.references().network;
      await registers.change([record], BY, { people: [downgraded, { ...person, id: 'moi.hn', name: 'Người Mới' }] });
      expect(clearanceOf(catalogue.network().findPerson('giaodich.hn'), NOW)).toBe('C');
      expect(catalogue.references().network).not.toBe(held);
      await catalogue.reload();
      expect(clearanceOf(catalogue.network().findPerson('giaodich.hn'), NOW)).toBe('C');
      expect(catalogue.network().listPeople().at(-1)).toMatchObject({ id: 'moi.hn', name: 'Người Mới' });
    }));

  test('a change that is refused changes nothing of the kernel either', () =>
    withStore(async ({ registers, catalogue }) => {
      const [person] = catalogue.network().listPeople();
      if (person === undefined) throw new Error('The demonstration has people.');
      const stale: RecordChange = { register: 'staff', id: person.id, facility: '080100', seen: 7, body: {} };
      await expect(registers.change([stale], BY, { people: [{ ...person, roles: [] }] })).rejects.toThrow(RecordStale);
      expect(catalogue.network().findPerson(person.id)?.roles).toEqual(person.roles);
    }));

  test('what ends is found by its time and its office, and counted by how near it is', () =>
    withStore(async ({ registers }) => {
      const ends = [-1, 10, 45, 80, 200].map((days) => {
        return { person: 'a.hn', kind: 'training', label: '', until: NOW + days * DAY };
      });
      await registers.change([{ register: 'staff', id: 'a.hn', facility: '080100', seen: 0, body: {}, ends }], BY);
      expect(await registers.countEnds(NOW)).toEqual([
        { facility: '080100', ended: 1, within30: 1, within60: 1, within90: 1 },
      ]);
      expect(await registers.countEnds(NOW, ['970900'])).toEqual([]);
      expect((await registers.listEnds({ until: NOW + 90 * DAY, limit: 10 })).map(({ until }) => until)).toEqual(
        ends.slice(0, 4).map(({ until }) => until),
      );
      const soon = { from: NOW, until: NOW + 60 * DAY, limit: 10 };
      expect((await registers.listEnds(soon)).map(({ until }) => until)).toEqual(
        ends.slice(1, 3).map(({ until }) => until),
      );
      expect(await registers.listEnds({ ...soon, kind: 'vetting' })).toEqual([]);
      await registers.change([{ register: 'staff', id: 'a.hn', facility: '080100', seen: 1, body: {} }], BY);
      expect(await registers.countEnds(NOW)).toEqual([]);
    }));

  test('people of whom something ends come in the order of their first end, each once', () =>
    withStore(async ({ registers }) => {
      const ending = (id: string, ...days: readonly number[]): RecordChange => {
        const ends = days.map((each) => ({ person: id, kind: 'training', label: '', until: NOW + each * DAY }));
        return { register: 'staff', id, facility: id.startsWith('c') ? '970900' : '080100', seen: 0, body: {}, ends };
      };
      await registers.change(
        [ending('a.hn', 40, 20), ending('b.hn', 10, 80), ending('c.cm', 5), ending('d.hn', 70)],
        BY,
      );
      expect(await registers.listEndingPeople(NOW + 60 * DAY)).toEqual(['c.cm', 'b.hn', 'a.hn']);
      expect(await registers.listEndingPeople(NOW + 60 * DAY, ['080100'])).toEqual(['b.hn', 'a.hn']);
    }));

  test('an import applies once, and not after its time', () =>
    withStore(async ({ registers }) => {
      const id = '0b7b6a3e-5d7d-4a39-8d53-0d4f5f3f9a01';
      const given = {
        id,
        kind: 'staff' as const,
        format: 'csv' as const,
        facility: '080100',
        digest: 'd',
        cells: [['a', 'b']],
        plan: [],
        report: {},
        givenBy: 'kiemsoat.hn',
        givenAt: NOW,
        until: NOW + DAY,
      };
      await registers.imports.keep(given);
      expect(await registers.imports.find(id)).toMatchObject({ ...given, appliedAt: null });
      expect(await registers.applyImport(id, [ZONE], { ...BY, at: NOW + 2 * DAY })).toBe(false);
      expect(await registers.applyImport(id, [ZONE], BY)).toBe(true);
      expect(await registers.applyImport(id, [{ ...ZONE, id: 'Z9' }], BY)).toBe(false);
      expect(await registers.find('zone', 'Z9')).toBeUndefined();
      await registers.imports.keep({ ...given, id: id.replace('01', '02'), givenAt: NOW + 3 * DAY });
      expect(await registers.imports.find(id)).toBeUndefined();
    }));
});
