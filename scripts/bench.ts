import { join } from 'node:path';
import { parseArgs } from 'node:util';

import type { BenchModule, Measurement } from './bench-module.ts';
import { listFiles, root } from './project.ts';

const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true });
// Standard output belongs to the results: what a benchmark says on the way goes to standard error.
console.log = console.error;

const modules: BenchModule[] = [];
for (const path of listFiles('{packages,apps}/*/**/*.bench.ts')) {
  modules.push((await import(join(root, path))) as BenchModule);
}

const chosen = modules.filter(({ name }) => positionals.length === 0 || positionals.some((asked) => isIn(name, asked)));
if (chosen.length === 0) {
  console.error(`No benchmark "${positionals.join(' ')}". There are: ${modules.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

const measurements: Measurement[] = [];
for (const { name, run } of chosen) {
  console.error(`── ${name} …`);
  await run((measurement) => {
    measurements.push(measurement);
    console.error(describe(measurement));
  });
}
if (values.json) process.stdout.write(`${JSON.stringify(measurements)}\n`);
else process.stdout.write(`${measurements.map(describe).join('\n')}\n`);

/** `append` chooses `append` and `append.http`, not `appendix`. */
function isIn(name: string, asked: string): boolean {
  return name === asked || name.startsWith(`${asked}.`);
}

function describe({ name, value, unit, against, ratio }: Measurement): string {
  const amount = `${value.toLocaleString('en', { maximumFractionDigits: value < 100 ? 3 : 0 })} ${unit}`;
  const compared = ratio === null ? '' : `  = ${ratio.toFixed(2)} × ${against}`;
  return `${name.padEnd(44)} ${amount.padStart(22)}${compared}`;
}
