import { broken, type Act } from '../act.ts';
import { assert } from '../assert.ts';
import type { ClosedBag } from '../event.ts';
import { subjectOf, type FacilityId, type ReceptacleId } from '../ids.ts';
import type { CloseDespatch, OpenDespatch } from '../input.ts';
import { checkClearance } from '../network/clearance.ts';
import { bagLabelOf } from '../receptacle/label.ts';
import { checkMakingUp } from '../receptacle/filling.ts';
import { findDespatch, findSeries } from '../scene.ts';
import { serviceDateOf, yearOf } from '../time.ts';
import type { DespatchBag, DespatchNow } from './despatch.ts';

/**
 * Khởi tạo chuyến thư. The number is the next of its pair, class and year, without gaps (12.3 #33).
 * Breaches, in order: unknown office, other office; then offices closed for KT1 and a despatch to itself.
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
    ];
  },
  events(scene, { origin, destination, carriage }, common) {
    const year = yearOf(serviceDateOf(scene.at));
    const series = seriesOf(origin, destination);
    const number = (findSeries(scene, series)?.lastNumbers[year] ?? 0) + 1;
    const despatch = `${series}-${year}-${String(number).padStart(4, '0')}`;
    return [{ ...common, type: 'DespatchOpened', despatch, origin, destination, carriage, year, number }];
  },
};

/**
 * Đóng chuyến thư: every bag sealed and none empty, one of them named the last; totals are locked and each bag gets
 * its label (12.3 #31–33; oracle 122).
 */
export const closeDespatch: Act<CloseDespatch> = {
  subjects: (input) => [subjectOf('despatch', input.despatch)],
  check(scene, input) {
    const despatch = findDespatch(scene, input.despatch);
    if (despatch === undefined) return broken(true, 'despatch_must_be_known');
    const { bags } = despatch;
    return [
      ...checkMakingUp(scene, despatch),
      ...broken(!bags.some((bag) => bag.receptacle === input.lastReceptacle), 'last_bag_must_be_named'),
      ...bags.flatMap((bag) =>
        broken(bag.items === 0, 'receptacle_must_hold_items', subjectOf('receptacle', bag.receptacle)),
      ),
      ...bags.flatMap((bag) => broken(!bag.sealed, 'seal_must_be_placed', subjectOf('receptacle', bag.receptacle))),
      ...checkClearance(
        scene,
        bags.map((bag) => bag.secrecy),
      ),
    ];
  },
  events(scene, input, common) {
    const despatch = findDespatch(scene, input.despatch);
    assert(despatch !== undefined, 'a closed despatch was known');
    const bags = despatch.bags.map((bag, index) => closedBagOf(despatch, bag, index + 1, input.lastReceptacle));
    const sum = (read: (bag: DespatchBag) => number) => despatch.bags.reduce((total, bag) => total + read(bag), 0);
    const totals = {
      receptacles: bags.length,
      items: sum((bag) => bag.items),
      massGrams: sum((bag) => bag.massGrams),
      tareGrams: sum((bag) => bag.tareGrams),
    };
    const { id, destination } = despatch;
    return [{ ...common, type: 'DespatchClosed', despatch: id, destination, bags, totals }];
  },
};

/** The number series of a pair. `K`: KT1 is one class of mail. */
function seriesOf(origin: FacilityId, destination: FacilityId): string {
  return `${origin}-${destination}-K`;
}

function closedBagOf(despatch: DespatchNow, bag: DespatchBag, bagNumber: number, last: ReceptacleId): ClosedBag {
  const { origin, destination, carriage, year } = despatch;
  const grossGrams = bag.grossGrams ?? bag.massGrams + bag.tareGrams;
  const label = bagLabelOf({
    origin,
    destination,
    carriage,
    year,
    despatchNumber: despatch.number,
    bagNumber,
    last: bag.receptacle === last,
    registered: true,
    grossGrams,
  });
  const { receptacle, items, massGrams } = bag;
  return { receptacle, bagNumber, label, items, massGrams, grossGrams };
}
