import { broken, type Act } from '../act.ts';
import type { Breach } from '../breach.ts';
import { checkWitness } from '../handling/witness.ts';
import { subjectOf, type SealNumber } from '../ids.ts';
import { findSeal, hasLaterFacts, type Scene } from '../scene.ts';
import type { IssueSeals, ReportSealsDestroyed } from './inputs.ts';

/**
 * Cấp chì: seals of a numbered series are handed to an office, by itself or by the office above (12.3 #31).
 * Breaches, in order: unknown office, other office, a number that is registered already or named twice.
 */
export const issueSeals: Act<IssueSeals> = {
  subjects: (input) => input.seals.map((seal) => subjectOf('seal', seal)),
  check(scene, { facility, seals }) {
    const { network, actor } = scene.context;
    const office = network.findFacility(facility);
    const isOwn = facility === actor.facility || office?.parent === actor.facility;
    return [
      ...broken(office === undefined, 'facility_must_be_known'),
      ...broken(!isOwn, 'actor_must_act_for_own_facility'),
      ...broken(seals.length === 0 || new Set(seals).size !== seals.length, 'seal_must_be_new'),
      ...seals.flatMap((seal) =>
        broken(findSeal(scene, seal) !== undefined, 'seal_must_be_new', subjectOf('seal', seal)),
      ),
    ];
  },
  events: (_scene, { facility, seals }, common) => [{ ...common, type: 'SealsIssued', facility, seals }],
};

/**
 * Huỷ chì: spent or spoilt seals were destroyed before a witness (12.3 #31). A seal is cut where its bag is opened,
 * so the office that destroys it need not be the one to which it was issued; an unused one must be its own.
 * Breaches, in order: other office, unknown seal; then seal on a bag or destroyed, seal of another office, witness.
 */
export const reportSealsDestroyed: Act<ReportSealsDestroyed> = {
  subjects: (input) => input.seals.map((seal) => subjectOf('seal', seal)),
  check: (scene, input) => [
    ...broken(input.facility !== scene.context.actor.facility, 'actor_must_act_for_own_facility'),
    ...input.seals.flatMap((seal) => checkSpent(scene, seal)),
    ...checkWitness(scene, input.witness, [], 'destroyer_must_have_witness'),
  ],
  events: (_scene, { facility, seals, witness, minutes }, common) => [
    { ...common, type: 'SealsDestroyed', facility, seals: [...new Set(seals)], witness, minutes },
  ],
};

function checkSpent(scene: Scene, number: SealNumber): readonly Breach[] {
  const subject = subjectOf('seal', number);
  const seal = findSeal(scene, number);
  if (seal === undefined) return broken(true, 'seal_must_be_known', subject);
  const isUnused = seal.state === 'issued';
  return [
    ...broken(!isUnused && seal.state !== 'broken', 'seal_must_be_spent', subject),
    ...broken(isUnused && seal.facility !== scene.context.actor.facility, 'seal_must_be_issued_here', subject),
    ...broken(hasLaterFacts(scene, subject), 'later_facts_must_agree', subject),
  ];
}
