import { posix } from 'node:path';
import { childOf, findAll, listOf, nameOf, textOf, type Syntax } from '../syntax.ts';
import type { Finding, Rule } from '../rule.ts';
import { isTest, ONLY_IN, roomOf, ROOMS } from '../rooms.ts';
import { lineAt, listScripts, type Source, type Tree } from '../tree.ts';

/** One import, dynamic import or re-export. */
export interface Import {
  readonly source: Source;
  readonly line: number;
  /** As written, without a query such as `?url`. */
  readonly specifier: string;
  readonly typeOnly: boolean;
  /** The names taken; `*` for all of them. */
  readonly names: readonly string[];
}

const STATEMENTS = [
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
];

/** Every import of the scripts of `tree`. */
export function listImports(tree: Tree): readonly Import[] {
  return listScripts(tree).flatMap((script) =>
    findAll(script.program, ...STATEMENTS).flatMap((node) => {
      const specifier = textOf(childOf(node, 'source'));
      if (specifier === undefined) return [];
      return [
        {
          source: script,
          line: lineAt(script, node.start),
          specifier: specifier.replace(/\?.*$/u, ''),
          typeOnly: node['importKind'] === 'type' || node['exportKind'] === 'type' || node.type === 'TSImportType',
          names: namesTaken(node),
        },
      ];
    }),
  );
}

function namesTaken(node: Syntax): readonly string[] {
  const named = listOf(node, 'specifiers').map((specifier) => {
    if (specifier.type === 'ImportDefaultSpecifier') return 'default';
    if (specifier.type === 'ImportSpecifier') return nameOf(childOf(specifier, 'imported')) ?? '*';
    return specifier.type === 'ExportSpecifier' ? (nameOf(childOf(specifier, 'local')) ?? '*') : '*';
  });
  return node.type === 'ImportDeclaration' || node.type === 'ExportNamedDeclaration' ? named : ['*'];
}

/** The file a relative import reaches. */
export function targetOf(found: Import): string {
  return posix.join(posix.dirname(found.source.path), found.specifier);
}

/** `@scope/name` or `name` of an import from a package. */
function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function isPackage(specifier: string): boolean {
  return !/^(?:\.|node:|virtual:|#|\/)/u.test(specifier);
}

const arrows: Rule = {
  holds: 'Rooms import only along the arrows.',
  because: 'an arrow that points up ties a rule to a screen or a database, and the kernel no longer runs everywhere.',
  instead: 'move the code to the room that may know both, or pass the value in (tidy/rooms.ts, docs/adr/0001).',
  breaks: { 'packages/kernel/src/item.ts': "import { openStore } from '@giaolien/store';" },
  allows: { 'packages/store/src/log.ts': "import type { Event } from '@giaolien/kernel';" },
  find(tree) {
    return listImports(tree).flatMap((found) => {
      const from = roomOf(found.source.path);
      const to = /^@giaolien\/([\w-]+)/u.exec(found.specifier)?.[1];
      if (to === undefined || from === undefined || from === to || found.source.path.endsWith('.e2e.ts')) return [];
      if (ROOMS[from]?.may.includes(to) === true) return [];
      return [findingOf(found, `${from} imports ${to}`)];
    });
  },
};

const asked: Rule = {
  holds: 'A room that is named in a text is one that may be asked for while running.',
  because: 'an import hidden in a string is an arrow all the same, and no compiler sees it.',
  instead: 'import it, if the arrow is allowed; else let the caller hand in the function (tidy/rooms.ts, asksFor).',
  breaks: { 'apps/server/src/x.ts': "const room = '@giaolien/verify'; export const open = () => import(room);" },
  allows: { 'apps/server/src/x.ts': "const room = '@giaolien/sim'; export const open = () => import(room);" },
  find(tree) {
    return listScripts(tree).flatMap((script) => {
      const from = ROOMS[roomOf(script.path) ?? ''];
      if (from === undefined || isTest(script.path)) return [];
      return findAll(script.program, 'Literal').flatMap((node) => {
        const to = /^@giaolien\/([\w-]+)/u.exec(textOf(node) ?? '')?.[1];
        if (to === undefined || from.may.includes(to) || from.asksFor?.includes(to) === true) return [];
        return [{ path: script.path, line: lineAt(script, node.start), what: `names ${to} in a text` }];
      });
    });
  },
};

const doors: Rule = {
  holds: 'A room is entered through its index (from tests and checkers also through its testing folder).',
  because: 'what is not in the index may change without asking anyone.',
  instead: "import from '@giaolien/<room>', and add the name to that room's index.ts if it is meant for others.",
  breaks: { 'apps/server/src/routes.ts': "import { fold } from '../../../packages/kernel/src/story.ts';" },
  allows: { 'apps/server/src/routes.test.ts': "import { given } from '@giaolien/kernel/testing';" },
  find(tree) {
    return listImports(tree).flatMap((found) => {
      const from = roomOf(found.source.path);
      if (found.specifier.startsWith('.')) {
        const to = roomOf(targetOf(found));
        const crosses = to !== undefined && to !== from && from !== undefined;
        return crosses ? [findingOf(found, `reaches into ${to} by path`)] : [];
      }
      const door = /^@giaolien\/[\w-]+\/(.+)$/u.exec(found.specifier)?.[1];
      const open = door === undefined || door.endsWith('.css') || (door === 'testing' && mayTest(found.source.path));
      return open ? [] : [findingOf(found, `enters through '${found.specifier}'`)];
    });
  },
};

/** Tests, and the checker that takes random days through the rulebook outside them. */
function mayTest(path: string): boolean {
  return isTest(path) || path.startsWith('apps/sim/src/check/');
}

const platforms: Rule = {
  holds: 'Rooms without a platform use neither Node nor a browser library.',
  because: 'the same kernel and wire run on the server, on the device of a courier and in the simulator.',
  instead: 'take what the platform gives (clock, bytes, disk) as an argument from the host.',
  breaks: { 'packages/wire/src/hash.ts': "import { createHash } from 'node:crypto';" },
  allows: { 'packages/wire/src/hash.test.ts': "import { createHash } from 'node:crypto';" },
  find(tree) {
    return listImports(tree).flatMap((found) => {
      const room = ROOMS[roomOf(found.source.path) ?? ''];
      if (room === undefined || room.platform === 'node' || isTest(found.source.path)) return [];
      return found.specifier.startsWith('node:') ? [findingOf(found, `names ${found.specifier}`)] : [];
    });
  },
};

const declared: Rule = {
  holds: 'Every imported package is declared in the package.json of the room that imports it.',
  because: 'npm lifts packages to the root, so an undeclared one works here and fails where the room stands alone.',
  instead: 'declare it with an exact version, and give it two sentences in docs/adr/DECISIONS.md; or do without.',
  breaks: {
    'packages/wire/package.json': '{"dependencies":{}}',
    'packages/wire/src/x.ts': "import { Type } from 'typebox';",
  },
  allows: {
    'packages/wire/package.json': '{"dependencies":{"typebox":"1.0.0"}}',
    'packages/wire/src/x.ts': "import { Type } from 'typebox';",
  },
  find(tree) {
    return listImports(tree).flatMap((found) => {
      if (!isPackage(found.specifier)) return [];
      const room = ROOMS[roomOf(found.source.path) ?? ''];
      const name = packageOf(found.specifier);
      const test = isTest(found.source.path) || room === undefined;
      const known = declaredIn(tree, room?.folder, test || found.typeOnly);
      const atRoot = test ? declaredIn(tree, undefined, true) : new Set<string>();
      if (known.has(name) || atRoot.has(name) || known.has(`@types/${name}`) || isSelf(name, found)) return [];
      return [findingOf(found, `${name} is not declared in ${room?.folder ?? '.'}/package.json`)];
    });
  },
};

function isSelf(name: string, found: Import): boolean {
  return name === `@giaolien/${roomOf(found.source.path) ?? ''}`;
}

/** The packages that a package.json declares; with those only needed to develop, if `all`. */
export function declaredIn(tree: Tree, folder: string | undefined, all: boolean): ReadonlySet<string> {
  const text = tree.sources.get(folder === undefined ? 'package.json' : `${folder}/package.json`)?.text ?? '{}';
  const manifest = JSON.parse(text) as Record<string, Record<string, string> | undefined>;
  const kinds = ['dependencies', 'optionalDependencies', 'peerDependencies', ...(all ? ['devDependencies'] : [])];
  return new Set(kinds.flatMap((kind) => Object.keys(manifest[kind] ?? {})));
}

const libraries: Rule = {
  holds: 'A library is named only in the room that answers for it.',
  because: 'Fastify, TypeBox, React and the SQL driver will be replaced one day, each in one room.',
  instead: 'ask that room for what you need; it hands out our own types (tidy/rooms.ts, ONLY_IN).',
  breaks: { 'packages/store/src/x.ts': "import fastify from 'fastify';" },
  allows: { 'apps/server/src/x.ts': "import fastify from 'fastify';" },
  find(tree) {
    return listImports(tree).flatMap((found) => {
      const room = roomOf(found.source.path);
      const owner = ONLY_IN.find(({ library }) => library.test(found.specifier));
      if (owner === undefined || room === undefined || owner.rooms.includes(room)) return [];
      return [findingOf(found, `${room} names ${found.specifier}, which belongs to ${owner.rooms.join(' and ')}`)];
    });
  },
};

const alone: Rule = {
  holds: 'The kernel, Merkle and routing rooms depend on nothing.',
  because: 'an inspector reads one empty list and knows that the rules are all here.',
  instead: 'write the few lines yourself, or take the function as an argument.',
  breaks: { 'packages/kernel/package.json': '{"dependencies":{"dayjs":"1.0.0"}}' },
  allows: { 'packages/kernel/package.json': '{"dependencies":{}}' },
  find(tree) {
    return Object.values(ROOMS)
      .filter((room) => room.alone === true)
      .flatMap((room) =>
        [...declaredIn(tree, room.folder, false)].map((name) => ({
          path: `${room.folder}/package.json`,
          line: 1,
          what: `depends on ${name}`,
        })),
      );
  },
};

const pinned: Rule = {
  holds: 'Every dependency is pinned to one exact version.',
  because: 'a clone next year must be the program that was tested today.',
  instead: 'write the version without ^ or ~.',
  breaks: { 'packages/ui/package.json': '{"dependencies":{"react":"^19.0.0"}}' },
  allows: { 'packages/ui/package.json': '{"dependencies":{"react":"19.0.0"}}' },
  find(tree) {
    return [...tree.sources.values()]
      .filter(({ path }) => /(?:^|\/)package\.json$/u.test(path))
      .flatMap((source) => {
        const manifest = JSON.parse(source.text) as Record<string, Record<string, string> | undefined>;
        return ['dependencies', 'devDependencies', 'optionalDependencies']
          .flatMap((kind) => Object.entries(manifest[kind] ?? {}))
          .filter(([, version]) => !/^\d+\.\d+\.\d+/u.test(version))
          .map(([name, version]) => ({ path: source.path, line: 1, what: `${name} is ${version}` }));
      });
  },
};

function findingOf(found: Import, what: string): Finding {
  return { path: found.source.path, line: found.line, what };
}

export const IMPORT_RULES: readonly Rule[] = [arrows, asked, doors, platforms, declared, libraries, alone, pinned];
