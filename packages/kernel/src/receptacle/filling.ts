import { broken, type Act } from '../act.ts';
import { assert } from '../assert.ts';
import type { Breach } from '../breach.ts';
import { isSameCustodian } from '../custody/custodian.ts';
import type { DespatchNow } from '../despatch/despatch.ts';
import type { ContentLine } from '../event.ts';
import { subjectOf, type DespatchId, type ReceptacleId } from '../ids.ts';
import type { AddReceptacle, PackItems, RegisterReceptacle, UnpackItem } from '../input.ts';
import { checkInHand } from '../item/in-hand.ts';
import type { ItemNow } from '../item/item.ts';
import { checkClearance } from '../network/clearance.ts';
import { findDespatch, findItem, findReceptacle, type Scene } from '../scene.ts';
import { isEmpty, type ReceptacleNow } from './receptacle.ts';

/** Enters a bag or box in the register of assets (12.3 #29). */
export const registerReceptacle: Act<RegisterReceptacle> = {
  subjects: (input) => [subjectOf('receptacle', input.receptacle)],
  check: (scene, input) => [
    ...broken(scene.context.network.findFacility(input.facility) === undefined, 'facility_must_be_known'),
    ...broken(input.facility !== scene.context.actor.facility, 'actor_must_act_for_own_facility'),
    ...broken(findReceptacle(scene, input.receptacle) !== undefined, 'receptacle_must_be_new'),
  ],
  events(_scene, { receptacle, form, tareGrams, locator }, common) {
    const fixed = locator === undefined ? {} : { locator };
    return [{ ...common, type: 'ReceptacleRegistered', receptacle, form, tareGrams, ...fixed }];
  },
};

/** Tạo túi: an empty receptacle of the office becomes the next bag of an open despatch. */
export const addReceptacle: Act<AddReceptacle> = {
  subjects: (input) => [subjectOf('despatch', input.despatch), subjectOf('receptacle', input.receptacle)],
  check(scene, input) {
    const despatch = findDespatch(scene, input.despatch);
    const receptacle = findReceptacle(scene, input.receptacle);
    if (receptacle === undefined) return broken(true, 'receptacle_must_be_known');
    if (despatch === undefined) return broken(true, 'despatch_must_be_known');
    const here = { kind: 'facility', facility: despatch.origin } as const;
    return [
      ...checkMakingUp(scene, despatch),
      ...broken(!isEmpty(receptacle), 'receptacle_must_be_empty'),
      ...broken(!isSameCustodian(receptacle.custodian, here), 'receptacle_must_be_in_hand'),
      ...broken(receptacle.handover !== null, 'receptacle_must_not_be_listed'),
    ];
  },
  events(scene, input, common) {
    const { despatch, receptacle } = partsOf(scene, input);
    const { destination } = despatch;
    const { id, tareGrams } = receptacle;
    return [{ ...common, type: 'ReceptacleAdded', despatch: despatch.id, receptacle: id, destination, tareGrams }];
  },
};

/**
 * Enters items in the content list (E2) of a bag that is being filled.
 * A document of ours, hence a command: what really lies inside is found at the opening.
 */
export const packItems: Act<PackItems> = {
  subjects: (input) => [
    subjectOf('despatch', input.despatch),
    subjectOf('receptacle', input.receptacle),
    ...input.items.map((item) => subjectOf('item', item)),
  ],
  check(scene, input) {
    const items = input.items.map((id) => findItem(scene, id));
    const known = items.filter((item) => item !== undefined);
    return [
      ...input.items.flatMap((id, index) =>
        broken(items[index] === undefined, 'item_must_be_known', subjectOf('item', id)),
      ),
      ...checkFilling(scene, input),
      ...broken(new Set(input.items).size !== input.items.length, 'item_must_not_be_bagged'),
      ...known.flatMap((item) => checkPackable(scene, item)),
      ...checkSecrets(scene, input, known),
      ...checkClearance(
        scene,
        known.map((item) => item.product.secrecy),
      ),
    ];
  },
  events(scene, input, common) {
    const lines = input.items.map((id) => lineOf(scene, id));
    return [{ ...common, type: 'ItemsPacked', despatch: input.despatch, receptacle: input.receptacle, lines }];
  },
};

/** Takes an item out of the content list again, before the bag is sealed. */
export const unpackItem: Act<UnpackItem> = {
  subjects: (input) => [
    subjectOf('despatch', input.despatch),
    subjectOf('receptacle', input.receptacle),
    subjectOf('item', input.item),
  ],
  check(scene, input) {
    const item = findItem(scene, input.item);
    if (item === undefined) return broken(true, 'item_must_be_known');
    return [
      ...checkFilling(scene, input),
      ...broken(item.container !== input.receptacle, 'item_must_be_inside'),
      ...checkClearance(scene, [item.product.secrecy]),
    ];
  },
  events: (scene, input, common) => [
    {
      ...common,
      type: 'ItemUnpacked',
      despatch: input.despatch,
      receptacle: input.receptacle,
      line: lineOf(scene, input.item),
    },
  ],
};

/** The despatch is open and made up by the actor's office. */
export function checkMakingUp(scene: Scene, despatch: DespatchNow): readonly Breach[] {
  return [
    ...broken(despatch.origin !== scene.context.actor.facility, 'actor_must_act_for_own_facility'),
    ...broken(despatch.state !== 'open', 'despatch_must_be_open'),
  ];
}

function checkFilling(
  scene: Scene,
  input: { readonly despatch: DespatchId; readonly receptacle: ReceptacleId },
): readonly Breach[] {
  const despatch = findDespatch(scene, input.despatch);
  const receptacle = findReceptacle(scene, input.receptacle);
  if (receptacle === undefined) return broken(true, 'receptacle_must_be_known');
  if (despatch === undefined) return broken(true, 'despatch_must_be_known');
  const here = { kind: 'facility', facility: despatch.origin } as const;
  return [
    ...checkMakingUp(scene, despatch),
    ...broken(receptacle.state !== 'filling', 'receptacle_must_be_filling'),
    ...broken(receptacle.despatch !== despatch.id, 'receptacle_must_belong_to_despatch'),
    ...broken(!isSameCustodian(receptacle.custodian, here), 'receptacle_must_be_in_hand'),
    ...broken(receptacle.handover !== null, 'receptacle_must_not_be_listed'),
  ];
}

function checkPackable(scene: Scene, item: ItemNow): readonly Breach[] {
  const subject = subjectOf('item', item.id);
  return [
    ...checkInHand(scene, item),
    ...broken(!item.controlled, 'item_must_be_controlled', subject),
    ...broken(item.handover !== null, 'item_must_not_be_listed', subject),
  ];
}

/** Secret items keep to bags of their own class (12.3 #35); class A needs a locator (12.3 #30). */
function checkSecrets(scene: Scene, input: PackItems, items: readonly ItemNow[]): readonly Breach[] {
  const { secretsInOwnBags, locatorForA } = scene.context.rules;
  const receptacle = findReceptacle(scene, input.receptacle);
  if (receptacle === undefined) return [];
  const classes = new Set([...receptacle.contents, ...items.map((item) => item.product)].map(({ secrecy }) => secrecy));
  return [
    ...broken(secretsInOwnBags.value && classes.size > 1, 'secrets_must_have_own_bag'),
    ...broken(locatorForA.value && classes.has('A') && receptacle.locator === null, 'locator_must_be_fixed'),
  ];
}

function lineOf(scene: Scene, id: string): ContentLine {
  const item = findItem(scene, id);
  assert(item !== undefined, 'a packed item was known');
  return { item: item.id, massGrams: item.massGrams, secrecy: item.product.secrecy };
}

function partsOf(scene: Scene, input: AddReceptacle): { despatch: DespatchNow; receptacle: ReceptacleNow } {
  const despatch = findDespatch(scene, input.despatch);
  const receptacle = findReceptacle(scene, input.receptacle);
  assert(despatch !== undefined && receptacle !== undefined, 'an added receptacle and its despatch were known');
  return { despatch, receptacle };
}
