import { join } from 'node:path';
import { openCommandKeys, openSoftwareKeys, type KeyProvider } from '@giaolien/keys';
import { SettingRefused } from './refused.ts';
import { readSecret } from './secrets.ts';

/** Where the keys of this server are. */
export interface KeySettings {
  /** Folder of the software keys. */
  readonly folder: string;
  readonly passphrase?: string | undefined;
  /** Program and arguments of a device's adaptor; then the folder is not used. */
  readonly command?: readonly [string, ...string[]] | undefined;
}

/** @throws SettingRefused */
export function readKeySettings(environment: NodeJS.ProcessEnv, dataFolder: string): KeySettings {
  return {
    folder: environment['GIAOLIEN_KEYS']?.trim() || join(dataFolder, 'keys'),
    passphrase: readSecret(environment, 'GIAOLIEN_KEYS_PASSPHRASE'),
    command: parseCommand(environment['GIAOLIEN_KEYS_COMMAND']?.trim() || undefined),
  };
}

/** Opens the keys that the settings name. `isReadOnly`: beside the server that holds them. @throws KeysUnavailable */
export function openKeys({ folder, passphrase, command }: KeySettings, isReadOnly = false): Promise<KeyProvider> {
  if (command !== undefined) return openCommandKeys({ command, environment: process.env });
  return openSoftwareKeys({ folder, passphrase, isReadOnly, now: Date.now });
}

/** A path, or a JSON array of program and arguments; no shell reads it. */
function parseCommand(text: string | undefined): readonly [string, ...string[]] | undefined {
  if (text === undefined) return undefined;
  if (!text.startsWith('[')) return [text];
  let words: unknown;
  try {
    words = JSON.parse(text);
  } catch {
    words = undefined;
  }
  const [program, ...more] = Array.isArray(words) ? words.filter((word) => typeof word === 'string') : [];
  if (program !== undefined && Array.isArray(words) && words.length === more.length + 1) return [program, ...more];
  throw new SettingRefused(
    'GIAOLIEN_KEYS_COMMAND: hãy ghi đường dẫn của chương trình, hoặc mảng JSON các từ của lệnh.',
  );
}
