import { broken, type Act } from '../act.ts';
import { assert } from '../assert.ts';
import type { Breach } from '../breach.ts';
import { subjectOf } from '../ids.ts';
import type { ApproveReturn, ReportAttempt, ReportDelivery, ReportFinding } from '../input.ts';
import { checkClearance } from '../network/clearance.ts';
import { findItem, hasLaterFacts, type Scene } from '../scene.ts';
import { checkInHand, takenOf } from './in-hand.ts';
import { isEnded, type ItemNow } from './item.ts';

/**
 * Phát thành công: someone at the address signed (12.5 #53); of a returning item, the sender.
 * Breaches, in order: unknown item; then ended, not with this courier, cover, clearance.
 */
export const reportDelivery: Act<ReportDelivery> = {
  subjects: (input) => [subjectOf('item', input.item)],
  check(scene, input) {
    const item = findItem(scene, input.item);
    if (item === undefined) return broken(true, 'item_must_be_known');
    return [
      ...checkOnRound(scene, item),
      ...broken(!input.coverIntact, 'cover_must_be_intact', subjectOf('item', item.id)),
      ...broken(hasLaterFacts(scene, subjectOf('item', item.id)), 'later_facts_must_agree'),
    ];
  },
  events(scene, { position, recipientName, coverIntact, ...input }, common) {
    const item = getItem(scene, input.item);
    const type = item.returning ? 'ItemReturned' : 'ItemDelivered';
    return [
      {
        ...common,
        evidence: 'signed',
        type,
        item: item.id,
        body: item.bound,
        position,
        recipientName,
        coverIntact,
        ...takenOf(item),
      },
    ];
  },
};

/** Phát không thành công: an attempt at the address, with its reason (12.5 #53; R4.20). The clock stops all the same. */
export const reportAttempt: Act<ReportAttempt> = {
  subjects: (input) => [subjectOf('item', input.item)],
  check(scene, input) {
    const item = findItem(scene, input.item);
    return item === undefined ? broken(true, 'item_must_be_known') : checkOnRound(scene, item);
  },
  events: (_scene, input, common) => [{ ...common, type: 'DeliveryAttempted', item: input.item, reason: input.reason }],
};

/** Duyệt hoàn: an item that could not be delivered goes back to its sender, by decision (12.5 #58; R4.20–4.21). */
export const approveReturn: Act<ApproveReturn> = {
  subjects: (input) => [subjectOf('item', input.item)],
  check(scene, input) {
    const item = findItem(scene, input.item);
    if (item === undefined) return broken(true, 'item_must_be_known');
    return [
      ...checkInHand(scene, item),
      ...broken(item.handover !== null, 'item_must_not_be_listed'),
      ...broken(item.attempts === 0 || item.returning, 'return_must_follow_attempt'),
      ...checkClearance(scene, [item.product.secrecy]),
    ];
  },
  events(scene, input, common) {
    const item = getItem(scene, input.item);
    const screeningRequired = scene.context.network.findBody(item.sender)?.screened ?? false;
    const { id, sender: body, returnTo: delivery } = item;
    return [{ ...common, type: 'ReturnApproved', item: id, body, delivery, screeningRequired }];
  },
};

/** An item lies here although the log has it elsewhere, or had lost it. */
export const reportFinding: Act<ReportFinding> = {
  subjects: (input) => [subjectOf('item', input.item)],
  check(scene, input) {
    const item = findItem(scene, input.item);
    if (item === undefined) return broken(true, 'item_must_be_known');
    const subject = subjectOf('item', item.id);
    // What is missing, or lies here anyway, is taken from nobody.
    const isHere = item.custodian.kind === 'facility' && item.custodian.facility === input.facility;
    const isFree = item.state === 'missing' || isHere || item.container !== null || isEnded(item);
    return [
      ...broken(input.facility !== scene.context.actor.facility, 'actor_must_act_for_own_facility'),
      ...broken(isEnded(item), 'item_must_not_be_ended', subject),
      ...broken(item.container !== null, 'item_must_not_be_bagged', subject),
      ...broken(!isFree, 'giver_must_be_custodian', subject),
      ...checkClearance(scene, [item.product.secrecy]),
      ...broken(hasLaterFacts(scene, subject), 'later_facts_must_agree'),
    ];
  },
  events(scene, input, common) {
    const item = getItem(scene, input.item);
    return [{ ...common, type: 'ItemFound', item: item.id, ...takenOf(item) }];
  },
};

/** With the courier who reports, and not ended. */
function checkOnRound(scene: Scene, item: ItemNow): readonly Breach[] {
  const { custodian, container } = item;
  const { person } = scene.context.actor;
  const isHis = container === null && custodian.kind === 'courier' && custodian.person === person;
  return [
    ...broken(isEnded(item), 'item_must_not_be_ended'),
    ...broken(!isHis && !isEnded(item), 'courier_must_hold_item'),
    ...checkClearance(scene, [item.product.secrecy]),
  ];
}

function getItem(scene: Scene, id: string): ItemNow {
  const item = findItem(scene, id);
  assert(item !== undefined, 'the item was known');
  return item;
}
