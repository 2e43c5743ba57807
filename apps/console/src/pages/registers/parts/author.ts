import type { Messages } from '@giaolien/ui';
import type { Names } from '../../../api/answers.ts';

/** What the register was filled with at the beginning has no person as its author. */
const BEGINNING = 'catalogue';

/** Who changed a record, by name. */
export function authorOf(changedBy: string, names: Names, text: Messages): string {
  return changedBy === BEGINNING ? text.staff.history.beginning : (names[changedBy] ?? changedBy);
}
