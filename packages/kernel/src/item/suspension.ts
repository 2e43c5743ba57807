import { broken, type Act } from '../act.ts';
import { assert } from '../assert.ts';
import { subjectOf } from '../ids.ts';
import { checkClearance } from '../network/fitness.ts';
import { boundAnew } from '../promise/bound.ts';
import { findItem, getItem } from '../scene.ts';
import { checkInHand, checkUndecided } from './in-hand.ts';
import type { ReleaseItem, SuspendItem } from './inputs.ts';

/**
 * Đình chỉ: on a finding, or the written request of an authority, with signed minutes, nothing moves any more
 * (R4.11; 12.2 #28). The promise runs on unless its clock is stopped as well.
 */
export const suspendItem: Act<SuspendItem> = {
  subjects: (input) => [subjectOf('item', input.item)],
  check(scene, input) {
    const item = findItem(scene, input.item);
    if (item === undefined) return broken(true, 'item_must_be_known');
    return [...checkInHand(scene, item), ...checkUndecided(item), ...checkClearance(scene, [item.product.secrecy])];
  },
  events: (_scene, { item, ground, reference, minutes }, common) => [
    { ...common, type: 'ItemSuspended', item, ground, reference, minutes },
  ],
};

/** The decision that ends a suspension, by somebody else: the item goes on, or back to its sender (12.2 #28). */
export const releaseItem: Act<ReleaseItem> = {
  subjects: (input) => [subjectOf('item', input.item)],
  check(scene, input) {
    const item = findItem(scene, input.item);
    if (item === undefined) return broken(true, 'item_must_be_known');
    const { actor, network } = scene.context;
    const isUnknown = input.outcome === 'return' && network.findBody(item.sender) === undefined;
    return [
      ...checkInHand(scene, item),
      ...broken(isUnknown, 'body_must_be_known'),
      ...broken(item.suspension === null, 'item_must_be_suspended', subjectOf('item', item.id)),
      ...broken(item.suspension?.by === actor.person, 'releaser_must_not_be_suspender'),
      ...checkClearance(scene, [item.product.secrecy]),
    ];
  },
  events(scene, { item: id, decision, outcome }, common) {
    const item = getItem(scene, id);
    const fact = { ...common, type: 'ItemReleased' as const, item: id, decision };
    if (outcome === 'continue') return [fact];
    const sender = scene.context.network.findBody(item.sender);
    assert(sender !== undefined, 'the sender of a returned item is known');
    return [{ ...fact, bound: boundAnew(scene, item, sender) }];
  },
};
