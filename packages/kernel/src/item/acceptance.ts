import { broken, type Act, type Common } from '../act.ts';
import { assert } from '../assert.ts';
import type { Breach } from '../breach.ts';
import { isSound } from '../handling/machine.ts';
import { subjectOf } from '../ids.ts';
import { irregularityIdOf, raised } from '../irregularity/raise.ts';
import { checkFitness } from '../network/fitness.ts';
import type { Body, Facility } from '../network/network.ts';
import { boundTo } from '../promise/bound.ts';
import { isTimed, postingDateOf } from '../promise/promise.ts';
import { findItem, findRequest, getItem, type Scene } from '../scene.ts';
import { checkRecipient, checkSender, isAuthorised, paymentOf } from './eligibility.ts';
import type { ItemAccepted } from './events.ts';
import { checkInHand, checkNotSuspended, checkUndecided, isAt } from './in-hand.ts';
import type { AcceptItem, CancelAcceptance, ControlItem } from './inputs.ts';
import { isItemNumber } from './number.ts';
import { checkAgreedTime, checkDirectCarriage, checkPacking, checkProduct } from './posting.ts';

/**
 * Chấp nhận gửi (12.2 #12–22). Scope, promise, payment and screening are computed here, never typed.
 * Breaches, in order: facility, bodies, number, request and scale; then the actor, eligibility, product, packing, times
 * and carriage.
 */
export const acceptItem: Act<AcceptItem> = {
  subjects: (input) => [
    subjectOf('item', input.item),
    ...(input.scale === undefined ? [] : [subjectOf('equipment', input.scale)]),
    ...(input.request === undefined ? [] : [subjectOf('request', input.request)]),
  ],
  check(scene, input) {
    const { network, rules, actor } = scene.context;
    const facility = network.findFacility(input.facility);
    const sender = network.findBody(input.sender);
    const recipient = network.findBody(input.recipient);
    const areKnown = facility !== undefined && sender !== undefined && recipient !== undefined;
    return [
      ...broken(facility === undefined, 'facility_must_be_known'),
      ...broken(input.facility !== actor.facility, 'actor_must_act_for_own_facility'),
      ...broken(sender === undefined || recipient === undefined, 'body_must_be_known'),
      ...broken(!isItemNumber(input.item), 'item_number_must_be_valid'),
      ...broken(findItem(scene, input.item) !== undefined, 'item_must_be_new'),
      ...broken(facility?.openForKt1 === false, 'facility_must_be_open_for_kt1'),
      ...checkRequest(scene, input),
      ...checkScale(scene, input),
      ...checkFitness(scene, [input.secrecy]),
      ...checkProduct(input, rules),
      ...checkPacking(input.packing, input.secrecy, rules),
      ...checkMarks(scene, input),
      ...(areKnown ? checkParties(scene, input, { facility, sender, recipient }) : []),
    ];
  },
  events(scene, input, common) {
    const { massGrams, declaredMassGrams: declared, inputId, item, secrecy } = input;
    const fact = accepted(scene, input, common);
    const isOff =
      declared !== undefined && Math.abs(massGrams - declared) > scene.context.rules.massToleranceGrams.value;
    if (!isOff) return [fact];
    const about = [subjectOf('item', item)];
    const told = raised(scene, common, irregularityIdOf(inputId, 0), { code: 'mass-differs-from-declared', about });
    // The item has no story yet that could tell its class.
    return [fact, { ...told, secrecy }];
  },
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
      ...checkNotSuspended(item),
      ...broken(item.controlled, 'item_must_await_control'),
      ...broken(item.acceptedBy === actor.person, 'controller_must_not_be_acceptor'),
      ...checkFitness(scene, [item.product.secrecy]),
    ];
  },
  events: (_scene, input, common) => [{ ...common, type: 'ItemControlled', item: input.item }],
};

/** Huỷ chấp nhận: gives the item back to the sender before it has moved (R4.06); a secret, by a second person (12.2 #26). */
export const cancelAcceptance: Act<CancelAcceptance> = {
  subjects: (input) => [subjectOf('item', input.item)],
  check(scene, input) {
    const item = findItem(scene, input.item);
    if (item === undefined) return broken(true, 'item_must_be_known');
    const { actor } = scene.context;
    const isAlone = item.product.secrecy !== null && item.acceptedBy === actor.person;
    const hasMoved = item.moved || !isAt(item, item.origin);
    return [
      ...checkInHand(scene, item),
      ...broken(item.origin !== actor.facility, 'actor_must_act_for_own_facility'),
      ...broken(hasMoved, 'item_must_not_have_moved'),
      ...broken(isAlone, 'corrector_must_not_be_author'),
      ...checkUndecided(item),
      ...checkFitness(scene, [item.product.secrecy]),
    ];
  },
  events(scene, input, common) {
    const { id, sender } = getItem(scene, input.item);
    return [{ ...common, type: 'AcceptanceCancelled', item: id, sender, reason: input.reason }];
  },
};

interface Parties {
  readonly facility: Facility;
  readonly sender: Body;
  readonly recipient: Body;
}

function checkParties(scene: Scene, input: AcceptItem, parties: Parties): readonly Breach[] {
  const { sender, recipient } = parties;
  const { secrecy, directCarriage = false } = input;
  const posting = { ...input, ...parties, directCarriage, acceptedAt: scene.at };
  return [
    ...checkSender(sender, secrecy),
    ...checkRecipient(sender, recipient, secrecy),
    ...broken(secrecy !== null && !isAuthorised(scene, input.handedBy, sender.id), 'sender_must_be_authorised'),
    ...checkAgreedTime(scene, posting, scene.context.rules),
    ...checkDirectCarriage(posting),
    ...broken(input.guards === true && !sender.fourOffices, 'guards_must_be_due'),
  ];
}

/** What is written on the item beside its product: a remark only on ordinary ones, a return date still ahead. */
function checkMarks(scene: Scene, { secrecy, remark, returnBy }: AcceptItem): readonly Breach[] {
  return [
    ...broken(secrecy !== null && remark !== undefined, 'remark_must_be_absent_on_secrets'),
    ...broken(returnBy !== undefined && returnBy <= scene.at, 'return_date_must_be_ahead'),
  ];
}

/** The collection by which it came was counted at this counter, and was this sender's (R5.01; 12.2 #25). */
function checkRequest(scene: Scene, { request: id, facility, sender }: AcceptItem): readonly Breach[] {
  if (id === undefined) return [];
  const request = findRequest(scene, id);
  if (request === undefined) return broken(true, 'request_must_be_known');
  const isRight = request.state === 'brought' && request.facility === facility && request.body === sender;
  return broken(!isRight, 'request_must_await_this_step', subjectOf('request', id));
}

/** The scale is one of this office, inspected and in order (R4.03; 12.2 #16). */
function checkScale(scene: Scene, { scale: id, facility }: AcceptItem): readonly Breach[] {
  if (id === undefined) return [];
  const scale = scene.context.network.findEquipment(id);
  if (scale === undefined) return broken(true, 'equipment_must_be_known');
  return broken(!isSound(scene, scale, 'scale', facility), 'scale_must_be_calibrated', subjectOf('equipment', id));
}

function accepted(scene: Scene, input: AcceptItem, common: Common): ItemAccepted {
  const { network, rules } = scene.context;
  const facility = network.findFacility(input.facility);
  const sender = network.findBody(input.sender);
  const recipient = network.findBody(input.recipient);
  assert(facility !== undefined && sender !== undefined && recipient !== undefined, 'parties are known');
  const { secrecy, urgency, declaredMassGrams, scale, returnBy, handedBy, remark, request } = input;
  const postingDate = postingDateOf(common.occurredAt, facility.cutOffMinute);
  const agreed = input.agreedAt === undefined || !isTimed(urgency) ? {} : { agreedAt: input.agreedAt };
  const bound = boundTo(scene, recipient, { facility, urgency, postingDate, ...agreed });
  return {
    ...common,
    type: 'ItemAccepted',
    item: input.item,
    product: { scope: bound.scope, secrecy, urgency },
    form: input.form,
    sender: sender.id,
    recipient: recipient.id,
    origin: facility.id,
    delivery: bound.delivery,
    returnTo: sender.servedBy,
    massGrams: input.massGrams,
    ...(declaredMassGrams === undefined ? {} : { declaredMassGrams }),
    ...(scale === undefined ? {} : { scale }),
    packing: input.packing,
    postingDate,
    ruleSet: rules.id,
    ...(bound.dueAt === undefined ? {} : { dueAt: bound.dueAt }),
    ...agreed,
    payment: paymentOf(sender, recipient),
    screeningRequired: bound.screeningRequired,
    namedPersonOnly: input.namedPersonOnly ?? false,
    ...(returnBy === undefined ? {} : { returnBy }),
    ...(handedBy === undefined ? {} : { handedBy }),
    ...(remark === undefined ? {} : { remark }),
    directCarriage: input.directCarriage ?? false,
    guards: input.guards ?? false,
    proofOfDelivery: input.proofOfDelivery ?? false,
    ...(request === undefined ? {} : { request }),
  };
}
