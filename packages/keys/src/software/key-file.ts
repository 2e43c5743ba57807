import { constants } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { KeysUnavailable } from '../provider.ts';
import { KeyringDamaged, readKeyring, writeKeyring, type Keyring, type OtherKeys } from './keyring.ts';
import { protect, unprotect, type ProtectedText } from './protection.ts';

/** What everyone is told about these keys, and what stands at the head of their file. */
export const SOFTWARE_LABEL = 'khoá phần mềm — không dùng cho bí mật nhà nước loại thật';

const FORMAT = 'giaolien-keys';
const VERSION = 1;
const MAX_BYTES = 4 * 1024 * 1024;
const OWNER_ONLY = 0o600;

interface Written extends ProtectedText {
  readonly label: string;
  readonly format: string;
  readonly version: number;
}

/** What the file holds. */
export interface FoundKeys {
  readonly ring: Partial<Keyring>;
  readonly others: OtherKeys;
  readonly isProtected: boolean;
}

/**
 * Reads the file; `undefined` where there is none.
 * @throws KeysUnavailable where others can read it, it is damaged, of a later version, or the passphrase is missing or wrong
 */
export async function readKeyFile(file: string, passphrase: string | undefined): Promise<FoundKeys | undefined> {
  const text = await readOwnText(file);
  if (text === undefined) return undefined;
  const written = parse(file, text);
  const isProtected = written.protection.kind === 'passphrase';
  if (isProtected && passphrase === undefined) {
    throw new KeysUnavailable(
      `Tệp khoá ${file} được khoá bằng cụm mật khẩu. Hãy đặt GIAOLIEN_KEYS_PASSPHRASE_FILE (hoặc GIAOLIEN_KEYS_PASSPHRASE).`,
    );
  }
  try {
    return { ...readKeyring(await unprotect(written, passphrase)), isProtected };
  } catch (error) {
    // Whatever else stumbles over changed bytes (JSON, the form of a key) says no more than this.
    throw damaged(file, error instanceof KeyringDamaged ? error.message : 'nội dung không đọc được');
  }
}

/** Writes a whole new file beside the old one and puts it in its place: after a power cut there is the one or the other. */
export async function writeKeyFile(
  file: string,
  { ring, others }: { readonly ring: Keyring; readonly others: OtherKeys },
  passphrase: string | undefined,
): Promise<void> {
  const written: Written = {
    label: SOFTWARE_LABEL,
    format: FORMAT,
    version: VERSION,
    ...(await protect(writeKeyring(ring, others), passphrase)),
  };
  const beside = `${file}.${process.pid}.new`;
  await rm(beside, { force: true });
  const handle = await open(beside, 'wx', OWNER_ONLY);
  try {
    await handle.writeFile(`${JSON.stringify(written, null, 2)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(beside, file);
  await syncFolder(dirname(file));
}

/** The folder of the keys, for its owner only. @throws KeysUnavailable where others can write into it */
export async function prepareFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { mode } = await stat(folder);
  if (hasOwners() && (mode & 0o022) !== 0) {
    throw new KeysUnavailable(`Người khác ghi được vào thư mục khoá ${folder}. Hãy chạy: chmod 700 ${folder}`);
  }
}

async function readOwnText(file: string): Promise<string | undefined> {
  let handle;
  try {
    handle = await open(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new KeysUnavailable(`Không mở được tệp khoá ${file} (${code ?? 'lỗi'}).`);
  }
  try {
    // Asked of the opened file, not of its name, so that nobody can exchange it in between.
    const { mode, size, uid } = await handle.stat();
    if (hasOwners() && ((mode & 0o077) !== 0 || uid !== process.getuid?.())) {
      throw new KeysUnavailable(
        `Người khác đọc được tệp khoá ${file}. Hãy chạy: chmod 600 ${file}, kiểm tra chủ sở hữu, và thay khoá nếu tệp đã bị đọc.`,
      );
    }
    if (size > MAX_BYTES) throw damaged(file, 'tệp quá lớn');
    return await handle.readFile('utf8');
  } finally {
    await handle.close();
  }
}

function parse(file: string, text: string): Written {
  let written: Partial<Written> | null;
  try {
    written = JSON.parse(text) as Partial<Written> | null;
  } catch {
    throw damaged(file, 'nội dung không đọc được');
  }
  if (written?.format !== FORMAT) throw damaged(file, 'đây không phải tệp khoá');
  if (written.version !== VERSION) {
    throw new KeysUnavailable(
      `Tệp khoá ${file} có phiên bản ${String(written.version).slice(0, 20)}; phần mềm này chỉ đọc phiên bản ${VERSION}. Hãy dùng bản phần mềm đã ghi tệp.`,
    );
  }
  const { protection, body } = written;
  const isKnown = protection?.kind === 'none' || protection?.kind === 'passphrase';
  if (!isKnown || typeof body !== 'string') throw damaged(file, 'cách bảo vệ không biết');
  return written as Written;
}

function damaged(file: string, why: string): KeysUnavailable {
  return new KeysUnavailable(
    `Tệp khoá ${file} bị hỏng: ${why}. Hãy lấy lại từ bản sao lưu của khoá; không tạo tệp mới.`,
  );
}

async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder; its file system keeps the rename by itself.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function hasOwners(): boolean {
  return process.platform !== 'win32';
}
