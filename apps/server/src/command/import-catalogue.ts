import {
  applyImport,
  buildDemonstration,
  differenceOf,
  isSame,
  readGeoFolder,
  renderDifference,
} from '@giaolien/catalogue';
import { resolve } from 'node:path';
import { UsageError } from './usage.ts';
import { withStore } from './with-store.ts';

/** `giaolien catalogue import FOLDER [--dry-run]`: shows the difference, then takes it over whole or not at all. */
export async function importCatalogue(words: readonly string[]): Promise<number> {
  const [verb, ...rest] = words;
  const folders = rest.filter((word) => !word.startsWith('--'));
  const unknown = rest.filter((word) => word.startsWith('--') && word !== '--dry-run');
  const [folder] = folders;
  if (verb !== 'import' || folder === undefined || folders.length > 1 || unknown.length > 0) {
    throw new UsageError('Hãy viết: giaolien catalogue import THƯ_MỤC [--dry-run]');
  }
  const isDryRun = rest.includes('--dry-run');
  // Read before the database is touched: a broken folder is refused whole (ImportRefused names file and line).
  const geoImport = readGeoFolder(resolve(folder));
  return withStore(async ({ catalogue }) => {
    const nation = catalogue.findNation() ?? buildDemonstration({ now: Date.now() });
    const difference = differenceOf(nation, geoImport);
    process.stdout.write(`${renderDifference(difference)}\n`);
    if (isDryRun) {
      process.stdout.write('\nChỉ xem trước (--dry-run): chưa thay đổi gì.\n');
    } else if (!isSame(difference)) {
      const applied = applyImport(nation, geoImport);
      await catalogue.save(applied.nation, applied.layers);
      process.stdout.write(
        '\nĐã nhập. Máy chủ đang chạy sẽ dùng danh mục mới sau khi nhận SIGHUP hoặc khởi động lại.\n',
      );
    }
    return 0;
  });
}
