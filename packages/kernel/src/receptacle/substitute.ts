import { broken, type Act } from '../act.ts';
import { assert } from '../assert.ts';
import type { Breach } from '../breach.ts';
import { subjectOf } from '../ids.ts';
import { irregularityIdOf, raised } from '../irregularity/raise.ts';
import { checkFitness } from '../network/fitness.ts';
import { findReceptacle, findTrip, hasLaterFacts, type Scene } from '../scene.ts';
import type { ReconcileSubstitute, ReportSubstitute } from './inputs.ts';
import { LABEL_STEP_GRAMS, readLabel } from './label.ts';
import { isEmpty, type ReceptacleNow } from './receptacle.ts';

/**
 * Nhập thay thế: a bag is here of which the log knows nothing, or that it knows as an empty shell; its label is
 * entered by hand and its contents are told at the opening (R5.42; 12.3 #39). Until then it counts as class A: whoever
 * holds, opens or carries it is cleared for that, and it travels dedicated or escorted (`checkLocator`: no locator).
 * Breaches, in order: other office, unknown trip, no label or one of unknown offices, a bag that the log knows; fitness;
 * seal, mass against the label.
 */
export const reportSubstitute: Act<ReportSubstitute> = {
  subjects: (input) => [
    subjectOf('receptacle', input.receptacle),
    ...(input.from.kind === 'trip' ? [subjectOf('trip', input.from.trip)] : []),
  ],
  check(scene, input) {
    const { actor } = scene.context;
    const subject = subjectOf('receptacle', input.receptacle);
    const isTripUnknown = input.from.kind === 'trip' && findTrip(scene, input.from.trip) === undefined;
    return [
      ...broken(input.facility !== actor.facility, 'actor_must_act_for_own_facility'),
      ...broken(isTripUnknown, 'trip_must_be_known'),
      ...checkLabel(scene, input),
      ...broken(!isNewHere(findReceptacle(scene, input.receptacle)), 'receptacle_must_be_new'),
      ...checkFitness(scene, ['A']),
      ...broken(input.sealState !== 'intact', 'seal_must_be_intact', subject),
      ...broken(hasLaterFacts(scene, subject), 'later_facts_must_agree'),
    ];
  },
  events(scene, { receptacle, label, grossGrams, sealState, from, reason }, common) {
    const read = readLabel(label, scene.at);
    assert(read !== undefined, 'the label of a substitute could be read');
    const { origin, destination } = read;
    const bag = { receptacle, label, origin, destination, grossGrams, sealState, from, reason };
    return [{ ...common, type: 'SubstituteEntered', ...bag }];
  },
};

/**
 * The sender's data has come and was compared with the entry; what differs is a case (12.3 #39).
 * Breaches, in order: unknown receptacle; no open entry of this office; the enterer's own entry.
 */
export const reconcileSubstitute: Act<ReconcileSubstitute> = {
  subjects: (input) => [subjectOf('receptacle', input.receptacle)],
  check(scene, input) {
    const receptacle = findReceptacle(scene, input.receptacle);
    if (receptacle === undefined) return broken(true, 'receptacle_must_be_known');
    const { substitute } = receptacle;
    if (substitute === null || substitute.reconciled !== null) return broken(true, 'substitute_must_be_open');
    const { actor } = scene.context;
    return [
      ...broken(substitute.enteredAt !== actor.facility, 'actor_must_act_for_own_facility'),
      ...broken(substitute.enteredBy === actor.person, 'reconciler_must_not_be_enterer'),
    ];
  },
  events(scene, { inputId, receptacle, finding }, common) {
    const about = [subjectOf('receptacle', receptacle)];
    const differs = raised(scene, common, irregularityIdOf(inputId, 0), { code: 'data-error', about });
    const fact = { ...common, type: 'SubstituteReconciled', receptacle, finding } as const;
    return finding === 'agrees' ? [fact] : [fact, differs];
  },
};

/** Nothing that the log could lose sight of: unknown, or an empty shell that lies at an office. */
function isNewHere(receptacle: ReceptacleNow | undefined): boolean {
  if (receptacle === undefined) return true;
  return isEmpty(receptacle) && receptacle.custodian.kind === 'facility' && receptacle.handover === null;
}

function checkLabel(scene: Scene, input: ReportSubstitute): readonly Breach[] {
  const { network, rules } = scene.context;
  const label = readLabel(input.label, scene.at);
  if (label === undefined) return broken(true, 'label_must_be_valid');
  const offices = [label.origin, label.destination].map((office) => network.findFacility(office));
  // The label prints steps, rounded: half a step is no difference.
  const isOff = Math.abs(input.grossGrams - label.grossGrams) > rules.massToleranceGrams.value + LABEL_STEP_GRAMS / 2;
  return [
    ...broken(offices.includes(undefined), 'facility_must_be_known'),
    ...broken(isOff, 'mass_must_agree', subjectOf('receptacle', input.receptacle)),
  ];
}
