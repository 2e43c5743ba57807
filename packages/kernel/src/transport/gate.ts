import { broken } from '../act.ts';
import type { Breach } from '../breach.ts';
import { checkCarriers, checkLoose } from '../custody/gates.ts';
import { subjectOf } from '../ids.ts';
import { checkClearance } from '../network/fitness.ts';
import { checkLocator } from '../receptacle/locator.ts';
import type { Scene } from '../scene.ts';
import type { Load, LooseLoad, TripNow } from './trip.ts';

/**
 * What must be so before a loaded vehicle leaves: an escort if it is not dedicated (R1.41), a crew fit for what is
 * aboard (R1.45, R1.53), every bag past its X-ray (R1.50) and with its seal intact (R1.55; 12.3 #31), a locator that speaks with class A
 * and what is carried directly (R1.55; 12.3 #30), direct carriage in the Central Post Department's own vehicle (R1.49),
 * and the guards that were asked for, or a waiver (R1.42; 12.4 #45).
 */
export function checkGate(scene: Scene, trip: TripNow): readonly Breach[] {
  const loads = [...trip.receptacles, ...trip.items];
  const isAlone = loads.length > 0 && !trip.dedicated && trip.escort === null;
  const crew = loads.length === 0 ? [] : [trip.driver, ...(trip.escort === null ? [] : [trip.escort])];
  return [
    ...broken(isAlone, 'escort_must_travel'),
    ...checkClearance(
      scene,
      loads.map((load) => load.secrecy),
    ),
    ...checkCarriers(scene, crew, loads),
    ...broken(!isGuarded(trip), 'guards_must_be_present'),
    ...trip.receptacles.flatMap((load) => checkReceptacle(scene, load)),
    ...trip.items.flatMap((load) => checkLoose(scene, load)),
    ...loads.flatMap((load) =>
      broken(load.direct && !(trip.dedicated && trip.central), 'direct_carriage_must_be_kept', subjectOfLoad(load)),
    ),
  ];
}

/** Nobody wants guards, or they have come, or authority has waived them. */
function isGuarded(trip: TripNow): boolean {
  const isWanted = trip.guards !== null || [...trip.receptacles, ...trip.items].some((load) => load.guards);
  return !isWanted || trip.guards?.state === 'fulfilled' || trip.guards?.state === 'waived';
}

function checkReceptacle(scene: Scene, load: Load): readonly Breach[] {
  return [
    ...broken(load.isolated, 'item_must_not_be_isolated', subjectOfLoad(load)),
    ...broken(load.filled && load.seal !== 'intact', 'seal_must_be_intact', subjectOfLoad(load)),
    ...checkLocator(scene, { ...load, id: load.receptacle }),
  ];
}

function subjectOfLoad(load: Load | LooseLoad) {
  return 'receptacle' in load ? subjectOf('receptacle', load.receptacle) : subjectOf('item', load.item);
}
