import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readSettings } from './settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'giaolien-settings-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileWith(text: string): string {
  const file = join(folder, `secret-${Math.round(performance.now() * 1000)}`);
  writeFileSync(file, text);
  return file;
}

const SECRETS = [
  ['DATABASE_URL', 'databaseUrl', 'postgres://giaolien:h%40t@db/giaolien'],
  ['DATABASE_READER_URL', 'databaseReaderUrl', 'postgres://giaolien_reader:x@db/giaolien'],
  ['GIAOLIEN_TRACCAR_TOKEN', 'traccarToken', 'x'.repeat(40)],
] as const;

describe('A secret', () => {
  test.each(SECRETS)('%s comes from the environment or from a file', (name, field, value) => {
    expect(readSettings({ [name]: value })[field]).toBe(value);
    expect(readSettings({ [`${name}_FILE`]: fileWith(`${value}\n`) })[field]).toBe(value);
    expect(readSettings({})[field]).toBeUndefined();
  });

  test('from both at once is refused, and the refusal does not quote it', () => {
    const both = { DATABASE_URL: 'postgres://secret', DATABASE_URL_FILE: fileWith('postgres://other') };
    expect(() => readSettings(both)).toThrow(/DATABASE_URL_FILE/);
    expect(() => readSettings(both)).not.toThrow(/secret|other/);
  });

  test('in a file that is missing or empty is refused by the name of the setting', () => {
    expect(() => readSettings({ DATABASE_URL_FILE: join(folder, 'none') })).toThrow(/DATABASE_URL_FILE.*ENOENT/);
    expect(() => readSettings({ DATABASE_URL_FILE: fileWith(' \n') })).toThrow(/trống/);
  });

  test('the passphrase of the keys is one', () => {
    expect(readSettings({ GIAOLIEN_KEYS_PASSPHRASE_FILE: fileWith('chín con sông\n') }).keys.passphrase).toBe(
      'chín con sông',
    );
  });
});

describe('The limits', () => {
  test('stand without a setting, and each can be set', () => {
    expect(readSettings({}).limits.requests.perSession).toBeGreaterThan(100);
    expect(readSettings({ GIAOLIEN_LIMIT_SESSION: '7' }).limits.requests.perSession).toBe(7);
  });

  test.each(['0', '-1', 'none', '1.5'])('%s is none', (text) => {
    expect(() => readSettings({ GIAOLIEN_LIMIT_ADDRESS: text })).toThrow(/GIAOLIEN_LIMIT_ADDRESS/);
  });

  test('of connections leave out the proxies in front, one by one or as a network', () => {
    const { connections } = readSettings({ GIAOLIEN_PROXY: '10.1.0.0/16, fd00::1' }).limits;
    const isProxy = (address: string): boolean => connections.isProxy(address);
    expect(['10.1.2.3', '::ffff:10.1.2.3', 'fd00::1'].map(isProxy)).toEqual([true, true, true]);
    expect(['10.2.0.1', '127.0.0.1', 'fd00::2', ''].map(isProxy)).toEqual([false, false, false, false]);
  });
});

describe('The program of a device', () => {
  test('is a path, or the words of a command', () => {
    expect(readSettings({ GIAOLIEN_KEYS_COMMAND: '/opt/device' }).keys.command).toEqual(['/opt/device']);
    const words = '["node","/opt/device.ts"]';
    expect(readSettings({ GIAOLIEN_KEYS_COMMAND: words }).keys.command).toEqual(['node', '/opt/device.ts']);
  });

  test.each(['[]', '[1]', '["a", 2]', '[oops'])('%s is none', (text) => {
    expect(() => readSettings({ GIAOLIEN_KEYS_COMMAND: text })).toThrow(/GIAOLIEN_KEYS_COMMAND/);
  });
});
