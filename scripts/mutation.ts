import { relative } from 'node:path';
import type { Plugin } from 'vitest/config';
import { startVitest, type TestCase } from 'vitest/node';

import { root } from './project.ts';

const KERNEL = 'packages/kernel/src/';
const ACT = `${KERNEL}act.ts`;

/** One test of the kernel after a run. */
export interface Outcome {
  readonly fullName: string;
  /** The breach code that it bears as a tag, if it is the test of a rule. */
  readonly tag: string | undefined;
  readonly hasPassed: boolean;
  /** The places in the code at which it made breaches: `item/acceptance.ts:57:8`. */
  readonly madeAt: readonly string[];
}

/** `none`: as the code stands. `codes`: each tagged test without its own rule. Else, test by test, one site switched off. */
export type SwitchedOff = 'none' | 'codes' | Readonly<Record<string, string>>;

export interface Run {
  readonly outcomes: readonly Outcome[];
  /** Every place in the kernel that may make a breach → the code written there. */
  readonly sites: ReadonlyMap<string, string>;
}

/** Runs the tests of the kernel once, each with one thing switched off. */
export async function runTests(switchedOff: SwitchedOff): Promise<Run> {
  const sites = new Map<string, string>();
  const bySite = typeof switchedOff === 'string' ? {} : switchedOff;
  const vitest = await startVitest(
    'test',
    [],
    {
      root,
      config: false,
      watch: false,
      include: [`${KERNEL}**/*.test.ts`],
      exclude: ['**/*.property.test.ts'],
      setupFiles: ['scripts/mutation-setup.ts'],
      reporters: [{}],
      // What is kept on disk was transformed without `breaking`.
      fsModuleCache: false,
      testTimeout: 60_000,
      provide: { mutation: { by: switchedOff === 'codes' ? 'codes' : 'sites', switchedOff: bySite } },
      ...(switchedOff === 'codes' ? { testNamePattern: /^.*\[\w+\] / } : {}),
    },
    { plugins: [breaking(sites)] },
  );
  const outcomes = vitest.state.getTestModules().flatMap((module) => {
    const [failure] = module.errors();
    if (failure !== undefined) throw new Error(`${relative(root, module.moduleId)} does not run: ${failure.message}`);
    return [...module.children.allTests()].filter((test) => test.result().state !== 'skipped').map(outcomeOf);
  });
  await vitest.close();
  process.exitCode = 0;
  return { outcomes, sites };
}

function outcomeOf(test: TestCase): Outcome {
  return {
    fullName: test.fullName,
    tag: /^\[(\w+)\]/u.exec(test.name)?.[1],
    hasPassed: test.result().state === 'passed',
    madeAt: test.meta().madeAt ?? [],
  };
}

/**
 * Lets a test switch off a rule or one place that applies it. Every `broken(…)` of the kernel says where it stands, and
 * `broken` itself asks before it makes a breach. The kernel on disk knows nothing of it. Fills `sites`.
 */
function breaking(sites: Map<string, string>): Plugin {
  return {
    name: 'breaking',
    enforce: 'pre',
    transform(text, id) {
      const path = relative(root, id.split('?')[0] ?? '');
      if (path === ACT) return askIn(text);
      if (!path.startsWith(KERNEL) || path.endsWith('.test.ts')) return undefined;
      return text.replace(/(?<=^|\.\.\.|[^\w.])broken\(/gmu, (call, offset: number) => {
        const before = text.slice(0, offset).split('\n');
        if (/^\s*(?:\*|\/[/*])/u.test(before.at(-1) ?? '')) return call;
        const site = `${path.slice(KERNEL.length)}:${before.length}:${(before.at(-1) ?? '').length + 1}`;
        sites.set(site, /'(\w+_must_\w+)'/u.exec(text.slice(offset))?.[1] ?? 'the code passed on');
        return `broken.call('${site}', `;
      });
    },
  };
}

function askIn(text: string): string {
  const asked = text.replace('if (!isBroken)', 'if (!isBroken || globalThis.giaolienMutation?.(code, `${this}`))');
  if (asked === text)
    throw new Error(`broken() of ${ACT} has another form: teach scripts/mutation.ts to switch it off`);
  return asked;
}
