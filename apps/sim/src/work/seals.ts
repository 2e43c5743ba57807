import type { FacilityId, Instant, SealNumber } from '@giaolien/kernel';
import type { Board } from '../board/board.ts';
import type { Act } from './act.ts';
import type { Setting } from './setting.ts';

/** A drawer with fewer seals than this is filled again, with so many. */
const FEW_SEALS = 12;
const SEALS_OF_A_SERIES = 50;

/** Cấp chì: an office whose drawer runs empty is given the next series, by its own desk or by the office above. */
export function issueSeals(board: Board, setting: Setting): readonly Act[] {
  return [...board.seals].flatMap(([facility, left]): readonly Act[] => {
    if (left.length >= FEW_SEALS) return [];
    const parent = setting.chart.network.findFacility(facility)?.parent;
    const person = [facility, ...(parent === undefined ? [] : [parent])]
      .map((office) => setting.staff.findAny({ facility: office }, ['controller', 'dispatcher'], board.now))
      .find((each) => each !== undefined);
    if (person === undefined) return [];
    return [{ person: person.id, inputs: [{ kind: 'IssueSeals', facility, seals: seriesOf(facility, board.now) }] }];
  });
}

/** The numbers of a series: the office, the second in which it was made, and 01 … 50. */
function seriesOf(facility: FacilityId, now: Instant): readonly SealNumber[] {
  const series = Math.floor(now / 1000)
    .toString(36)
    .toUpperCase();
  return Array.from(
    { length: SEALS_OF_A_SERIES },
    (_, index) => `KT-${facility}-${series}${String(index + 1).padStart(2, '0')}`,
  );
}

/** The drawers of the offices at one look: each seal is taken once. */
export class Drawers {
  readonly #board: Board;
  readonly #taken = new Map<FacilityId, number>();

  constructor(board: Board) {
    this.#board = board;
  }

  /** The next `count` seals of the office; `undefined` when it has not so many. */
  take(facility: FacilityId, count: number): readonly SealNumber[] | undefined {
    const from = this.#taken.get(facility) ?? 0;
    const seals = (this.#board.seals.get(facility) ?? []).slice(from, from + count);
    if (seals.length < count) return undefined;
    this.#taken.set(facility, from + count);
    return seals.map((seal) => seal.id);
  }
}
