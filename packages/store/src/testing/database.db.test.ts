import { describe, expect, test } from 'vitest';

import { withClient } from '../postgres/answer.ts';
import { openTestDatabase } from './database.ts';
import { flavours } from './servers.ts';

describe.each(flavours())('a test database on the %s PostgreSQL', (flavour) => {
  let migrations = 0;

  async function migrate(databaseUrl: string): Promise<void> {
    migrations += 1;
    await withClient(databaseUrl, (client) =>
      client.query(`create extension pg_trgm; create table office (name text); insert into office values ('Cà Mau')`),
    );
  }

  test('is a copy of a template that is migrated once, and forgets what the test before it did', async () => {
    const first = await openTestDatabase(flavour, { migrate, template: 'office' });
    await withClient(first.databaseUrl, (client) => client.query('delete from office'));
    await first.drop();
    const second = await openTestDatabase(flavour, { migrate, template: 'office' });
    const { rows } = await withClient(second.databaseUrl, (client) => client.query('select name from office'));
    await second.drop();
    expect(rows).toEqual([{ name: 'Cà Mau' }]);
    expect(migrations).toBe(1);
  });

  test('belongs to a role that is not a superuser', async () => {
    const database = await openTestDatabase(flavour);
    const { rows } = await withClient(database.databaseUrl, (client) =>
      client.query(`select rolsuper from pg_roles where rolname = current_user`),
    );
    await database.drop();
    expect(rows).toEqual([{ rolsuper: false }]);
  });

  test('folds Vietnamese letters', async () => {
    const database = await openTestDatabase(flavour);
    const { rows } = await withClient(database.databaseUrl, (client) =>
      client.query(`select lower('ĐẮK LẮK') as lower, 'Bưu' ilike 'bƯU' as alike`),
    );
    await database.drop();
    expect(rows).toEqual([{ lower: 'đắk lắk', alike: true }]);
  });

  test('keeps fsync on, so that what a crash test finds is true', async () => {
    const database = await openTestDatabase(flavour);
    const { rows } = await withClient(database.databaseUrl, (client) => client.query('show fsync'));
    await database.drop();
    expect(rows).toEqual([{ fsync: 'on' }]);
  });
});
