import { broken, type Act } from '../act.ts';
import type { Breach } from '../breach.ts';
import { subjectOf } from '../ids.ts';
import { checkClearance, checkFitness } from '../network/fitness.ts';
import { ruleSetOf } from '../promise/bound.ts';
import { deliveryTargetOf, type DueTarget } from '../promise/target.ts';
import { findItem, getItem, hasLaterFacts, type Scene } from '../scene.ts';
import { isAuthorised } from './eligibility.ts';
import { checkNotSuspended, isAt, takenOf } from './in-hand.ts';
import type { ConfirmProof, ReportAttempt, ReportDelivery, ReportNotice } from './inputs.ts';
import { isDisinfected, isEnded, isScreened, type ItemNow } from './item.ts';

/**
 * Phát thành công: somebody of the body signed, at the address or, out of hours, at its contact (R4.04, R2.10; 12.5
 * #52–53); of a returning item, somebody of the sender. A secret goes to an authorised person only (R3.04).
 * Breaches, in order: unknown item; the courier; ended, suspended, not treated, not with him, place, recipient, cover.
 */
export const reportDelivery: Act<ReportDelivery> = {
  subjects: (input) => [subjectOf('item', input.item)],
  check(scene, input) {
    const item = findItem(scene, input.item);
    if (item === undefined) return broken(true, 'item_must_be_known');
    const subject = subjectOf('item', item.id);
    const isSecret = item.product.secrecy !== null;
    const due = dueTargetOf(scene, item);
    return [
      ...checkOnRound(scene, item),
      ...checkNotSuspended(item),
      ...broken(item.screeningRequired && !isScreened(item), 'item_must_be_screened', subject),
      ...broken(item.screeningRequired && !isDisinfected(item), 'item_must_be_disinfected', subject),
      ...broken(due !== undefined && due.target !== input.target, 'delivery_must_be_at_due_place', subject),
      ...broken(
        isSecret && !isAuthorised(scene, input.receivedBy, item.bound),
        'recipient_must_be_authorised',
        subject,
      ),
      ...broken(!input.coverIntact, 'cover_must_be_intact', subject),
      ...broken(hasLaterFacts(scene, subject), 'later_facts_must_agree', subject),
    ];
  },
  events(scene, { target, position, receivedBy, recipientName, coverIntact, ...input }, common) {
    const item = getItem(scene, input.item);
    return [
      {
        ...common,
        evidence: 'signed',
        type: item.returning ? 'ItemReturned' : 'ItemDelivered',
        item: item.id,
        body: item.bound,
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
 * (R2.04, R2.10); one elsewhere, or of an item that the courier does not have, is told and counts for nothing.
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
    const counts = isDue(scene, item, { target }) && isOnRound(scene, item);
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

function checkOnRound(scene: Scene, item: ItemNow): readonly Breach[] {
  const subject = subjectOf('item', item.id);
  return [
    ...broken(isEnded(item), 'item_must_not_be_ended', subject),
    ...broken(!isOnRound(scene, item) && !isEnded(item), 'courier_must_hold_item', subject),
    ...checkFitness(scene, [item.product.secrecy]),
  ];
}

/** Where the courier is to go now; nothing known of a body that has left the register. */
function dueTargetOf(scene: Scene, item: ItemNow): DueTarget | undefined {
  const { network, calendar } = scene.context;
  const body = network.findBody(item.bound);
  return body === undefined ? undefined : deliveryTargetOf(body, scene.at, ruleSetOf(scene, item), calendar);
}

/** At the due place, while somebody is there to be found. */
function isDue(scene: Scene, item: ItemNow, { target }: Pick<ReportAttempt, 'target'>): boolean {
  const due = dueTargetOf(scene, item);
  return due === undefined || (due.target === target && due.from <= scene.at);
}
