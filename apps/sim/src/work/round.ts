import {
  subjectOf,
  type AttemptReason,
  type Custodian,
  type RecipientPosition,
  type SecrecyClass,
} from '@giaolien/kernel';
import type { ItemRow } from '@giaolien/wire';
import { isAtDelivery, isLoose, type Board } from '../board/board.ts';
import type { Act, Draft } from './act.ts';
import { awaitsReturn } from './counter.ts';
import { chanceIn, doneAt, goesWrong, type Setting } from './setting.ts';
import { signatoryName } from './signatory.ts';

/** Network minutes: until an item goes out, from then to the address, and until a late courier has network again. */
const READY_MINUTES = 5;
const ROUND_MINUTES = 25;
const LATE_MINUTES = 12;

/** How often nobody takes it, how often the courier reports late, how often the cover is found torn. */
const FAILED_ATTEMPT = 0.07;
const LATE_REPORT = 0.05;
const TORN_COVER = 0.002;
/** A courier's bag. */
const ITEMS_PER_LIST = 12;

/** Lập BĐ13: what is delivered from here goes out with a courier; the gate before delivery (12.2 #27). */
export function sendOutCouriers(board: Board, setting: Setting): readonly Act[] {
  const ready = board.items.filter(
    (item) =>
      isLoose(item) &&
      item.controlled &&
      isAtDelivery(item) &&
      isScreened(item) &&
      !isReserved(board, item) &&
      !awaitsReturn(board, setting, item) &&
      doneAt(setting, item.since, READY_MINUTES, item.id, item.attempts) <= board.now,
  );
  const byOffice = Map.groupBy(ready, (item) => `${item.delivery} ${item.product.secrecy ?? '-'}`);
  return [...byOffice.values()].flatMap((group) => sendOut(board, setting, group.slice(0, ITEMS_PER_LIST)));
}

function sendOut(board: Board, setting: Setting, group: readonly ItemRow[]): readonly Act[] {
  const [first] = group;
  if (first === undefined) return [];
  const facility = first.delivery;
  const secrecies: readonly (SecrecyClass | null)[] = [first.product.secrecy];
  const away = board.items.flatMap((item) => (item.custodian.kind === 'courier' ? [item.custodian.person] : []));
  const sorter = setting.staff.find({ facility, role: 'sorter', secrecies }, board.now);
  const courier =
    setting.staff.find({ facility, role: 'courier', secrecies, except: away }, board.now) ??
    setting.staff.find({ facility, role: 'courier', secrecies }, board.now);
  if (sorter === undefined || courier === undefined) return [];
  const receiver: Custodian = { kind: 'courier', person: courier.id, facility };
  return [
    { person: sorter.id, inputs: listed(setting, board, { kind: 'facility', facility }, receiver, facility, group) },
  ];
}

/** Báo phát: each item that is out reaches its address in its time, is handed over, or is not. */
export function reportRounds(board: Board, setting: Setting): readonly Act[] {
  const out = board.items.filter(
    (item) => item.state === 'out-for-delivery' && item.handover === null && !isReserved(board, item),
  );
  return out.flatMap((item) => {
    if (item.custodian.kind !== 'courier') return [];
    const there = doneAt(setting, item.since, ROUND_MINUTES, 'round', item.id, item.attempts);
    const isLate = goesWrong(setting, LATE_REPORT, 'late', item.id, item.attempts);
    const told = isLate ? there + Math.round(setting.pace.wall(LATE_MINUTES)) : there;
    if (told > board.now) return [];
    return [
      {
        person: item.custodian.person,
        inputs: [{ ...outcomeOf(setting, item), ...(isLate ? { occurredAt: there } : {}) }],
      },
    ];
  });
}

/** What could not be delivered comes back to the office in the evening, on a list as well. */
export function bringBack(board: Board, setting: Setting): readonly Act[] {
  const back = board.items.filter(
    (item) =>
      item.state === 'attempted' &&
      item.custodian.kind === 'courier' &&
      item.handover === null &&
      !isReserved(board, item),
  );
  const byCourier = Map.groupBy(back, (item) => (item.custodian.kind === 'courier' ? item.custodian.person : ''));
  return [...byCourier].flatMap(([person, group]) => {
    const [first] = group;
    if (first?.custodian.kind !== 'courier') return [];
    const { facility } = first.custodian;
    return [
      { person, inputs: listed(setting, board, first.custodian, { kind: 'facility', facility }, facility, group) },
    ];
  });
}

function listed(
  setting: Setting,
  board: Board,
  giver: Custodian,
  receiver: Custodian,
  place: string,
  group: readonly ItemRow[],
): readonly Draft[] {
  const items = group.map((item) => item.id);
  const handover = chanceIn(setting, 'round list', place, items.join(' '), board.now).uuid();
  return [
    { kind: 'DrawHandoverList', handover, place, giver, receiver, receptacles: [], items },
    { kind: 'ReportHandoverGiven', handover },
  ];
}

function outcomeOf(setting: Setting, item: ItemRow): Draft {
  const chance = chanceIn(setting, 'address', item.id, item.attempts, String(item.returning));
  const isRefused = goesWrong(setting, FAILED_ATTEMPT, 'attempt', item.id, item.attempts) && !item.returning;
  if (isRefused) {
    const reason = chance.weighted<AttemptReason>([
      ['closed', 60],
      ['not-found', 15],
      ['moved', 10],
      ['refused', 10],
      ['address-wrong', 5],
    ]);
    return { kind: 'ReportAttempt', item: item.id, reason };
  }
  const position = item.namedPersonOnly
    ? 'named-person'
    : chance.weighted<RecipientPosition>([
        ['clerk', 80],
        ['duty-contact', 14],
        ['head', 4],
        ['other', 2],
      ]);
  const coverIntact = !goesWrong(setting, TORN_COVER, 'cover', item.id);
  return { kind: 'ReportDelivery', item: item.id, position, recipientName: signatoryName(chance), coverIntact };
}

function isScreened(item: ItemRow): boolean {
  return !item.screeningRequired || (item.screening === 'passed' && item.disinfected);
}

function isReserved(board: Board, item: ItemRow): boolean {
  return board.reserved.has(subjectOf('item', item.id));
}
