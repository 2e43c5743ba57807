import { isProduction, isTest } from '../rooms.ts';
import { childOf, findAll, findConstant, listOf, nameOf, textOf, type Syntax } from '../syntax.ts';
import { listScripts, type Source, type Tree } from '../tree.ts';

export const BREACHES = 'packages/kernel/src/breach.ts';
export const REGISTRY = 'packages/kernel/src/rules.ts';
export const SOURCES = 'packages/kernel/src/sources.ts';

/** What the registry says of one breach code. */
export interface RegisteredRule {
  readonly id: string;
  /** Numbers of `SOURCES`. */
  readonly sources: readonly string[];
  /** `always` refuses a report as well; `commands` leaves it standing with an irregularity. */
  readonly bars: string;
}

/** The clause behind a rule, as `SOURCES` cites it. */
export interface CitedSource {
  readonly clause: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly grade: string;
}

/** A test of the kernel that bears the code of a rule. */
export interface RuleTest {
  readonly path: string;
  readonly code: string;
  readonly sentence: string;
}

/** The breach codes in order of precedence. */
export function listBreachCodes(tree: Tree): readonly string[] {
  const list = constantOf(tree, BREACHES, 'BREACH_CODES');
  return listOf(list, 'elements').flatMap((element) => textOf(element) ?? []);
}

/** The registry, read from its text: `code: always('KT1-…', 'R1.55', …)`. */
export function readRegistry(tree: Tree): ReadonlyMap<string, RegisteredRule> {
  return new Map(
    listOf(constantOf(tree, REGISTRY, 'RULES'), 'properties').map((property) => {
      const call = childOf(property, 'value');
      const [id = '', ...sources] = listOf(call, 'arguments').flatMap((argument) => textOf(argument) ?? []);
      return [nameOf(childOf(property, 'key')) ?? '', { id, sources, bars: nameOf(childOf(call, 'callee')) ?? '' }];
    }),
  );
}

/** The sources, read from their text: `'R1.55': cite(CIRCULAR, 'VP', 'Điều 9 khoản 5')`. */
export function readSources(tree: Tree): ReadonlyMap<string, CitedSource> {
  return new Map(
    listOf(constantOf(tree, SOURCES, 'SOURCES'), 'properties').map((property) => {
      const [instrument, ...rest] = listOf(childOf(property, 'value'), 'arguments');
      const [grade = '', clause = ''] = rest.map(textOf);
      const named = constantOf(tree, SOURCES, nameOf(instrument) ?? '');
      const [title = '', date = ''] = listOf(named, 'elements').map(textOf);
      return [nameOf(childOf(property, 'key')) ?? '', { clause: `${title}, ${clause}`, date, grade }];
    }),
  );
}

/** Code → the files of the kernel that make a breach of it: it stands there as the argument of a call. */
export function readMakers(tree: Tree): ReadonlyMap<string, readonly string[]> {
  const makers = new Map<string, string[]>();
  for (const { path, program } of listKernelSources(tree)) {
    if (path === BREACHES || path === REGISTRY || path.includes('/testing/')) continue;
    for (const code of new Set(argumentsIn(program))) makers.set(code, [...(makers.get(code) ?? []), path]);
  }
  return makers;
}

/** The texts that are passed to a call, also where one of two is chosen. */
function argumentsIn(program: Syntax): readonly string[] {
  return findAll(program, 'CallExpression')
    .flatMap((call) => listOf(call, 'arguments'))
    .flatMap((argument) =>
      argument.type === 'ConditionalExpression'
        ? [childOf(argument, 'consequent'), childOf(argument, 'alternate')]
        : [argument],
    )
    .flatMap((argument) => textOf(argument) ?? []);
}

/** The tagged tests: `test('[code] sentence', …)`, or `rule('code', 'sentence', …)` where a file makes many of them. */
export function listRuleTests(tree: Tree): readonly RuleTest[] {
  return listScripts(tree)
    .filter(({ path }) => path.startsWith('packages/kernel/') && isTest(path))
    .flatMap(({ path, program }) =>
      findAll(program, 'CallExpression').flatMap((call): readonly RuleTest[] => {
        const [first, second] = listOf(call, 'arguments').map(textOf);
        const tag = /^\[(\w+)\] ([^]+)$/u.exec(first ?? '');
        if (tag !== null) return [{ path, code: tag[1] ?? '', sentence: tag[2] ?? '' }];
        const isRule = nameOf(childOf(call, 'callee')) === 'rule' && first !== undefined && second !== undefined;
        return isRule ? [{ path, code: first, sentence: second }] : [];
      }),
    );
}

/** The scripts of the kernel that are part of the product. */
export function listKernelSources(tree: Tree): readonly (Source & { readonly program: Syntax })[] {
  return listScripts(tree).filter(({ path }) => isProduction(path, 'kernel'));
}

function constantOf(tree: Tree, path: string, name: string): Syntax | undefined {
  const program = tree.sources.get(path)?.program;
  return program === undefined ? undefined : findConstant(program, name);
}
