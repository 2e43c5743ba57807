import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { listFiles, root, runProgram, secondsSince } from './project.ts';

const BUILT = 'apps/console/dist/index.html';
/** In node_modules, because new packages are a reason to build again. */
const DIGEST = join(root, 'node_modules/.giaolien-console');

/** What the built screens are made of: the rooms the console imports. */
const SOURCES = ['apps/console', 'packages/ui', 'packages/wire', 'packages/kernel', 'packages/access'].map(
  (room) => `${room}/**/*.*`,
);

function digestOfSources(): string {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const path of listFiles(...SOURCES)) {
    if (/\.(test|e2e|bench)\.tsx?$|\.md$/.test(path)) continue;
    hash.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  }
  return hash.digest('hex');
}

/** Builds the screens unless they are built from exactly these sources. @returns false when the build failed. */
export async function buildConsole(): Promise<boolean> {
  const digest = digestOfSources();
  const known = existsSync(DIGEST) ? readFileSync(DIGEST, 'utf8') : '';
  if (known === digest && existsSync(join(root, BUILT))) return true;
  const begun = performance.now();
  console.error('Building the screens …');
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const { code, output } = await runProgram(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: join(root, 'apps/console'),
    stdio: 'pipe',
  });
  if (code !== 0) {
    console.error(`${output}\nThe screens could not be built; the lines above say why.`);
    return false;
  }
  mkdirSync(dirname(DIGEST), { recursive: true });
  writeFileSync(DIGEST, digest);
  console.error(`Built in ${secondsSince(begun)}.`);
  return true;
}

if (import.meta.main) process.exitCode = (await buildConsole()) ? 0 : 1;
