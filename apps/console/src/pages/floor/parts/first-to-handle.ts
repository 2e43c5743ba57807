import { handlingRankOf } from '@giaolien/kernel';
import type { ItemRow } from '../../../api/answers.ts';

/** Sorts what is to be delivered: by the rank of its product (R1.43; 12.4 #49), and of one rank the earliest promise first. */
export function firstToHandle(one: ItemRow, other: ItemRow): number {
  return handlingRankOf(one.product) - handlingRankOf(other.product) || dueOf(one) - dueOf(other);
}

function dueOf({ dueAt }: ItemRow): number {
  return dueAt ?? Number.MAX_SAFE_INTEGER;
}
