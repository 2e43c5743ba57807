import type { Board } from '../board/board.ts';
import type { Act } from './act.ts';
import { settleCases } from './cases.ts';
import { approveReturns, controlItems, inviteAgain } from './counter.ts';
import { planForMail } from './dispatching.ts';
import { drawRampLists } from './dock.ts';
import { findMissing, openBags } from './hall.ts';
import { makeUpDespatches } from './making-up.ts';
import { giveOrders } from './orders.ts';
import { driveTrips } from './road.ts';
import { bringBack, reportRounds, sendOutCouriers } from './round.ts';
import { decideOnFailures, screenItems } from './screening.ts';
import { issueSeals } from './seals.ts';
import type { Setting } from './setting.ts';
import { signLists } from './signing.ts';

/** Every kind of work that waits on the board, in the order in which it is done: what leaves sooner comes first. */
const WORK: readonly ((board: Board, setting: Setting) => readonly Act[])[] = [
  signLists,
  driveTrips,
  drawRampLists,
  issueSeals,
  makeUpDespatches,
  planForMail,
  controlItems,
  openBags,
  screenItems,
  decideOnFailures,
  giveOrders,
  sendOutCouriers,
  reportRounds,
  bringBack,
  approveReturns,
  inviteAgain,
  findMissing,
  settleCases,
];

/**
 * What the people of the network do next, from the board and the seed alone: one act per person, each with the inputs
 * in the order in which he gives them.
 */
export function planWork(board: Board, setting: Setting): readonly Act[] {
  const acts = WORK.flatMap((work) => work(board, setting));
  return gathered(acts);
}

/** The acts of one person become one, in the place of his first. */
export function gathered(acts: readonly Act[]): readonly Act[] {
  return [...Map.groupBy(acts, (act) => act.person)].map(([person, his]) => ({
    person,
    inputs: his.flatMap((act) => act.inputs),
  }));
}
