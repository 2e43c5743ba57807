import { listBreachCodes, listRuleTests, readRegistry } from '../../tidy/rules/rulebook.ts';
import { childOf, findAll, nameOf, textOf } from '../../tidy/syntax.ts';
import { listScripts, type Tree } from '../../tidy/tree.ts';
import { pageOf } from './declaration.ts';

/** docs/reference/refusals.md: every rule that an input can break, in order of precedence. */
export function renderRefusals(tree: Tree): string {
  const registry = readRegistry(tree);
  const sentences = readSentences(tree);
  const rules = new Map(listRuleTests(tree).map(({ code, sentence }) => [code, sentenceOf(sentence)]));
  const intro = [
    'Every rule that an input can break, named as the rule that should hold, **in order of precedence**: of several',
    'breaches the first in this list is the refusal. Numbers such as R5.31 or 12.3 #33 are explained in',
    '[the rules of the field](field-rules.md). A rule that bars commands only leaves a report standing, with an',
    'irregularity of this code beside its fact.',
  ].join('\n');
  return pageOf(
    'Refusals',
    intro,
    listBreachCodes(tree).map((code, at) => {
      const rule = registry.get(code);
      const bars = rule?.bars === 'always' ? 'bars commands and reports' : 'bars commands';
      const facts = `${at + 1} · ${rule?.id ?? 'no rule'} · ${bars} · ${rule?.source ?? 'no source'}`;
      const said = sentences.get(code);
      return [`## ${code}`, facts, rules.get(code) ?? '', said === undefined ? '' : `> ${said}`]
        .filter((part) => part !== '')
        .join('\n\n');
    }),
  );
}

/** The Vietnamese sentence of each code, as the wire gives it to people. */
function readSentences(tree: Tree): ReadonlyMap<string, string> {
  const codes = new Set(listBreachCodes(tree));
  const sentences = new Map<string, string>();
  for (const script of listScripts(tree)) {
    if (!script.path.startsWith('packages/wire/src/text/') || script.path.endsWith('.test.ts')) continue;
    for (const property of findAll(script.program, 'Property')) {
      const key = nameOf(childOf(property, 'key')) ?? '';
      const sentence = textOf(childOf(property, 'value'));
      if (codes.has(key) && sentence !== undefined) sentences.set(key, sentence);
    }
  }
  return sentences;
}

/** The title of a test as a sentence of the page. */
function sentenceOf(title: string): string {
  const text = title.charAt(0).toUpperCase() + title.slice(1);
  return text.endsWith('.') ? text : `${text}.`;
}
