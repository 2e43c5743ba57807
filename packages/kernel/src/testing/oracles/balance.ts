import { custodianKey } from '../../custody/custodian.ts';
import type { ItemNow, ItemState } from '../../item/item.ts';
import type { Day } from '../day.ts';
import { add, list } from './reading.ts';

/** Where an item counts in the balance of oracle 120. */
const BALANCE: Readonly<Record<ItemState, string>> = {
  accepted: 'in hand',
  controlled: 'in hand',
  'at-office': 'in hand',
  attempted: 'in hand',
  suspended: 'suspended',
  unclaimed: 'in hand',
  bagged: 'in transit',
  carried: 'in transit',
  'out-for-delivery': 'in transit',
  delivered: 'delivered',
  returned: 'returned',
  missing: 'lost',
  cancelled: 'given back',
};

/** Σ accepted = Σ everywhere else, per office and day of acceptance (120). */
export function wrongBalance(day: Day): readonly string[] {
  const accepted = new Map<string, number>();
  for (const { event } of day.recorded) {
    if (event.type === 'ItemAccepted') add(accepted, `${event.origin} ${event.product.secrecy ?? ''}`);
  }
  const placed = new Map<string, number>();
  const wrong: string[] = [];
  for (const item of list(day.world, 'item')) {
    if (isPlaced(item)) add(placed, `${item.origin} ${item.product.secrecy ?? ''}`);
    else {
      wrong.push(`120: ${item.id} is ${item.state} (${BALANCE[item.state]}) but with ${custodianKey(item.custodian)}`);
    }
  }
  const lost = [...accepted].filter(([key, count]) => placed.get(key) !== count);
  return [
    ...wrong,
    ...lost.map(([key, count]) => `120: of ${count} accepted (${key}) ${placed.get(key) ?? 0} are somewhere`),
  ];
}

/** The state of an item says where it counts; container, custodian and end must say the same. */
function isPlaced({ state, container, custodian, endedAt }: ItemNow): boolean {
  const isOver = state === 'delivered' || state === 'returned' || state === 'cancelled';
  if (isOver !== (endedAt !== null) || isOver !== (custodian.kind === 'body')) return false;
  if ((state === 'bagged') !== (container !== null)) return false;
  if (state === 'carried') return custodian.kind === 'trip';
  if (state === 'out-for-delivery') return custodian.kind === 'courier';
  if (state === 'attempted') return custodian.kind === 'courier' || custodian.kind === 'facility';
  return isOver || state === 'bagged' || state === 'missing' || custodian.kind === 'facility';
}
