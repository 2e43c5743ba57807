import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { KeysUnavailable, type KeyProvider } from '../provider.ts';
import { keyProviderContract } from '../testing/contract.ts';
import { KEY_FILE, openMemoryKeys, openSoftwareKeys } from './software.ts';

const MORNING = Date.UTC(2026, 10, 24, 2, 0);
const HEAD = new TextEncoder().encode('head');
const PASSPHRASE = 'chín con sông dài đổ về một biển';

keyProviderContract('Keys in memory', async () => {
  const clock = { now: MORNING };
  return { keys: openMemoryKeys(() => clock.now), clock, end: async () => undefined };
});

keyProviderContract('Keys in a file', async () => {
  const clock = { now: MORNING };
  const at = mkdtempSync(join(tmpdir(), 'giaolien-keys-'));
  const open = () => openSoftwareKeys({ folder: at, now: () => clock.now });
  const keys = await open();
  return {
    keys,
    clock,
    reopen: async () => {
      await keys.close();
      return open();
    },
    end: async () => rmSync(at, { recursive: true }),
  };
});

let folder: string;
let file: string;
const opened: KeyProvider[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'giaolien-keys-'));
  file = join(folder, KEY_FILE);
});
afterEach(async () => {
  for (const keys of opened.splice(0)) await keys.close();
  rmSync(folder, { recursive: true });
});

async function open(change: { passphrase?: string; isReadOnly?: boolean } = {}): Promise<KeyProvider> {
  const keys = await openSoftwareKeys({ folder, now: () => MORNING, ...change });
  opened.push(keys);
  return keys;
}

async function refusalOf(opening: Promise<KeyProvider>): Promise<string> {
  const error: unknown = await opening.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(KeysUnavailable);
  return (error as KeysUnavailable).message;
}

/** Opens and closes, so that there is a file to spoil. */
async function makeFile(passphrase?: string): Promise<string> {
  const keys = await open(passphrase === undefined ? {} : { passphrase });
  await keys.close();
  opened.pop();
  return readFileSync(file, 'utf8');
}

describe('The file of the keys', () => {
  test('is for its owner only, and says at its head that its keys are not for real secrets', async () => {
    const text = await makeFile();
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(text.slice(0, 120)).toContain('không dùng cho bí mật nhà nước loại thật');
  });

  test.each([0o640, 0o604, 0o620])('is refused with mode %o: others may have read or changed it', async (mode) => {
    await makeFile();
    chmodSync(file, mode);
    expect(await refusalOf(open())).toContain('chmod 600');
  });

  test('is refused in a folder into which others can write', async () => {
    chmodSync(folder, 0o777);
    expect(await refusalOf(open())).toContain('chmod 700');
  });

  test('is refused as a link to somewhere else', async () => {
    await makeFile();
    const elsewhere = join(folder, 'elsewhere.json');
    writeFileSync(elsewhere, readFileSync(file), { mode: 0o600 });
    rmSync(file);
    symlinkSync(elsewhere, file);
    expect(await refusalOf(open())).toContain('Không mở được');
  });

  test('is refused wherever a character has changed, and never replaced by a new one', async () => {
    const text = await makeFile();
    const body = text.indexOf('"body"') + 9;
    for (const place of [body, body + 100, body + 400, text.length - 8]) {
      const other = text[place] === 'A' ? 'B' : 'A';
      const spoilt = text.slice(0, place) + other + text.slice(place + 1);
      writeFileSync(file, spoilt, { mode: 0o600 });
      expect(await refusalOf(open())).toContain('bị hỏng');
      expect(readFileSync(file, 'utf8')).toBe(spoilt);
    }
  });

  test.each(['', '{', 'null', '[]', '{"format":"giaolien-keys","version":1}', '{"format":"other"}', '\u0000'])(
    'is refused as damaged when it holds %j',
    async (text) => {
      writeFileSync(file, text, { mode: 0o600 });
      expect(await refusalOf(open())).toContain('bị hỏng');
    },
  );

  test('of a later version is refused by its number', async () => {
    const text = await makeFile();
    writeFileSync(file, text.replace('"version": 1', '"version": 2'), { mode: 0o600 });
    expect(await refusalOf(open())).toContain('phiên bản 2');
  });

  test('keeps the keys of a later version, so that going back to this one loses nothing', async () => {
    const text = await makeFile();
    const written = JSON.parse(text) as { body: string; protection: { value: string } };
    const ring = JSON.parse(Buffer.from(written.body, 'base64url').toString()) as Record<string, unknown>;
    const body = Buffer.from(JSON.stringify({ ...ring, later: [{ id: 'x' }] }));
    const value = createHash('sha256').update(body).digest('base64url');
    const later = { ...written, body: body.toString('base64url'), protection: { ...written.protection, value } };
    writeFileSync(file, JSON.stringify(later), { mode: 0o600 });
    await (await open()).rotate('secrets');
    const kept = JSON.parse(readFileSync(file, 'utf8')) as { body: string };
    expect(Buffer.from(kept.body, 'base64url').toString()).toContain('"later":[{"id":"x"}]');
  });

  test('cut short at any length is refused', async () => {
    const text = await makeFile();
    for (const length of [1, 50, 500, text.length - 3]) {
      writeFileSync(file, text.slice(0, length), { mode: 0o600 });
      expect(await refusalOf(open())).toContain('bị hỏng');
    }
  });

  test('survives what a crash in the middle of writing leaves behind', async () => {
    await makeFile();
    writeFileSync(`${file}.${process.pid}.new`, 'half', { mode: 0o644 });
    const keys = await open();
    await keys.rotate('secrets');
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });
});

describe('The passphrase', () => {
  test('keeps the keys from whoever has only the file', async () => {
    const keys = await open({ passphrase: PASSPHRASE });
    const signature = await keys.sign('security-log', HEAD);
    await keys.close();
    opened.pop();
    expect(await refusalOf(open())).toContain('GIAOLIEN_KEYS_PASSPHRASE_FILE');
    expect(await refusalOf(open({ passphrase: 'sai' }))).toContain('cụm mật khẩu sai');
    const again = await open({ passphrase: PASSPHRASE });
    expect(await again.verify('security-log', HEAD, signature)).toBe(true);
  });

  test('seals a file that had none, with the same keys in it', async () => {
    const keys = await open();
    const wrapped = await keys.wrap('secrets', HEAD, 'x');
    await keys.close();
    opened.pop();
    const sealed = await open({ passphrase: PASSPHRASE });
    expect(await sealed.unwrap('secrets', wrapped, 'x')).toEqual(new Uint8Array(HEAD));
    expect(readFileSync(file, 'utf8')).toContain('"passphrase"');
  });

  test('is not asked for a fortune: a file that names an excessive cost is refused', async () => {
    const text = await makeFile(PASSPHRASE);
    writeFileSync(file, text.replace(/"N": \d+/, '"N": 1073741824'), { mode: 0o600 });
    expect(await refusalOf(open({ passphrase: PASSPHRASE }))).toContain('bị hỏng');
  });
});

describe('The lock', () => {
  test('lets one server have the file; another may read beside it but not rotate', async () => {
    const keys = await open();
    const signature = await keys.sign('security-log', HEAD);
    expect(await refusalOf(open())).toContain(`tiến trình ${process.pid}`);
    const reader = await open({ isReadOnly: true });
    expect(await reader.verify('security-log', HEAD, signature)).toBe(true);
    await expect(reader.rotate('secrets')).rejects.toBeInstanceOf(KeysUnavailable);
  });

  test('of a process that has ended is taken over', async () => {
    const dead = Number(execFileSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }));
    writeFileSync(`${file}.lock`, JSON.stringify({ pid: dead, born: '', token: 'x' }));
    expect((await open()).describe().hardware).toBe(false);
  });

  test('that was taken away stops the writing, so that two writers never meet', async () => {
    const keys = await open();
    writeFileSync(`${file}.lock`, JSON.stringify({ pid: process.pid, born: '', token: 'another' }));
    const before = readFileSync(file, 'utf8');
    await expect(keys.rotate('secrets')).rejects.toBeInstanceOf(KeysUnavailable);
    expect(readFileSync(file, 'utf8')).toBe(before);
    rmSync(`${file}.lock`);
  });

  test('is given back at the close, and nothing works after it', async () => {
    const keys = await open();
    await keys.close();
    await expect(keys.sign('security-log', HEAD)).rejects.toBeInstanceOf(KeysUnavailable);
    await open();
  });

  test('a reader where no server has been yet says so', async () => {
    expect(await refusalOf(open({ isReadOnly: true }))).toContain('Chưa có tệp khoá');
  });
});
