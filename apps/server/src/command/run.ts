import { importCatalogue } from './import-catalogue.ts';
import { migrateDatabase, seedDatabase } from './database.ts';
import { describeKeys } from './keys.ts';
import { runProgram } from './program.ts';
import { verifySecurity } from './security.ts';
import { start } from './start.ts';
import { UsageError } from './usage.ts';

const USAGE = `Giao Liên · mạng bưu chính KT1

  giaolien start                                  chạy máy chủ (PORT, HOST, DATABASE_URL, GIAOLIEN_DATA, GIAOLIEN_SIM)
  giaolien migrate                                đưa cơ sở dữ liệu lên phiên bản mới nhất
  giaolien seed                                   nạp dữ liệu trình diễn vào cơ sở dữ liệu còn trống
  giaolien catalogue import THƯ_MỤC [--dry-run]   nhập danh mục địa lý; --dry-run chỉ xem khác biệt
  giaolien keys describe                          cho biết khoá nằm ở đâu, và các khoá công khai
  giaolien security verify                        kiểm tra toàn vẹn nhật ký an ninh (mã thoát 3: đã bị can thiệp)
  giaolien simulate [--base-url … --speed …]      cho mạng lưới vận hành trên máy chủ đang chạy (--help: chi tiết)
  giaolien bench [TÊN …] [--json]                 đo tốc độ
`;

/** Runs one command and answers its exit code. Expected failures are one sentence, without a stack. */
export async function run(words: readonly string[]): Promise<number> {
  const [command, ...rest] = words;
  try {
    switch (command) {
      case 'start':
        return await start(rest);
      case 'migrate':
        return await migrateDatabase();
      case 'seed':
        return await seedDatabase();
      case 'catalogue':
        return await importCatalogue(rest);
      case 'keys':
        return await describeKeys(rest);
      case 'security':
        return await verifySecurity(rest);
      case 'simulate':
      case 'bench':
        return await runProgram(command, rest);
      case undefined:
      case 'help':
      case '--help':
        process.stdout.write(USAGE);
        return 0;
      default:
        throw new UsageError(`Không có lệnh “${command}”.`);
    }
  } catch (error) {
    return explain(error);
  }
}

/** Failures that their message explains; anything else is a defect and shows its stack. */
const EXPECTED: ReadonlySet<string> = new Set([
  'UsageError',
  'SettingRefused',
  'PortBusy',
  'PostgresUnavailable',
  'ReaderRefused',
  'MigrationRefused',
  'LogFenced',
  'CatalogueEmpty',
  'ImportRefused',
  'LogUnavailable',
  'KeysUnavailable',
]);

function explain(error: unknown): number {
  if (!(error instanceof Error)) throw error;
  const advice = 'advice' in error && typeof error.advice === 'string' ? ` ${error.advice}` : '';
  const isExpected = EXPECTED.has(error.name);
  process.stderr.write(`\n${isExpected ? error.message + advice : (error.stack ?? error.message)}\n`);
  if (error.name === 'UsageError') process.stderr.write(`\n${USAGE}`);
  return error.name === 'UsageError' ? 2 : 1;
}
