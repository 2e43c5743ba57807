import { createPrivateKey, X509Certificate } from 'node:crypto';
import type { TlsMaterial } from '../http/listener.ts';
import { SettingRefused } from './refused.ts';
import { readSecret, readSettingFile } from './secrets.ts';

/** Files and choices of TLS, as the environment names them. */
export interface TlsSettings {
  readonly cert: string;
  readonly key: string;
  readonly passphrase?: string | undefined;
  readonly clientCa?: string | undefined;
  readonly crl?: string | undefined;
  readonly clients: 'ask' | 'require';
  readonly minimum: 'TLSv1.2' | 'TLSv1.3';
}

/** A chain of certificates or a list of revoked ones, in bytes. */
const MOST = 4 * 1024 * 1024;

/** `undefined`: plain HTTP. @throws SettingRefused */
export function readTlsSettings(environment: NodeJS.ProcessEnv): TlsSettings | undefined {
  const read = (name: string): string | undefined => environment[name]?.trim() || undefined;
  const cert = read('GIAOLIEN_TLS_CERT');
  const key = read('GIAOLIEN_TLS_KEY');
  const clientCa = read('GIAOLIEN_TLS_CLIENT_CA');
  const crl = read('GIAOLIEN_TLS_CRL');
  if (cert === undefined && key === undefined && clientCa === undefined && crl === undefined) return undefined;
  if (cert === undefined || key === undefined) {
    throw new SettingRefused('Hãy đặt cả GIAOLIEN_TLS_CERT và GIAOLIEN_TLS_KEY: hai tệp PEM của máy chủ.');
  }
  if (crl !== undefined && clientCa === undefined) {
    throw new SettingRefused('GIAOLIEN_TLS_CRL chỉ có nghĩa cùng GIAOLIEN_TLS_CLIENT_CA.');
  }
  return {
    cert,
    key,
    passphrase: readSecret(environment, 'GIAOLIEN_TLS_KEY_PASSPHRASE'),
    clientCa,
    crl,
    clients: oneOf('GIAOLIEN_TLS_CLIENTS', read('GIAOLIEN_TLS_CLIENTS') ?? 'ask', ['ask', 'require']),
    minimum: `TLSv${oneOf('GIAOLIEN_TLS_MIN', read('GIAOLIEN_TLS_MIN') ?? '1.2', ['1.2', '1.3'])}`,
  };
}

/** Reads the files, at the start and at each SIGHUP, and holds them against each other. @throws SettingRefused */
export function readTlsFiles(settings: TlsSettings): TlsMaterial {
  const { passphrase, clients, minimum } = settings;
  const cert = readSettingFile('GIAOLIEN_TLS_CERT', settings.cert, MOST);
  const key = readSettingFile('GIAOLIEN_TLS_KEY', settings.key, MOST);
  assertPair(cert, key, passphrase);
  const clientCa =
    settings.clientCa === undefined ? undefined : readSettingFile('GIAOLIEN_TLS_CLIENT_CA', settings.clientCa, MOST);
  const crl = settings.crl === undefined ? undefined : readSettingFile('GIAOLIEN_TLS_CRL', settings.crl, MOST);
  if (clientCa !== undefined && certificateOf(clientCa) === undefined) {
    throw new SettingRefused('GIAOLIEN_TLS_CLIENT_CA: tệp không chứa chứng thư PEM.');
  }
  if (crl !== undefined && !crl.includes('-----BEGIN X509 CRL-----')) {
    throw new SettingRefused('GIAOLIEN_TLS_CRL: tệp không chứa danh sách thu hồi PEM.');
  }
  return { cert, key, passphrase, clientCa, crl, clients, minimum };
}

/** When the server's own certificate ends, UTC ms. */
export function endOf({ cert }: TlsMaterial): number {
  return Date.parse(certificateOf(cert)?.validTo ?? '');
}

function assertPair(cert: string, key: string, passphrase: string | undefined): void {
  const certificate = certificateOf(cert);
  if (certificate === undefined) throw new SettingRefused('GIAOLIEN_TLS_CERT: tệp không chứa chứng thư PEM.');
  let isPair: boolean;
  try {
    isPair = certificate.checkPrivateKey(createPrivateKey({ key, passphrase: passphrase ?? '' }));
  } catch {
    throw new SettingRefused('GIAOLIEN_TLS_KEY: tệp không chứa khoá PEM, hoặc cụm mật khẩu của nó sai.');
  }
  if (!isPair) throw new SettingRefused('GIAOLIEN_TLS_KEY không phải khoá của chứng thư GIAOLIEN_TLS_CERT.');
}

function certificateOf(pem: string): X509Certificate | undefined {
  try {
    return new X509Certificate(pem);
  } catch {
    return undefined;
  }
}

function oneOf<Choice extends string>(name: string, text: string, choices: readonly Choice[]): Choice {
  const choice = choices.find((one) => one === text);
  if (choice !== undefined) return choice;
  throw new SettingRefused(`${name}=${text} không có nghĩa. Hãy dùng một trong: ${choices.join(', ')}.`);
}
