import { subjectOf, type Instant, type SubjectId, type SubjectKind } from '@giaolien/kernel';
import type { Board } from './board.ts';

/** How long the people of the network leave alone what a visitor has begun, in ms of the wall clock. */
const PATIENCE = 90_000;

/**
 * Who began what. A visitor may sign in as one of the samples and walk an item by hand; the simulated people must not
 * snatch it from him, and must go on with it when he has left. What stood on the board when the network woke up is
 * everybody's.
 */
export class Attention {
  /** Items, despatches, lists and trips that the simulated people began, or found when they woke up. */
  #ours = new Set<SubjectId>();
  /** When something of a visitor's was first seen as it is now. */
  readonly #seen = new Map<string, Instant>();
  #isAwake = false;

  /** Notes that one of the simulated people began this. */
  began(subject: SubjectId): void {
    this.#ours.add(subject);
  }

  /** The board with what is a visitor's for now. */
  reserve(board: Board): Board {
    const present = listSubjects(board);
    this.#ours = new Set(this.#isAwake ? present.filter((subject) => this.#ours.has(subject)) : present);
    this.#isAwake = true;
    const states = statesOf(board, this.#ours);
    for (const key of this.#seen.keys()) if (!states.has(key)) this.#seen.delete(key);
    const reserved = new Set<SubjectId>();
    for (const [key, subject] of states) {
      const since = this.#seen.get(key) ?? board.now;
      this.#seen.set(key, since);
      if (board.now < since + PATIENCE) reserved.add(subject);
    }
    return { ...board, reserved };
  }
}

function listSubjects(board: Board): readonly SubjectId[] {
  return [
    ...board.items.map((item) => subjectOf('item', item.id)),
    ...board.receptacles.flatMap((bag) => bag.contents.map((line) => subjectOf('item', line.item))),
    ...board.despatches.map((despatch) => subjectOf('despatch', despatch.id)),
    ...board.receptacles.flatMap((bag) => (bag.despatch === null ? [] : [subjectOf('despatch', bag.despatch)])),
    ...board.handovers.map((list) => subjectOf('handover', list.id)),
    ...board.trips.map((trip) => subjectOf('trip', trip.id)),
  ];
}

/** What is not ours, as a key that changes when somebody does something with it → the subject to leave alone. */
function statesOf(board: Board, ours: ReadonlySet<SubjectId>): ReadonlyMap<string, SubjectId> {
  const states = new Map<string, SubjectId>();
  const note = (subject: SubjectId, state: string) => states.set(`${subject} ${state}`, subject);
  const isForeign = (kind: SubjectKind, id: string) => !ours.has(subjectOf(kind, id));
  for (const item of board.items) {
    if (isForeign('item', item.id)) note(subjectOf('item', item.id), `${item.state} ${item.since} ${item.handover}`);
  }
  for (const bag of board.receptacles) {
    const isHis =
      bag.contents.some((line) => isForeign('item', line.item)) ||
      (bag.despatch !== null && isForeign('despatch', bag.despatch));
    if (isHis) note(subjectOf('receptacle', bag.id), `${bag.state} ${bag.since} ${bag.handover}`);
  }
  for (const despatch of board.despatches) {
    if (isForeign('despatch', despatch.id)) note(subjectOf('despatch', despatch.id), String(despatch.bags.length));
  }
  for (const list of board.handovers) {
    if (isForeign('handover', list.id)) note(subjectOf('handover', list.id), list.state);
  }
  for (const trip of board.trips) {
    if (isForeign('trip', trip.id)) note(subjectOf('trip', trip.id), `${trip.state} ${trip.stop}`);
  }
  return states;
}
