import { readFileSync } from 'node:fs';

/** What a step found, in numbers that can be added up. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export function sum(counts: readonly Counts[]): Counts {
  return counts.reduce(
    (total, one) => ({
      passed: total.passed + one.passed,
      failed: total.failed + one.failed,
      skipped: total.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** The last line of a run: `N passed, N failed`, and `, N skipped` when there are any. */
export function summaryOf({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
}

function readReport<T>(report: string): T | undefined {
  try {
    return JSON.parse(readFileSync(report, 'utf8')) as T;
  } catch {
    return undefined;
  }
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

/** A file that could not be read has no tests to fail, so it counts as one; so does a run that ended badly. */
export function countVitest(code: number, report: string): Counts {
  const read = readReport<VitestReport>(report);
  if (!read) return { passed: 0, failed: 1, skipped: 0 };
  const unread = read.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const failed = read.numFailedTests + unread.length;
  return {
    passed: read.numPassedTests,
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: read.numPendingTests + read.numTodoTests,
  };
}

interface PlaywrightReport {
  readonly stats: Readonly<Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>>;
}

export function countPlaywright(code: number, report: string): Counts {
  const read = readReport<PlaywrightReport>(report);
  if (!read) return { passed: 0, failed: 1, skipped: 0 };
  const { expected, unexpected, flaky, skipped } = read.stats;
  return { passed: expected + flaky, failed: code !== 0 && unexpected === 0 ? 1 : unexpected, skipped };
}
