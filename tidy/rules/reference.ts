import { renderPages } from '../../docs/generate/pages.ts';
import type { Rule } from '../rule.ts';
import { listScripts, treeOf } from '../tree.ts';

const KERNEL = { 'packages/kernel/src/input.ts': 'export type Command = AcceptItem | ControlItem;' };

const current: Rule = {
  holds: 'The generated pages of docs agree with the code.',
  because: 'a reference that lags behind is worse than none: it is believed.',
  instead: 'run `npm run docs` and put the pages into the same change as the code.',
  breaks: KERNEL,
  allows: Object.fromEntries([...Object.entries(KERNEL), ...renderPages(treeOf(KERNEL))]),
  find(tree) {
    return [...renderPages(tree)]
      .filter(([path, text]) => tree.sources.get(path)?.text !== text)
      .map(([path]) => ({ path, line: 1, what: 'is not what the code says' }));
  },
};

const FIELD_RULES = 'docs/reference/field-rules.md';

const cited: Rule = {
  holds: `Every rule number cited in the code is explained in ${FIELD_RULES}.`,
  because: 'R5.31 in a comment is a promise that someone can look it up.',
  instead: 'add the row with its statement and its instrument, or cite another number.',
  breaks: { 'packages/kernel/src/x.ts': '/** A seal (R1.55). */' },
  allows: { 'packages/kernel/src/x.ts': '/** A seal (R1.55). */', [FIELD_RULES]: '| R1.55 | sealed |\n' },
  find(tree) {
    const page = tree.sources.get(FIELD_RULES)?.text ?? '';
    return listScripts(tree)
      .filter(({ path }) => /^(?:packages|apps)\//u.test(path))
      .flatMap((script) =>
        script.lines.flatMap((line, at) =>
          citationsIn(line)
            .filter((number) => !page.includes(`| ${number} |`))
            .map((number) => ({ path: script.path, line: at + 1, what: `${number} is not explained` })),
        ),
      );
  },
};

/** `R1.40–R1.42; 12.3 #40–41` → the numbers, ends of ranges included. */
function citationsIn(text: string): readonly string[] {
  const rules = [...text.matchAll(/\bR\d{1,2}\.\d{2}[a-c]?\b/gu)].map((match) => match[0]);
  const points = [...text.matchAll(/\b(12\.\d{1,2})\s+((?:#\d+)(?:(?:–|, ?#?|, )\d+)*(?:, #\d+)*)/gu)].flatMap(
    (match) => [...(match[2] ?? '').matchAll(/\d+/gu)].map((number) => `#${number[0]}`),
  );
  return [...new Set([...rules, ...points])];
}

export const REFERENCE_RULES: readonly Rule[] = [current, cited];
