import type { DocumentReference } from '@giaolien/kernel';
import { chanceIn, type Setting } from './setting.ts';

/** Number and symbol of a document about something, e.g. `217/BB-ĐC`: the same whenever it is asked. */
export function documentOf(setting: Setting, symbol: string, about: string): DocumentReference {
  return `${1 + chanceIn(setting, 'document', symbol, about).below(899)}/${symbol}`;
}
