import { broken } from '../act.ts';
import type { Breach } from '../breach.ts';
import { subjectOf, type PersonId } from '../ids.ts';
import { isDisinfected, isEnded, isIsolated, isScreened, type ItemNow } from '../item/item.ts';
import { secrecyRank, type SecrecyClass } from '../item/product.ts';
import { checkFitnessOf } from '../network/fitness.ts';
import { checkLocator } from '../receptacle/locator.ts';
import { isClosed, isEmpty, type ReceptacleNow } from '../receptacle/receptacle.ts';
import { findTrip, type Scene } from '../scene.ts';
import { subjectOfLine } from '../subjects.ts';
import type { LooseLoad } from '../transport/trip.ts';
import { isSameCustodian, type Custodian } from './custodian.ts';
import type { HandoverLine } from './handover.ts';
import type { DrawHandoverList } from './inputs.ts';

/** A receptacle that goes on a list: the giver's, closed with a label or empty, and on no other list. */
export function checkListedReceptacle(receptacle: ReceptacleNow, giver: Custodian): readonly Breach[] {
  const subject = subjectOf('receptacle', receptacle.id);
  return [
    ...broken(!isSameCustodian(receptacle.custodian, giver), 'giver_must_be_custodian', subject),
    ...broken(!isClosed(receptacle) && !isEmpty(receptacle), 'receptacle_must_be_closed', subject),
    ...broken(isClosed(receptacle) && receptacle.label === null, 'despatch_must_be_closed', subject),
    ...broken(receptacle.handover !== null, 'receptacle_must_not_be_listed', subject),
    ...broken(receptacle.isolated, 'item_must_not_be_isolated', subject),
  ];
}

/** An item that goes on a list: loose, the giver's, controlled, free to move, and on no other list. */
export function checkListedItem(item: ItemNow, giver: Custodian): readonly Breach[] {
  const subject = subjectOf('item', item.id);
  return [
    ...broken(isEnded(item), 'item_must_not_be_ended', subject),
    ...broken(item.container !== null, 'item_must_not_be_bagged', subject),
    ...broken(!isSameCustodian(item.custodian, giver) || item.state === 'missing', 'giver_must_be_custodian', subject),
    ...broken(!item.controlled, 'item_must_be_controlled', subject),
    ...broken(item.handover !== null, 'item_must_not_be_listed', subject),
    ...checkFreeToMove(item),
  ];
}

/** Suspended or isolated: it stays where it is (R1.50, R4.11; 12.2 #27–28). */
export function checkFreeToMove(item: ItemNow): readonly Breach[] {
  const subject = subjectOf('item', item.id);
  return [
    ...broken(item.suspension !== null, 'item_must_not_be_suspended', subject),
    ...broken(isIsolated(item), 'item_must_not_be_isolated', subject),
  ];
}

/** Driver and escort, or the courier: whoever would carry the lines is fit to (R1.45, R1.53; 12.10 #89). */
export function checkCarriers(
  scene: Scene,
  carriers: readonly PersonId[],
  lines: readonly { readonly secrecy: SecrecyClass | null }[],
): readonly Breach[] {
  const secrecies = lines.map((line) => line.secrecy);
  return carriers
    .filter((person) => scene.context.network.findPerson(person) !== undefined)
    .flatMap((person) => checkFitnessOf(scene, person, secrecies, 'receiver_must_hold_clearance'));
}

/**
 * R1.41: KT1 mail in a vehicle that is not dedicated has an escort. R1.55: class A and what is carried directly have a
 * locator that speaks, so they never lie loose. R1.49: direct carriage is the Central Post Department's own.
 */
export function checkCarriage(scene: Scene, receiver: Custodian, lines: readonly HandoverLine[]): readonly Breach[] {
  if (receiver.kind !== 'trip') return [];
  const trip = findTrip(scene, receiver.trip);
  if (trip === undefined) return [];
  const isAlone = !trip.dedicated && trip.escort === null;
  const isOwn = trip.dedicated && trip.central;
  const isSecret = lines.some((line) => secrecyRank(line.secrecy) > 0);
  return [
    ...broken(isSecret && isAlone, 'secret_must_travel_dedicated'),
    ...broken(isAlone, 'escort_must_travel'),
    ...broken(trip.state === 'finished', 'trip_must_be_at_stop'),
    ...lines.flatMap((line) => checkLocated(scene, line)),
    ...lines.flatMap((line) =>
      broken(line.direct === true && !isOwn, 'direct_carriage_must_be_kept', subjectOfLine(line)),
    ),
  ];
}

/** A secret goes out for delivery in a dedicated vehicle, or with an escort who is fit and somebody else (R1.41, R1.48). */
export function checkRound(scene: Scene, input: DrawHandoverList, lines: readonly HandoverLine[]): readonly Breach[] {
  if (input.receiver.kind !== 'courier') return [];
  const { network } = scene.context;
  const vehicle = input.vehicle === undefined ? undefined : network.findVehicle(input.vehicle);
  const { escort } = input;
  const isUnknownEscort = escort !== undefined && network.findPerson(escort) === undefined;
  const isAlone = vehicle?.dedicated !== true && escort === undefined;
  const isSecret = lines.some((line) => secrecyRank(line.secrecy) > 0);
  return [
    ...broken(input.vehicle !== undefined && vehicle === undefined, 'vehicle_must_be_known'),
    ...broken(isUnknownEscort, 'person_must_be_known'),
    ...broken(escort === input.receiver.person, 'escort_must_travel'),
    ...broken(isSecret && isAlone, 'secret_must_go_out_dedicated'),
    ...checkCarriers(scene, escort === undefined ? [] : [escort], lines),
  ];
}

/** The gate before delivery: what must be X-rayed and disinfected has been, by treatments that count (12.2 #27). */
export function checkDelivery(item: ItemNow, input: DrawHandoverList): readonly Breach[] {
  if (input.receiver.kind !== 'courier') return [];
  const subject = subjectOf('item', item.id);
  return [
    ...broken(item.screeningRequired && !isScreened(item), 'item_must_be_screened', subject),
    ...broken(item.screeningRequired && !isDisinfected(item), 'item_must_be_disinfected', subject),
    ...broken(item.delivery !== input.place, 'item_must_be_delivered_from_here', subject),
  ];
}

function checkLocated(scene: Scene, line: HandoverLine): readonly Breach[] {
  if (line.kind === 'item') return checkLoose(scene, { ...line, direct: line.direct === true });
  const { receptacle, secrecy, direct, located } = line;
  return checkLocator(scene, { id: receptacle, secrecy, direct: direct === true, located: located === true });
}

/** No locator can be fixed to an item outside a bag: class A and what is carried directly never lie loose (R1.55). */
export function checkLoose(scene: Scene, { item, secrecy, direct }: Omit<LooseLoad, 'guards'>): readonly Breach[] {
  const isBarred = scene.context.rules.locatorForA.value && (secrecy === 'A' || direct);
  return broken(isBarred, 'locator_must_be_active', subjectOf('item', item));
}
