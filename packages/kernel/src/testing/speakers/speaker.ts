import type { Custodian } from '../../custody/custodian.ts';
import type { ItemNow } from '../../item/item.ts';
import type { Chooser } from '../chooser.ts';
import type { Spoken } from '../day.ts';

/** Says something that the state of things invites, for an office. */
export type Speaker = (choose: Chooser) => readonly [office: string, input: Spoken];

/** A speaker and how often he comes to speak. */
export type Weighted = readonly [speaker: Speaker, weight: number];

/** The office that answers, itself or through its courier. */
export function officeOf(custodian: Custodian | undefined, otherwise = '110900'): string {
  return custodian?.kind === 'facility' || custodian?.kind === 'courier' ? custodian.facility : otherwise;
}

/** In no bag, at an office, not ended. */
export function isLoose(item: ItemNow): boolean {
  return item.container === null && item.custodian.kind === 'facility' && item.endedAt === null;
}

/** A number of a document. */
export const REFERENCE = '12/QĐ-BĐTW';
