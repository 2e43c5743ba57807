import { broken, type Act } from '../act.ts';
import { assert } from '../assert.ts';
import type { Breach } from '../breach.ts';
import { subjectOf } from '../ids.ts';
import { checkClearance } from '../network/fitness.ts';
import type { Body } from '../network/network.ts';
import { boundAnew } from '../promise/bound.ts';
import { findItem, getItem, type Scene } from '../scene.ts';
import { checkRecipient } from './eligibility.ts';
import { checkConcerned, checkNotSuspended } from './in-hand.ts';
import type { OrderBySender } from './inputs.ts';
import { isEnded, type ItemNow } from './item.ts';

/**
 * The sender changes the addressee, forwards or withdraws: until it is delivered the item is at his disposal, wherever
 * it is (Postal Law art. 16; R4.06; 12.5 #57). From then on it is bound elsewhere, with a promise of its own.
 * Breaches, in order: unknown item, an office that it does not concern, clearance, unknown recipient, one who may not
 * receive it; then ended, suspended, no proof of posting, no other recipient, on its way back already.
 */
export const orderBySender: Act<OrderBySender> = {
  subjects: (input) => [subjectOf('item', input.item)],
  check(scene, input) {
    const item = findItem(scene, input.item);
    if (item === undefined) return broken(true, 'item_must_be_known');
    const isWithdrawn = input.order === 'withdraw';
    const subject = subjectOf('item', item.id);
    return [
      ...checkConcerned(scene, item),
      ...checkClearance(scene, [item.product.secrecy]),
      ...broken(isEnded(item), 'item_must_not_be_ended', subject),
      ...checkNotSuspended(item),
      ...broken(!input.proofShown, 'proof_of_posting_must_be_shown'),
      ...broken(!isWithdrawn && !namesAnother(item, input), 'order_must_name_recipient'),
      ...broken(isWithdrawn && item.returning, 'item_must_not_be_returning', subject),
      ...checkTarget(scene, item, input),
    ];
  },
  events(scene, input, common) {
    const item = getItem(scene, input.item);
    const body = bodyOf(scene, item, input);
    assert(body !== undefined, 'the body of an order is known');
    return [
      { ...common, type: 'SenderOrdered', item: item.id, order: input.order, bound: boundAnew(scene, item, body) },
    ];
  },
};

/** A recipient, and not the one to whom it goes anyway: an order begins no new promise on the same way. */
function namesAnother({ bound }: ItemNow, { recipient }: OrderBySender): boolean {
  return recipient !== undefined && recipient !== bound;
}

function checkTarget(scene: Scene, item: ItemNow, input: OrderBySender): readonly Breach[] {
  if (input.order !== 'withdraw' && input.recipient === undefined) return [];
  const body = bodyOf(scene, item, input);
  const sender = scene.context.network.findBody(item.sender);
  if (body === undefined || sender === undefined) return broken(true, 'body_must_be_known');
  return input.order === 'withdraw' ? [] : checkRecipient(sender, body, item.product.secrecy);
}

/** Where it goes now; a withdrawal goes to the sender. */
function bodyOf(scene: Scene, item: ItemNow, { order, recipient }: OrderBySender): Body | undefined {
  const id = order === 'withdraw' ? item.sender : recipient;
  return id === undefined ? undefined : scene.context.network.findBody(id);
}
