import { subjectOf, type DespatchNow, type SecrecyClass } from '@giaolien/kernel';
import type { Board } from '../board/board.ts';
import type { Draft } from './act.ts';
import { chanceIn, type Setting } from './setting.ts';

/** The empty bags of the offices: each is taken once, and a new one is registered where none is left. */
export class Shelves {
  readonly #board: Board;
  readonly #setting: Setting;
  readonly #taken = new Set<string>();

  constructor(board: Board, setting: Setting) {
    this.#board = board;
    this.#setting = setting;
  }

  /** An empty bag for a class, with what must be told of it before it can be filled. */
  take(
    despatch: DespatchNow,
    secrecy: SecrecyClass | null,
  ): { readonly id: string; readonly drafts: readonly Draft[] } {
    const needsLocator = secrecy === 'A';
    const shelved = this.#board.empties.find(
      (bag) =>
        bag.custodian.kind === 'facility' &&
        bag.custodian.facility === despatch.origin &&
        bag.handover === null &&
        !this.#taken.has(bag.id) &&
        !this.#board.reserved.has(subjectOf('receptacle', bag.id)) &&
        (needsLocator ? bag.locator?.active === true : bag.locator === null),
    );
    const id = shelved?.id ?? this.#newCode(despatch, secrecy);
    this.#taken.add(id);
    const add: Draft = { kind: 'AddReceptacle', despatch: despatch.id, receptacle: id };
    return { id, drafts: shelved === undefined ? [this.#registration(id, despatch.origin, needsLocator), add] : [add] };
  }

  #registration(receptacle: string, facility: string, needsLocator: boolean): Draft {
    const chance = chanceIn(this.#setting, 'bag', receptacle);
    return {
      kind: 'RegisterReceptacle',
      receptacle,
      form: 'bag',
      facility,
      tareGrams: 300 + 50 * chance.below(5),
      ...(needsLocator ? { locator: `DV-${receptacle.slice(1)}` } : {}),
    };
  }

  // Drawn for the despatch, the class and the moment, so that a code already in use is not drawn again.
  #newCode(despatch: DespatchNow, secrecy: SecrecyClass | null): string {
    const chance = chanceIn(this.#setting, 'bag code', despatch.id, secrecy ?? '-', this.#board.now);
    return `T${String(chance.below(1_000_000)).padStart(6, '0')}`;
  }
}
