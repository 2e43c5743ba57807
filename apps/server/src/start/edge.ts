import type { Server } from 'node:http';
import type { Logger } from 'pino';
import type { Edge } from '../http/app.ts';
import { renewCertificates } from '../http/listener.ts';
import type { Settings } from './settings.ts';
import { endOf, readTlsFiles } from './tls.ts';

/** Days before the end of the server's certificate from which the start says so. */
const WARNED_BEFORE = 30;
const DAY = 86_400_000;

/** What stands between the network and the routes in this run. @throws SettingRefused */
export function openEdge({ proxy, limits, tls }: Settings, print: (text: string) => void): Edge {
  if (tls === undefined) return { proxy, limits };
  const material = readTlsFiles(tls);
  const days = Math.floor((endOf(material) - Date.now()) / DAY);
  if (days < 0) print('  Chứng thư TLS của máy chủ đã hết hạn: trình duyệt sẽ từ chối.');
  else if (days < WARNED_BEFORE) print(`  Chứng thư TLS của máy chủ hết hạn sau ${days} ngày.`);
  return { proxy, limits, tls: material };
}

/** Reads the files of TLS again; where they do not hold, those of before stay in use. */
export function renewTls(server: Server, { tls }: Settings, logger: Logger): void {
  if (tls === undefined) return;
  try {
    renewCertificates(server, readTlsFiles(tls));
    logger.warn('certificates were read again');
  } catch (err) {
    logger.error({ err }, 'certificates could not be read again; those of before stay in use');
  }
}
