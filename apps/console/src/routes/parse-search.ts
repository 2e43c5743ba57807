/** Search parameters are typed by hand anywhere: what does not fit is left out, never an error page. */
export type RawSearch = Readonly<Record<string, unknown>>;

/** A short text, or undefined. The router reads a number in the address as a number. */
export function findText(raw: RawSearch, name: string): string | undefined {
  const value = raw[name];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' && value.length <= 200 ? value : undefined;
}

/** One of a list of words, or undefined. */
export function findOneOf<const Word extends string>(
  raw: RawSearch,
  name: string,
  words: readonly Word[],
): Word | undefined {
  const value = raw[name];
  return words.find((word) => word === value);
}

/** True or false, or undefined. */
export function findFlag(raw: RawSearch, name: string): boolean | undefined {
  const value = raw[name];
  return typeof value === 'boolean' ? value : undefined;
}

/** Leaves out what is undefined, so that the address stays short. */
export function compact<Search extends object>(
  search: Search,
): { [Key in keyof Search]?: Exclude<Search[Key], undefined> } {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as never;
}
