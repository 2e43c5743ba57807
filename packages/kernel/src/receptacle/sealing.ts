import { broken, type Act } from '../act.ts';
import type { Breach } from '../breach.ts';
import { checkWitness } from '../handling/witness.ts';
import { subjectOf } from '../ids.ts';
import { checkFitness } from '../network/fitness.ts';
import { findDespatch, findReceptacle, findSeal, getReceptacle, hasLaterFacts, type Scene } from '../scene.ts';
import type { ReportSealing } from './inputs.ts';
import { checkLocator } from './locator.ts';
import { expectedGrossOf, isClosed, isHeldBy, locatedOf, type ReceptacleNow } from './receptacle.ts';

/**
 * Niêm phong: a numbered seal was put on and the bag weighed (12.3 #31). A physical act, hence a report. A bag whose
 * seal did not stay intact is sealed again on its way.
 * Breaches, in order: unknown receptacle or despatch; fitness; custody, state, despatch, contents; locator, seal,
 * second person for class A, mass.
 */
export const reportSealing: Act<ReportSealing> = {
  subjects: (input) => [
    subjectOf('receptacle', input.receptacle),
    subjectOf('despatch', input.despatch),
    subjectOf('seal', input.sealNumber),
  ],
  check(scene, input) {
    const receptacle = findReceptacle(scene, input.receptacle);
    if (receptacle === undefined) return broken(true, 'receptacle_must_be_known');
    if (findDespatch(scene, input.despatch) === undefined) return broken(true, 'despatch_must_be_known');
    const isHere = isHeldBy(receptacle, scene.context.actor.facility);
    const isOff =
      Math.abs(input.grossGrams - expectedGrossOf(receptacle)) > scene.context.rules.massToleranceGrams.value;
    return [
      ...checkFitness(scene, [receptacle.secrecy]),
      ...broken(!isHere, 'receptacle_must_be_in_hand'),
      ...broken(receptacle.state !== 'filling' && !isToBeResealed(receptacle), 'receptacle_must_be_filling'),
      ...broken(receptacle.despatch !== input.despatch, 'receptacle_must_belong_to_despatch'),
      ...broken(receptacle.contents.length === 0, 'receptacle_must_hold_items'),
      ...checkLocator(scene, locatedOf(receptacle)),
      ...checkSeal(scene, input),
      ...checkSecond(scene, input, receptacle),
      ...broken(isOff, 'mass_must_agree'),
      ...broken(hasLaterFacts(scene, subjectOf('receptacle', receptacle.id)), 'later_facts_must_agree'),
    ];
  },
  events(scene, { despatch, receptacle, sealNumber, grossGrams, witness }, common) {
    const { seal } = getReceptacle(scene, receptacle);
    const replaces = seal === null || seal.number === sealNumber ? {} : { replaces: seal.number };
    const second = witness === undefined ? {} : { witness };
    return [
      { ...common, type: 'ReceptacleSealed', despatch, receptacle, sealNumber, grossGrams, ...second, ...replaces },
    ];
  },
};

/** Closed, and the seal that closed it was seen broken, missing or another. */
function isToBeResealed(receptacle: ReceptacleNow): boolean {
  return isClosed(receptacle) && receptacle.seal !== null && receptacle.seal.state !== 'intact';
}

/** From the drawer of this office, and never put on anything. */
function checkSeal(scene: Scene, input: ReportSealing): readonly Breach[] {
  const subject = subjectOf('seal', input.sealNumber);
  const seal = findSeal(scene, input.sealNumber);
  return [
    ...broken(seal?.facility !== scene.context.actor.facility, 'seal_must_be_issued_here', subject),
    ...broken(seal !== undefined && seal.state !== 'issued', 'seal_must_be_unused', subject),
    ...broken(hasLaterFacts(scene, subject), 'later_facts_must_agree', subject),
  ];
}

/** Class A is sealed before a second person (12.2 #26); whoever is named for another class must be one all the same. */
function checkSecond(scene: Scene, input: ReportSealing, { secrecy }: ReceptacleNow): readonly Breach[] {
  if (input.witness === undefined) return broken(secrecy === 'A', 'sealer_must_have_witness');
  return checkWitness(scene, input.witness, [secrecy], 'sealer_must_have_witness');
}
