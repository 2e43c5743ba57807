import { subjectOf } from '@giaolien/kernel';
import type { ItemRow } from '@giaolien/wire';
import { isLoose, type Board } from '../board/board.ts';
import type { Act } from './act.ts';
import { doneAt, type Setting } from './setting.ts';

/** Network minutes from an acceptance to its control. */
const CONTROL_MINUTES = 3;
/** Network minutes from an attempt's return to the office to the decision on a return. */
const RETURN_MINUTES = 20;
/** Attempts after which the controller decides that an item goes back (R4.20). */
const ATTEMPTS_BEFORE_RETURN = 2;

/** Kiểm soát: the second person goes over what a colleague accepted. */
export function controlItems(board: Board, setting: Setting): readonly Act[] {
  const waiting = board.items.filter(
    (item) =>
      item.state === 'accepted' &&
      isFree(board, item) &&
      doneAt(setting, item.acceptedAt, CONTROL_MINUTES, item.id) <= board.now,
  );
  return waiting.flatMap((item) =>
    byController(board, setting, item, { kind: 'ControlItem', item: item.id }, [item.acceptedBy]),
  );
}

/** Duyệt hoàn: what could not be delivered twice goes back to its sender. */
export function approveReturns(board: Board, setting: Setting): readonly Act[] {
  const hopeless = board.items.filter(
    (item) =>
      awaitsReturn(board, setting, item) &&
      isFree(board, item) &&
      doneAt(setting, item.since, RETURN_MINUTES, item.id, item.attempts) <= board.now,
  );
  return hopeless.flatMap((item) => byController(board, setting, item, { kind: 'ApproveReturn', item: item.id }, []));
}

/** True when an item is not tried again: it was often enough, and the office has someone who can decide. */
export function awaitsReturn(board: Board, setting: Setting, item: ItemRow): boolean {
  if (item.attempts < ATTEMPTS_BEFORE_RETURN || item.returning || item.custodian.kind !== 'facility') return false;
  const { facility } = item.custodian;
  return (
    setting.staff.find({ facility, role: 'controller', secrecies: [item.product.secrecy] }, board.now) !== undefined
  );
}

function isFree(board: Board, item: ItemRow): boolean {
  return isLoose(item) && !board.reserved.has(subjectOf('item', item.id));
}

function byController(
  board: Board,
  setting: Setting,
  item: ItemRow,
  draft: Act['inputs'][number],
  except: readonly string[],
): readonly Act[] {
  if (item.custodian.kind !== 'facility') return [];
  const need = {
    facility: item.custodian.facility,
    role: 'controller' as const,
    secrecies: [item.product.secrecy],
    except,
  };
  const controller = setting.staff.find(need, board.now);
  return controller === undefined ? [] : [{ person: controller.id, inputs: [draft] }];
}
