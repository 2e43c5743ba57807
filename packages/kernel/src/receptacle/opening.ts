import { broken, type Act } from '../act.ts';
import type { Breach } from '../breach.ts';
import { checkWitness } from '../handling/witness.ts';
import { subjectOf, type ItemId } from '../ids.ts';
import { takenOf } from '../item/in-hand.ts';
import { checkFitness } from '../network/fitness.ts';
import { findItem, findReceptacle, getItem, getReceptacle, hasLaterFacts, type Scene } from '../scene.ts';
import type { ReportOpening } from './inputs.ts';
import { isClosed, isHeldBy, type ReceptacleNow } from './receptacle.ts';

/**
 * Mở túi before a witness: what lay inside is compared with the list (section 9 step 9; 12.3 #38). A substitute bag
 * has no list to compare with: whatever it holds is what it holds (12.3 #39).
 * Breaches, in order: unknown receptacle, other office; fitness; custody, state, seal, witness, contents.
 */
export const reportOpening: Act<ReportOpening> = {
  subjects: (input) => [
    subjectOf('receptacle', input.receptacle),
    ...input.items.map((item) => subjectOf('item', item)),
  ],
  check(scene, input) {
    const receptacle = findReceptacle(scene, input.receptacle);
    if (receptacle === undefined) return broken(true, 'receptacle_must_be_known');
    const subject = subjectOf('receptacle', receptacle.id);
    const secrecies = [
      receptacle.secrecy,
      ...input.items.map((item) => findItem(scene, item)?.product.secrecy ?? null),
    ];
    return [
      ...broken(input.facility !== scene.context.actor.facility, 'actor_must_act_for_own_facility'),
      ...checkFitness(scene, secrecies),
      ...checkOpenable(receptacle, input),
      ...broken(input.sealState !== 'intact', 'seal_must_be_intact', subject),
      ...checkWitness(scene, input.witness, secrecies, 'opener_must_have_witness'),
      ...checkContents(scene, input, receptacle),
      ...broken(hasLaterFacts(scene, subject), 'later_facts_must_agree'),
    ];
  },
  events(scene, input, common) {
    const receptacle = getReceptacle(scene, input.receptacle);
    const { found, missing, excess, unknown } = compared(scene, input, receptacle);
    const despatch = receptacle.despatch === null ? {} : { despatch: receptacle.despatch };
    const seal = receptacle.seal === null ? {} : { seal: receptacle.seal.number };
    return [
      {
        ...common,
        type: 'ReceptacleOpened',
        receptacle: receptacle.id,
        ...despatch,
        from: receptacle.custodian,
        witness: input.witness,
        ...seal,
        sealState: input.sealState,
        found,
        missing,
        excess: excess.map((item) => ({ item, ...takenOf(getItem(scene, item)) })),
        unknown,
      },
    ];
  },
};

/**
 * It lies here, closed, on no list, and this is where it was going. What is isolated, what its own despatch has not been
 * closed over, and a substitute bag are opened wherever they lie.
 */
function checkOpenable(receptacle: ReceptacleNow, { facility }: ReportOpening): readonly Breach[] {
  const { destination, isolated, label, substitute } = receptacle;
  // The close of its despatch gives it the label.
  const isToBeOpenedHere = isolated || label === null || substitute !== null;
  return [
    ...broken(!isHeldBy(receptacle, facility), 'receptacle_must_be_in_hand'),
    ...broken(!isClosed(receptacle), 'receptacle_must_be_closed'),
    ...broken(receptacle.handover !== null, 'receptacle_must_not_be_listed'),
    ...broken(!isToBeOpenedHere && destination !== facility, 'receptacle_must_be_bound_for_here'),
  ];
}

function checkContents(scene: Scene, input: ReportOpening, receptacle: ReceptacleNow): readonly Breach[] {
  const { missing, excess, unknown } = compared(scene, input, receptacle);
  const unlisted = receptacle.substitute === null ? [...excess, ...unknown] : [];
  return [
    ...missing.flatMap((item) => broken(true, 'contents_must_be_complete', subjectOf('item', item))),
    ...unlisted.flatMap((item) => broken(true, 'contents_must_be_listed', subjectOf('item', item))),
  ];
}

/** The items inside, against the content list. */
interface Compared {
  readonly found: readonly ItemId[];
  readonly missing: readonly ItemId[];
  readonly excess: readonly ItemId[];
  readonly unknown: readonly ItemId[];
}

function compared(scene: Scene, input: ReportOpening, receptacle: ReceptacleNow): Compared {
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
