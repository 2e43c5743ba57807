import { LONG_FUNCTIONS } from '../exceptions.ts';
import { childOf, findAll, nameOf, walk, type Syntax } from '../syntax.ts';
import { isTest } from '../rooms.ts';
import type { Finding, Rule } from '../rule.ts';
import { lineAt, listScripts, type Source } from '../tree.ts';

type Script = Source & { readonly program: Syntax };

const FUNCTION_LINES = 70;
const FILE_LINES = 400;
const FUNCTIONS = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'];

/** `path#name` and length in lines of every function; the flat callbacks of `describe` and `test` are no functions. */
function* listFunctions(
  script: Script,
): Generator<{ readonly key: string; readonly line: number; readonly lines: number }> {
  const found: { node: Syntax; path: readonly Syntax[] }[] = [];
  walk(script.program, (node, path) => {
    if (FUNCTIONS.includes(node.type) && !isTestCallback(path.at(-1))) found.push({ node, path });
  });
  for (const { node, path } of found) {
    const holder = path.at(-1);
    const name =
      nameOf(childOf(node, 'id')) ?? nameOf(childOf(holder, 'id')) ?? nameOf(childOf(holder, 'key')) ?? 'function';
    const line = lineAt(script, node.start);
    yield { key: `${script.path}#${name}`, line, lines: lineAt(script, node.end) - line + 1 };
  }
}

function isTestCallback(parent: Syntax | undefined): boolean {
  if (parent?.type !== 'CallExpression') return false;
  let callee = childOf(parent, 'callee');
  while (callee !== undefined && callee.type !== 'Identifier')
    callee = childOf(callee, 'object') ?? childOf(callee, 'callee') ?? childOf(callee, 'tag');
  return ['describe', 'test', 'it', 'suite'].includes(nameOf(callee) ?? '');
}

const functions: Rule = {
  holds: `A function fits a screen: at most ${FUNCTION_LINES} lines.`,
  because: 'what does not fit a screen is not read whole, and the part that is not read holds the mistake.',
  instead: 'give a step its name and its own function. `tidy/exceptions.ts` may only shrink.',
  breaks: { 'apps/server/src/x.ts': `export function long() {\n${'  step();\n'.repeat(70)}}` },
  allows: { 'apps/server/src/x.test.ts': `test('a story', () => {\n${'  step();\n'.repeat(90)}});` },
  find(tree) {
    const allowed = new Map(Object.entries(LONG_FUNCTIONS));
    const findings: Finding[] = [];
    for (const script of listScripts(tree)) {
      for (const { key, line, lines } of listFunctions(script)) {
        const excepted = allowed.get(key);
        if (excepted !== undefined && lines > FUNCTION_LINES) allowed.delete(key);
        if (lines > (excepted ?? FUNCTION_LINES))
          findings.push({ path: script.path, line, what: `${key.split('#')[1] ?? key} has ${lines} lines` });
      }
    }
    for (const key of allowed.keys()) {
      findings.push({ path: 'tidy/exceptions.ts', line: 1, what: `${key} is short now: strike it` });
    }
    return findings;
  },
};

const files: Rule = {
  holds: `A file holds one thought: at most ${FILE_LINES} lines.`,
  because: 'a file of two thoughts is found under one of its names only.',
  instead: 'move one thought to a file with its own name.',
  breaks: { 'apps/server/src/x.ts': '// line\n'.repeat(401) },
  allows: { 'apps/server/src/x.ts': '// line\n'.repeat(399) },
  find(tree) {
    return listScripts(tree)
      .filter(({ lines }) => lines.length - 1 > FILE_LINES)
      .map(({ path, lines }) => ({ path, line: FILE_LINES, what: `${lines.length - 1} lines` }));
  },
};

const exportsNamed: Rule = {
  holds: 'Exports have names: no default export except where a tool insists.',
  because: 'a name that each importer invents cannot be searched for.',
  instead: 'export the function or the constant by its name.',
  breaks: { 'apps/server/src/x.ts': 'export default function compose() {}' },
  allows: { 'apps/console/vite.config.ts': 'export default {};' },
  find(tree) {
    return listScripts(tree)
      .filter(({ path }) => !/\.config\.[mc]?[jt]s$/u.test(path))
      .flatMap((script) =>
        findAll(script.program, 'ExportDefaultDeclaration').map((node) => ({
          path: script.path,
          line: lineAt(script, node.start),
          what: 'default export',
        })),
      );
  },
};

const exportsListed: Rule = {
  holds: 'An index lists its names: no `export *`.',
  because: 'nobody can see what a room offers, and what it offers grows by accident.',
  instead: 'list the names.',
  breaks: { 'packages/kernel/src/index.ts': "export type * from './event.ts';" },
  allows: { 'packages/kernel/src/index.ts': "export type { Event } from './event.ts';" },
  find(tree) {
    return listScripts(tree).flatMap((script) =>
      findAll(script.program, 'ExportAllDeclaration').map((node) => ({
        path: script.path,
        line: lineAt(script, node.start),
        what: script.text.slice(node.start, node.end),
      })),
    );
  },
};

const types: Rule = {
  holds: 'Nothing is `any`.',
  because: 'one `any` switches the compiler off for everything it touches.',
  instead: 'use `unknown` and parse it, or name the type.',
  breaks: { 'apps/server/src/x.ts': 'export function f(body: any) { return body.item; }' },
  allows: { 'apps/server/src/x.ts': 'export function f(body: unknown) { return body; }' },
  find(tree) {
    return listScripts(tree).flatMap((script) =>
      findAll(script.program, 'TSAnyKeyword').map((node) => ({
        path: script.path,
        line: lineAt(script, node.start),
        what: 'any',
      })),
    );
  },
};

const marks: Rule = {
  holds: 'No note of what is not done, and no code that is switched off.',
  because: 'a defect parked in a comment is known to everyone and mended by no one.',
  instead: 'do it, or open an issue; code that is not run is in the history.',
  breaks: { 'apps/server/src/x.ts': `// ${'TO'}DO: check the seal` },
  allows: { 'apps/server/src/x.ts': '// The seal is checked by the receiver.' },
  find(tree) {
    const mark =
      /(?:\/\/|\*|\/\*)\s*(?:TODO|FIXME|XXX|HACK)\b|^\s*\/\/\s*(?:const|let|import|return|if|await)\b.*[;{]\s*$/u;
    return listScripts(tree)
      .filter(({ path }) => !path.startsWith('tidy/rules/'))
      .flatMap((script) =>
        script.lines.flatMap((text, at) =>
          mark.test(text) ? [{ path: script.path, line: at + 1, what: text.trim() }] : [],
        ),
      );
  },
};

const documented: Rule = {
  holds: 'Every exported function and class of packages/ says what its signature cannot.',
  because: 'they will be read by inspectors and by maintainers whom we never meet.',
  instead: 'add a docstring: shape, units, errors, source. (`find…` may go without: its name is its contract.)',
  breaks: { 'packages/store/src/x.ts': 'export function rebuildViews() {}' },
  allows: { 'packages/store/src/x.ts': '/** Writes every view anew. */\nexport function rebuildViews() {}' },
  find(tree) {
    return listScripts(tree)
      .filter(({ path }) => path.startsWith('packages/') && path.endsWith('.ts') && !isTest(path))
      .flatMap((script) =>
        findAll(script.program, 'ExportNamedDeclaration')
          .map((node) => ({ node, declaration: childOf(node, 'declaration') }))
          .filter(({ declaration }) => /^(?:Function|Class)Declaration$/u.test(declaration?.type ?? ''))
          .map(({ node, declaration }) => ({ node, name: nameOf(childOf(declaration, 'id')) ?? '' }))
          .filter(({ node, name }) => !/^find[A-Z]/u.test(name) && !isAfterComment(script, node))
          .map(({ node, name }) => ({
            path: script.path,
            line: lineAt(script, node.start),
            what: `${name} says nothing`,
          })),
      );
  },
};

function isAfterComment(script: Source, node: Syntax): boolean {
  return script.text.slice(0, node.start).trimEnd().endsWith('*/');
}

export const SHAPE_RULES: readonly Rule[] = [functions, files, exportsNamed, exportsListed, types, marks, documented];
