import { execFileSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openCommandKeys } from '../command/command.ts';
import { keyProviderContract } from '../testing/contract.ts';
import { parseObjects } from './token.ts';

const ADAPTOR = join(import.meta.dirname, 'pkcs11.ts');
const MODULE = ['/usr/lib/softhsm/libsofthsm2.so', '/opt/homebrew/lib/softhsm/libsofthsm2.so'].find(existsSync);

function isInstalled(program: string): boolean {
  return (process.env['PATH'] ?? '').split(':').some((folder) => existsSync(join(folder, program)));
}

const canRun = MODULE !== undefined && isInstalled('softhsm2-util') && isInstalled('pkcs11-tool');

describe.skipIf(!canRun)('A token by PKCS#11 (left out where softhsm2 and opensc are not installed)', () => {
  keyProviderContract('Keys on a token', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'giaolien-token-'));
    const configuration = join(folder, 'softhsm2.conf');
    mkdirSync(join(folder, 'tokens'));
    writeFileSync(configuration, `directories.tokendir = ${join(folder, 'tokens')}\nobjectstore.backend = file\n`);
    const pin = String(randomInt(100_000, 999_999));
    const words = ['--init-token', '--free', '--label', 'giaolien', '--so-pin', pin, '--pin', pin];
    execFileSync('softhsm2-util', words, { env: { ...process.env, SOFTHSM2_CONF: configuration }, stdio: 'ignore' });
    const open = () =>
      openCommandKeys({
        // SoftHSM takes its configuration by a name of its own, which the server does not pass on.
        command: ['/usr/bin/env', `SOFTHSM2_CONF=${configuration}`, process.execPath, ADAPTOR],
        environment: {
          PATH: process.env['PATH'],
          GIAOLIEN_KEYS_DEVICE_MODULE: MODULE,
          GIAOLIEN_KEYS_DEVICE_TOKEN: 'giaolien',
          GIAOLIEN_KEYS_DEVICE_PIN: pin,
        },
        timeoutMilliseconds: 20_000,
      });
    const keys = await open();
    return {
      keys,
      clock: { now: 0 },
      reopen: async () => {
        await keys.close();
        return open();
      },
      end: async () => rmSync(folder, { recursive: true }),
    };
  });
});

describe('The listing of a token', () => {
  test('gives our keys with their versions, and no other objects', () => {
    const listing = [
      'Secret Key Object; Generic secret length 32',
      '  label:      giaolien/secrets/1764000000000',
      '  ID:         03',
      '  Access:     never extractable, local',
      'Public Key Object; EC_EDWARDS  EC_POINT 255 bits',
      '  EC_POINT:   042071013b39486672d74791e25ad1ef84517142a19b6502a9d36dedfc309582e28a',
      '  label:      giaolien/security-log/1764000000001',
      '  ID:         01',
      'Secret Key Object; AES length 32',
      '  label:      of somebody else',
      '  ID:         02',
    ].join('\n');
    expect(parseObjects(listing).map(({ id, name, from, point }) => [id, name, from, point?.length])).toEqual([
      ['03', 'secrets', 1_764_000_000_000, undefined],
      ['01', 'security-log', 1_764_000_000_001, 32],
    ]);
  });
});
