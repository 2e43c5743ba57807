import type { ServiceDate } from '@giaolien/kernel';

import { readDataRows } from '../data.ts';
import type { SpecialAreaListing } from '../nation.ts';

/** The lists of special geographic conditions, from `special-areas.csv`. */
export function readSpecialAreas(): readonly SpecialAreaListing[] {
  return readDataRows('special-areas.csv', ['commune', 'list', 'from', 'until', 'citation']).map((row) => {
    const { commune, list, citation } = row;
    if (list !== 'A' && list !== 'B') throw new Error(`special-areas.csv: no list “${list}” in row ${commune}.`);
    const until = row.until === '' ? null : dayOf(row.until, commune);
    return { commune, list, from: dayOf(row.from, commune), until, citation };
  });
}

function dayOf(text: string, row: string): ServiceDate {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) throw new Error(`special-areas.csv: no day “${text}” in row ${row}.`);
  // The form has just been checked.
  return text as ServiceDate;
}
