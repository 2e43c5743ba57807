/**
 * Breaks the rulebook on purpose: each rule is switched off, one at a time, and its test must notice. With `--sites`
 * also each single place that applies a rule; that list is for information.
 */
import { parseArgs } from 'node:util';

import { BREACH_CODES } from '../packages/kernel/src/breach.ts';
import { runTests, type Outcome, type Run } from './mutation.ts';
import { secondsSince } from './project.ts';

const { values } = parseArgs({ options: { sites: { type: 'boolean' } } });
const begun = performance.now();

const sound = await runTests('none');
const failing = sound.outcomes.filter(({ hasPassed }) => !hasPassed);
if (failing.length > 0) {
  console.log('These tests fail already, so they can notice nothing:');
  for (const { fullName } of failing) console.log(`  ${fullName}`);
  process.exit(1);
}

const survivors = survivingRules((await runTests('codes')).outcomes);
for (const { code, why } of survivors) console.log(`survives: ${code} (${why})`);
if (values.sites) await listSites(sound);
console.log(
  `${BREACH_CODES.length} rules switched off one at a time: ${BREACH_CODES.length - survivors.length} noticed, ` +
    `${survivors.length} survive, ${secondsSince(begun)}`,
);
process.exitCode = survivors.length === 0 ? 0 : 1;

/** The rules whose switching off no test of theirs noticed. */
function survivingRules(outcomes: readonly Outcome[]): readonly { readonly code: string; readonly why: string }[] {
  return BREACH_CODES.flatMap((code) => {
    const tests = outcomes.filter(({ tag }) => tag === code);
    if (tests.length === 0) return [{ code, why: 'no test bears it' }];
    return tests.some(({ hasPassed }) => !hasPassed) ? [] : [{ code, why: 'its test passes without it' }];
  });
}

/**
 * Prints every place whose switching off goes unnoticed. In each round every test runs without one of the places at
 * which it made a breach; the rounds end when each place was noticed, or every test that reaches it has passed.
 */
async function listSites({ outcomes, sites }: Run): Promise<void> {
  const noticed = new Set<string>();
  const untried = new Map(outcomes.map(({ fullName, madeAt }) => [fullName, new Set(madeAt)]));
  for (;;) {
    const round: Record<string, string> = {};
    for (const [fullName, made] of untried) {
      const site = [...made].find((each) => !noticed.has(each));
      if (site === undefined) continue;
      made.delete(site);
      round[fullName] = site;
    }
    if (Object.keys(round).length === 0) break;
    const ended = await runTests(round);
    for (const { fullName, hasPassed } of ended.outcomes) if (!hasPassed) noticed.add(round[fullName] ?? '');
  }
  const reached = new Set(outcomes.flatMap(({ madeAt }) => madeAt));
  for (const [site, code] of [...sites].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    if (noticed.has(site)) continue;
    console.log(`unnoticed: ${site} ${code}${reached.has(site) ? '' : ' (no test breaks it here)'}`);
  }
  console.log(`${sites.size} places apply a rule: ${sites.size - noticed.size} can be switched off unnoticed`);
}
