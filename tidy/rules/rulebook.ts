import { childOf, findAll, findConstant, listOf, nameOf, textOf, type Syntax } from '../syntax.ts';
import type { Finding, Rule } from '../rule.ts';
import { isProduction, isTest } from '../rooms.ts';
import { listScripts, type Source, type Tree } from '../tree.ts';

const BREACHES = 'packages/kernel/src/breach.ts';
const REGISTRY = 'packages/kernel/src/rules.ts';
const REFUSALS = 'docs/reference/refusals.md';

/** What the registry says of one breach code. */
export interface RegisteredRule {
  readonly id: string;
  readonly source: string;
  /** `always` refuses a report as well; `commands` leaves it standing with an irregularity. */
  readonly bars: string;
}

/** The breach codes in order of precedence. */
export function listBreachCodes(tree: Tree): readonly string[] {
  const program = tree.sources.get(BREACHES)?.program;
  const list = program === undefined ? undefined : findConstant(program, 'BREACH_CODES');
  return listOf(list, 'elements').flatMap((element) => textOf(element) ?? []);
}

/** The registry, read from its text: the value of each code is a call or an object that holds id and source. */
export function readRegistry(tree: Tree): ReadonlyMap<string, RegisteredRule> {
  const program = tree.sources.get(REGISTRY)?.program;
  const table = program === undefined ? undefined : findConstant(program, 'RULES');
  return new Map(
    listOf(table, 'properties').map((property) => {
      const value = childOf(property, 'value');
      const texts = value === undefined ? [] : findAll(value, 'Literal').map((literal) => textOf(literal) ?? '');
      const id = texts.find((text) => text.startsWith('KT1-')) ?? '';
      const source =
        texts.find((text) => text !== id && text.length > 2 && text !== 'always' && text !== 'commands') ?? '';
      const bars =
        nameOf(childOf(value, 'callee')) ?? texts.find((text) => text === 'always' || text === 'commands') ?? '';
      return [nameOf(childOf(property, 'key')) ?? '', { id, source, bars }];
    }),
  );
}

const SAMPLE = {
  [BREACHES]: "export const BREACH_CODES = ['seal_must_be_intact'] as const;",
  [REGISTRY]: "export const RULES = { seal_must_be_intact: { id: 'KT1-SEAL-04', source: 'R1.55' } };",
  [REFUSALS]: '# Refusals\n\n## seal_must_be_intact\n\nText.\n',
  'packages/kernel/src/x.test.ts': "test('[seal_must_be_intact] a broken seal is reported, never hidden', () => {});",
};

const sourced: Rule = {
  holds: 'Every breach code has a rule id of its own and a source.',
  because: 'whoever is stopped may ask which law stops him, and we must have the answer.',
  instead: 'enter the code in RULES (packages/kernel/src/rules.ts) with id and clause; without a source it is no rule.',
  breaks: { ...SAMPLE, [REGISTRY]: 'export const RULES = {};' },
  allows: SAMPLE,
  find(tree) {
    const registry = readRegistry(tree);
    const seen = new Set<string>();
    return listBreachCodes(tree).flatMap((code) => {
      const rule = registry.get(code);
      const again = rule !== undefined && seen.has(rule.id);
      if (rule !== undefined) seen.add(rule.id);
      if (rule === undefined || rule.id === '') return [{ path: REGISTRY, line: 1, what: `${code} has no rule id` }];
      if (again) return [{ path: REGISTRY, line: 1, what: `${rule.id} stands twice, also at ${code}` }];
      return rule.source === '' ? [{ path: REGISTRY, line: 1, what: `${code} has no source` }] : [];
    });
  },
};

const tested: Rule = {
  holds: 'Every breach code is the tag of exactly one test in the kernel.',
  because: 'the one minimal test is where a newcomer learns what the rule means, and two of them will disagree.',
  instead: "write test('[code] the rule as a sentence of the field', …), or rule('code', 'sentence', …), once.",
  breaks: { ...SAMPLE, 'packages/kernel/src/x.test.ts': "test('a broken seal', () => {});" },
  allows: SAMPLE,
  find(tree) {
    const tests = listRuleTests(tree);
    return listBreachCodes(tree).flatMap((code): readonly Finding[] => {
      const places = tests.filter((one) => one.code === code);
      if (places.length === 1) return [];
      if (places.length === 0) return [{ path: BREACHES, line: 1, what: `[${code}] has no test` }];
      return places.slice(1).map(({ path }) => ({ path, line: 1, what: `[${code}] is tested a second time` }));
    });
  },
};

/** A test of the kernel that bears the code of a rule. */
interface RuleTest {
  readonly path: string;
  readonly code: string;
  readonly sentence: string;
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

const referenced: Rule = {
  holds: 'Every breach code has its paragraph in docs/reference/refusals.md.',
  because: 'the code is a public contract: whoever receives it must be able to look it up.',
  instead: 'run `npm run docs`.',
  breaks: { ...SAMPLE, [REFUSALS]: '# Refusals\n' },
  allows: SAMPLE,
  find(tree) {
    const lines = tree.sources.get(REFUSALS)?.lines ?? [];
    return listBreachCodes(tree)
      .filter((code) => !lines.some((line) => line.startsWith('#') && line.includes(code)))
      .map((code) => ({ path: REFUSALS, line: 1, what: `${code} has no paragraph` }));
  },
};

/** The names in the union `type`, declared in `program`. */
export function listUnion(program: Syntax | undefined, type: string): readonly string[] {
  if (program === undefined) return [];
  const alias = findAll(program, 'TSTypeAliasDeclaration').find((node) => nameOf(childOf(node, 'id')) === type);
  const annotation = childOf(alias, 'typeAnnotation');
  return listOf(annotation, 'types').flatMap((member) => nameOf(childOf(member, 'typeName')) ?? []);
}

const EVENTS = 'packages/kernel/src/event.ts';
const INPUTS = 'packages/kernel/src/input.ts';

const told: Rule = {
  holds: 'Every kind of event and input is told in the kernel and described in the reference.',
  because: 'an event that no story knows is a fact that the network forgets.',
  instead: 'add its case to the story of each subject it touches (or its act), and run `npm run docs`.',
  breaks: {
    [EVENTS]: "export type Event = ItemAccepted | ItemLost; export type EventType = Event['type'];",
    'packages/kernel/src/item/story.ts':
      "export function step(type: string) { switch (type) { case 'ItemAccepted': return 1; } }",
    'docs/reference/events.md': '## ItemAccepted\n\n## ItemLost\n',
  },
  allows: {
    [EVENTS]: 'export type Event = ItemAccepted | ItemLost;',
    'packages/kernel/src/item/story.ts': 'export const STEPS = { ItemAccepted: 1, ItemLost: 2 };',
    'docs/reference/events.md': '## ItemAccepted\n\n## ItemLost\n',
  },
  find(tree) {
    const known = new Set(
      listKernelSources(tree).flatMap((script) => [
        ...findAll(script.program, 'SwitchCase').map((node) => textOf(childOf(node, 'test'))),
        ...findAll(script.program, 'Property').map((node) => nameOf(childOf(node, 'key'))),
      ]),
    );
    const events = listUnion(tree.sources.get(EVENTS)?.program, 'Event');
    const inputs = ['Command', 'Report'].flatMap((type) => listUnion(tree.sources.get(INPUTS)?.program, type));
    const pages = ['docs/reference/events.md', 'docs/reference/inputs.md']
      .map((path) => tree.sources.get(path)?.text ?? '')
      .join('\n');
    return [
      ...[...events, ...inputs]
        .filter((name) => !known.has(name))
        .map((name) => ({ path: events.includes(name) ? EVENTS : INPUTS, line: 1, what: `${name} is not told` })),
      ...[...events, ...inputs]
        .filter((name) => !pages.includes(`# ${name}\n`))
        .map((name) => ({ path: 'docs/reference', line: 1, what: `${name} is not described` })),
    ];
  },
};

function listKernelSources(tree: Tree): readonly (Source & { readonly program: Syntax })[] {
  return listScripts(tree).filter(({ path }) => isProduction(path, 'kernel'));
}

/** The view tables that the migrations of the store create. */
export function listViewTables(tree: Tree): readonly string[] {
  return [...tree.sources.values()]
    .filter(({ path }) => path.startsWith('packages/store/') && path.endsWith('.sql'))
    .flatMap(({ text }) =>
      [...text.matchAll(/create table(?: if not exists)? (\w+_view)\b/giu)].map((match) => match[1] ?? ''),
    );
}

const views: Rule = {
  holds: 'Every view table is described in docs/reference/views.md.',
  because: 'a view is what reports, screens and inspectors read; they must know what a row means.',
  instead: 'run `npm run docs`, or name the new view in docs/generate.ts.',
  breaks: { 'packages/store/src/migrations/0002_views.sql': 'create table item_view (id text primary key);' },
  allows: {
    'packages/store/src/migrations/0002_views.sql': 'create table item_view (id text primary key);',
    'docs/reference/views.md': '# Views\n\n## item_view\n',
  },
  find(tree) {
    const page = tree.sources.get('docs/reference/views.md')?.text ?? '';
    return listViewTables(tree)
      .filter((table) => !page.includes(`## ${table}\n`))
      .map((table) => ({ path: 'docs/reference/views.md', line: 1, what: `${table} is not described` }));
  },
};

export const RULEBOOK_RULES: readonly Rule[] = [sourced, tested, referenced, told, views];
