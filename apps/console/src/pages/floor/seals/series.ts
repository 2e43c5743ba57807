/** More than an office uses in a month, and as many as one input may name. */
export const MOST_SEALS = 500;

/** `KT-` from 1, three of them: `KT-0001`, `KT-0002`, `KT-0003`. Undefined when there is no such series. */
export function seriesOf(prefix: string, first: string, count: number | null): readonly string[] | undefined {
  const digits = first.trim();
  if (!/^\d{1,8}$/.test(digits) || count === null || count < 1 || count > MOST_SEALS) return undefined;
  const width = Math.max(digits.length, 4);
  const start = Number(digits);
  return Array.from({ length: count }, (_, index) => `${prefix.trim()}${String(start + index).padStart(width, '0')}`);
}

/** Where the next series begins after a seal: `KT-0041` → `KT-`, `0042`. */
export function nextAfter(seal: string | undefined): { readonly prefix: string; readonly first: string } | undefined {
  const parts = seal === undefined ? null : /^(.*?)(\d{1,8})$/.exec(seal);
  const [, prefix, digits] = parts ?? [];
  if (prefix === undefined || digits === undefined) return undefined;
  return { prefix, first: String(Number(digits) + 1).padStart(digits.length, '0') };
}
