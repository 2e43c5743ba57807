import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, test } from 'vitest';

import { countPlaywright, countVitest, sum, summaryOf } from './counts.ts';

const folder = mkdtempSync(join(tmpdir(), 'giaolien-counts-'));
afterAll(() => rmSync(folder, { recursive: true }));

function reportOf(content: unknown): string {
  const path = join(folder, 'report.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
}

const clean = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0, testResults: [] };

describe('the numbers of a run', () => {
  test('are added up over all runners into one line', () => {
    const vitest = countVitest(0, reportOf(clean));
    const playwright = countPlaywright(1, reportOf({ stats: { expected: 2, unexpected: 1, flaky: 1, skipped: 0 } }));
    expect(summaryOf(sum([vitest, playwright]))).toBe('6 passed, 1 failed, 1 skipped');
  });

  test('mention skipped tests only when there are any', () => {
    expect(summaryOf({ passed: 2, failed: 0, skipped: 0 })).toBe('2 passed, 0 failed');
  });

  test('count a test file that cannot be read as a failure, although it has no test', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }];
    expect(countVitest(1, reportOf({ ...clean, testResults })).failed).toBe(1);
  });

  test('count a run that ended badly as a failure, although every test passed', () => {
    expect(countVitest(1, reportOf(clean)).failed).toBe(1);
    expect(countPlaywright(1, reportOf({ stats: { expected: 2, unexpected: 0, flaky: 0, skipped: 0 } })).failed).toBe(
      1,
    );
  });

  test('count a runner that left no report as a failure', () => {
    expect(countVitest(0, join(folder, 'missing.json'))).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});
