// The one door behind `npm start`, `npm test` and the rest. It runs on whatever Node the machine has (18 or newer),
// with nothing installed yet: it installs the packages if needed and hands over to the Node that came with them.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { findProjectNode, installIfNeeded } from './install.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Each command is a list of programs, run one after another while they succeed; the last gets the arguments. */
const COMMANDS = {
  start: [['scripts/build-console.ts'], ['apps/server/src/main.ts', 'start']],
  dev: [['scripts/dev.ts']],
  test: [['scripts/test.ts']],
  check: [['scripts/check.ts']],
  bench: [['scripts/bench.ts']],
  cli: [['apps/server/src/cli.ts']],
  docs: [['docs/generate.ts']],
  mutate: [['scripts/mutate-rules.ts']],
  sbom: [['scripts/supply-chain.ts']],
  sim: [['apps/sim/src/main.ts']],
  fuzz: [['apps/server/src/fuzz/main.ts']],
};

const [command = '', ...rest] = process.argv.slice(2);
const programs = COMMANDS[command];
if (!programs) {
  console.error(`Unknown command "${command}". There are: ${Object.keys(COMMANDS).join(', ')}.`);
  process.exit(2);
}

try {
  await installIfNeeded(root);
  const node = findProjectNode(root);
  for (const [index, program] of programs.entries()) {
    const isLast = index === programs.length - 1;
    const code = await runProgram(node, isLast ? [...program, ...rest] : program);
    if (code !== 0 || isLast) process.exit(code);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

/** Runs one program of the project, passes signals on to it, and gives its exit code. */
function runProgram(node, args) {
  const child = spawn(node, args, { cwd: root, stdio: 'inherit' });
  const listeners = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => {
    // A terminal gives Ctrl-C to the child itself; passing it on would count as a second one.
    const listener = () => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal));
    process.on(signal, listener);
    return { signal, listener };
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      for (const { signal: name, listener } of listeners) process.off(name, listener);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 143));
    });
  });
}
