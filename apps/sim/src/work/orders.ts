import { subjectOf } from '@giaolien/kernel';
import type { ItemRow } from '@giaolien/wire';
import { isFree, type Board } from '../board/board.ts';
import type { Act, Draft } from './act.ts';
import { chanceIn, doneAt, goesWrong, type Setting } from './setting.ts';

/** How often a sender changes his mind after the acceptance. */
const ORDERED = 0.003;
/** Network minutes from the control to his order. */
const ORDER_MINUTES = 8;

/**
 * True of an item whose sender is about to dispose of it otherwise (R4.06): the hall leaves it where it is until he
 * has. Once he has, it is bound elsewhere, and he does not change his mind again.
 */
export function awaitsOrder(setting: Setting, item: ItemRow): boolean {
  return (
    item.state === 'controlled' &&
    item.bound === item.recipient &&
    !item.returning &&
    goesWrong(setting, ORDERED, 'order', item.id)
  );
}

/** Rút lại, đổi người nhận: at the counter that accepted it, against the proof of posting (12.5 #57). */
export function giveOrders(board: Board, setting: Setting): readonly Act[] {
  const due = board.items.filter(
    (item) =>
      awaitsOrder(setting, item) &&
      isFree(item) &&
      !board.reserved.has(subjectOf('item', item.id)) &&
      doneAt(setting, item.acceptedAt, ORDER_MINUTES, 'order', item.id) <= board.now,
  );
  return due.flatMap((item) => {
    const need = { facility: item.origin, secrecies: [item.product.secrecy] };
    const person = setting.staff.findAny(need, ['clerk', 'controller'], board.now);
    return person === undefined ? [] : [{ person: person.id, inputs: [orderFor(setting, item)] }];
  });
}

/** A secret is taken back; an ordinary item now and then goes to somebody else whom the same office serves. */
function orderFor(setting: Setting, item: ItemRow): Draft {
  const chance = chanceIn(setting, 'which order', item.id);
  const others = setting.chart.network
    .listBodiesServedBy(item.delivery)
    .filter((body) => body.id !== item.recipient && body.id !== item.sender && body.group !== 'secret-holder');
  const common = { kind: 'OrderBySender', item: item.id, proofShown: true } as const;
  if (item.product.secrecy !== null || others.length === 0 || chance.happens(0.6)) {
    return { ...common, order: 'withdraw' };
  }
  return { ...common, order: 'change-addressee', recipient: chance.pick(others).id };
}
