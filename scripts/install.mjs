import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The Node this project is written for; it comes with the packages on Linux and Windows. */
const NODE_MAJOR = 24;

/** Installs the packages when they are missing or older than package-lock.json. */
export async function installIfNeeded(root) {
  const lockFile = join(root, 'package-lock.json');
  const digestFile = join(root, 'node_modules/.giaolien-lock');
  const digest = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  if (isInstalled(root, lockFile, digestFile, digest)) return;
  const begun = Date.now();
  console.error('Installing the packages. The first time this takes a minute or so …');
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) {
    throw new Error(
      'The packages could not be installed; the lines above say why. Usually the npm registry cannot be reached: ' +
        'check the network (`npm ping`) and start again.',
    );
  }
  writeFileSync(digestFile, digest);
  console.error(`Installed in ${Math.round((Date.now() - begun) / 1000)} s.`);
}

/** npm writes node_modules/.package-lock.json last; a checkout that only touched the lock file changes no digest. */
function isInstalled(root, lockFile, digestFile, digest) {
  const marker = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(marker)) return false;
  if (statSync(marker).mtimeMs >= statSync(lockFile).mtimeMs) return true;
  return existsSync(digestFile) && readFileSync(digestFile, 'utf8') === digest;
}

/** The Node that npm installed with the packages, or this one if it is new enough. */
export function findProjectNode(root) {
  const isWindows = process.platform === 'win32';
  const folder = `node-${isWindows ? 'win' : process.platform}-${process.arch}`;
  const installed = join(root, 'node_modules', folder, 'bin', isWindows ? 'node.exe' : 'node');
  if (existsSync(installed) && spawnSync(installed, ['--version']).status === 0) return installed;
  if (Number(process.versions.node.split('.')[0]) >= NODE_MAJOR) return process.execPath;
  throw new Error(
    `Giao Liên runs on Node ${NODE_MAJOR}, and this is ${process.version}. On this machine npm has no Node to bring ` +
      `along: install Node ${NODE_MAJOR} from https://nodejs.org and start again.`,
  );
}
