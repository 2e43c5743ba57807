import { childOf, listOf, nameOf, walk, type Syntax } from '../syntax.ts';
import { roomOf } from '../rooms.ts';
import type { Finding, Rule } from '../rule.ts';
import { lineAt, listScripts, type Source, type Tree } from '../tree.ts';

const GLOSSARY = 'GLOSSARY.md';

/** Every name that a script itself gives: functions, types, variables, parameters, fields. Borrowed names are not ours. */
function* listNamesGiven(program: Syntax): Generator<Syntax> {
  const given: Syntax[] = [];
  walk(program, (node) => {
    const id = childOf(node, 'id');
    if (id?.type === 'Identifier') given.push(id);
    if (node.type === 'TSPropertySignature' || node.type === 'TSMethodSignature' || node.type === 'MethodDefinition') {
      const key = childOf(node, 'key');
      if (key?.type === 'Identifier') given.push(key);
    }
    if (node.type.includes('Function'))
      given.push(...listOf(node, 'params').filter((one) => one.type === 'Identifier'));
  });
  yield* given;
}

/** `receiverId` → `receiver id`; `MAX_BAGS` → `max bags`. */
function wordsOf(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/gu, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/gu, '$1 $2')
    .split(/[^\p{L}\d]+|\s+/u)
    .filter((word) => word !== '')
    .join(' ')
    .toLowerCase();
}

function findWords(tree: Tree, isWrong: (words: string, node: Syntax) => string | undefined): readonly Finding[] {
  return listScripts(tree)
    .filter(({ path }) => !path.startsWith('tidy/'))
    .flatMap((script) =>
      [...listNamesGiven(script.program)].flatMap((node) => {
        const name = nameOf(node) ?? '';
        const wrong = isWrong(wordsOf(name), node);
        return wrong === undefined
          ? []
          : [{ path: script.path, line: lineAt(script, node.start), what: `${name}: ${wrong}` }];
      }),
    );
}

/** The words that the glossary rules out, each with the identifier to use: the code in column *Not*. */
function listWordsNotUsed(glossary: Source | undefined): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const line of glossary?.lines ?? []) {
    if (!line.startsWith('| ')) continue;
    const cells = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    const right = /`([^`]+)`/u.exec(cells[2] ?? '')?.[1] ?? cells[1] ?? '';
    for (const match of (cells.at(-1) ?? '').matchAll(/`([^`]+)`/gu)) words.set(wordsOf(match[1] ?? ''), right);
  }
  return words;
}

const glossary: Rule = {
  holds: 'One concept, one word: what the glossary lists under *Not* is no identifier.',
  because: 'a courier, a lawyer and a program must mean the same bag when they say so.',
  instead: 'use the word of GLOSSARY.md; if the field has a better one, change the glossary first.',
  breaks: {
    [GLOSSARY]: '| chuyến thư | despatch | `Despatch` | a series | R41 | `shipment` |\n',
    'apps/server/src/x.ts': 'export interface Plan { readonly nextShipment: string }',
  },
  allows: {
    [GLOSSARY]: '| chuyến thư | despatch | `Despatch` | a series | R41 | `shipment` |\n',
    'apps/server/src/x.ts': 'export interface Plan { readonly nextDespatch: string }',
  },
  find(tree) {
    const not = listWordsNotUsed(tree.sources.get(GLOSSARY));
    return findWords(tree, (words) => {
      const wrong = [...not.keys()].find((word) => ` ${words} `.includes(` ${word} `));
      return wrong === undefined ? undefined : `“${wrong}” is ${not.get(wrong) ?? ''} here`;
    });
  },
};

/** The identifiers that the glossary gives: the code in its third column. */
function* listIdentifiers(page: Source | undefined): Generator<{ readonly line: number; readonly identifier: string }> {
  for (const [at, line] of (page?.lines ?? []).entries()) {
    const cell = line.startsWith('| ') ? (line.split('|')[3] ?? '') : '';
    for (const match of cell.matchAll(/`([^`]+)`/gu)) yield { line: at + 1, identifier: match[1] ?? '' };
  }
}

const spoken: Rule = {
  holds: 'Every identifier of the glossary is spoken in a room.',
  because: 'the glossary is the authority only as long as the code says the same.',
  instead: 'rename in both places in one change, or strike the row.',
  breaks: {
    [GLOSSARY]: '| chuyến thư | despatch | `Despatch` | a series | R41 | |\n',
    'packages/kernel/src/x.ts': 'export const despatched = 1;',
  },
  allows: {
    [GLOSSARY]: '| chuyến thư | despatch | `Despatch` | a series | R41 | |\n',
    'packages/kernel/src/x.ts': 'export interface Despatch { readonly id: string }',
  },
  find(tree) {
    const spokenText = listScripts(tree)
      .filter(({ path }) => roomOf(path) !== undefined)
      .map(({ text }) => text)
      .join('\n');
    return [...listIdentifiers(tree.sources.get(GLOSSARY))]
      .filter(
        ({ identifier }) =>
          !new RegExp(`(?<![\\w'])${identifier}(?![\\w'])`, 'u').test(spokenText) &&
          !spokenText.includes(`'${identifier.replace(/'/gu, '')}'`),
      )
      .map(({ line, identifier }) => ({ path: GLOSSARY, line, what: `${identifier} is in no room` }));
  },
};

const verbs: Rule = {
  holds: 'Names say what is done: no handle, process, manage, util or helper.',
  because: 'these words fit every function, so they tell nothing about this one.',
  instead: 'name the act or the result: `openDespatch`, `listTrips`, `labelOf`.',
  breaks: { 'apps/server/src/x.ts': 'export function handleItem() {}' },
  allows: { 'apps/server/src/x.ts': 'export function acceptItem() {}' },
  find(tree) {
    const files = listScripts(tree).filter(({ path }) =>
      /(?:^|\/|-)(?:utils?|helpers?|misc|common)(?:\/|-|\.)/u.test(path),
    );
    return [
      ...files.map(({ path }) => ({ path, line: 1, what: 'the file names no thought' })),
      ...findWords(tree, (words) => {
        const said = /^(?:handle|process|manage)\b(?=.)|\b(?:utils?|helpers?|manager|handler)\b/u.exec(words);
        return said === null ? undefined : `says “${said[0]}”`;
      }),
    ];
  },
};

const fileNames: Rule = {
  holds: 'Files are named in kebab-case.',
  because: 'two spellings of one name are two files on one machine and one on another.',
  instead: 'rename it: `mail-route.ts`, `item-page.tsx`.',
  breaks: { 'apps/console/src/ItemPage.tsx': 'export const page = 1;' },
  allows: { 'apps/console/src/item-page.test.tsx': 'export const page = 1;' },
  find(tree) {
    return listScripts(tree)
      .filter(({ path }) => !/^[a-z0-9.$_-]+$/u.test(path.split('/').at(-1) ?? ''))
      .map(({ path }) => ({ path, line: 1, what: 'has capitals' }));
  },
};

export const WORD_RULES: readonly Rule[] = [glossary, spoken, verbs, fileNames];
