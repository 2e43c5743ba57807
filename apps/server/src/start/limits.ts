import { BlockList, isIP } from 'node:net';
import type { ConnectionLimits } from '../http/listener.ts';
import type { RequestLimits } from '../http/limits.ts';
import { SettingRefused } from './refused.ts';

/** What one caller, and all of them, may take of the server. */
export interface LimitSettings {
  readonly requests: RequestLimits;
  readonly connections: ConnectionLimits;
}

/**
 * Ten seconds are a burst of scanning, not a mistake of the clock. A session that scans four items a second with every
 * screen open stays under a tenth of its limit; a facility of 70 people behind one address under a fifth.
 */
const SECONDS = 10;
const DEFAULTS = {
  GIAOLIEN_LIMIT_SESSION: 1_000,
  GIAOLIEN_LIMIT_ADDRESS: 10_000,
  GIAOLIEN_LIMIT_CONNECTIONS: 10_000,
  GIAOLIEN_LIMIT_CONNECTIONS_ADDRESS: 1_000,
} as const;

/** `proxy`: addresses and networks, comma separated, as in `GIAOLIEN_PROXY`. @throws SettingRefused */
export function readLimits(environment: NodeJS.ProcessEnv, proxy: string | undefined): LimitSettings {
  const read = (name: keyof typeof DEFAULTS): number => {
    const text = environment[name]?.trim() || String(DEFAULTS[name]);
    const value = Number(text);
    if (Number.isSafeInteger(value) && value >= 1 && value <= 1_000_000_000) return value;
    throw new SettingRefused(`${name}=${text} không có nghĩa. Hãy dùng số nguyên dương.`);
  };
  const proxies = proxiesOf(proxy);
  return {
    requests: {
      perAddress: read('GIAOLIEN_LIMIT_ADDRESS'),
      perSession: read('GIAOLIEN_LIMIT_SESSION'),
      seconds: SECONDS,
    },
    connections: {
      total: read('GIAOLIEN_LIMIT_CONNECTIONS'),
      perAddress: read('GIAOLIEN_LIMIT_CONNECTIONS_ADDRESS'),
      isProxy: (address) => proxies.check(...splitFamily(address)),
    },
  };
}

function proxiesOf(proxy: string | undefined): BlockList {
  const list = new BlockList();
  for (const entry of proxy?.split(',') ?? []) {
    const [address = '', length] = entry.trim().split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    list.addSubnet(address, length === undefined ? (family === 'ipv6' ? 128 : 32) : Number(length), family);
  }
  return list;
}

/** Addresses of IPv4 come as `::ffff:10.0.0.1` where the server listens on both. */
function splitFamily(address: string): [string, 'ipv4' | 'ipv6'] {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '');
  return [plain === '' ? '0.0.0.0' : plain, isIP(plain) === 6 ? 'ipv6' : 'ipv4'];
}
