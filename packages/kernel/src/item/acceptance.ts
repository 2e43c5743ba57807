import { broken, type Act, type Common } from '../act.ts';
import { assert } from '../assert.ts';
import type { Breach } from '../breach.ts';
import type { ItemAccepted } from '../event.ts';
import { subjectOf } from '../ids.ts';
import type { AcceptItem, CancelAcceptance, ControlItem } from '../input.ts';
import type { Body, Facility } from '../network/network.ts';
import { dueAtOf, isTimed, postingDateOf } from '../promise/promise.ts';
import type { LeadArea } from '../promise/rule-set.ts';
import { findItem, type Scene } from '../scene.ts';
import { HOUR } from '../time.ts';
import { isEnded, type ItemNow } from './item.ts';
import { isItemNumber } from './number.ts';
import type { Scope } from './product.ts';
import { checkClearance } from '../network/clearance.ts';
import { checkInHand } from './in-hand.ts';

/**
 * Chấp nhận gửi (12.2 #12–20). Scope, promise and payment are computed here, never typed.
 * Breaches, in order: facility, bodies and number; then eligibility, packing, agreed time and clearance.
 */
export const acceptItem: Act<AcceptItem> = {
  subjects: (input) => [subjectOf('item', input.item)],
  check(scene, input) {
    const { network } = scene.context;
    const facility = network.findFacility(input.facility);
    const sender = network.findBody(input.sender);
    const recipient = network.findBody(input.recipient);
    return [
      ...broken(facility === undefined, 'facility_must_be_known'),
      ...broken(input.facility !== scene.context.actor.facility, 'actor_must_act_for_own_facility'),
      ...broken(sender === undefined || recipient === undefined, 'body_must_be_known'),
      ...broken(!isItemNumber(input.item), 'item_number_must_be_valid'),
      ...broken(findItem(scene, input.item) !== undefined, 'item_must_be_new'),
      ...broken(facility?.openForKt1 === false, 'facility_must_be_open_for_kt1'),
      ...(sender === undefined || recipient === undefined ? [] : checkEligibility(input, sender, recipient)),
      ...checkPacking(scene, input),
      ...(facility === undefined || recipient === undefined ? [] : checkAgreedTime(scene, input, facility, recipient)),
      ...checkClearance(scene, [input.secrecy]),
    ];
  },
  events: (scene, input, common) => [accepted(scene, input, common)],
};

/**
 * Kiểm soát: a second person confirms the acceptance (12.2 #26); of an office with one person only, the controller of
 * the office above.
 */
export const controlItem: Act<ControlItem> = {
  subjects: (input) => [subjectOf('item', input.item)],
  check(scene, input) {
    const item = findItem(scene, input.item);
    if (item === undefined) return broken(true, 'item_must_be_known');
    const { actor, network } = scene.context;
    const { custodian } = item;
    const isBelow =
      custodian.kind === 'facility' && network.findFacility(custodian.facility)?.parent === actor.facility;
    return [
      ...checkInHand(scene, item, isBelow ? custodian.facility : actor.facility),
      ...broken(item.controlled, 'item_must_await_control'),
      ...broken(item.acceptedBy === actor.person, 'controller_must_not_be_acceptor'),
      ...checkClearance(scene, [item.product.secrecy]),
    ];
  },
  events: (_scene, input, common) => [{ ...common, type: 'ItemControlled', item: input.item }],
};

/** Huỷ chấp nhận: gives the item back to the sender before it has moved (R4.06). */
export const cancelAcceptance: Act<CancelAcceptance> = {
  subjects: (input) => [subjectOf('item', input.item)],
  check(scene, input) {
    const item = findItem(scene, input.item);
    if (item === undefined) return broken(true, 'item_must_be_known');
    return [
      ...checkInHand(scene, item),
      ...broken(item.origin !== scene.context.actor.facility, 'actor_must_act_for_own_facility'),
      ...broken(item.handover !== null, 'item_must_not_be_listed'),
      ...checkClearance(scene, [item.product.secrecy]),
    ];
  },
  events(scene, input, common) {
    const item = findItem(scene, input.item);
    assert(item !== undefined && !isEnded(item), 'a cancelled item was known and in hand');
    return [{ ...common, type: 'AcceptanceCancelled', item: item.id, sender: item.sender, reason: input.reason }];
  },
};

/** The classes of R1.10–R1.18: who may send what to whom. */
function checkEligibility(input: AcceptItem, sender: Body, recipient: Body): readonly Breach[] {
  const isSecret = input.secrecy !== null;
  return [
    ...broken(sender.group === 'secret-holder' && !isSecret, 'sender_must_be_eligible'),
    ...broken(recipient.group === 'secret-holder' && !isSecret && !sender.fourOffices, 'recipient_must_be_eligible'),
  ];
}

function checkPacking(scene: Scene, { packing, secrecy }: AcceptItem): readonly Breach[] {
  const needsTwo = secrecy === 'A' && scene.context.rules.twoEnvelopesForA.value;
  const isSuited =
    packing.coverSound && (!needsTwo || packing.envelopes === 2) && (secrecy === null || packing.secrecyStamp);
  return [...broken(!isSuited, 'packing_must_suit_secrecy'), ...broken(!packing.kt1Stamp, 'kt1_stamp_must_be_present')];
}

function checkAgreedTime(scene: Scene, input: AcceptItem, facility: Facility, recipient: Body): readonly Breach[] {
  if (!isTimed(input.urgency)) return [];
  if (input.agreedAt === undefined) return broken(true, 'agreed_time_must_be_given');
  const leadHours = scene.context.rules.timedLeadHours.value[leadAreaOf(scene, facility, recipient)];
  return broken(input.agreedAt < scene.at + leadHours * HOUR, 'agreed_time_must_allow_lead');
}

/** Inner city where the provincial or regional office itself delivers; suburban below it (R2.07). */
function leadAreaOf(scene: Scene, facility: Facility, recipient: Body): LeadArea {
  if (scopeOf(facility, recipient) === 'inter-province') return 'inter-province';
  const delivery = scene.context.network.findFacility(recipient.servedBy);
  return delivery?.kind === 'commune-office' ? 'suburban' : 'inner-city';
}

function scopeOf(facility: Facility, recipient: Body): Scope {
  return facility.province === recipient.province ? 'intra-province' : 'inter-province';
}

/** Free for central bodies to served bodies, and for the four offices to anybody (R1.16–R1.18). */
function paymentOf(sender: Body, recipient: Body): ItemNow['payment'] {
  if (sender.fourOffices) return 'free';
  return sender.group === 'central' && recipient.group !== 'secret-holder' ? 'free' : 'paid';
}

function accepted(scene: Scene, input: AcceptItem, common: Common): ItemAccepted {
  const { network, rules, calendar } = scene.context;
  const facility = network.findFacility(input.facility);
  const sender = network.findBody(input.sender);
  const recipient = network.findBody(input.recipient);
  assert(facility !== undefined && sender !== undefined && recipient !== undefined, 'parties are known');
  const { agreedAt, declaredMassGrams, returnBy, urgency } = input;
  const scope = scopeOf(facility, recipient);
  const postingDate = postingDateOf(common.occurredAt, facility.cutOffMinute);
  const agreed = agreedAt === undefined ? {} : { agreedAt };
  return {
    ...common,
    type: 'ItemAccepted',
    item: input.item,
    product: { scope, secrecy: input.secrecy, urgency },
    form: input.form,
    sender: sender.id,
    recipient: recipient.id,
    origin: facility.id,
    delivery: recipient.servedBy,
    returnTo: sender.servedBy,
    massGrams: input.massGrams,
    ...(declaredMassGrams === undefined ? {} : { declaredMassGrams }),
    packing: input.packing,
    postingDate,
    ruleSet: rules.id,
    dueAt: dueAtOf({ date: postingDate, scope, urgency, ...agreed }, rules, calendar),
    ...agreed,
    payment: paymentOf(sender, recipient),
    screeningRequired: recipient.screened,
    namedPersonOnly: input.namedPersonOnly ?? false,
    ...(returnBy === undefined ? {} : { returnBy }),
  };
}
