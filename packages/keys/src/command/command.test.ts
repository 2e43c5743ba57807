import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { KeysUnavailable, type KeyProvider } from '../provider.ts';
import { keyProviderContract } from '../testing/contract.ts';
import { openCommandKeys, type CommandKeysOptions } from './command.ts';

const DEVICE = join(import.meta.dirname, '../..', 'src/testing/device.ts');
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function openDevice(change: Partial<CommandKeysOptions> = {}): Promise<KeyProvider> {
  const environment = { ...process.env, DATABASE_URL: 'postgres://giaolien:secret@db/giaolien' };
  return openCommandKeys({ command: [process.execPath, DEVICE], environment, restartMilliseconds: 0, ...change });
}

keyProviderContract('Keys behind a program', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'giaolien-device-'));
  const environment = { PATH: process.env['PATH'], GIAOLIEN_KEYS_DEVICE_FOLDER: folder };
  const keys = await openDevice({ environment });
  return {
    keys,
    clock: { now: 0 },
    reopen: async () => {
      await keys.close();
      return openDevice({ environment });
    },
    end: async () => rmSync(folder, { recursive: true }),
  };
});

describe('The program of a device', () => {
  let keys: KeyProvider;
  beforeEach(async () => {
    keys = await openDevice({ timeoutMilliseconds: 1_500 });
  });
  afterEach(() => keys.close());

  test.each(['dies', 'hangs', 'babbles', 'floods'])(
    'that %s fails the question, and is started again for the next one',
    async (word) => {
      await expect(keys.sign('security-log', bytes(word))).rejects.toBeInstanceOf(KeysUnavailable);
      expect(await keys.sign('security-log', bytes('word'))).toHaveProperty('signature');
    },
  );

  test('that refuses is not ended by it', async () => {
    const signature = await keys.sign('security-log', bytes('word'));
    await expect(keys.sign('security-log', bytes('refuses'))).rejects.toBeInstanceOf(KeysUnavailable);
    // A device that had been started anew would have other keys: these live in its memory.
    expect(await keys.sign('security-log', bytes('word'))).toEqual(signature);
  });

  test('sees nothing of our environment but what is meant for it', async () => {
    expect(await keys.sign('security-log', bytes('shows its environment'))).toHaveProperty('signature');
  });

  test('never sees its data in the text of an error', async () => {
    const error: unknown = await keys.sign('security-log', bytes('dies')).catch((thrown: unknown) => thrown);
    expect((error as Error).message).not.toMatch(/dies|ZGllcw/);
  });

  test('is not started again and again where it ends at once', async () => {
    const often = await openDevice({ restartMilliseconds: 60_000 });
    await expect(often.sign('security-log', bytes('dies'))).rejects.toBeInstanceOf(KeysUnavailable);
    await expect(often.sign('security-log', bytes('word'))).rejects.toThrow('vừa dừng');
    await often.close();
  });
});

describe('A setting that names no such program', () => {
  test.each([['/nonexistent/program'], [process.execPath, '-e', '0'], [process.execPath, '-e', 'console.log("{}")']])(
    'is said at the start: %s %s %s',
    async (...command) => {
      const [program = '', ...words] = command.filter((word) => word !== undefined);
      await expect(openDevice({ command: [program, ...words] })).rejects.toBeInstanceOf(KeysUnavailable);
    },
  );
});
