import { childOf, findAll, listOf, nameOf, textOf, walk, type Syntax } from '../syntax.ts';
import type { Rule } from '../rule.ts';
import { isProduction, isTest, roomOf, ROOMS } from '../rooms.ts';
import { lineAt, listScripts, type Source, type Tree } from '../tree.ts';

type Script = Source & { readonly program: Syntax };

/** What a pure room may not name, and who has it instead. */
const AMBIENT = new Set([
  'Date',
  'Intl',
  'performance',
  'console',
  'process',
  'globalThis',
  'window',
  'fetch',
  'crypto',
  'setTimeout',
  'setInterval',
  'queueMicrotask',
  'TextEncoder',
  'TextDecoder',
  'structuredClone',
  'Buffer',
]);

function listPureScripts(tree: Tree): readonly Script[] {
  return listScripts(tree).filter(({ path }) => {
    const room = roomOf(path);
    return room !== undefined && ROOMS[room]?.pure === true && isProduction(path, room);
  });
}

/** True where an identifier is used as a value: not a field, a key or a type. */
function isUse(node: Syntax, path: readonly Syntax[]): boolean {
  const parent = path.at(-1);
  if (parent === undefined || parent.type.startsWith('TS')) return false;
  if (parent.type === 'MemberExpression') return childOf(parent, 'object') === node || parent['computed'] === true;
  if (parent.type === 'Property' || parent.type === 'PropertyDefinition') return childOf(parent, 'value') === node;
  return parent.type !== 'ImportSpecifier' && parent.type !== 'ExportSpecifier';
}

const ambient: Rule = {
  holds: 'Pure rooms know no clock, no chance, no locale and no platform.',
  because:
    'the same input must decide the same on the server, on a device, in a replay next year and in the simulator.',
  instead: 'read `context.now`, take the value as an argument, or let the host do it.',
  breaks: { 'packages/kernel/src/x.ts': 'export const late = () => Date.now() > 5 || Math.random() > 0.5;' },
  allows: { 'packages/kernel/src/x.ts': 'export const serviceDate = { Date: 1 }.Date + Math.floor(1.5);' },
  find(tree) {
    return listPureScripts(tree).flatMap((script) => {
      const findings: { path: string; line: number; what: string }[] = [];
      walk(script.program, (node, path) => {
        const name = node.type === 'Identifier' ? nameOf(node) : undefined;
        const parent = path.at(-1);
        const chance = name === 'random' && nameOf(childOf(parent, 'object')) === 'Math';
        if (chance || (name !== undefined && AMBIENT.has(name) && isUse(node, path))) {
          findings.push({
            path: script.path,
            line: lineAt(script, node.start),
            what: chance ? 'Math.random' : (name ?? ''),
          });
        }
      });
      return findings;
    });
  },
};

const waiting: Rule = {
  holds: 'Pure rooms neither wait nor throw.',
  because: 'a rule that waits can be overtaken, and a rule that throws loses the fact it should have recorded.',
  instead: 'return a value: a breach for what the field did, `assert` (kernel/src/assert.ts) for a defect of ours.',
  breaks: { 'packages/kernel/src/x.ts': "export async function weigh() { throw new Error('late'); }" },
  allows: { 'packages/kernel/src/assert.ts': "export function assert() { throw new Error('broken'); }" },
  find(tree) {
    return listPureScripts(tree).flatMap((script) => {
      const waits = findAll(
        script.program,
        'FunctionDeclaration',
        'FunctionExpression',
        'ArrowFunctionExpression',
      ).filter((node) => node['async'] === true);
      const awaits = findAll(script.program, 'AwaitExpression', 'ForOfStatement').filter(
        (node) => node.type === 'AwaitExpression' || node['await'] === true,
      );
      const throws = script.path === 'packages/kernel/src/assert.ts' ? [] : findAll(script.program, 'ThrowStatement');
      return [...waits, ...awaits, ...throws].map((node) => ({
        path: script.path,
        line: lineAt(script, node.start),
        what: node.type === 'ThrowStatement' ? 'throws' : 'waits',
      }));
    });
  },
};

const memory: Rule = {
  holds: 'Pure rooms keep nothing between two calls.',
  because: 'a variable of the module remembers one world while another is being decided.',
  instead: 'make it a constant, or put it into the world.',
  breaks: { 'packages/kernel/src/x.ts': 'let count = 0; export function next() { return ++count; }' },
  allows: { 'packages/kernel/src/x.ts': 'export function sum() { let total = 0; total += 1; return total; }' },
  find(tree) {
    return listPureScripts(tree).flatMap((script) =>
      listOf(script.program, 'body')
        .map((node) => (node.type === 'ExportNamedDeclaration' ? (childOf(node, 'declaration') ?? node) : node))
        .filter((node) => node.type === 'VariableDeclaration' && node['kind'] !== 'const')
        .map((node) => ({
          path: script.path,
          line: lineAt(script, node.start),
          what: `module-level ${String(node['kind'])}`,
        })),
    );
  },
};

const exhaustive: Rule = {
  holds: 'A switch in a pure room has no default.',
  because: '`default` swallows the kind of event that is added next year; without it the compiler points at the place.',
  instead: 'name every case; let `unreachable` (kernel/src/assert.ts) stand after the switch where a value is needed.',
  breaks: {
    'packages/kernel/src/x.ts':
      "export function f(kind: 'a' | 'b') { switch (kind) { case 'a': return 1; default: return 2; } }",
  },
  allows: { 'packages/kernel/src/x.ts': "export function f(kind: 'a') { switch (kind) { case 'a': return 1; } }" },
  find(tree) {
    return listPureScripts(tree).flatMap((script) =>
      findAll(script.program, 'SwitchCase')
        .filter((node) => node['test'] === null)
        .map((node) => ({ path: script.path, line: lineAt(script, node.start), what: 'default:' })),
    );
  },
};

/** Statements as we write them, all lower or all upper case: a sentence that begins with “Select” is none. */
const SQL = new RegExp(
  [
    String.raw`(?:select|SELECT)\s+(?:\*|[\w."]+\s*(?:\(|,|\s(?:from|FROM)\s))`,
    String.raw`(?:insert\s+into|INSERT\s+INTO|delete\s+from|DELETE\s+FROM)\s`,
    String.raw`(?:update|UPDATE)\s+[\w."]+\s+(?:set|SET)\s`,
    String.raw`(?:create|CREATE|alter|ALTER|drop|DROP)\s+(?:table|TABLE|index|INDEX|schema|SCHEMA|database|DATABASE|role|ROLE)\s`,
    String.raw`(?:truncate|TRUNCATE)\s+[\w."]+`,
  ]
    .map((statement) => String.raw`^\s*${statement}`)
    .join('|'),
  'u',
);

const sql: Rule = {
  holds: 'Only the store contains SQL.',
  because: 'one room knows the tables, so that they can change with one migration and one review.',
  instead: "add a function to the store that says in the domain's words what you want to know.",
  breaks: { 'apps/server/src/x.ts': 'export const q = `select id, now from item_view where id = $1`;' },
  allows: { 'apps/console/src/x.ts': "export const prompt = 'Select an office from the list';" },
  find(tree) {
    const migrations = [...tree.sources.keys()].filter((path) => path.endsWith('.sql') && roomOf(path) !== 'store');
    const statements = listScripts(tree)
      .filter(({ path }) => roomOf(path) !== 'store' && !path.startsWith('tidy/'))
      .flatMap((script) =>
        findAll(script.program, 'Literal', 'TemplateLiteral')
          .filter((node) => SQL.test(textOf(node) ?? ''))
          .map((node) => ({
            path: script.path,
            line: lineAt(script, node.start),
            what: firstLine(textOf(node) ?? ''),
          })),
      );
    return [...migrations.map((path) => ({ path, line: 1, what: 'a file of SQL' })), ...statements];
  },
};

function firstLine(text: string): string {
  return (text.trim().split('\n')[0] ?? '').slice(0, 60);
}

const whole: Rule = {
  holds: 'No test is skipped, and none runs alone.',
  because: 'a test that nobody runs is a promise that nobody keeps.',
  instead: 'mend it or delete it; what a machine lacks is left out by `skipIf`, and the run says so.',
  breaks: { 'packages/kernel/src/x.test.ts': "test.only('a seal', () => {});" },
  allows: { 'packages/kernel/src/x.test.ts': "test.skipIf(true)('a seal', () => {});" },
  find(tree) {
    return listScripts(tree)
      .filter(({ path }) => isTest(path))
      .flatMap((script) =>
        findAll(script.program, 'MemberExpression')
          .filter(
            (node) =>
              ['test', 'it', 'describe'].includes(nameOf(childOf(node, 'object')) ?? '') &&
              ['only', 'skip', 'todo', 'fixme'].includes(nameOf(childOf(node, 'property')) ?? ''),
          )
          .map((node) => ({
            path: script.path,
            line: lineAt(script, node.start),
            what: script.text.slice(node.start, node.end),
          })),
      );
  },
};

export const PURITY_RULES: readonly Rule[] = [ambient, waiting, memory, exhaustive, sql, whole];
