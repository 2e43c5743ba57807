import { formatMass, type Messages } from '@giaolien/ui';
import type { Names } from '../../api/answers.ts';
import type { WitnessedInput } from './asked.ts';

/** Numbers that are shown one by one; the rest is counted. */
const SHOWN = 12;

type Row = readonly [label: string, value: string];

/** What a witness puts his name to, field by field, as it will be sent: nothing is left out, nothing is added. */
export function cosignedRows(input: WitnessedInput, text: Messages, names: Names): readonly Row[] {
  const words = text.entry.witness;
  const at = (facility: string): Row => [words.office, names[facility] ?? facility];
  switch (input.kind) {
    case 'ReportSealing':
      return [
        [words.bag, input.receptacle],
        [words.seal, input.sealNumber],
        [words.gross, formatMass(input.grossGrams)],
        [words.despatch, input.despatch],
      ];
    case 'ReportOpening':
      return [
        [words.bag, input.receptacle],
        [words.sealState, text.domain.sealState[input.sealState]],
        [words.items, listed(input.items, text)],
        at(input.facility),
      ];
    case 'ReportSealsDestroyed':
      return [[words.seals, listed(input.seals, text)], [words.minutes, input.minutes], at(input.facility)];
    case 'ReportRewrap':
      return [
        [words.item, input.item],
        [words.mass, formatMass(input.massGrams)],
        [words.inner, input.innerOpened ? words.innerOpened : words.innerKept],
        [words.minutes, input.minutes],
        at(input.facility),
      ];
  }
}

function listed(numbers: readonly string[], text: Messages): string {
  if (numbers.length === 0) return text.common.none;
  const shown = numbers.slice(0, SHOWN).join(', ');
  const rest = numbers.length - SHOWN;
  return rest > 0
    ? `${numbers.length}: ${shown} ${text.entry.witness.and({ count: String(rest) })}`
    : `${numbers.length}: ${shown}`;
}
