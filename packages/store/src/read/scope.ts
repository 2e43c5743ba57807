import type { RowKind, Viewer } from '@giaolien/access';
import type { RawBuilder } from 'kysely';

import { rowCondition, termsOf } from '../access/conditions.ts';

/** The aliases under which the read functions know the rows of each view. */
const ALIASES = {
  item: 'i',
  receptacle: 'r',
  despatch: 'd',
  handover: 'h',
  trip: 't',
  irregularity: 'q',
  seal: 's',
  request: 'c',
  exclusion: 'e',
  equipment: 'm',
} as const satisfies Record<RowKind, string>;

/** What `viewer` may see of one view, as a condition on its row: the first wall, made of the same line as the second. */
export function scopeOf(kind: RowKind, viewer: Viewer): RawBuilder<boolean> {
  return rowCondition(kind, ALIASES[kind], termsOf(viewer));
}
