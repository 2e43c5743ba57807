import { chownSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The operating-system user the database programs run as. */
export interface Identity {
  readonly uid: number;
  readonly gid: number;
}

/** `nobody` on Debian and its relatives: PostgreSQL refuses to run as root, so root hands its data to this user. */
const NOBODY: Identity = { uid: 65534, gid: 65534 };

/**
 * Who the database programs must run as: ourselves (undefined), or, when we are root, whoever owns the data already,
 * so that `sudo npm start` once does not lock a user out of his own folder.
 */
export function findIdentity(cluster: string): Identity | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const found = statSync(cluster, { throwIfNoEntry: false });
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : NOBODY;
}

/** Whether `identity` may walk to `path` and read it, judged by owner and mode of every folder on the way. */
export function canReach(identity: Identity, path: string): boolean {
  const wanted = statSync(path).isDirectory() ? 0o5 : 0o4;
  if (!allows(identity, path, wanted)) return false;
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (!allows(identity, folder, 0o1)) return false;
    if (folder === dirname(folder)) return true;
  }
}

function allows(identity: Identity, path: string, wanted: number): boolean {
  const { uid, gid, mode } = statSync(path);
  const shift = uid === identity.uid ? 6 : gid === identity.gid ? 3 : 0;
  return ((mode >> shift) & wanted) === wanted;
}

/** Gives a whole tree to `identity`; symbolic links are left alone because their targets are inside the tree. */
export function giveTree(identity: Identity, path: string): void {
  const found = lstatSync(path);
  if (found.isSymbolicLink()) return;
  chownSync(path, identity.uid, identity.gid);
  if (found.isDirectory()) for (const name of readdirSync(path)) giveTree(identity, join(path, name));
}
