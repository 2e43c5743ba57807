import type { ExclusionNow } from '@giaolien/kernel';
import { formatNumber, type Messages } from '@giaolien/ui';
import { PROVINCE_LABELS } from '../map/data/province-labels.ts';

const NAMES: ReadonlyMap<string, string> = new Map(PROVINCE_LABELS.map(({ code, name }) => [code, name]));

/** The provinces of a decision by name, and how many communes stand beside them. */
export function areaOf({ provinces, communes }: Pick<ExclusionNow, 'provinces' | 'communes'>, text: Messages): string {
  const parts = provinces.map((code) => NAMES.get(code) ?? code);
  const some =
    communes.length === 0 ? [] : [text.registers.exclusion.communes({ count: formatNumber(communes.length) })];
  return [...parts, ...some].join(', ');
}

/** The 34 provinces to choose from, in the order of the alphabet. */
export const PROVINCE_CHOICES: readonly { readonly value: string; readonly label: string }[] = PROVINCE_LABELS.map(
  ({ code, name }) => ({ value: code, label: name }),
).toSorted((one, other) => one.label.localeCompare(other.label, 'vi'));
