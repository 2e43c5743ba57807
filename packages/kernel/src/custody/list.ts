import { broken, type Act } from '../act.ts';
import { assert } from '../assert.ts';
import type { Breach } from '../breach.ts';
import { subjectOf, type SubjectId } from '../ids.ts';
import type { CancelHandoverList, DrawHandoverList } from '../input.ts';
import { isEnded, type ItemNow } from '../item/item.ts';
import { secrecyRank } from '../item/product.ts';
import { checkClearanceOf } from '../network/clearance.ts';
import { isClosed, isEmpty, type ReceptacleNow } from '../receptacle/receptacle.ts';
import { findHandover, findItem, findReceptacle, findTrip, type Scene } from '../scene.ts';
import { isSameCustodian, type Custodian } from './custodian.ts';
import type { HandoverForm, HandoverLine } from './handover.ts';
import { checkParty, maySignFor, personsOf, signersOf } from './parties.ts';

/**
 * Lập BĐ10 or BĐ13: what is to pass, from whom to whom (12.3 #37; 12.5 #51). To a courier it is the gate before
 * delivery; to a vehicle that is not dedicated it wants an escort.
 * Breaches, in order: unknown things; then the parties, each line, clearance, and the gates.
 */
export const drawHandoverList: Act<DrawHandoverList> = {
  subjects: (input) => [
    subjectOf('handover', input.handover),
    ...[input.giver, input.receiver].flatMap(tripSubject),
    ...input.receptacles.map((id) => subjectOf('receptacle', id)),
    ...input.items.map((id) => subjectOf('item', id)),
  ],
  check(scene, input) {
    const { giver, receiver, place } = input;
    const receptacles = input.receptacles.map((id) => findReceptacle(scene, id));
    const items = input.items.map((id) => findItem(scene, id));
    const lines = linesOf(scene, input);
    const mayDraw =
      scene.context.actor.facility === place ||
      [giver, receiver].some((p) => maySignFor(scene, p, signersOf(scene, p)));
    return [
      ...broken(scene.context.network.findFacility(place) === undefined, 'facility_must_be_known'),
      ...broken(!mayDraw, 'actor_must_act_for_own_facility'),
      ...broken(receptacles.includes(undefined), 'receptacle_must_be_known'),
      ...broken(items.includes(undefined), 'item_must_be_known'),
      ...broken(findHandover(scene, input.handover) !== undefined, 'handover_must_be_new'),
      ...broken(isSameCustodian(giver, receiver), 'parties_must_differ'),
      ...checkParty(scene, giver, place),
      ...checkParty(scene, receiver, place),
      ...broken(lines.length === 0 || hasRepeats(input), 'list_must_hold_lines'),
      ...receptacles.flatMap((each) => (each === undefined ? [] : checkReceptacle(each, giver))),
      ...items.flatMap((each) => (each === undefined ? [] : checkItem(each, giver))),
      ...personsOf(scene, receiver).flatMap((person) =>
        checkClearanceOf(
          scene,
          person,
          lines.map((line) => line.secrecy),
          'receiver_must_hold_clearance',
        ),
      ),
      ...checkCarriage(scene, receiver, lines),
      ...items.flatMap((each) => (each === undefined ? [] : checkDelivery(each, input))),
    ];
  },
  events(scene, { handover, place, giver, receiver, ...input }, common) {
    return [
      {
        ...common,
        type: 'HandoverListDrawn',
        handover,
        form: formOf(giver, receiver),
        place,
        giver,
        receiver,
        giverSigners: signersOf(scene, giver),
        receiverSigners: signersOf(scene, receiver),
        lines: linesOf(scene, input),
      },
    ];
  },
};

/** Withdraws a list that the receiver has not signed. */
export const cancelHandoverList: Act<CancelHandoverList> = {
  subjects: (input) => [subjectOf('handover', input.handover)],
  check(scene, input) {
    const handover = findHandover(scene, input.handover);
    if (handover === undefined) return broken(true, 'handover_must_be_known');
    const isOwn =
      scene.context.actor.facility === handover.place ||
      maySignFor(scene, handover.giver, handover.giverSigners) ||
      maySignFor(scene, handover.receiver, handover.receiverSigners);
    return [
      ...broken(!isOwn, 'actor_must_act_for_own_facility'),
      ...broken(handover.state !== 'drawn' && handover.state !== 'given', 'list_must_be_open'),
    ];
  },
  events(scene, input, common) {
    const handover = findHandover(scene, input.handover);
    assert(handover !== undefined, 'a cancelled list was known');
    return [{ ...common, type: 'HandoverListCancelled', handover: handover.id, lines: handover.lines }];
  },
};

/** The line of a receptacle as it stands. */
export function receptacleLine(receptacle: ReceptacleNow): HandoverLine {
  const { id, despatch, label, destination, contents, secrecy } = receptacle;
  return {
    kind: 'receptacle',
    receptacle: id,
    ...(despatch === null ? {} : { despatch }),
    ...(label === null ? {} : { label }),
    ...(destination === null ? {} : { destination }),
    items: contents.length,
    massGrams: receptacle.grossGrams ?? contents.reduce((sum, line) => sum + line.massGrams, receptacle.tareGrams),
    secrecy,
  };
}

/** The line of an item outside a receptacle (đi ngoài). */
export function itemLine(item: ItemNow): HandoverLine {
  return { kind: 'item', item: item.id, massGrams: item.massGrams, secrecy: item.product.secrecy };
}

/** The subject of a party that is a trip. */
function tripSubject(party: Custodian): readonly SubjectId[] {
  return party.kind === 'trip' ? [subjectOf('trip', party.trip)] : [];
}

function formOf(giver: Custodian, receiver: Custodian): HandoverForm {
  return giver.kind === 'courier' || receiver.kind === 'courier' ? 'BD13' : 'BD10';
}

function linesOf(scene: Scene, input: Pick<DrawHandoverList, 'receptacles' | 'items'>): readonly HandoverLine[] {
  return [
    ...input.receptacles.map((id) => findReceptacle(scene, id)).flatMap((each) => (each ? [receptacleLine(each)] : [])),
    ...input.items.map((id) => findItem(scene, id)).flatMap((each) => (each ? [itemLine(each)] : [])),
  ];
}

function hasRepeats(input: DrawHandoverList): boolean {
  const all = [...input.receptacles, ...input.items];
  return new Set(all).size !== all.length;
}

function checkReceptacle(receptacle: ReceptacleNow, giver: Custodian): readonly Breach[] {
  const subject = subjectOf('receptacle', receptacle.id);
  return [
    ...broken(!isSameCustodian(receptacle.custodian, giver), 'giver_must_be_custodian', subject),
    ...broken(!isClosed(receptacle) && !isEmpty(receptacle), 'receptacle_must_be_closed', subject),
    ...broken(isClosed(receptacle) && receptacle.label === null, 'despatch_must_be_closed', subject),
    ...broken(receptacle.handover !== null, 'receptacle_must_not_be_listed', subject),
  ];
}

function checkItem(item: ItemNow, giver: Custodian): readonly Breach[] {
  const subject = subjectOf('item', item.id);
  return [
    ...broken(isEnded(item), 'item_must_not_be_ended', subject),
    ...broken(item.container !== null, 'item_must_not_be_bagged', subject),
    ...broken(!isSameCustodian(item.custodian, giver) || item.state === 'missing', 'giver_must_be_custodian', subject),
    ...broken(!item.controlled, 'item_must_be_controlled', subject),
    ...broken(item.handover !== null, 'item_must_not_be_listed', subject),
  ];
}

/** R1.41: KT1 mail in a vehicle that is not dedicated has an escort; R1.55: class A outside a bag has no locator. */
function checkCarriage(scene: Scene, receiver: Custodian, lines: readonly HandoverLine[]): readonly Breach[] {
  if (receiver.kind !== 'trip') return [];
  const trip = findTrip(scene, receiver.trip);
  if (trip === undefined) return [];
  const isAlone = !trip.dedicated && trip.escort === null;
  const isSecret = lines.some((line) => secrecyRank(line.secrecy) > 0);
  const isLooseA = lines.some((line) => line.kind === 'item' && line.secrecy === 'A');
  return [
    ...broken(isSecret && isAlone, 'secret_must_travel_dedicated'),
    ...broken(isAlone, 'escort_must_travel'),
    ...broken(trip.state === 'finished', 'trip_must_be_at_stop'),
    ...broken(isLooseA && scene.context.rules.locatorForA.value, 'locator_must_be_fixed'),
  ];
}

/** The gate before delivery (12.2 #27). */
function checkDelivery(item: ItemNow, input: DrawHandoverList): readonly Breach[] {
  if (input.receiver.kind !== 'courier') return [];
  const subject = subjectOf('item', item.id);
  return [
    ...broken(item.screeningRequired && item.screening !== 'passed', 'item_must_be_screened', subject),
    ...broken(item.screeningRequired && !item.disinfected, 'item_must_be_disinfected', subject),
    ...broken(item.delivery !== input.place, 'item_must_be_delivered_from_here', subject),
  ];
}
