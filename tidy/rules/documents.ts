import { posix } from 'node:path';
import type { Finding, Rule } from '../rule.ts';
import { isTest, ROOMS } from '../rooms.ts';
import { listPages, type Source, type Tree } from '../tree.ts';
import { declaredIn } from './imports.ts';

const README_LINES = 80;
/** What a newcomer asks a room, as the lines of its README answer it. */
const ANSWERS: readonly { readonly name: string; readonly line: RegExp }[] = [
  { name: 'what it is not', line: /^##.*\bnot\b|^It is (?:not|no)\b/iu },
  { name: 'where to start reading', line: /^##.*\bread/iu },
  { name: 'its invariants', line: /^##.*\binvariants?\b/iu },
  { name: 'how to test it', line: /^##.*\btest/iu },
];

function listOpenRooms(tree: Tree): readonly string[] {
  return Object.values(ROOMS)
    .map((room) => room.folder)
    .filter((folder) => tree.paths.has(`${folder}/package.json`));
}

const readmes: Rule = {
  holds: `Every room has a README of fewer than ${README_LINES} lines that answers the same five questions.`,
  because: 'whoever opens a room for the first time should know in two minutes whether he is in the right one.',
  instead: 'two sentences on what it is for, “It is not …”, then ## Start reading, ## Invariants, ## Test.',
  breaks: { 'packages/wire/package.json': '{}', 'packages/wire/README.md': '# wire\n\n## Test\n' },
  allows: {
    'packages/wire/package.json': '{}',
    'packages/wire/README.md':
      '# wire\n\nShapes.\n\nIt is not a place for rules.\n\n## Start reading\n\n## Invariants\n\n## Test\n',
  },
  find(tree) {
    return listOpenRooms(tree).flatMap((folder) => {
      const path = `${folder}/README.md`;
      const readme = tree.sources.get(path);
      if (readme === undefined) return [{ path, line: 1, what: 'is missing' }];
      const missing = ANSWERS.filter((answer) => !readme.lines.some((line) => answer.line.test(line)));
      const long = readme.lines.length - 1 >= README_LINES ? [`${readme.lines.length - 1} lines`] : [];
      return [...long, ...missing.map(({ name }) => `does not say ${name}`)].map((what) => ({ path, line: 1, what }));
    });
  },
};

/** Pages without their code blocks, line by line, so that lines keep their numbers. */
function prose(page: Source): readonly string[] {
  let fenced = false;
  return page.lines.map((line) => {
    const fence = /^\s*(?:```|~~~)/u.test(line);
    if (fence) fenced = !fenced;
    return fence || fenced ? '' : line;
  });
}

/** The anchor that a heading gets on the page. */
function anchorOf(heading: string): string {
  return heading
    .replace(/^#+\s*/u, '')
    .toLowerCase()
    .replace(/[`*[\]()]/gu, '')
    .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
    .trim()
    .replace(/ /gu, '-');
}

const links: Rule = {
  holds: 'Every link and every path in the documents leads somewhere.',
  because: 'one dead link teaches the reader not to trust the other nine.',
  instead: 'mend the path, or take the sentence out together with what it spoke of.',
  breaks: { 'docs/x.md': 'See [the log](../packages/store/src/gone.ts) and `packages/kernel/src/gone.ts`.' },
  allows: { 'docs/x.md': '# A heading\n\nSee [above](#a-heading), [law](https://example.org) and `docs/x.md`.' },
  find(tree) {
    return listPages(tree).flatMap((page) =>
      prose(page).flatMap((line, at) =>
        [...linksIn(page, line), ...pathsIn(line)]
          .filter((target) => !leadsSomewhere(tree, target))
          .map((target): Finding => ({ path: page.path, line: at + 1, what: `${target} does not exist` })),
      ),
    );
  },
};

function linksIn(page: Source, line: string): readonly string[] {
  return [...line.replace(/`[^`]*`/gu, '').matchAll(/\]\(([^)\s]+)(?:\s+"[^"]*")?\)/gu)]
    .map((match) => match[1] ?? '')
    .filter((target) => !/^(?:https?:|mailto:)/u.test(target))
    .map((target) => (target.startsWith('#') ? page.path + target : posix.join(posix.dirname(page.path), target)));
}

/** Paths from the root, written as code. A `*`, a `…` or a `<name>` in them stands for many. */
function pathsIn(line: string): readonly string[] {
  return [...line.matchAll(/`((?:packages|apps|docs|scripts|tidy)\/[\w./@-]+)`/gu)]
    .map((match) => (match[1] ?? '').replace(/\/$/u, ''))
    .filter((path) => !path.split('/').some((part) => part === 'dist'));
}

function leadsSomewhere(tree: Tree, target: string): boolean {
  const [path = '', anchor] = decodeURI(target).split('#');
  if (!tree.paths.has(path.replace(/\/$/u, '')) && path !== '.') return false;
  const page = tree.sources.get(path);
  if (anchor === undefined || page === undefined || !path.endsWith('.md')) return true;
  return (
    prose(page).some((line) => line.startsWith('#') && anchorOf(line) === anchor) ||
    page.text.includes(`id="${anchor}"`)
  );
}

const titles: Rule = {
  holds: 'Every page begins with its one title.',
  because: 'a page is found by its title.',
  instead: 'let the first line be `# Title`, and let every other heading be deeper.',
  breaks: { 'docs/x.md': 'Some text\n\n# Late title\n' },
  allows: { 'docs/x.md': '# Title\n\n## Part\n' },
  find(tree) {
    return listPages(tree).flatMap((page) => {
      const all = prose(page).filter((line) => line.startsWith('# ')).length;
      return page.text.startsWith('# ') && all === 1 ? [] : [{ path: page.path, line: 1, what: `${all} titles` }];
    });
  },
};

const places: Rule = {
  holds: 'Nothing names a folder of one machine or the host of a package registry.',
  because: 'a clone on another machine does not have it, and it tells strangers how ours are set up.',
  instead: 'use a path relative to the file, the folder of the data, or `os.tmpdir()`.',
  breaks: { 'scripts/x.mjs': "export const data = '/home/an/giaolien/.data';" },
  allows: { 'scripts/x.mjs': "export const chromium = '/usr/bin/chromium';" },
  find(tree) {
    const place =
      /(?:^|["'`\s(=:])(?:\/(?:home|root|Users|work|mnt|workspace)\/|[A-Z]:\\Users)|registry\.npm|registry\.yarn|npmmirror|artifactory|nexus\./u;
    return [...tree.sources.values()]
      .filter(({ path }) => path !== 'tidy/rules/documents.ts')
      .flatMap((source) =>
        source.lines.flatMap((line, at) =>
          place.test(line) ? [{ path: source.path, line: at + 1, what: (place.exec(line)?.[0] ?? '').trim() }] : [],
        ),
      );
  },
};

const settings: Rule = {
  holds: 'Every setting that the environment can give is explained under docs.',
  because: 'a variable that only the code knows is found by accident, or never.',
  instead: 'add it to the table of docs/operating/start.md, or to CONTRIBUTING.md if only tests read it.',
  breaks: { 'apps/server/src/x.ts': "export const level = process.env['GIAOLIEN_LOG'];" },
  allows: {
    'apps/server/src/x.ts': "export const level = process.env['GIAOLIEN_LOG'];",
    'docs/operating/start.md': '# Start\n\n| `GIAOLIEN_LOG` | level |\n',
  },
  find(tree) {
    const pages = listPages(tree)
      .filter(({ path }) => path.startsWith('docs/'))
      .map(({ text }) => text)
      .join('\n');
    return [...tree.sources.values()]
      .filter(({ path }) => /^(?:packages|apps|scripts)\/.*\.m?ts$/u.test(path) && !isTest(path))
      .flatMap((source) =>
        source.lines.flatMap((line, at) =>
          [...line.matchAll(/\bGIAOLIEN_[A-Z]+(?:_[A-Z]+)*/gu)]
            .map((match) => match[0])
            .filter((name) => !pages.includes(`\`${name}\``))
            .map((name) => ({ path: source.path, line: at + 1, what: `${name} is not explained` })),
        ),
      );
  },
};

const commands: Rule = {
  holds: 'Every npm command in the documents exists.',
  because: 'the first thing that a newcomer types must work.',
  instead: 'add the script to package.json, or take the command out of the page.',
  breaks: { 'package.json': '{"scripts":{"test":"x"}}', 'docs/x.md': 'Run `npm run docs`.' },
  allows: { 'package.json': '{"scripts":{"test":"x"}}', 'docs/x.md': "Run `npm test`; `npm sbom` is npm's own." },
  find(tree) {
    const manifest = JSON.parse(tree.sources.get('package.json')?.text ?? '{}') as { scripts?: Record<string, string> };
    const known = new Set(Object.keys(manifest.scripts ?? {}));
    return listPages(tree).flatMap((page) =>
      page.lines.flatMap((line, at) =>
        [...line.matchAll(/\bnpm (?:run (?:-\S+ )*(\w[\w:-]*)|(start|test)\b)/gu)]
          .map((match) => match[1] ?? match[2] ?? '')
          .filter((name) => !known.has(name))
          .map((name): Finding => ({ path: page.path, line: at + 1, what: `npm has no script ${name}` })),
      ),
    );
  },
};

const DECISIONS = 'docs/adr/DECISIONS.md';

const decisions: Rule = {
  holds: 'Every dependency and every room has its sentences in docs/adr/DECISIONS.md.',
  because: 'each one is something we must be able to explain, replace and answer for under inspection.',
  instead: 'add `- **name** — what it does for us; why this one. Licence.`, or strike a line whose package is gone.',
  breaks: { 'package.json': '{"dependencies":{"left-pad":"1.0.0"}}', [DECISIONS]: '# Decisions\n' },
  allows: {
    'package.json': '{"dependencies":{"left-pad":"1.0.0"}}',
    [DECISIONS]: '# Decisions\n\n- **left-pad** — pads the label of a bag; the field is too wide. MIT.\n',
  },
  find(tree) {
    const page = tree.sources.get(DECISIONS);
    const manifests = [...tree.sources.keys()].filter((path) => /(?:^|\/)package\.json$/u.test(path));
    const used = new Set(
      manifests
        .flatMap((path) => [...declaredIn(tree, path.includes('/') ? posix.dirname(path) : undefined, true)])
        .filter((name) => !name.startsWith('@giaolien/')),
    );
    const entries = (page?.text ?? '')
      .split('\n- ')
      .slice(1)
      .map((entry) => entry.split(' — ')[0] ?? '');
    const named = new Set(
      entries.flatMap((names) => [...names.matchAll(/\*\*([^*]+)\*\*/gu)].map((match) => match[1] ?? '')),
    );
    const rooms = Object.keys(ROOMS);
    const open = rooms.filter((name) => tree.paths.has(`${ROOMS[name]?.folder ?? ''}/package.json`));
    return [
      ...[...used, ...open].filter((name) => !named.has(name)).map((name) => `${name} is not explained`),
      ...[...named]
        .filter((name) => !used.has(name) && !rooms.includes(name))
        .map((name) => `${name} is explained and not used`),
    ].map((what) => ({ path: DECISIONS, line: 1, what }));
  },
};

export const DOCUMENT_RULES: readonly Rule[] = [readmes, links, titles, places, settings, commands, decisions];
