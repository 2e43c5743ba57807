import { broken, type Act } from '../act.ts';
import { subjectOf, type IrregularityId, type SubjectId } from '../ids.ts';
import type { CloseIrregularity, ReportIrregularity } from '../input.ts';
import { findIrregularity, findItem, findReceptacle } from '../scene.ts';

/** The id of the n-th irregularity that one input raises. */
export function irregularityIdOf(inputId: string, index: number): IrregularityId {
  return `${inputId}/${index}`;
}

/** Damage, loss or violence that no other report states (12.7 #72). */
export const reportIrregularity: Act<ReportIrregularity> = {
  subjects: (input) => aboutOf(input),
  check: (scene, input) => [
    ...broken(input.facility !== scene.context.actor.facility, 'actor_must_act_for_own_facility'),
    ...broken(input.item !== undefined && findItem(scene, input.item) === undefined, 'item_must_be_known'),
    ...broken(
      input.receptacle !== undefined && findReceptacle(scene, input.receptacle) === undefined,
      'receptacle_must_be_known',
    ),
  ],
  events: (_scene, input, common) => [
    {
      ...common,
      type: 'IrregularityRaised',
      irregularity: irregularityIdOf(input.inputId, 0),
      code: input.irregularity,
      about: aboutOf(input),
    },
  ],
};

/** Closes an irregularity with a finding; never by the person who raised it (12.7 #73). */
export const closeIrregularity: Act<CloseIrregularity> = {
  subjects: (input) => [subjectOf('irregularity', input.irregularity)],
  check(scene, input) {
    const irregularity = findIrregularity(scene, input.irregularity);
    if (irregularity === undefined) return broken(true, 'irregularity_must_be_known');
    return [
      ...broken(irregularity.closedAt !== null, 'irregularity_must_be_open'),
      ...broken(irregularity.by === scene.context.actor.person, 'closer_must_not_be_raiser'),
    ];
  },
  events: (_scene, { irregularity, finding }, common) => [
    { ...common, type: 'IrregularityClosed', irregularity, finding },
  ],
};

function aboutOf(input: ReportIrregularity): readonly SubjectId[] {
  return [
    ...(input.item === undefined ? [] : [subjectOf('item', input.item)]),
    ...(input.receptacle === undefined ? [] : [subjectOf('receptacle', input.receptacle)]),
  ];
}
