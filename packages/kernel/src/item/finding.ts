import { broken, type Act } from '../act.ts';
import type { Breach } from '../breach.ts';
import type { Custodian } from '../custody/custodian.ts';
import { checkWitness } from '../handling/witness.ts';
import { subjectOf, type FacilityId, type SubjectId } from '../ids.ts';
import { irregularityIdOf, raised } from '../irregularity/raise.ts';
import { checkFitness } from '../network/fitness.ts';
import { findItem, findReceptacle, getItem, getReceptacle, hasLaterFacts, type Scene } from '../scene.ts';
import { checkInHand, takenOf } from './in-hand.ts';
import type { ReportFinding, ReportRewrap } from './inputs.ts';
import { isEnded, type ItemNow } from './item.ts';

/**
 * Something stands here although the log has it elsewhere, or had lost it: an item or a receptacle, exactly one.
 * Breaches, in order: unknown thing, another office's words; the finder; ended, in a bag, with somebody else.
 */
export const reportFinding: Act<ReportFinding> = {
  subjects: subjectsFound,
  check(scene, input) {
    const { actor } = scene.context;
    const [subject, other] = subjectsFound(input);
    if (subject === undefined || other !== undefined) return broken(true, 'item_must_be_known');
    return [
      ...broken(input.facility !== actor.facility, 'actor_must_act_for_own_facility'),
      ...(input.item === undefined ? checkFoundReceptacle(scene, input) : checkFoundItem(scene, input)),
      ...broken(hasLaterFacts(scene, subject), 'later_facts_must_agree', subject),
    ];
  },
  events(scene, { item, receptacle }, common) {
    if (item !== undefined) return [{ ...common, type: 'ItemFound', item, ...takenOf(getItem(scene, item)) }];
    const { id, custodian, despatch } = getReceptacle(scene, receptacle ?? '');
    const known = despatch === null ? {} : { despatch };
    return [{ ...common, type: 'ReceptacleFound', receptacle: id, ...known, from: custodian }];
  },
};

/**
 * Gói lại: a torn cover is wrapped again, with minutes and before a witness; the inner envelope of a secret stays closed
 * (R4.10, R3.17; 12.5 #60). The sender is told of every one.
 * Breaches, in order: unknown item, another office's; the person; not here; inner envelope, witness.
 */
export const reportRewrap: Act<ReportRewrap> = {
  subjects: (input) => [subjectOf('item', input.item)],
  check(scene, input) {
    const item = findItem(scene, input.item);
    if (item === undefined) return broken(true, 'item_must_be_known');
    const subject = subjectOf('item', item.id);
    const { secrecy } = item.product;
    return [
      ...broken(input.facility !== scene.context.actor.facility, 'actor_must_act_for_own_facility'),
      ...checkInHand(scene, item),
      ...checkFitness(scene, [secrecy]),
      ...broken(input.innerOpened && secrecy !== null, 'inner_cover_must_stay_closed', subject),
      ...checkWitness(scene, input.witness, [secrecy], 'rewrapper_must_have_witness'),
      ...broken(hasLaterFacts(scene, subject), 'later_facts_must_agree', subject),
    ];
  },
  events(scene, { inputId, item, witness, minutes, massGrams, innerOpened }, common) {
    const told = { code: 'cover-rewrapped' as const, about: [subjectOf('item', item)] };
    return [
      { ...common, type: 'ItemRewrapped', item, witness, minutes, massGrams, innerOpened },
      raised(scene, common, irregularityIdOf(inputId, 0), told),
    ];
  },
};

function subjectsFound({ item, receptacle }: ReportFinding): readonly SubjectId[] {
  return [
    ...(item === undefined ? [] : [subjectOf('item', item)]),
    ...(receptacle === undefined ? [] : [subjectOf('receptacle', receptacle)]),
  ];
}

function checkFoundItem(scene: Scene, input: ReportFinding): readonly Breach[] {
  const item = findItem(scene, input.item ?? '');
  if (item === undefined) return broken(true, 'item_must_be_known');
  const subject = subjectOf('item', item.id);
  return [
    ...broken(isEnded(item), 'item_must_not_be_ended', subject),
    ...broken(item.container !== null, 'item_must_not_be_bagged', subject),
    ...broken(!isForTheTaking(item, input.facility), 'giver_must_be_custodian', subject),
    ...checkFitness(scene, [item.product.secrecy]),
  ];
}

/** What is missing, or lies here anyway, is taken from nobody. */
function isForTheTaking(item: ItemNow, facility: FacilityId): boolean {
  const isOpen = item.state === 'missing' || item.container !== null || isEnded(item);
  return isOpen || isWith(item.custodian, facility);
}

function checkFoundReceptacle(scene: Scene, input: ReportFinding): readonly Breach[] {
  const receptacle = findReceptacle(scene, input.receptacle ?? '');
  if (receptacle === undefined) return broken(true, 'receptacle_must_be_known');
  const { id, custodian, secrecy } = receptacle;
  return [
    ...broken(!isWith(custodian, input.facility), 'giver_must_be_custodian', subjectOf('receptacle', id)),
    ...checkFitness(scene, [secrecy]),
  ];
}

function isWith(custodian: Custodian, facility: FacilityId): boolean {
  return custodian.kind === 'facility' && custodian.facility === facility;
}
