/** One thing that a version says otherwise than the one before. `before`, `after`: `undefined` where it was not there. */
export interface Difference {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

type Body = Readonly<Record<string, unknown>>;

/**
 * What changed between two versions of a record, in the order of the fields of the later one. Lists are compared as sets:
 * each entry that came or went is a difference of its own.
 */
export function differencesOf(before: Body, after: Body): readonly Difference[] {
  const fields = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return fields.flatMap((field): readonly Difference[] => {
    const [old, now] = [before[field], after[field]];
    if (Array.isArray(old) || Array.isArray(now)) return listDifferences(field, listOf(old), listOf(now));
    return sameValue(old, now) ? [] : [{ field, before: old ?? undefined, after: now ?? undefined }];
  });
}

function listDifferences(field: string, old: readonly unknown[], now: readonly unknown[]): readonly Difference[] {
  const gone = old.filter((one) => !now.some((other) => sameValue(one, other)));
  const came = now.filter((one) => !old.some((other) => sameValue(one, other)));
  return [
    ...gone.map((one) => ({ field, before: one, after: undefined })),
    ...came.map((one) => ({ field, before: undefined, after: one })),
  ];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

/** Equal in content; the order of the keys of an object does not matter, and `null` is as good as nothing. */
function sameValue(one: unknown, other: unknown): boolean {
  return stable(one) === stable(other);
}

function stable(value: unknown): string {
  return (
    JSON.stringify(value ?? null, (_, part: unknown) =>
      typeof part === 'object' && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
        : part,
    ) ?? 'null'
  );
}
