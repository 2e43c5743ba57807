import { broken, type Act } from '../act.ts';
import { subjectOf } from '../ids.ts';
import type { ReportSealing } from '../input.ts';
import { checkClearance } from '../network/clearance.ts';
import { findDespatch, findReceptacle, hasLaterFacts } from '../scene.ts';

/** How far the scale may be from tare plus contents before the difference is told (12.3 #38). */
const MASS_TOLERANCE_GRAMS = 100;

/**
 * Niêm phong: a numbered seal was put on and the bag weighed (12.3 #31). A physical act, hence a report.
 * Breaches, in order: unknown receptacle, other office; then state, despatch, contents, seal number and mass.
 */
export const reportSealing: Act<ReportSealing> = {
  subjects: (input) => [subjectOf('despatch', input.despatch), subjectOf('receptacle', input.receptacle)],
  check(scene, input) {
    const receptacle = findReceptacle(scene, input.receptacle);
    if (receptacle === undefined) return broken(true, 'receptacle_must_be_known');
    if (findDespatch(scene, input.despatch) === undefined) return broken(true, 'despatch_must_be_known');
    const { custodian } = receptacle;
    const isElsewhere = custodian.kind !== 'facility' || custodian.facility !== scene.context.actor.facility;
    const expected = receptacle.contents.reduce((sum, line) => sum + line.massGrams, receptacle.tareGrams);
    return [
      ...broken(isElsewhere, 'receptacle_must_be_in_hand'),
      ...broken(receptacle.state !== 'filling', 'receptacle_must_be_filling'),
      ...broken(receptacle.despatch !== input.despatch, 'receptacle_must_belong_to_despatch'),
      ...broken(receptacle.contents.length === 0, 'receptacle_must_hold_items'),
      ...broken(receptacle.seal?.number === input.sealNumber, 'seal_number_must_be_new'),
      ...broken(Math.abs(input.grossGrams - expected) > MASS_TOLERANCE_GRAMS, 'mass_must_agree'),
      ...checkClearance(scene, [receptacle.secrecy]),
      ...broken(hasLaterFacts(scene, subjectOf('receptacle', receptacle.id)), 'later_facts_must_agree'),
    ];
  },
  events: (_scene, { despatch, receptacle, sealNumber, grossGrams }, common) => [
    { ...common, type: 'ReceptacleSealed', despatch, receptacle, sealNumber, grossGrams },
  ],
};
