import { broken, type Act } from '../act.ts';
import { assert } from '../assert.ts';
import type { Breach } from '../breach.ts';
import { subjectOf } from '../ids.ts';
import { checkClearance } from '../network/fitness.ts';
import type { Body, Facility } from '../network/network.ts';
import { boundTo, ruleSetOf } from '../promise/bound.ts';
import { isTimed } from '../promise/promise.ts';
import { findItem, getItem, type Scene } from '../scene.ts';
import { addDays, serviceDateOf } from '../time.ts';
import { checkRecipient, paymentOf } from './eligibility.ts';
import { checkInHand, checkUndecided, isAt } from './in-hand.ts';
import type { AcceptanceChange, CorrectAcceptance, CorrectDelivery } from './inputs.ts';
import type { ItemNow } from './item.ts';
import { checkAgreedTime, checkDirectCarriage, checkProduct } from './posting.ts';

/**
 * Điều chỉnh: what was entered wrongly at acceptance is put right by a second person, while the item still lies where it
 * was accepted. One event says what is void and what stands instead; the original stays in the log (12.2 #15).
 * Breaches, in order: unknown item or body; what a new acceptance would break; then place, author, an empty change and
 * a date stamp of another day.
 */
export const correctAcceptance: Act<CorrectAcceptance> = {
  subjects: (input) => [subjectOf('item', input.item)],
  check(scene, input) {
    const item = findItem(scene, input.item);
    if (item === undefined) return broken(true, 'item_must_be_known');
    const parties = partiesOf(scene, item, input.change);
    return [
      ...checkInHand(scene, item),
      ...broken(item.moved || !isAt(item, item.origin), 'item_must_not_have_moved', subjectOf('item', item.id)),
      ...checkUndecided(item),
      ...broken(replacedBy(item, input.change).length === 0, 'correction_must_change_something'),
      ...broken(item.acceptedBy === scene.context.actor.person, 'corrector_must_not_be_author'),
      ...broken(!isStampable(item, input.change), 'claimed_time_must_be_possible'),
      ...checkClearance(scene, [item.product.secrecy]),
      ...(parties === undefined
        ? broken(true, 'body_must_be_known')
        : checkCorrected(scene, item, input.change, parties)),
    ];
  },
  events(scene, input, common) {
    const item = getItem(scene, input.item);
    const parties = partiesOf(scene, item, input.change);
    assert(parties !== undefined, 'the parties of a corrected item are known');
    const { facility, sender, recipient } = parties;
    const changed = replacedBy(item, input.change);
    const corrected = { ...valuesOf(item), ...input.change };
    const { urgency, postingDate } = corrected;
    const agreed = corrected.agreedAt === undefined ? {} : { agreedAt: corrected.agreedAt };
    const departure = { facility, urgency, postingDate, ...agreed, rules: ruleSetOf(scene, item) };
    return [
      {
        ...common,
        type: 'AcceptanceCorrected',
        item: item.id,
        reason: input.reason,
        replaced: only(valuesOf(item), changed),
        change: only(input.change, changed),
        bound: boundTo(scene, recipient, departure),
        payment: paymentOf(sender, recipient),
      },
    ];
  },
};

/**
 * Huỷ báo phát: a delivery or return that was reported wrongly is void; the item is where the delivery took it from,
 * which need not be the courier who reported it (R5.43).
 * Breaches, in order: unknown item, another office's courier, his own report, no delivery to correct, clearance.
 */
export const correctDelivery: Act<CorrectDelivery> = {
  subjects: (input) => [subjectOf('item', input.item)],
  check(scene, input) {
    const item = findItem(scene, input.item);
    if (item === undefined) return broken(true, 'item_must_be_known');
    const { actor, network } = scene.context;
    const { reportedBy } = item;
    const isReported = reportedBy !== null && (item.state === 'delivered' || item.state === 'returned');
    const isOwn = reportedBy === null || network.findPerson(reportedBy)?.facility === actor.facility;
    return [
      ...broken(!isOwn, 'actor_must_act_for_own_facility'),
      ...broken(isReported && reportedBy === actor.person, 'corrector_must_not_be_author'),
      ...broken(!isReported, 'delivery_must_be_reported', subjectOf('item', item.id)),
      ...checkClearance(scene, [item.product.secrecy]),
    ];
  },
  events(scene, input, common) {
    const { id, reportedBy, beforeDelivery } = getItem(scene, input.item);
    assert(reportedBy !== null && beforeDelivery !== null, 'the delivery was reported');
    const { custodian: to, lost } = beforeDelivery;
    const fact = { ...common, type: 'DeliveryCorrected', item: id, reason: input.reason, reportedBy, to } as const;
    return [lost ? { ...fact, lost } : fact];
  },
};

interface Parties {
  readonly facility: Facility;
  readonly sender: Body;
  readonly recipient: Body;
}

function partiesOf(scene: Scene, item: ItemNow, change: AcceptanceChange): Parties | undefined {
  const { network } = scene.context;
  const facility = network.findFacility(item.origin);
  const sender = network.findBody(item.sender);
  const recipient = network.findBody(change.recipient ?? item.recipient);
  return facility === undefined || sender === undefined || recipient === undefined
    ? undefined
    : { facility, sender, recipient };
}

/** What stands corrected must be what could have been accepted, by the law of that day. */
function checkCorrected(scene: Scene, item: ItemNow, change: AcceptanceChange, parties: Parties): readonly Breach[] {
  const { urgency, agreedAt } = { ...valuesOf(item), ...change };
  const { product, acceptedAt, directCarriage } = item;
  const { secrecy } = product;
  const agreed = agreedAt === undefined ? {} : { agreedAt };
  const posting = { secrecy, urgency, ...agreed, ...parties, acceptedAt, directCarriage };
  const rules = ruleSetOf(scene, item);
  return [
    ...checkRecipient(parties.sender, parties.recipient, secrecy),
    ...checkProduct({ urgency }, rules),
    ...checkAgreedTime(scene, posting, rules),
    ...checkDirectCarriage(posting),
  ];
}

/** The date stamp shows the day of acceptance or, after the cut-off, the next one (R2.15; 12.2 #15). */
function isStampable({ acceptedAt }: ItemNow, { postingDate }: AcceptanceChange): boolean {
  const accepted = serviceDateOf(acceptedAt);
  return postingDate === undefined || postingDate === accepted || postingDate === addDays(accepted, 1);
}

type Values = Required<Omit<AcceptanceChange, 'agreedAt'>> & Pick<AcceptanceChange, 'agreedAt'>;

/** What was entered and can be corrected. */
function valuesOf({ form, product, recipient, massGrams, agreedAt, postingDate }: ItemNow): Values {
  const agreed = agreedAt === null ? {} : { agreedAt };
  return { form, urgency: product.urgency, recipient, massGrams, ...agreed, postingDate };
}

/** The fields that a change replaces by something else; an agreed moment only where one can be agreed. */
function replacedBy(item: ItemNow, change: AcceptanceChange): readonly (keyof AcceptanceChange)[] {
  const values = valuesOf(item);
  const fields = ['form', 'urgency', 'recipient', 'massGrams', 'agreedAt', 'postingDate'] as const;
  const isAgreed = isTimed(change.urgency ?? item.product.urgency);
  return fields
    .filter((field) => change[field] !== undefined && change[field] !== values[field])
    .filter((field) => field !== 'agreedAt' || isAgreed);
}

function only(values: AcceptanceChange, fields: readonly (keyof AcceptanceChange)[]): AcceptanceChange {
  return Object.fromEntries(Object.entries(values).filter(([field]) => fields.some((each) => each === field)));
}
