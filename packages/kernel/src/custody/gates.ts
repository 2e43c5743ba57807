import { broken } from '../act.ts';
import type { Breach } from '../breach.ts';
import { subjectOf, type DocumentReference, type PersonId, type VehicleId } from '../ids.ts';
import { deliveryOfficeOf } from '../item/in-hand.ts';
import { isDisinfected, isEnded, isIsolated, isScreened, type ItemNow } from '../item/item.ts';
import { secrecyRank, type SecrecyClass } from '../item/product.ts';
import { checkFitnessOf } from '../network/fitness.ts';
import { checkLocator } from '../receptacle/locator.ts';
import { isClosed, isEmpty, type ReceptacleNow } from '../receptacle/receptacle.ts';
import type { Scene } from '../scene.ts';
import { subjectOfLine } from '../subjects.ts';
import type { LooseLoad } from '../transport/trip.ts';
import { isSameCustodian, type Custodian } from './custodian.ts';
import type { HandoverLine } from './handover.ts';
import type { DrawHandoverList } from './inputs.ts';

/** Who gives to whom. */
export interface Parties {
  readonly giver: Custodian;
  readonly receiver: Custodian;
}

/** A receptacle that goes on a list: the giver's, closed with a label or empty, free to move, and on no other list. */
export function checkListedReceptacle(receptacle: ReceptacleNow, parties: Parties): readonly Breach[] {
  const subject = subjectOf('receptacle', receptacle.id);
  return [
    ...broken(!isSameCustodian(receptacle.custodian, parties.giver), 'giver_must_be_custodian', subject),
    ...broken(!isClosed(receptacle) && !isEmpty(receptacle), 'receptacle_must_be_closed', subject),
    ...broken(isClosed(receptacle) && receptacle.label === null, 'despatch_must_be_closed', subject),
    ...broken(receptacle.handover !== null, 'receptacle_must_not_be_listed', subject),
    ...broken(receptacle.isolated && !isBroughtBack(parties), 'item_must_not_be_isolated', subject),
  ];
}

/** An item that goes on a list: loose, the giver's, controlled, free to move, and on no other list. */
export function checkListedItem(item: ItemNow, parties: Parties): readonly Breach[] {
  const subject = subjectOf('item', item.id);
  const isGivers = isSameCustodian(item.custodian, parties.giver);
  return [
    ...broken(isEnded(item), 'item_must_not_be_ended', subject),
    ...broken(item.container !== null, 'item_must_not_be_bagged', subject),
    ...broken(!isGivers || item.state === 'missing', 'giver_must_be_custodian', subject),
    ...broken(!item.controlled, 'item_must_be_controlled', subject),
    ...broken(item.handover !== null, 'item_must_not_be_listed', subject),
    ...(isBroughtBack(parties) ? [] : checkFreeToMove(item)),
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

/** From a courier or a vehicle into an office: only there can what is suspended or isolated be kept apart. */
export function isBroughtBack({ giver, receiver }: Parties): boolean {
  return (giver.kind === 'courier' || giver.kind === 'trip') && receiver.kind === 'facility';
}

/**
 * Driver and escort, or the courier: whoever would carry the lines is fit to (R1.45, R1.53; 12.10 #89). Who has left
 * the register is fit for nothing.
 */
export function checkCarriers(
  scene: Scene,
  carriers: readonly PersonId[],
  lines: readonly { readonly secrecy: SecrecyClass | null }[],
): readonly Breach[] {
  const secrecies = lines.map((line) => line.secrecy);
  return carriers.flatMap((person) => checkFitnessOf(scene, person, secrecies, 'receiver_must_hold_clearance'));
}

/** With what a trip carries. */
export interface Carriage {
  readonly dedicated: boolean;
  /** Run by the Central Post Department itself. */
  readonly central: boolean;
  readonly escort: PersonId | null;
}

/**
 * R1.41: KT1 mail in a vehicle that is not dedicated has an escort. R1.55: class A and what is carried directly have a
 * locator that speaks, so they never lie loose. R1.49: direct carriage is the Central Post Department's own.
 */
export function checkCarriage(scene: Scene, carriage: Carriage, lines: readonly HandoverLine[]): readonly Breach[] {
  const isAlone = !carriage.dedicated && carriage.escort === null;
  const isOwn = carriage.dedicated && carriage.central;
  const isSecret = lines.some((line) => secrecyRank(line.secrecy) > 0);
  return [
    ...broken(isSecret && isAlone, 'secret_must_travel_dedicated'),
    ...broken(isAlone, 'escort_must_travel'),
    ...lines.flatMap((line) => checkLocated(scene, line)),
    ...lines.flatMap((line) =>
      broken(line.direct === true && !isOwn, 'direct_carriage_must_be_kept', subjectOfLine(line)),
    ),
  ];
}

/** With what a courier goes out. */
export interface Round {
  readonly vehicle: VehicleId | null;
  readonly escort: PersonId | null;
  /** The paper by which the guards have come. */
  readonly guards: DocumentReference | null;
}

/** The vehicle and the escort of a round: known, and the escort somebody else than the courier. */
export function checkRoundCrew(scene: Scene, courier: PersonId, { vehicle, escort }: Round): readonly Breach[] {
  const { network } = scene.context;
  const isUnknownVehicle = vehicle !== null && network.findVehicle(vehicle) === undefined;
  const isUnknownEscort = escort !== null && network.findPerson(escort) === undefined;
  return [
    ...broken(isUnknownVehicle, 'vehicle_must_be_known'),
    ...broken(isUnknownEscort, 'person_must_be_known'),
    ...broken(escort === courier, 'escort_must_travel'),
  ];
}

/**
 * A secret goes out for delivery in a dedicated vehicle, or with an escort who is fit (R1.41, R1.48); what is to be
 * guarded goes out with its guards (R1.42).
 */
export function checkRound(scene: Scene, round: Round, lines: readonly HandoverLine[]): readonly Breach[] {
  const vehicle = round.vehicle === null ? undefined : scene.context.network.findVehicle(round.vehicle);
  const isAlone = vehicle?.dedicated !== true && round.escort === null;
  const escort = round.escort === null ? undefined : scene.context.network.findPerson(round.escort);
  const isSecret = lines.some((line) => secrecyRank(line.secrecy) > 0);
  return [
    ...broken(isSecret && isAlone, 'secret_must_go_out_dedicated'),
    ...checkCarriers(scene, escort === undefined ? [] : [escort.id], lines),
    ...lines.flatMap((line) =>
      broken(line.guards === true && round.guards === null, 'guards_must_be_present', subjectOfLine(line)),
    ),
  ];
}

/** The gate before delivery: what must be X-rayed and disinfected has been, by treatments that count (12.2 #27). */
export function checkDelivery(scene: Scene, item: ItemNow, input: DrawHandoverList): readonly Breach[] {
  if (input.receiver.kind !== 'courier') return [];
  const subject = subjectOf('item', item.id);
  return [
    ...broken(item.screeningRequired && !isScreened(item), 'item_must_be_screened', subject),
    ...broken(item.screeningRequired && !isDisinfected(item), 'item_must_be_disinfected', subject),
    ...broken(deliveryOfficeOf(scene, item) !== input.place, 'item_must_be_delivered_from_here', subject),
  ];
}

function checkLocated(scene: Scene, line: HandoverLine): readonly Breach[] {
  if (line.kind === 'item') return checkLoose(scene, { ...line, direct: line.direct === true });
  const { receptacle, secrecy, items, direct, located } = line;
  return checkLocator(scene, { id: receptacle, secrecy, items, direct: direct === true, located: located === true });
}

/** No locator can be fixed to an item outside a bag: class A and what is carried directly never lie loose (R1.55). */
export function checkLoose(scene: Scene, { item, secrecy, direct }: Omit<LooseLoad, 'guards'>): readonly Breach[] {
  const isBarred = scene.context.rules.locatorForA.value && (secrecy === 'A' || direct);
  return broken(isBarred, 'locator_must_be_active', subjectOf('item', item));
}
