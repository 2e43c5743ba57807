import { broken, type Act } from '../act.ts';
import { assert } from '../assert.ts';
import { subjectOf } from '../ids.ts';
import type { ReportOpening } from '../input.ts';
import { takenOf } from '../item/in-hand.ts';
import { checkClearance, checkClearanceOf } from '../network/clearance.ts';
import { findItem, findReceptacle, hasLaterFacts, type Scene } from '../scene.ts';
import { isClosed, type ReceptacleNow } from './receptacle.ts';

/**
 * Mở túi before a witness: what lay inside is compared with the list (section 9 step 9; 12.3 #38).
 * Breaches, in order: unknown receptacle or office; then custody, state, witness, seal, contents and clearance.
 */
export const reportOpening: Act<ReportOpening> = {
  subjects: (input) => [
    subjectOf('receptacle', input.receptacle),
    ...input.items.map((item) => subjectOf('item', item)),
  ],
  check(scene, input) {
    const receptacle = findReceptacle(scene, input.receptacle);
    if (receptacle === undefined) return broken(true, 'receptacle_must_be_known');
    const { custodian, destination } = receptacle;
    const isElsewhere = custodian.kind !== 'facility' || custodian.facility !== input.facility;
    const { missing, excess, unknown } = compared(scene, input, receptacle);
    const witness = scene.context.network.findPerson(input.witness);
    const isAlone = witness === undefined || witness.id === scene.context.actor.person;
    return [
      ...broken(input.facility !== scene.context.actor.facility, 'actor_must_act_for_own_facility'),
      ...broken(isElsewhere, 'receptacle_must_be_in_hand'),
      ...broken(!isClosed(receptacle), 'receptacle_must_be_closed'),
      ...broken(receptacle.handover !== null, 'receptacle_must_not_be_listed'),
      ...broken(destination !== null && destination !== input.facility, 'receptacle_must_be_bound_for_here'),
      ...broken(input.sealState !== 'intact', 'seal_must_be_intact', subjectOf('receptacle', input.receptacle)),
      ...broken(isAlone, 'opener_must_have_witness'),
      ...checkClearanceOf(scene, witness, [receptacle.secrecy], 'opener_must_have_witness'),
      ...missing.flatMap((item) => broken(true, 'contents_must_be_complete', subjectOf('item', item))),
      ...[...excess, ...unknown].flatMap((item) => broken(true, 'contents_must_be_listed', subjectOf('item', item))),
      ...checkClearance(scene, [receptacle.secrecy]),
      ...broken(hasLaterFacts(scene, subjectOf('receptacle', input.receptacle)), 'later_facts_must_agree'),
    ];
  },
  events(scene, input, common) {
    const receptacle = findReceptacle(scene, input.receptacle);
    assert(receptacle !== undefined, 'an opened receptacle was known');
    const { found, missing, excess, unknown } = compared(scene, input, receptacle);
    const despatch = receptacle.despatch === null ? {} : { despatch: receptacle.despatch };
    return [
      {
        ...common,
        type: 'ReceptacleOpened',
        receptacle: receptacle.id,
        ...despatch,
        from: receptacle.custodian,
        witness: input.witness,
        sealState: input.sealState,
        found,
        missing,
        excess: excess.map((id) => {
          const item = findItem(scene, id);
          assert(item !== undefined, 'an excess item is a known one');
          return { item: id, ...takenOf(item) };
        }),
        unknown,
      },
    ];
  },
};

/** The items inside, against the content list. */
function compared(scene: Scene, input: ReportOpening, receptacle: ReceptacleNow) {
  const listed = new Set(receptacle.contents.map((line) => line.item));
  const inside = new Set(input.items);
  const unlisted = [...inside].filter((item) => !listed.has(item));
  return {
    found: [...inside].filter((item) => listed.has(item)),
    missing: [...listed].filter((item) => !inside.has(item)),
    excess: unlisted.filter((item) => findItem(scene, item) !== undefined),
    unknown: unlisted.filter((item) => findItem(scene, item) === undefined),
  };
}
