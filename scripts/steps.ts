import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type Counts, countPlaywright, countVitest, sum } from './counts.ts';
import { listFiles, root, runProgram, runTool, secondsSince } from './project.ts';

export interface Step {
  readonly name: string;
  readonly run: () => Promise<Counts>;
}

/** A program without a count of its own is one check: it passes or fails, and is heard only when it fails. */
async function runQuietly(path: string, args: readonly string[] = []): Promise<Counts> {
  const { code, output } = await runProgram(process.execPath, [join(root, path), ...args], { stdio: 'pipe' });
  if (code !== 0) console.log(output.trim());
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/** Every tsconfig of a room is checked; rooms are found, not listed. */
export const types: Step = {
  name: 'Types',
  async run() {
    const projects = listFiles('{packages,apps}/*/tsconfig*.json', '{scripts,tidy,e2e}/tsconfig.json');
    const counts: Counts[] = [];
    for (const project of projects) counts.push(await runQuietly('node_modules/typescript/bin/tsc', ['-p', project]));
    return sum(counts);
  },
};

export const lint: Step = { name: 'Lint', run: () => runQuietly('node_modules/oxlint/bin/oxlint') };

export const format: Step = { name: 'Format', run: () => runQuietly('node_modules/oxfmt/bin/oxfmt', ['--check']) };

/** What we are made of: the lock file against its rules, and the bill of materials. */
export const supplyChain: Step = { name: 'Supply chain', run: () => runQuietly('scripts/supply-chain.ts') };

/** Each rule is switched off once, and its test must notice. */
export const mutation: Step = {
  name: 'Rules switched off one at a time',
  run: () => runQuietly('scripts/mutate-rules.ts'),
};

/** One or more vitest projects (`vitest.config.ts`), shown as they go. */
export function vitest(name: string, ...projects: readonly string[]): Step {
  return {
    name,
    run: () =>
      withReport(async (report) => {
        const named = projects.flatMap((project) => ['--project', project]);
        const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
        const code = await runTool('vitest/vitest.mjs', ['run', '--passWithNoTests', ...named, ...reporters]);
        return countVitest(code, report);
      }),
  };
}

/** The end-to-end tests in a real browser (`playwright.config.ts`). */
export const browser: Step = {
  name: 'Screens in a browser',
  run: () =>
    withReport(async (report) => {
      const code = await runTool('@playwright/test/cli.js', ['test', '--reporter=list,json'], {
        env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
      });
      return countPlaywright(code, report);
    }),
};

/** Announces each step, runs it, and gives its numbers; a step that fails does not hide the next one's findings. */
export async function runSteps(steps: readonly Step[]): Promise<readonly (Counts & { readonly name: string })[]> {
  const results = [];
  for (const { name, run } of steps) {
    console.log(`\n── ${name} …`);
    const begun = performance.now();
    const counts = await run();
    const verdict = counts.failed === 0 ? 'ok' : `${counts.failed} FAILED`;
    console.log(`── ${name}: ${verdict}, ${secondsSince(begun)}`);
    results.push({ name, ...counts });
  }
  return results;
}

async function withReport(work: (report: string) => Promise<Counts>): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'giaolien-report-'));
  try {
    return await work(join(folder, 'report.json'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
