import { isIP } from 'node:net';
import { join } from 'node:path';
import { stateFolder } from '@giaolien/store';

/** What the environment says about this run. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  /** A PostgreSQL server; absent: the embedded one in `dataFolder`. */
  readonly databaseUrl?: string | undefined;
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
}

const PROJECT = join(import.meta.dirname, '..', '..', '..', '..');
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'];

/** A variable of the environment that means nothing; the message names it and what it may be. */
export class SettingRefused extends Error {
  override readonly name = 'SettingRefused';
}

/** Reads the variables that the README of this room lists. @throws SettingRefused */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const read = (name: string): string | undefined => environment[name]?.trim() || undefined;
  const logLevel = read('GIAOLIEN_LOG') ?? 'warn';
  if (!LOG_LEVELS.includes(logLevel)) {
    throw new SettingRefused(`GIAOLIEN_LOG=${logLevel} không có nghĩa. Hãy dùng một trong: ${LOG_LEVELS.join(', ')}.`);
  }
  const traccarToken = read('GIAOLIEN_TRACCAR_TOKEN');
  if (traccarToken !== undefined && traccarToken.length < 32) {
    throw new SettingRefused('GIAOLIEN_TRACCAR_TOKEN quá ngắn. Hãy dùng ít nhất 32 ký tự ngẫu nhiên.');
  }
  return {
    host: read('HOST') ?? '127.0.0.1',
    port: parseWhole('PORT', read('PORT') ?? '8137', 65_535),
    databaseUrl: read('DATABASE_URL'),
    dataFolder: stateFolder(),
    consoleFolder: read('GIAOLIEN_CONSOLE') ?? join(PROJECT, 'apps', 'console', 'dist'),
    traccarToken,
    proxy: parseProxies(read('GIAOLIEN_PROXY')),
    isLiving: read('GIAOLIEN_SIM') !== 'off',
    speed:
      read('GIAOLIEN_SPEED') === undefined
        ? undefined
        : parseWhole('GIAOLIEN_SPEED', read('GIAOLIEN_SPEED') ?? '', 10_000),
    logLevel,
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
