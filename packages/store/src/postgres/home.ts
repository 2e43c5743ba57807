import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, lstatSync, mkdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { canReach, findIdentity, type Identity } from './identity.ts';

/** Where root keeps the data when its own folder (a 0700 home, say) is closed to the database's user. */
const ELSEWHERE = '/var/lib/giaolien';

/** The folder that holds one embedded database: the cluster, its log and, if needed, a copy of the programs. */
export interface Home {
  readonly folder: string;
  /** Whom the programs run as, when not as ourselves. */
  readonly identity: Identity | undefined;
  /** PGDATA. */
  readonly cluster: string;
  /** What the postmaster writes; the first place to look when it does not start. */
  readonly logFile: string;
  /** The process that answers for stopping the postmaster; see `postmaster.ts`. */
  readonly keeperFile: string;
}

/**
 * The folder of the project's own state: `.data/` at its root, or what `GIAOLIEN_DATA` names.
 * Deleting that folder resets the installation to nothing.
 */
export function stateFolder(env: NodeJS.ProcessEnv = process.env): string {
  const named = env['GIAOLIEN_DATA'];
  return named ? resolve(named) : resolve(import.meta.dirname, '../../../../.data');
}

/**
 * Prepares `dataDir` and says whom its programs run as. When root works in a folder which that user cannot enter, the
 * data go to a fresh folder under /var/lib/giaolien and `dataDir/elsewhere` is a link to it: without the link, as after
 * deleting `.data/`, nothing old comes back.
 */
export function prepareHome(dataDir: string): Home {
  const asked = resolve(dataDir);
  mkdirSync(asked, { recursive: true });
  const elsewhere = join(asked, 'elsewhere');
  const home = homeAt(realpathSync(isLink(elsewhere) ? elsewhere : asked));
  const { identity } = home;
  if (!identity || existsSync(home.cluster)) return home;
  chownSync(home.folder, identity.uid, identity.gid);
  if (canReach(identity, home.folder)) return home;
  const folder = join(ELSEWHERE, randomBytes(6).toString('hex'));
  mkdirSync(folder, { recursive: true });
  chownSync(folder, identity.uid, identity.gid);
  symlinkSync(folder, elsewhere);
  return homeAt(folder);
}

/** Where things are in a folder that is already prepared. */
export function homeAt(folder: string): Home {
  const cluster = join(folder, 'cluster');
  return {
    folder,
    identity: findIdentity(cluster),
    cluster,
    logFile: join(folder, 'postgres.log'),
    keeperFile: join(folder, 'keeper.pid'),
  };
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

/** Removes the whole embedded database of `dataDir`, wherever it is kept. Stop it first. */
export function removeHome(dataDir: string): void {
  const elsewhere = join(resolve(dataDir), 'elsewhere');
  if (isLink(elsewhere)) rmSync(realpathSync(elsewhere), { recursive: true, force: true });
  rmSync(resolve(dataDir), { recursive: true, force: true });
}
