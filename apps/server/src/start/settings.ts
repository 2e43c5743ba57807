import { isIP } from 'node:net';
import { join } from 'node:path';
import { stateFolder } from '@giaolien/store';
import type { SignInSettings } from '../auth/settings.ts';
import { readKeySettings, type KeySettings } from './keys.ts';
import { readLimits, type LimitSettings } from './limits.ts';
import { SettingRefused } from './refused.ts';
import { readSecret } from './secrets.ts';
import { readSignInSettings } from './sign-in.ts';
import { readTlsSettings, type TlsSettings } from './tls.ts';

/** What the environment says about this run. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  /** A PostgreSQL server; absent: the embedded one in `dataFolder`. */
  readonly databaseUrl?: string | undefined;
  /** The same database by the role that only reads, under row-level security; absent: the store knows it itself. */
  readonly databaseReaderUrl?: string | undefined;
  readonly dataFolder: string;
  readonly consoleFolder: string;
  readonly traccarToken?: string | undefined;
  /** Addresses of the reverse proxies in front, whose word on the caller's address is taken; absent: nobody's. */
  readonly proxy?: string | undefined;
  /** Whether the living network starts with a demonstration. */
  readonly isLiving: boolean;
  /** How many times faster than the clock the living network lives; absent: its own choice. */
  readonly speed?: number | undefined;
  readonly logLevel: string;
  readonly keys: KeySettings;
  readonly signIn: SignInSettings;
  readonly limits: LimitSettings;
  /** Absent: plain HTTP, for loopback or behind a reverse proxy. */
  readonly tls?: TlsSettings | undefined;
}

const PROJECT = join(import.meta.dirname, '..', '..', '..', '..');
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'];

/** Reads the variables that the README of this room lists. @throws SettingRefused */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const read = (name: string): string | undefined => environment[name]?.trim() || undefined;
  const logLevel = read('GIAOLIEN_LOG') ?? 'warn';
  if (!LOG_LEVELS.includes(logLevel)) {
    throw new SettingRefused(`GIAOLIEN_LOG=${logLevel} không có nghĩa. Hãy dùng một trong: ${LOG_LEVELS.join(', ')}.`);
  }
  const traccarToken = readSecret(environment, 'GIAOLIEN_TRACCAR_TOKEN');
  const dataFolder = stateFolder();
  const proxy = parseProxies(read('GIAOLIEN_PROXY'));
  if (traccarToken !== undefined && traccarToken.length < 32) {
    throw new SettingRefused('GIAOLIEN_TRACCAR_TOKEN quá ngắn. Hãy dùng ít nhất 32 ký tự ngẫu nhiên.');
  }
  return {
    host: read('HOST') ?? '127.0.0.1',
    port: parseWhole('PORT', read('PORT') ?? '8137', 65_535),
    databaseUrl: readSecret(environment, 'DATABASE_URL'),
    databaseReaderUrl: readSecret(environment, 'DATABASE_READER_URL'),
    dataFolder,
    consoleFolder: read('GIAOLIEN_CONSOLE') ?? join(PROJECT, 'apps', 'console', 'dist'),
    traccarToken,
    proxy,
    isLiving: read('GIAOLIEN_SIM') !== 'off',
    speed:
      read('GIAOLIEN_SPEED') === undefined
        ? undefined
        : parseWhole('GIAOLIEN_SPEED', read('GIAOLIEN_SPEED') ?? '', 10_000),
    logLevel,
    keys: readKeySettings(environment, dataFolder),
    signIn: readSignInSettings(environment),
    limits: readLimits(environment, proxy),
    tls: readTlsSettings(environment),
  };
}

/** Addresses or networks (`10.0.0.0/8`), comma separated. */
function parseProxies(text: string | undefined): string | undefined {
  const wrong = text?.split(',').find((address) => isIP(address.trim().split('/')[0] ?? '') === 0);
  if (wrong === undefined) return text;
  throw new SettingRefused(
    `GIAOLIEN_PROXY: “${wrong}” không phải địa chỉ IP. Hãy ghi các địa chỉ, cách nhau bằng dấu phẩy.`,
  );
}

function parseWhole(name: string, text: string, maximum: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= maximum) return value;
  throw new SettingRefused(`${name}=${text} không có nghĩa. Hãy dùng số nguyên từ 1 đến ${maximum}.`);
}
