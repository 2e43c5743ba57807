import { spawn } from 'node:child_process';
import { join } from 'node:path';

const SCRIPT = join(import.meta.dirname, '..', '..', '..', '..', 'scripts', 'bench.ts');

/** `giaolien bench`: the same benchmarks as `npm run bench`. */
export function runBenchmarks(words: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [SCRIPT, ...words], { stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
