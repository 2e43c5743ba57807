import {
  BREACHES,
  listBreachCodes,
  listRuleTests,
  readMakers,
  readRegistry,
  readSources,
  type CitedSource,
  type RegisteredRule,
} from '../../tidy/rules/registry.ts';
import { childOf, findAll, nameOf, textOf, type Syntax } from '../../tidy/syntax.ts';
import { listScripts, type Tree } from '../../tidy/tree.ts';
import { pageOf } from './declaration.ts';

const HEAD = ['| rule | clause, in force from | refusal | made in | test |', '|---|---|---|---|---|'];

/** docs/rules/README.md: rule → clause and date → refusal code → code → test, in order of precedence. */
export function renderRules(tree: Tree): string {
  const row = rowsOf(tree);
  const intro = [
    'Every rule that an input can break, from its clause to the test that shows it, **in order of precedence**: of several',
    'breaches the first in this list is the refusal. A code names the rule as it should hold. Below it stands what the',
    'person at the screen reads. A rule marked **always** refuses reports too, because the statement cannot be a fact of',
    'this network; any other leaves a report standing, with an irregularity of this code beside it',
    '([why](../adr/0003-one-rulebook-two-tenses.md)).',
    '',
    'Numbers such as R1.55 or 12.3 #33 are explained in [the rules of the field](../reference/field-rules.md). V: read in',
    'the clause cited. VP: the clause cited was replaced, and that its content lives on is an assumption. I: a custom of',
    'the platform that the operator has to confirm.',
    '',
    'The gates as decision tables, all combinations: [gates](gates.md). What is not a rule yet: [open](open.md). Each rule',
    'is switched off on purpose, one at a time, and its test must notice: `npm run mutate`.',
  ].join('\n');
  return pageOf(
    'The rules',
    intro,
    readChapters(tree).flatMap(({ title, codes }) => [
      title === '' ? '' : `## ${title}`,
      [...HEAD, ...codes.map(row)].join('\n'),
    ]),
  );
}

function rowsOf(tree: Tree): (code: string) => string {
  const registry = readRegistry(tree);
  const sources = readSources(tree);
  const makers = readMakers(tree);
  const tests = new Map(listRuleTests(tree).map((test) => [test.code, test]));
  const sentences = readSentences(tree);
  return (code) => {
    const rule = registry.get(code);
    const test = tests.get(code);
    const cells = [
      ruleCell(rule),
      (rule?.sources ?? []).map((number) => sourceCell(number, sources.get(number))).join('<br>') || 'none',
      `<a id="${code}"></a>\`${code}\`<br>${sentences.get(code) ?? ''}`,
      (makers.get(code) ?? []).map(linkTo).join('<br>') || 'nowhere',
      test === undefined ? 'none' : `${linkTo(test.path)}<br>${sentenceOf(test.sentence)}`,
    ];
    return `| ${cells.join(' | ')} |`;
  };
}

function ruleCell(rule: RegisteredRule | undefined): string {
  if (rule === undefined) return 'none';
  return rule.bars === 'always' ? `${rule.id}<br>**always**` : rule.id;
}

function sourceCell(number: string, source: CitedSource | undefined): string {
  return source === undefined ? number : `${number}: ${source.clause}, ${source.date} (${source.grade})`;
}

/** A file of the kernel, named from its `src`. */
function linkTo(path: string): string {
  return `[${path.replace('packages/kernel/src/', '')}](../../${path})`;
}

interface Chapter {
  readonly title: string;
  readonly codes: readonly string[];
}

/** The codes under the comments that divide their list; without comments, all in one chapter. */
function readChapters(tree: Tree): readonly Chapter[] {
  const codes = new Set(listBreachCodes(tree));
  const chapters: { title: string; codes: string[] }[] = [{ title: '', codes: [] }];
  for (const line of tree.sources.get(BREACHES)?.lines ?? []) {
    const title = /^ {2}\/\/ (.*?)\.?$/u.exec(line)?.[1];
    if (title !== undefined) chapters.push({ title, codes: [] });
    for (const [, code = ''] of line.matchAll(/'(\w+)'/gu)) if (codes.has(code)) chapters.at(-1)?.codes.push(code);
  }
  return chapters.filter((chapter) => chapter.codes.length > 0);
}

/** The Vietnamese sentence of each code, as the wire gives it to people. */
function readSentences(tree: Tree): ReadonlyMap<string, string> {
  const sentences = new Map<string, string>();
  for (const script of listScripts(tree)) {
    if (!script.path.startsWith('packages/wire/src/text/refusal-vi')) continue;
    for (const property of findAll(script.program, 'Property'))
      sentences.set(nameOf(childOf(property, 'key')) ?? '', joined(childOf(property, 'value')));
  }
  return sentences;
}

/** A text that stands in one piece or in several joined by `+`. */
function joined(node: Syntax | undefined): string {
  if (node?.type !== 'BinaryExpression') return textOf(node) ?? '';
  return joined(childOf(node, 'left')) + joined(childOf(node, 'right'));
}

/** The title of a test as a sentence of the page. */
function sentenceOf(title: string): string {
  const text = title.charAt(0).toUpperCase() + title.slice(1);
  return (text.endsWith('.') ? text : `${text}.`).replace(/\|/gu, '\\|');
}
