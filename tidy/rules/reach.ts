import { posix } from 'node:path';
import { childOf, findAll, listOf, nameOf, type Syntax } from '../syntax.ts';
import type { Rule } from '../rule.ts';
import { isTest, roomOf, ROOMS } from '../rooms.ts';
import { lineAt, listScripts, type Source, type Tree } from '../tree.ts';
import { listImports, targetOf } from './imports.ts';

/** Every file that some other file, manifest or page of the screens names by path. */
function listReached(tree: Tree): ReadonlySet<string> {
  const reached = new Set(
    listImports(tree)
      .filter(({ specifier }) => specifier.startsWith('.'))
      .map(targetOf),
  );
  for (const source of tree.sources.values()) {
    for (const match of source.text.matchAll(/["'` ]([\w@./-]+\.(?:ts|tsx|mjs|js))(?:\?\w+)?["'` ]/gu)) {
      const named = match[1] ?? '';
      // A page that tells how to run a tool keeps the tool alive; that it mentions other files does not.
      if (source.path.endsWith('.md') && !named.includes('scripts/')) continue;
      const folders = ['', posix.dirname(source.path), ROOMS[roomOf(source.path) ?? '']?.folder ?? ''];
      for (const folder of folders) reached.add(posix.join(folder, named.replace(/^\//u, '')));
    }
  }
  for (const script of listScripts(tree)) {
    // import.meta.glob and folders read at run time.
    for (const pattern of script.text.matchAll(/import\.meta\.glob\(\s*['"]([^'"*]+)\*/gu)) {
      const folder = posix.join(posix.dirname(script.path), pattern[1] ?? '');
      for (const path of tree.paths) if (path.startsWith(folder)) reached.add(path);
    }
  }
  return reached;
}

const files: Rule = {
  holds: 'Every script is used by something.',
  because: 'dead files are read, searched and mended like living ones.',
  instead: 'delete it; the history keeps it.',
  breaks: { 'packages/store/src/old-log.ts': 'export const answer = 1;' },
  allows: {
    'packages/store/package.json': '{"exports":{".":"./src/index.ts"}}',
    'packages/store/src/index.ts': "export { answer } from './log.ts';",
    'packages/store/src/log.ts': 'export const answer = 1;',
    'packages/store/src/log.test.ts': "import { answer } from './log.ts'; test('x', () => answer);",
  },
  find(tree) {
    const reached = listReached(tree);
    return listScripts(tree)
      .filter(({ path }) => !reached.has(path) && !isRoot(path))
      .map(({ path }) => ({ path, line: 1, what: 'is not named anywhere' }));
  },
};

/** What a tool or a person starts: tests, configurations, declarations, programs. */
function isRoot(path: string): boolean {
  return (
    /\.(?:test|bench|e2e|test-d)\.tsx?$|\.config\.[mc]?[jt]s$|\.d\.ts$/u.test(path) ||
    /^(?:apps\/\w+\/src\/(?:main|cli)\.ts|docs\/generate\.ts)$/u.test(path)
  );
}

const exported: Rule = {
  holds: 'Every export is used somewhere.',
  because: 'what nobody uses is read, tested and kept in step for nothing.',
  instead: 'delete it; the history keeps it.',
  breaks: {
    'packages/store/src/log.ts': 'export const used = 1; export const unused = 2;',
    'packages/store/src/log.test.ts': "import { used } from './log.ts'; test('x', () => used);",
  },
  allows: {
    'packages/store/src/log.ts': 'export const used = 1; const inner = 2; export type Inner = typeof inner;',
    'packages/store/src/log.test.ts': "import { used, type Inner } from './log.ts'; test('x', () => used as Inner);",
  },
  find(tree) {
    const taken = new Map<string, Set<string>>();
    for (const found of listImports(tree)) {
      if (!found.specifier.startsWith('.')) continue;
      const target = targetOf(found);
      taken.set(target, new Set([...(taken.get(target) ?? []), ...found.names]));
    }
    return listScripts(tree)
      .filter(({ path }) => !isIndex(path) && !isTest(path) && !isRoot(path))
      .flatMap((script) => {
        const names = taken.get(script.path) ?? new Set<string>();
        if (names.has('*')) return [];
        return listExports(script)
          .filter(({ name }) => !names.has(name) && !isNamedTwice(script, name))
          .map(({ name, line }) => ({ path: script.path, line, what: `nobody uses ${name}` }));
      });
  },
};

function isIndex(path: string): boolean {
  return /(?:^|\/)index\.tsx?$/u.test(path);
}

function isNamedTwice(script: Source, name: string): boolean {
  return (script.text.match(new RegExp(`\\b${name}\\b`, 'gu')) ?? []).length > 1;
}

interface Export {
  readonly name: string;
  readonly line: number;
}

function listExports(script: Source & { readonly program: Syntax }): readonly Export[] {
  return findAll(script.program, 'ExportNamedDeclaration').flatMap((node) => {
    const declaration = childOf(node, 'declaration');
    const line = lineAt(script, node.start);
    const declarations =
      declaration?.type === 'VariableDeclaration' ? listOf(declaration, 'declarations') : [declaration];
    const declared = declarations.flatMap((one) => nameOf(childOf(one, 'id')) ?? []);
    const listed = listOf(node, 'specifiers').flatMap((one) => nameOf(childOf(one, 'exported')) ?? []);
    return [...declared, ...listed].map((name) => ({ name, line }));
  });
}

export const REACH_RULES: readonly Rule[] = [files, exported];
