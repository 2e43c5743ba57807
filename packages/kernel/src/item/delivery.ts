import { broken, type Act } from '../act.ts';
import type { Breach } from '../breach.ts';
import { subjectOf, type BodyId } from '../ids.ts';
import { checkClearance, checkFitness } from '../network/fitness.ts';
import { ruleSetOf } from '../promise/bound.ts';
import { deliveryTargetOf, type DueTarget } from '../promise/target.ts';
import { findItem, getItem, hasLaterFacts, type Scene } from '../scene.ts';
import { isAuthorised } from './eligibility.ts';
import { checkNotSuspended, deliveryOfficeOf, isAt, takenOf } from './in-hand.ts';
import type { ConfirmProof, ReportAttempt, ReportDelivery, ReportNotice } from './inputs.ts';
import { isDisinfected, isEnded, isScreened, type ItemNow } from './item.ts';

/**
 * Phát thành công: somebody of the body signed, at the address or, out of hours, at its contact (R4.04, R2.10; 12.5
 * #52–53); of a returning item, somebody of the sender. A secret goes to an authorised person only (R3.04). It went to
 * the body for which the courier took it out; that it is bound elsewhere since is told. Only what he had, handed to whom
 * it may be handed, counts as signed for.
 * Breaches, in order: unknown item; the courier; ended, suspended, not treated, not to go there, not with him, place,
 * recipient, cover.
 */
export const reportDelivery: Act<ReportDelivery> = {
  subjects: (input) => [subjectOf('item', input.item)],
  check(scene, input) {
    const item = findItem(scene, input.item);
    if (item === undefined) return broken(true, 'item_must_be_known');
    const subject = subjectOf('item', item.id);
    const isTreatedFirst = wantsTreatment(scene, item);
    const due = dueTargetOf(scene, item);
    return [
      ...checkOnRound(scene, item),
      ...checkNotSuspended(item),
      ...broken(isTreatedFirst && !isScreened(item), 'item_must_be_screened', subject),
      ...broken(isTreatedFirst && !isDisinfected(item), 'item_must_be_disinfected', subject),
      ...broken(due !== undefined && due.target !== input.target, 'delivery_must_be_at_due_place', subject),
      ...broken(!isRightReceiver(scene, item, input), 'recipient_must_be_authorised', subject),
      ...broken(!input.coverIntact, 'cover_must_be_intact', subject),
      ...broken(hasLaterFacts(scene, subject), 'later_facts_must_agree', subject),
    ];
  },
  events(scene, input, common) {
    const { target, position, receivedBy, recipientName, coverIntact } = input;
    const item = getItem(scene, input.item);
    const body = bodyOf(item);
    const isBack = body === item.bound ? item.returning : body === item.sender;
    const isSigned = isOnRound(scene, item) && isRightReceiver(scene, item, input);
    return [
      {
        ...common,
        evidence: isSigned ? 'signed' : 'scanned',
        type: isBack ? 'ItemReturned' : 'ItemDelivered',
        item: item.id,
        body,
        target,
        ...(receivedBy === undefined ? {} : { receivedBy }),
        position,
        recipientName,
        coverIntact,
        ...takenOf(item),
      },
    ];
  },
};

/**
 * Phát không thành công, with its reason (R4.20; 12.5 #53). The first one at the due place and hour stops the clock
 * (R2.04, R2.10); one elsewhere, at a body to which the item is not bound any more, or of an item that the courier does
 * not have, is told and counts for nothing.
 */
export const reportAttempt: Act<ReportAttempt> = {
  subjects: (input) => [subjectOf('item', input.item)],
  check(scene, input) {
    const item = findItem(scene, input.item);
    if (item === undefined) return broken(true, 'item_must_be_known');
    const subject = subjectOf('item', item.id);
    const isUnsigned = input.reason === 'refused' && input.refusal?.stamped !== true;
    return [
      ...checkOnRound(scene, item),
      ...broken(!isDue(scene, item, input), 'delivery_must_be_at_due_place', subject),
      ...broken(isUnsigned, 'refusal_must_be_signed', subject),
    ];
  },
  events(scene, { target, reason, refusal, ...input }, common) {
    const item = getItem(scene, input.item);
    const counts = isDue(scene, item, { target }) && isOnRound(scene, item) && isAsBound(item);
    const signed = refusal === undefined ? {} : { refusal };
    return [{ ...common, type: 'DeliveryAttempted', item: item.id, target, reason, ...signed, counts }];
  },
};

/** Giấy mời: left at the address after a failed attempt, by whoever has the item in hand (R4.20 d; 12.5 #56). */
export const reportNotice: Act<ReportNotice> = {
  subjects: (input) => [subjectOf('item', input.item)],
  check(scene, input) {
    const item = findItem(scene, input.item);
    if (item === undefined) return broken(true, 'item_must_be_known');
    const subject = subjectOf('item', item.id);
    const isHere = isOnRound(scene, item) || isAt(item, scene.context.actor.facility);
    return [
      ...broken(isEnded(item), 'item_must_not_be_ended', subject),
      ...broken(!isHere && !isEnded(item), 'courier_must_hold_item', subject),
      ...broken(item.attempts === 0, 'notice_must_follow_attempt', subject),
      ...checkClearance(scene, [item.product.secrecy]),
    ];
  },
  events: (_scene, { item }, common) => [{ ...common, type: 'NoticeLeft', item }],
};

/** The signed proof is back with the sender, by the office that serves him (R5.05; 12.5 #61). */
export const confirmProof: Act<ConfirmProof> = {
  subjects: (input) => [subjectOf('item', input.item)],
  check(scene, input) {
    const item = findItem(scene, input.item);
    if (item === undefined) return broken(true, 'item_must_be_known');
    const { facility } = scene.context.actor;
    const isOwn = facility === item.origin || facility === item.returnTo;
    return [
      ...broken(!isOwn, 'actor_must_act_for_own_facility'),
      ...broken(item.proof !== 'due', 'proof_must_be_due', subjectOf('item', item.id)),
      ...checkClearance(scene, [item.product.secrecy]),
    ];
  },
  events: (_scene, { item }, common) => [{ ...common, type: 'ProofConfirmed', item }],
};

/** Loose with the courier who reports, and not ended. */
function isOnRound(scene: Scene, item: ItemNow): boolean {
  const { custodian, container } = item;
  return container === null && custodian.kind === 'courier' && custodian.person === scene.context.actor.person;
}

/** The body at which the courier stands: the one for which he took it out. */
function bodyOf({ outFor, bound }: ItemNow): BodyId {
  return outFor ?? bound;
}

/** Nobody has turned it elsewhere since. */
function isAsBound(item: ItemNow): boolean {
  return bodyOf(item) === item.bound;
}

/** To be X-rayed and disinfected for the body at which the courier stands (R1.50). */
function wantsTreatment(scene: Scene, item: ItemNow): boolean {
  if (isAsBound(item)) return item.screeningRequired;
  return scene.context.network.findBody(bodyOf(item))?.screened === true;
}

/** An authorised person of that body; whoever signs, of an ordinary item (R3.04). */
function isRightReceiver(scene: Scene, item: ItemNow, { receivedBy }: ReportDelivery): boolean {
  return item.product.secrecy === null || isAuthorised(scene, receivedBy, bodyOf(item));
}

function checkOnRound(scene: Scene, item: ItemNow): readonly Breach[] {
  const subject = subjectOf('item', item.id);
  const isWithHim = isOnRound(scene, item);
  const isOurs = isAsBound(item) && deliveryOfficeOf(scene, item) === scene.context.actor.facility;
  return [
    ...broken(isEnded(item), 'item_must_not_be_ended', subject),
    ...broken(!isWithHim && !isEnded(item), 'courier_must_hold_item', subject),
    ...broken(isWithHim && !isOurs, 'item_must_be_delivered_from_here', subject),
    ...checkFitness(scene, [item.product.secrecy]),
  ];
}

/** Where the courier is to go now; nothing known of a body that has left the register. */
function dueTargetOf(scene: Scene, item: ItemNow): DueTarget | undefined {
  const { network, calendar } = scene.context;
  const body = network.findBody(bodyOf(item));
  return body === undefined ? undefined : deliveryTargetOf(body, scene.at, ruleSetOf(scene, item), calendar);
}

/** At the due place, while somebody is there to be found. */
function isDue(scene: Scene, item: ItemNow, { target }: Pick<ReportAttempt, 'target'>): boolean {
  const due = dueTargetOf(scene, item);
  return due === undefined || (due.target === target && due.from <= scene.at);
}
