import { broken } from '../act.ts';
import type { Breach } from '../breach.ts';
import type { Scene } from '../scene.ts';
import type { DespatchNow } from './despatch.ts';

/** A label prints three digits for the bag. */
const MAX_BAGS = 999;
/** A label prints four digits for the despatch, within its pair, class and year. */
const MAX_NUMBER = 9999;

/** The despatch is open and made up by the actor's office. */
export function checkMakingUp(scene: Scene, despatch: DespatchNow): readonly Breach[] {
  return [
    ...broken(despatch.origin !== scene.context.actor.facility, 'actor_must_act_for_own_facility'),
    ...broken(despatch.state !== 'open', 'despatch_must_be_open'),
  ];
}

/** One more bag finds a number on its label (R5.31). */
export function checkRoom(despatch: DespatchNow): readonly Breach[] {
  return broken(despatch.bags.length >= MAX_BAGS, 'despatch_must_have_room');
}

/** The next despatch of a series finds a number on the labels of its bags (R5.31). */
export function checkNumber(number: number): readonly Breach[] {
  return broken(number > MAX_NUMBER, 'despatch_must_have_room');
}
