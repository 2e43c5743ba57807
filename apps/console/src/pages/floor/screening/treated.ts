import {
  isDisinfected,
  isIsolated,
  isScreened,
  type ItemId,
  type ReceptacleId,
  type ReceptacleNow,
  type ScreeningResult,
  type SecrecyClass,
} from '@giaolien/kernel';
import type { ItemRow, Names } from '../../../api/answers.ts';
import { nameOf } from '../parts/item-line.tsx';

/** What lies on the belt: an item, or a sealed bag with everything inside. */
export interface OnBelt {
  readonly id: string;
  readonly treated: { readonly item: ItemId } | { readonly receptacle: ReceptacleId };
  readonly secrecy: SecrecyClass | null;
  readonly recipient: string;
  readonly sender: string | null;
  /** Of a bag: how many lie inside. */
  readonly inside: number | null;
  readonly result: ScreeningResult | null;
  /** The last treatment does not count: machine, operator or seal was not in order. */
  readonly isVoid: boolean;
  readonly isScreened: boolean;
  readonly isDisinfected: boolean;
  readonly isIsolated: boolean;
  /** When it was treated last; a new treatment makes it another object for the screen. */
  readonly treatedAt: number;
}

/** An item on the belt. */
export function treatedItem(item: ItemRow, names: Names): OnBelt {
  const { screening, disinfection } = item;
  return {
    id: item.id,
    treated: { item: item.id },
    secrecy: item.product.secrecy,
    recipient: nameOf(names, item.bound),
    sender: nameOf(names, item.sender),
    inside: null,
    result: screening?.result ?? null,
    isVoid: screening?.counts === false || disinfection?.counts === false,
    isScreened: isScreened(item),
    isDisinfected: isDisinfected(item),
    isIsolated: isIsolated(item),
    treatedAt: Math.max(screening?.at ?? 0, disinfection?.at ?? 0),
  };
}

/** A sealed bag on the belt. What its items have passed through, their own stories tell. */
export function treatedBag(bag: ReceptacleNow, names: Names): OnBelt {
  return {
    id: bag.id,
    treated: { receptacle: bag.id },
    secrecy: bag.secrecy,
    recipient: bag.destination === null ? '' : nameOf(names, bag.destination),
    sender: bag.origin === null ? null : nameOf(names, bag.origin),
    inside: bag.contents.length,
    result: null,
    isVoid: false,
    isScreened: false,
    isDisinfected: false,
    isIsolated: bag.isolated,
    treatedAt: 0,
  };
}
