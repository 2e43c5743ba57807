import { spawn } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..', '..', '..');

/** Programs of the project that run beside the server, not inside it. */
const PROGRAMS = {
  /** The same benchmarks as `npm run bench`. */
  bench: ['scripts', 'bench.ts'],
  /** The living network against a server that already runs. */
  simulate: ['apps', 'sim', 'src', 'main.ts'],
} as const;

/** Runs one of them with `words`, on this terminal; its exit code. */
export function runProgram(name: keyof typeof PROGRAMS, words: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [join(ROOT, ...PROGRAMS[name]), ...words], { stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
