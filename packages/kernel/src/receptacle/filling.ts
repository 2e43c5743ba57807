import { broken, type Act } from '../act.ts';
import type { Breach } from '../breach.ts';
import { checkFreeToMove } from '../custody/gates.ts';
import { checkMakingUp, checkRoom } from '../despatch/room.ts';
import { subjectOf, type DespatchId, type ItemId, type ReceptacleId } from '../ids.ts';
import { checkInHand } from '../item/in-hand.ts';
import type { ItemNow } from '../item/item.ts';
import { checkFitness } from '../network/fitness.ts';
import { findDespatch, findItem, findReceptacle, getDespatch, getItem, getReceptacle, type Scene } from '../scene.ts';
import type { ContentLine } from './events.ts';
import type { AddReceptacle, PackItems, RemoveReceptacle, UnpackItem } from './inputs.ts';
import { checkLocator } from './locator.ts';
import { isEmpty, isHeldBy, isLocated } from './receptacle.ts';

/** A bag and the despatch for which it is filled. */
interface Bagging {
  readonly despatch: DespatchId;
  readonly receptacle: ReceptacleId;
}

/**
 * Tạo túi: an empty receptacle of the office becomes the next bag of an open despatch (12.3 #36).
 * Breaches, in order: unknown receptacle or despatch, other office; despatch closed or full; not empty, not in hand,
 * on a list.
 */
export const addReceptacle: Act<AddReceptacle> = {
  subjects: subjectsOfBagging,
  check(scene, input) {
    const despatch = findDespatch(scene, input.despatch);
    const receptacle = findReceptacle(scene, input.receptacle);
    if (receptacle === undefined) return broken(true, 'receptacle_must_be_known');
    if (despatch === undefined) return broken(true, 'despatch_must_be_known');
    return [
      ...checkMakingUp(scene, despatch),
      ...checkRoom(despatch),
      ...broken(!isEmpty(receptacle), 'receptacle_must_be_empty'),
      ...broken(!isHeldBy(receptacle, despatch.origin), 'receptacle_must_be_in_hand'),
      ...broken(receptacle.handover !== null, 'receptacle_must_not_be_listed'),
    ];
  },
  events(scene, input, common) {
    const { id, destination } = getDespatch(scene, input.despatch);
    const receptacle = getReceptacle(scene, input.receptacle);
    const located = isLocated(receptacle) ? { located: true as const } : {};
    const bag = { receptacle: receptacle.id, destination, tareGrams: receptacle.tareGrams, ...located };
    return [{ ...common, type: 'ReceptacleAdded', despatch: id, ...bag }];
  },
};

/**
 * Takes an empty bag out of an open despatch again: the shell is free for another.
 * Breaches, in order: as for filling it; then a bag that holds items.
 */
export const removeReceptacle: Act<RemoveReceptacle> = {
  subjects: subjectsOfBagging,
  check: (scene, input) => [
    ...checkFilling(scene, input),
    ...broken((findReceptacle(scene, input.receptacle)?.contents ?? []).length > 0, 'receptacle_must_be_empty'),
  ],
  events: (_scene, { despatch, receptacle }, common) => [
    { ...common, type: 'ReceptacleRemoved', despatch, receptacle },
  ],
};

/**
 * Enters items in the content list (E2) of a bag that is being filled.
 * A document of ours, hence a command: what really lies inside is found at the opening.
 * Breaches, in order: unknown things, other office; fitness; each item, the bag, secrets (12.3 #30, #35).
 */
export const packItems: Act<PackItems> = {
  subjects: (input) => [...subjectsOfBagging(input), ...input.items.map((item) => subjectOf('item', item))],
  check(scene, input) {
    const items = input.items.map((id) => findItem(scene, id));
    const known = items.filter((item) => item !== undefined);
    return [
      ...input.items.flatMap((id, index) =>
        broken(items[index] === undefined, 'item_must_be_known', subjectOf('item', id)),
      ),
      ...checkFitness(
        scene,
        known.map((item) => item.product.secrecy),
      ),
      ...checkFilling(scene, input),
      ...broken(input.items.length === 0 || new Set(input.items).size < input.items.length, 'items_must_be_named'),
      ...known.flatMap((item) => checkPackable(scene, item)),
      ...checkSecrets(scene, input, known),
    ];
  },
  events(scene, { despatch, receptacle, items }, common) {
    const lines = items.map((id) => lineOf(scene, id));
    return [{ ...common, type: 'ItemsPacked', despatch, receptacle, lines }];
  },
};

/**
 * Takes an item out of the content list again, before the bag is sealed.
 * Breaches, in order: unknown things, other office; fitness; the bag; an item that does not lie in it.
 */
export const unpackItem: Act<UnpackItem> = {
  subjects: (input) => [...subjectsOfBagging(input), subjectOf('item', input.item)],
  check(scene, input) {
    const item = findItem(scene, input.item);
    if (item === undefined) return broken(true, 'item_must_be_known');
    return [
      ...checkFitness(scene, [item.product.secrecy]),
      ...checkFilling(scene, input),
      ...broken(item.container !== input.receptacle, 'item_must_be_inside'),
    ];
  },
  events: (scene, { despatch, receptacle, item }, common) => [
    { ...common, type: 'ItemUnpacked', despatch, receptacle, line: lineOf(scene, item) },
  ],
};

function subjectsOfBagging({ despatch, receptacle }: Bagging) {
  return [subjectOf('despatch', despatch), subjectOf('receptacle', receptacle)];
}

/** The bag is being filled here, for this despatch, which is open. */
function checkFilling(scene: Scene, input: Bagging): readonly Breach[] {
  const despatch = findDespatch(scene, input.despatch);
  const receptacle = findReceptacle(scene, input.receptacle);
  if (receptacle === undefined) return broken(true, 'receptacle_must_be_known');
  if (despatch === undefined) return broken(true, 'despatch_must_be_known');
  return [
    ...checkMakingUp(scene, despatch),
    ...broken(receptacle.state !== 'filling', 'receptacle_must_be_filling'),
    ...broken(receptacle.despatch !== despatch.id, 'receptacle_must_belong_to_despatch'),
    ...broken(!isHeldBy(receptacle, despatch.origin), 'receptacle_must_be_in_hand'),
  ];
}

function checkPackable(scene: Scene, item: ItemNow): readonly Breach[] {
  const subject = subjectOf('item', item.id);
  return [
    ...checkInHand(scene, item),
    ...broken(!item.controlled, 'item_must_be_controlled', subject),
    ...broken(item.handover !== null, 'item_must_not_be_listed', subject),
    ...checkFreeToMove(item),
  ];
}

/** Secrets keep to bags of their own class (12.3 #35); class A and direct carriage want a locator (12.3 #30). */
function checkSecrets(scene: Scene, input: PackItems, items: readonly ItemNow[]): readonly Breach[] {
  const receptacle = findReceptacle(scene, input.receptacle);
  if (receptacle === undefined) return [];
  const { contents, id } = receptacle;
  const classes = new Set([...contents, ...items.map((item) => item.product)].map(({ secrecy }) => secrecy));
  const isMixed = scene.context.rules.secretsInOwnBags.value && classes.size > 1;
  return [
    ...broken(isMixed, 'secrets_must_have_own_bag'),
    ...checkLocator(scene, {
      id,
      secrecy: classes.has('A') ? 'A' : null,
      items: contents.length + items.length,
      direct: receptacle.direct || items.some((item) => item.directCarriage),
      located: isLocated(receptacle),
    }),
  ];
}

function lineOf(scene: Scene, id: ItemId): ContentLine {
  const { massGrams, product, directCarriage, guards } = getItem(scene, id);
  return {
    item: id,
    massGrams,
    secrecy: product.secrecy,
    ...(directCarriage ? { direct: true } : {}),
    ...(guards ? { guards: true } : {}),
  };
}
