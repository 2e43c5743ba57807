import { subjectOf, workingDaysBetween, serviceDateOf } from '@giaolien/kernel';
import type { ItemRow } from '@giaolien/wire';
import { isFree, type Board } from '../board/board.ts';
import type { Act } from './act.ts';
import { documentOf } from './documents.ts';
import { isHopeless, rulesOf } from './law.ts';
import { doneAt, type Setting } from './setting.ts';

/** Network minutes from an acceptance to its control. */
const CONTROL_MINUTES = 3;
/** Network minutes from an attempt's return to the office to the decision on a return. */
const RETURN_MINUTES = 20;
/** Attempts after which an item that nobody collects waits for the second invitation. */
const MOST_ATTEMPTS = 3;

/** Kiểm soát: the second person goes over what a colleague accepted. */
export function controlItems(board: Board, setting: Setting): readonly Act[] {
  const waiting = board.items.filter(
    (item) =>
      item.state === 'accepted' &&
      isOnTheTable(board, item) &&
      doneAt(setting, item.acceptedAt, CONTROL_MINUTES, item.id) <= board.now,
  );
  return waiting.flatMap((item) =>
    byController(board, setting, item, { kind: 'ControlItem', item: item.id }, [item.acceptedBy]),
  );
}

/** Duyệt hoàn: what cannot be delivered goes back to its sender, by a decision with its number (R4.20). */
export function approveReturns(board: Board, setting: Setting): readonly Act[] {
  const hopeless = board.items.filter(
    (item) =>
      isOnTheTable(board, item) &&
      !item.returning &&
      isHopeless(setting, item, board.now) &&
      doneAt(setting, item.since, RETURN_MINUTES, item.id, item.attempts) <= board.now,
  );
  return hopeless.flatMap((item) => {
    const reference = documentOf(setting, 'QĐ-DH', item.id);
    return byController(board, setting, item, { kind: 'ApproveReturn', item: item.id, reference }, []);
  });
}

/** Giấy mời: who was not found several times is invited again, as many working days later as the law wants (R4.20 d). */
export function inviteAgain(board: Board, setting: Setting): readonly Act[] {
  const { calendar } = setting.chart.network;
  const today = serviceDateOf(board.now);
  return board.items.flatMap((item) => {
    if (!isOnTheTable(board, item) || item.custodian.kind !== 'facility') return [];
    if (!isGivenUp(setting, item, board.now) || isHopeless(setting, item, board.now)) return [];
    const last = item.notices.at(-1);
    const { gapWorkingDays } = rulesOf(setting, item, board.now).notices.value;
    if (last !== undefined && workingDaysBetween(serviceDateOf(last), today, calendar) < gapWorkingDays) return [];
    const { facility } = item.custodian;
    const need = { facility, role: 'courier', secrecies: [item.product.secrecy] } as const;
    const courier = setting.staff.find(need, board.now);
    return courier === undefined ? [] : [{ person: courier.id, inputs: [{ kind: 'ReportNotice', item: item.id }] }];
  });
}

/**
 * True when an item is not tried again: it cannot be delivered, or was tried often enough and waits for what follows;
 * where the office has nobody who decides on a return, the courier goes on trying.
 */
export function isGivenUp(setting: Setting, item: ItemRow, now: number): boolean {
  if (item.returning || item.attempts === 0 || item.custodian.kind !== 'facility') return false;
  if (item.attempts < MOST_ATTEMPTS && !isHopeless(setting, item, now)) return false;
  const { facility } = item.custodian;
  return setting.staff.find({ facility, role: 'controller', secrecies: [item.product.secrecy] }, now) !== undefined;
}

function isOnTheTable(board: Board, item: ItemRow): boolean {
  return isFree(item) && !board.reserved.has(subjectOf('item', item.id));
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
