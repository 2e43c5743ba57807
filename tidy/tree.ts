import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseProgram, type Syntax } from './syntax.ts';

/** One text file of the project. `path` is relative to the root, with forward slashes. */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly lines: readonly string[];
  /** The syntax tree of a script; `undefined` for other text. Parsed once, when first asked for. */
  readonly program: Syntax | undefined;
}

/** The project as the rules see it: from disk, or made of a few lines in a sample. */
export interface Tree {
  readonly sources: ReadonlyMap<string, Source>;
  /** Every file and folder, text or not. */
  readonly paths: ReadonlySet<string>;
}

/** Folders that are made, not written. `.gitignore` names the same ones. */
const MADE = new Set(['node_modules', '.git', '.data', 'dist', 'test-results', 'playwright-report', 'coverage']);
const TEXT = /\.(?:ts|tsx|mts|mjs|js|json|md|sql|css|html|ya?ml|svg|txt|csv)$|^(?:\.[\w.]+|run)$/u;
const SCRIPT = /\.(?:ts|tsx|mts|mjs|js)$/u;

/** Reads the project under `root`. */
export function readTree(root: string): Tree {
  const texts: Record<string, string> = {};
  const paths = new Set<string>();
  const pending = [''];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      if (MADE.has(entry.name)) continue;
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      paths.add(path);
      if (entry.isDirectory()) pending.push(path);
      else if (entry.isFile() && TEXT.test(entry.name)) texts[path] = readFileSync(join(root, path), 'utf8');
    }
  }
  return treeOf(texts, paths);
}

/** A tree made of `texts` (path → content) and the other `paths` that exist. */
export function treeOf(texts: Readonly<Record<string, string>>, paths: Iterable<string> = []): Tree {
  const all = new Set(paths);
  const sources = new Map<string, Source>();
  for (const path of Object.keys(texts).sort()) {
    sources.set(path, sourceOf(path, texts[path] ?? ''));
    for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) all.add(path.slice(0, end));
  }
  return { sources, paths: all };
}

function sourceOf(path: string, text: string): Source {
  let program: Syntax | undefined;
  return {
    path,
    text,
    lines: text.split('\n'),
    get program() {
      if (program === undefined && SCRIPT.test(path)) program = parseProgram(path, text);
      return program;
    },
  };
}

/** Every script (TypeScript or JavaScript) of the tree, with its syntax. */
export function listScripts(tree: Tree): readonly (Source & { readonly program: Syntax })[] {
  const scripts: (Source & { readonly program: Syntax })[] = [];
  for (const source of tree.sources.values()) {
    if (source.program !== undefined) scripts.push(source as Source & { readonly program: Syntax });
  }
  return scripts;
}

/** Every Markdown page of the tree. */
export function listPages(tree: Tree): readonly Source[] {
  return [...tree.sources.values()].filter((source) => source.path.endsWith('.md'));
}

/** Where the lines of a source begin. */
const starts = new WeakMap<Source, readonly number[]>();

/** The line (from 1) in which the character at `offset` stands. */
export function lineAt(source: Source, offset: number): number {
  const known = starts.get(source) ?? startsOf(source);
  starts.set(source, known);
  let low = 0;
  for (let high = known.length; low + 1 < high;) {
    const middle = (low + high) >> 1;
    if ((known[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

function startsOf({ lines }: Source): readonly number[] {
  let next = 0;
  return lines.map((line) => {
    const start = next;
    next += line.length + 1;
    return start;
  });
}
