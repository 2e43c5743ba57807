import { buildConsole } from './build-console.ts';
import { findChromium } from './chromium.ts';
import { sum, summaryOf } from './counts.ts';
import { hasProgram } from './programs.ts';
import { hasFile } from './project.ts';
import { browser, format, lint, mutation, runSteps, type Step, supplyChain, types, vitest } from './steps.ts';

/** Everything there is to test, in the order of how fast it finds something. In CI nothing may be left out. */
const begun = performance.now();
const leftOut: string[] = [];
const steps: Step[] = [
  types,
  lint,
  format,
  vitest('House rules', 'tidy'),
  supplyChain,
  vitest('Pure tests: units and properties', 'pure'),
  mutation,
  vitest('Database tests', 'db'),
];

if (!process.env['GIAOLIEN_TEST_DATABASE_URL']) {
  leftOut.push(
    'The database tests ran on the embedded PostgreSQL only, not on a served one. To have both: run .ci/run ' +
      '(Debian, Ubuntu), or set GIAOLIEN_TEST_DATABASE_URL to a superuser of a PostgreSQL 15 or newer.',
  );
}

if (!hasProgram('softhsm2-util') || !hasProgram('pkcs11-tool')) {
  leftOut.push('The keys on a PKCS#11 token. Install one made of software: `apt-get install softhsm2 opensc`.');
}
if (!hasProgram('openssl')) leftOut.push('TLS with certificates of an authority: there is no openssl.');

const chromium = findChromium();
if (!hasFile('playwright.config.ts')) {
  leftOut.push('The tests in a browser: playwright.config.ts is missing.');
} else if (chromium) {
  process.env['GIAOLIEN_CHROMIUM'] = chromium;
  steps.push({ name: 'Build of the screens', run: buildStep }, browser);
} else {
  leftOut.push(
    'The tests in a browser: there is no Chromium. Install it (`apt-get install chromium`, or ' +
      '`npx playwright install chromium`), or set GIAOLIEN_CHROMIUM to the program.',
  );
}

async function buildStep() {
  const isBuilt = await buildConsole();
  return { passed: isBuilt ? 1 : 0, failed: isBuilt ? 0 : 1, skipped: 0 };
}

const results = await runSteps(steps);
console.log(`\nAll steps took ${Math.round((performance.now() - begun) / 1000)} s.`);
for (const { name, failed } of results) if (failed > 0) console.log(`Failed: ${name} (${failed})`);
for (const sentence of leftOut) console.log(`Left out: ${sentence}`);

const isShort = Boolean(process.env['CI']) && leftOut.length > 0;
if (isShort) console.log('In CI nothing may be left out, so each of these counts as failed.');
const total = sum([...results, { passed: 0, failed: isShort ? leftOut.length : 0, skipped: 0 }]);
console.log(summaryOf(total));
process.exitCode = total.failed === 0 ? 0 : 1;
