import { readSettings } from '../start/settings.ts';
import { startServer } from '../start/start.ts';
import { untilSignal } from '../start/until-signal.ts';
import { UsageError } from './usage.ts';

/** `giaolien start`: runs until it is told to stop. */
export async function start(words: readonly string[]): Promise<number> {
  if (words.length > 0)
    throw new UsageError(`“start” không nhận tham số “${words.join(' ')}”; hãy dùng biến môi trường.`);
  const print = (text: string) => void process.stdout.write(`${text}\n`);
  const asked = untilSignal();
  const server = await startServer(readSettings(process.env), print);
  await asked;
  print('  Đang dừng …');
  await server.close();
  print('  Đã dừng.');
  return 0;
}
