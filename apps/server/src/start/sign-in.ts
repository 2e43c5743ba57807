import type { OidcSettings, SignInSettings } from '../auth/settings.ts';
import { SettingRefused } from './refused.ts';
import { readSecret } from './secrets.ts';

const MINUTE = 60_000;
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** What the environment says about signing in. @throws SettingRefused */
export function readSignInSettings(environment: NodeJS.ProcessEnv): SignInSettings {
  const read = (name: string): string | undefined => environment[name]?.trim() || undefined;
  return {
    origin: parseOrigin(read('GIAOLIEN_ORIGIN')),
    counterIdle: parseMinutes(read('GIAOLIEN_COUNTER_LOCK')),
    oidc: readOidc(environment, read),
  };
}

function readOidc(
  environment: NodeJS.ProcessEnv,
  read: (name: string) => string | undefined,
): OidcSettings | undefined {
  const issuer = read('GIAOLIEN_OIDC_ISSUER');
  if (issuer === undefined) return undefined;
  const clientId = read('GIAOLIEN_OIDC_CLIENT_ID');
  if (clientId === undefined) {
    throw new SettingRefused(
      'GIAOLIEN_OIDC_CLIENT_ID còn thiếu. Hãy ghi mã ứng dụng mà nhà cung cấp danh tính đã cấp.',
    );
  }
  if (!isSafe(issuer)) {
    throw new SettingRefused(
      `GIAOLIEN_OIDC_ISSUER=${issuer} không dùng được. Hãy ghi địa chỉ https:// của nhà cung cấp.`,
    );
  }
  return {
    issuer,
    clientId,
    clientSecret: readSecret(environment, 'GIAOLIEN_OIDC_CLIENT_SECRET'),
    name: read('GIAOLIEN_OIDC_NAME') ?? new URL(issuer).hostname,
    strongAcr: (read('GIAOLIEN_OIDC_STRONG_ACR') ?? '').split(/\s+/u).filter((acr) => acr !== ''),
  };
}

/** Scheme, host and port of the console, as browsers write it. */
function parseOrigin(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (isSafe(text) && new URL(text).origin === text) return text;
  throw new SettingRefused(
    `GIAOLIEN_ORIGIN=${text} không dùng được. Hãy ghi như trình duyệt ghi, ví dụ https://giaolien.example.`,
  );
}

function parseMinutes(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const minutes = Number(text);
  if (Number.isInteger(minutes) && minutes >= 1 && minutes <= 15) return minutes * MINUTE;
  throw new SettingRefused(`GIAOLIEN_COUNTER_LOCK=${text} không có nghĩa. Hãy dùng số phút từ 1 đến 15.`);
}

/** HTTPS, or plain HTTP on this machine. */
function isSafe(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname));
}
