import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const GUARD = join(import.meta.dirname, 'last-resort.ts');
const LOGGER = join(import.meta.dirname, '..', 'observe', 'logger.ts');

function runGuarded(defect: string): { status: number | null; stdout: string } {
  const program = `
    const { guardProcess } = await import(${JSON.stringify(GUARD)});
    const { createLogger } = await import(${JSON.stringify(LOGGER)});
    guardProcess(createLogger('warn'), async () => { console.log('settled'); });
    setInterval(() => {}, 1_000);
    ${defect}`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8', timeout: 20_000 });
}

describe('What nobody caught', () => {
  test.each([
    ['a rejection', `void Promise.reject(new TypeError('x is not a function'));`],
    ['an error in a callback', `setImmediate(() => { throw new TypeError('x is not a function'); });`],
  ])('%s is logged, what is under way is settled, and the process ends with 1', (_what, defect) => {
    const { status, stdout } = runGuarded(defect);
    expect(status).toBe(1);
    expect(stdout).toContain('settled');
    expect(stdout).toContain('"msg":"nobody caught this; the server ends"');
    expect(stdout).toContain('x is not a function');
  });
});
