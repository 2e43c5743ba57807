import type { Nation } from '../nation.ts';
import { searchKey } from '../text/search-key.ts';
import { searchEntriesOf, type SearchEntry, type SearchHit, type SearchKind } from './entries.ts';

export type { SearchHit, SearchKind } from './entries.ts';

export interface SearchOptions {
  readonly kinds?: readonly SearchKind[];
  /** 20 by default. */
  readonly limit?: number;
}

/** In-memory search over facilities, bodies and communes, with accents or without. */
export interface CatalogueSearch {
  /** Best first; every word of the query must begin a word of the entry. An empty query finds nothing. */
  find(query: string, options?: SearchOptions): readonly SearchHit[];
}

/** Builds the index; keep it beside the network of the same nation. */
export function searchOf(nation: Nation): CatalogueSearch {
  const entries = searchEntriesOf(nation);
  const haystack = haystackOf(entries);
  return { find: (query, options = {}) => search(haystack, query, options) };
}

/** All keys in one text, one line per entry: scanning one long text is several times faster than many short ones. */
interface Haystack {
  readonly entries: readonly SearchEntry[];
  readonly text: string;
  /** Where the line of each entry ends. */
  readonly ends: readonly number[];
}

function haystackOf(entries: readonly SearchEntry[]): Haystack {
  const ends: number[] = [];
  let end = 0;
  for (const entry of entries) {
    end += entry.all.length + 1;
    ends.push(end);
  }
  return { entries, text: entries.map((entry) => `${entry.all}\n`).join(''), ends };
}

function search(haystack: Haystack, query: string, options: SearchOptions): readonly SearchHit[] {
  const key = searchKey(query);
  if (key === '') return [];
  const words = key.split(' ').map((word) => ` ${word}`);
  const typed = query.normalize('NFC').toLowerCase().trim();
  const accented = searchKey(typed) === typed ? undefined : typed;
  const found: { entry: SearchEntry; score: number }[] = [];
  for (const entry of candidates(haystack, words)) {
    if (options.kinds !== undefined && !options.kinds.includes(entry.hit.kind)) continue;
    found.push({ entry, score: scoreOf(entry, key, words, accented) });
  }
  found.sort((a, b) => b.score - a.score || compareEntries(a.entry, b.entry));
  return found.slice(0, options.limit ?? 20).map(({ entry }) => entry.hit);
}

// The longest word is likely the rarest: only lines that hold it are looked at.
function candidates(haystack: Haystack, words: readonly string[]): readonly SearchEntry[] {
  const rarest = words.reduce((best, word) => (word.length > best.length ? word : best));
  const found: SearchEntry[] = [];
  let index = 0;
  for (let at = haystack.text.indexOf(rarest); at >= 0;) {
    while ((haystack.ends[index] ?? Number.POSITIVE_INFINITY) <= at) index += 1;
    const entry = haystack.entries[index];
    if (entry === undefined) break;
    if (words.every((word) => entry.all.includes(word))) found.push(entry);
    at = haystack.text.indexOf(rarest, haystack.ends[index]);
  }
  return found;
}

// Larger is better: the id itself, the whole name, the whole name and words of its place, its beginning, the phrase anywhere, all words in the title,
// words that only the place supplies. The kind of place and a shorter name decide between equals.
function scoreOf(entry: SearchEntry, key: string, words: readonly string[], accented: string | undefined): number {
  const phrase = ` ${key}`;
  let score = entry.weight - entry.core.length / 20;
  if (searchKey(entry.hit.id) === key) score += 1000;
  if (entry.title === phrase || entry.core === phrase) score += 120;
  else if (phrase.startsWith(`${entry.core} `)) score += 90;
  else if (entry.title.startsWith(phrase) || entry.core.startsWith(phrase)) score += 80;
  else if (entry.title.includes(phrase)) score += 60;
  else if (words.every((word) => entry.title.includes(word))) score += 30;
  if (entry.title.includes(`${phrase} `) || entry.title.endsWith(phrase)) score += 20;
  if (accented !== undefined && entry.accented.includes(accented)) score += 50;
  return score;
}

function compareEntries(a: SearchEntry, b: SearchEntry): number {
  if (a.title !== b.title) return a.title < b.title ? -1 : 1;
  return a.hit.id < b.hit.id ? -1 : 1;
}
