// TypeScript 7 has no interface for programs, so the rules read the tree of the parser that vitest brings along.
import { parseAst } from 'vitest/node';

/** A node of the syntax tree (ESTree with TypeScript). Offsets count characters from the start of the file. */
export interface Syntax {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

/** Parses a script; a file that is no valid script is an error that names it. */
export function parseProgram(path: string, text: string): Syntax {
  const lang = path.endsWith('x') ? 'tsx' : path.endsWith('ts') ? 'ts' : 'js';
  try {
    return parseAst(text, { lang }) as unknown as Syntax;
  } catch (cause) {
    throw new Error(`${path} does not parse: mend the syntax first, the rules read it`, { cause });
  }
}

function isSyntax(value: unknown): value is Syntax {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** Visits `node` and all below it, parents first. `path` holds the ancestors, outermost first. */
export function walk(
  node: Syntax,
  visit: (node: Syntax, path: readonly Syntax[]) => void,
  path: readonly Syntax[] = [],
): void {
  visit(node, path);
  const inner = [...path, node];
  for (const child of childrenOf(node)) walk(child, visit, inner);
}

/** The nodes of each type under a program: many rules ask, and one walk answers them all. */
const byType = new WeakMap<Syntax, ReadonlyMap<string, readonly Syntax[]>>();

/** The nodes of `types` anywhere under `root`, in the order of the text. */
export function findAll(root: Syntax, ...types: readonly string[]): readonly Syntax[] {
  const known = byType.get(root) ?? sortByType(root);
  if (root.type === 'Program') byType.set(root, known);
  const found = types.flatMap((type) => known.get(type) ?? []);
  return types.length === 1 ? found : found.toSorted((one, other) => one.start - other.start);
}

function sortByType(root: Syntax): ReadonlyMap<string, readonly Syntax[]> {
  const known = new Map<string, Syntax[]>();
  walk(root, (node) => {
    const same = known.get(node.type);
    if (same === undefined) known.set(node.type, [node]);
    else same.push(node);
  });
  return known;
}

/** The nodes directly below `node`. */
function childrenOf(node: Syntax): readonly Syntax[] {
  const children: Syntax[] = [];
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) children.push(...value.filter(isSyntax));
    else if (isSyntax(value)) children.push(value);
  }
  return children;
}

/** The child of `node` in `field`. */
export function childOf(node: Syntax | undefined, field: string): Syntax | undefined {
  const value = node?.[field];
  return isSyntax(value) ? value : undefined;
}

/** The children of `node` in the list `field`. */
export function listOf(node: Syntax | undefined, field: string): readonly Syntax[] {
  const value = node?.[field];
  return Array.isArray(value) ? value.filter(isSyntax) : [];
}

/** The name of an identifier, or the text of a string used as a name. */
export function nameOf(node: Syntax | undefined): string | undefined {
  if (node === undefined) return undefined;
  if (node.type === 'Identifier' || node.type === 'JSXIdentifier') return String(node['name']);
  return textOf(node);
}

/** The value of a string literal or of a template; its holes read as `${}`. */
export function textOf(node: Syntax | undefined): string | undefined {
  if (node?.type === 'Literal' && typeof node['value'] === 'string') return node['value'];
  if (node?.type === 'JSXText') return String(node['value']);
  if (node?.type !== 'TemplateLiteral') return undefined;
  return listOf(node, 'quasis')
    .map((quasi) => (quasi['value'] as { raw: string }).raw)
    .join('${}');
}

/** What stands under `as const`, `satisfies …`, `as …` or `Object.freeze(…)`. */
function unwrap(node: Syntax | undefined): Syntax | undefined {
  if (node?.type === 'TSAsExpression' || node?.type === 'TSSatisfiesExpression')
    return unwrap(childOf(node, 'expression'));
  if (node?.type === 'CallExpression') return unwrap(listOf(node, 'arguments')[0]);
  return node;
}

/** The value given to the constant `name` of a module. */
export function findConstant(program: Syntax, name: string): Syntax | undefined {
  const declarator = findAll(program, 'VariableDeclarator').find((one) => nameOf(childOf(one, 'id')) === name);
  return unwrap(childOf(declarator, 'init'));
}
