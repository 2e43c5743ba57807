import { join } from 'node:path';
import { migrate, startPostgres } from '@giaolien/store';
import { DEMONSTRATION_PASSWORD, seedDemonstration } from '../start/demonstration.ts';
import { readSettings } from '../start/settings.ts';
import { withStore } from './with-store.ts';

/** `giaolien migrate`: brings the database to the version of this program. */
export async function migrateDatabase(): Promise<number> {
  const { dataFolder, databaseUrl } = readSettings(process.env);
  const postgres = await startPostgres({ dataDir: join(dataFolder, 'postgres'), databaseUrl });
  try {
    const applied = await migrate(postgres.databaseUrl);
    process.stdout.write(
      applied.length === 0 ? 'Cơ sở dữ liệu đã ở phiên bản mới nhất.\n' : `Đã nâng cấp: ${applied.join(', ')}.\n`,
    );
  } finally {
    await postgres.stop();
  }
  return 0;
}

/** `giaolien seed`: the demonstration, into an empty database only. */
export async function seedDatabase(): Promise<number> {
  const isSeeded = await withStore((store) => seedDemonstration(store, Date.now()));
  process.stdout.write(
    isSeeded
      ? `Đã nạp dữ liệu trình diễn. Mật khẩu chung của các tài khoản mẫu: ${DEMONSTRATION_PASSWORD}\n`
      : 'Cơ sở dữ liệu đã có danh mục; không thay đổi gì.\n',
  );
  return 0;
}
