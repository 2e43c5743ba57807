import { sum, summaryOf } from './counts.ts';
import { format, lint, runSteps, types, vitest } from './steps.ts';

/** What must hold before a change is shown to anybody, in under a minute: no database, no browser. */
const results = await runSteps([types, lint, format, vitest('House rules', 'tidy'), vitest('Pure tests', 'pure')]);
const total = sum(results);
console.log(`\n${summaryOf(total)}`);
process.exitCode = total.failed === 0 ? 0 : 1;
