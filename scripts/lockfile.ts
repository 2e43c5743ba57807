/** One package of `package-lock.json`, as far as it is looked at. */
export interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly devOptional?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export interface Lockfile {
  readonly lockfileVersion: number;
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

/** What may be shipped: nothing that asks for the source of what it is combined with. */
const LICENCES: ReadonlySet<string> = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'Unlicense',
  '(MIT OR Apache-2.0)',
  '(MIT OR CC0-1.0)',
  // Typefaces.
  'OFL-1.1',
]);
/** What only builds and tests may be, beside those. */
const TOOL_LICENCES: ReadonlySet<string> = new Set(['MPL-2.0', '(MIT AND Zlib)']);

/**
 * How many packages of others each program may be made of, all levels; to raise it is a decision. The server's aim is
 * 120: passkeys alone (@simplewebauthn/server) bring 25.
 */
export const MOST_PACKAGES: Readonly<Record<string, number>> = { 'apps/server': 140, 'apps/console': 100 };

/**
 * What is wrong with the lock file: each package comes from the registry of whoever installs (no address is written
 * down), by a version with a SHA-512, under a licence that we accept, and runs nothing at its installation unless
 * `allowScripts` has a word on it (ASVS 5.0 V15.2.4).
 */
export function lintLockfile(lock: Lockfile, allowScripts: Readonly<Record<string, boolean>>): readonly string[] {
  const findings = lock.lockfileVersion === 3 ? [] : [`lockfileVersion is ${lock.lockfileVersion}, not 3`];
  for (const [path, one] of foreignOf(lock)) {
    const name = nameOf(path);
    const { integrity = '', resolved, license = 'none' } = one;
    if (resolved !== undefined) findings.push(`${path} comes from ${resolved}, not from whatever registry is set`);
    if (!/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity)) findings.push(`${path} has no SHA-512`);
    if (one.hasInstallScript === true && !Object.hasOwn(allowScripts, name))
      findings.push(`${path} has an install script that allowScripts of package.json does not name`);
    const isAccepted = LICENCES.has(license) || (one.dev === true && TOOL_LICENCES.has(license));
    if (!isAccepted) findings.push(`${path} is under ${license}`);
  }
  for (const [path, one] of Object.entries(lock.packages)) findings.push(...lintRanges(path, one));
  for (const [room, most] of Object.entries(MOST_PACKAGES)) {
    const count = productionOf(lock, room).length;
    if (count > most) findings.push(`${room} is made of ${count} packages of others; ${most} are the most`);
  }
  return findings;
}

/** Our own packages name exact versions only; nobody's dependency is an address or a folder. */
function lintRanges(path: string, { link, ...one }: LockedPackage): readonly string[] {
  if (link === true) return [];
  const isOurs = !path.includes('node_modules/');
  const { dependencies = {}, devDependencies = {}, optionalDependencies = {} } = one;
  return Object.entries({ ...dependencies, ...optionalDependencies, ...(isOurs ? devDependencies : {}) }).flatMap(
    ([name, range]) => {
      if (/^(?:git|github:|file:|link:|https?:)|\//.test(range.replace(/^npm:@?[^@]+@/, '')))
        return [`${path || 'package.json'} takes ${name} from ${range}`];
      if (isOurs && !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(range))
        return [`${path || 'package.json'} takes ${name} in a version of ${range}: name one`];
      return [];
    },
  );
}

/** Every package of others that a room needs to run, its paths in the lock file in order. */
export function productionOf(lock: Lockfile, room: string): readonly string[] {
  const seen = new Set<string>();
  const waiting = [room];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const { dependencies = {} } = lock.packages[path] ?? {};
    for (const name of Object.keys(dependencies)) {
      const found = resolve(lock, path, name);
      if (found === undefined || seen.has(found)) continue;
      seen.add(found);
      waiting.push(found);
    }
  }
  return [...seen].filter((path) => path.includes('node_modules/')).toSorted();
}

/** Where `name` leads from a package: the nearest `node_modules` above it; a workspace leads to its own folder. */
function resolve(lock: Lockfile, from: string, name: string): string | undefined {
  const folders = from.split('/node_modules/').map((_part, index, parts) => parts.slice(0, parts.length - index));
  const candidates = [
    ...folders.map((parts) => `${parts.join('/node_modules/')}/node_modules/${name}`),
    `node_modules/${name}`,
  ];
  const path = candidates.find((candidate) => lock.packages[candidate] !== undefined);
  if (path === undefined) return undefined;
  const { link, resolved } = lock.packages[path] ?? {};
  return link === true ? resolved : path;
}

/** The packages that are not ours. */
export function foreignOf(lock: Lockfile): readonly (readonly [string, LockedPackage])[] {
  return Object.entries(lock.packages).filter(([path, { link }]) => path.includes('node_modules/') && link !== true);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}
