import { broken, type Act } from '../act.ts';
import type { Breach } from '../breach.ts';
import { subjectOf, type FacilityId } from '../ids.ts';
import { checkClearance } from '../network/fitness.ts';
import { bagLabelOf } from '../receptacle/label.ts';
import { checkLocator } from '../receptacle/locator.ts';
import { findDespatch, findSeries, getDespatch, type Scene } from '../scene.ts';
import { serviceDateOf, yearOf } from '../time.ts';
import type { DespatchBag, DespatchNow } from './despatch.ts';
import type { ClosedBag } from './events.ts';
import type { CancelDespatch, CloseDespatch, OpenDespatch } from './inputs.ts';
import { checkMakingUp, checkNumber } from './room.ts';

/**
 * Khởi tạo chuyến thư. The number is the next of its pair, class and year, without gaps (12.3 #33).
 * Breaches, in order: unknown office, other office; then offices closed for KT1, a despatch to itself, no number left.
 */
export const openDespatch: Act<OpenDespatch> = {
  subjects: (input) => [subjectOf('series', seriesOf(input.origin, input.destination))],
  check(scene, input) {
    const { network, actor } = scene.context;
    const origin = network.findFacility(input.origin);
    const destination = network.findFacility(input.destination);
    return [
      ...broken(origin === undefined || destination === undefined, 'facility_must_be_known'),
      ...broken(input.origin !== actor.facility, 'actor_must_act_for_own_facility'),
      ...broken(origin?.openForKt1 === false || destination?.openForKt1 === false, 'facility_must_be_open_for_kt1'),
      ...broken(input.origin === input.destination, 'despatch_must_have_two_offices'),
      ...checkNumber(nextNumberOf(scene, input)),
    ];
  },
  events(scene, { origin, destination, carriage }, common) {
    const year = yearOf(serviceDateOf(scene.at));
    const number = nextNumberOf(scene, { origin, destination });
    const despatch = `${seriesOf(origin, destination)}-${year}-${String(number).padStart(4, '0')}`;
    return [{ ...common, type: 'DespatchOpened', despatch, origin, destination, carriage, year, number }];
  },
};

/**
 * Đóng chuyến thư: every bag sealed and none empty, one of them named the last; totals are locked and each bag gets
 * its label (12.3 #31–33; oracle 122). Whoever closes a despatch with class A did not seal that bag (12.2 #26).
 * Breaches, in order: unknown despatch, other office, clearance, not open; then each bag, and the last.
 */
export const closeDespatch: Act<CloseDespatch> = {
  subjects: (input) => [subjectOf('despatch', input.despatch)],
  check(scene, input) {
    const despatch = findDespatch(scene, input.despatch);
    if (despatch === undefined) return broken(true, 'despatch_must_be_known');
    const { bags } = despatch;
    return [
      ...checkMakingUp(scene, despatch),
      ...checkClearance(
        scene,
        bags.map((bag) => bag.secrecy),
      ),
      ...bags.flatMap((bag) => checkBag(scene, bag)),
      ...broken(!bags.some((bag) => bag.receptacle === input.lastReceptacle), 'last_bag_must_be_named'),
    ];
  },
  events(scene, input, common) {
    const despatch = getDespatch(scene, input.despatch);
    const { id, destination } = despatch;
    // The bag named the last bears the last number.
    const inOrder = despatch.bags.toSorted((one, other) => rankOf(one, input) - rankOf(other, input));
    const bags = inOrder.map((bag, index) => closedBagOf(despatch, bag, index + 1));
    const sum = (read: (bag: DespatchBag) => number) => despatch.bags.reduce((total, bag) => total + read(bag), 0);
    const totals = {
      receptacles: bags.length,
      items: sum((bag) => bag.items),
      massGrams: sum((bag) => bag.massGrams),
      tareGrams: sum((bag) => bag.tareGrams),
    };
    return [{ ...common, type: 'DespatchClosed', despatch: id, destination, bags, totals }];
  },
};

/**
 * Huỷ chuyến thư: an open despatch without bags ends; its number stays used, so the series keeps no gap (12.3 #33).
 * Breaches, in order: unknown despatch, other office, not open, bags in it.
 */
export const cancelDespatch: Act<CancelDespatch> = {
  subjects: (input) => [subjectOf('despatch', input.despatch)],
  check(scene, input) {
    const despatch = findDespatch(scene, input.despatch);
    if (despatch === undefined) return broken(true, 'despatch_must_be_known');
    return [...checkMakingUp(scene, despatch), ...broken(despatch.bags.length > 0, 'despatch_must_be_empty')];
  },
  events: (_scene, { despatch }, common) => [{ ...common, type: 'DespatchCancelled', despatch }],
};

/** The number series of a pair. `K`: KT1 is one class of mail. */
function seriesOf(origin: FacilityId, destination: FacilityId): string {
  return `${origin}-${destination}-K`;
}

function nextNumberOf(scene: Scene, { origin, destination }: Pick<OpenDespatch, 'origin' | 'destination'>): number {
  const year = yearOf(serviceDateOf(scene.at));
  return (findSeries(scene, seriesOf(origin, destination))?.lastNumbers[year] ?? 0) + 1;
}

/** Filled, sealed, with a locator where one is due; and class A sealed by somebody else. */
function checkBag(scene: Scene, bag: DespatchBag): readonly Breach[] {
  const subject = subjectOf('receptacle', bag.receptacle);
  const isOwnSeal = bag.secrecy === 'A' && bag.sealedBy === scene.context.actor.person;
  return [
    ...broken(bag.items === 0, 'receptacle_must_hold_items', subject),
    ...checkLocator(scene, { ...bag, id: bag.receptacle }),
    ...broken(!bag.sealed, 'seal_must_be_placed', subject),
    ...broken(isOwnSeal, 'closer_must_not_be_sealer', subject),
  ];
}

function rankOf(bag: DespatchBag, { lastReceptacle }: CloseDespatch): number {
  return bag.receptacle === lastReceptacle ? 1 : 0;
}

function closedBagOf(despatch: DespatchNow, bag: DespatchBag, bagNumber: number): ClosedBag {
  const { origin, destination, carriage, year } = despatch;
  const { receptacle, items, massGrams } = bag;
  const grossGrams = bag.grossGrams ?? massGrams + bag.tareGrams;
  const label = bagLabelOf({
    origin,
    destination,
    carriage,
    year,
    despatchNumber: despatch.number,
    bagNumber,
    last: bagNumber === despatch.bags.length,
    registered: true,
    grossGrams,
  });
  return { receptacle, bagNumber, label, items, massGrams, grossGrams };
}
