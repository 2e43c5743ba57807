import type { Entry } from '@giaolien/wire';
import type { Names } from '../../../api/answers.ts';

/** Who came in, by name. */
export function entrantOf({ person, visitor }: Entry, names: Names): string {
  if (visitor !== null) return visitor.name;
  return person === null ? '–' : (names[person] ?? person);
}
