import type { Finding, Rule } from '../rule.ts';
import { childOf, findAll, listOf, nameOf, textOf, type Syntax } from '../syntax.ts';
import type { Tree } from '../tree.ts';
import {
  BREACHES,
  listBreachCodes,
  listKernelSources,
  listRuleTests,
  readMakers,
  readRegistry,
  readSources,
  REGISTRY,
  SOURCES,
} from './registry.ts';

const SAMPLE = {
  [BREACHES]: "export const BREACH_CODES = ['seal_must_be_intact'] as const;",
  [REGISTRY]: "export const RULES = { seal_must_be_intact: commands('KT1-SEAL-04', 'R1.55') };",
  [SOURCES]:
    "const CIRCULAR = ['Thông tư 16/2017/TT-BTTTT', '2017-08-15'] as const;\n" +
    "export const SOURCES = { 'R1.55': cite(CIRCULAR, 'VP', 'Điều 9 khoản 5') } as const;",
  'packages/kernel/src/x.ts': "export const breaches = broken(true, 'seal_must_be_intact');",
  'packages/kernel/src/x.test.ts': "test('[seal_must_be_intact] a broken seal is reported, never hidden', () => {});",
};

const sourced: Rule = {
  holds: 'Every breach code has a rule id of its own, and a clause with its date behind it.',
  because: 'whoever is stopped may ask which law stops him, and we must have the answer.',
  instead: `enter the code in RULES (${REGISTRY}) and its clause in SOURCES (${SOURCES}); without a source it is no rule.`,
  breaks: { ...SAMPLE, [SOURCES]: 'export const SOURCES = {} as const;' },
  allows: SAMPLE,
  find(tree) {
    const registry = readRegistry(tree);
    const sources = readSources(tree);
    const ids = new Set<string>();
    return listBreachCodes(tree).flatMap((code): readonly Finding[] => {
      const rule = registry.get(code);
      if (rule === undefined || !/^KT1-[A-Z]+-\d\d$/u.test(rule.id)) return [inRegistry(`${code} has no rule id`)];
      const again = ids.has(rule.id) ? [inRegistry(`${rule.id} stands twice, also at ${code}`)] : [];
      ids.add(rule.id);
      if (rule.sources.length === 0) return [...again, inRegistry(`${code} has no source`)];
      const unknown = rule.sources.filter((number) => !/^\d{4}-\d\d-\d\d$/u.test(sources.get(number)?.date ?? ''));
      return [...again, ...unknown.map((number) => inRegistry(`${number}, behind ${code}, has no clause with a date`))];
    });
  },
};

function inRegistry(what: string): Finding {
  return { path: REGISTRY, line: 1, what };
}

const made: Rule = {
  holds: 'Every breach code is made somewhere in the kernel.',
  because: 'a rule that nothing applies is a promise to the inspector that the platform does not keep.',
  instead: "write broken(…, 'code') in the act that it guards, or take the code out of BREACH_CODES.",
  breaks: { ...SAMPLE, 'packages/kernel/src/x.ts': 'export const breaches = [];' },
  allows: SAMPLE,
  find(tree) {
    const makers = readMakers(tree);
    return listBreachCodes(tree)
      .filter((code) => !makers.has(code))
      .map((code) => ({ path: BREACHES, line: 1, what: `nothing makes ${code}` }));
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

export const RULEBOOK_RULES: readonly Rule[] = [sourced, made, tested, told, views];
