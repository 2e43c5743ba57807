import {
  isDisinfected,
  isScreened,
  subjectOf,
  type Custodian,
  type DocumentReference,
  type FacilityId,
  type PersonId,
  type SecrecyClass,
} from '@giaolien/kernel';
import type { ItemRow } from '@giaolien/wire';
import { isAtDelivery, isFree, type Board } from '../board/board.ts';
import type { Act, Draft } from './act.ts';
import { isAwaited, outcomeOf } from './address.ts';
import { isGivenUp } from './counter.ts';
import { documentOf } from './documents.ts';
import { awaitsOrder } from './orders.ts';
import { chanceIn, doneAt, goesWrong, type Setting } from './setting.ts';

/** Network minutes: until an item goes out, from then to the address, and until a late courier has network again. */
const READY_MINUTES = 5;
const ROUND_MINUTES = 25;
const LATE_MINUTES = 12;

/** How often the courier reports late. */
const LATE_REPORT = 0.05;
/** A courier's bag. */
const ITEMS_PER_LIST = 12;

/** Lập BĐ13: what is delivered from here goes out with a courier; the gate before delivery (12.2 #27). */
export function sendOutCouriers(board: Board, setting: Setting): readonly Act[] {
  const ready = board.items.filter(
    (item) =>
      isFree(item) &&
      item.controlled &&
      isAtDelivery(item) &&
      isTreated(item) &&
      !isReserved(board, item) &&
      !awaitsOrder(setting, item) &&
      !isGivenUp(setting, item, board.now) &&
      isAwaited(setting, item, board.now) &&
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
  if (sorter === undefined) return [];
  const need = { facility, role: 'courier' as const, secrecies };
  const courier =
    setting.staff.find({ ...need, except: [...away, sorter.id] }, board.now) ??
    setting.staff.find({ ...need, except: [sorter.id] }, board.now) ??
    // In an office of one the same hand gives and takes; a secret never passes so (R3.15).
    (first.product.secrecy === null ? setting.staff.find(need, board.now) : undefined);
  if (courier === undefined) return [];
  const ride = first.product.secrecy === null ? {} : rideOf(board, setting, facility, courier.id, secrecies);
  if (ride === undefined) return [];
  const guards = group.some((item) => item.guards) ? { guards: documentOf(setting, 'BB-BV', first.id) } : {};
  const passing: Passing = {
    giver: { kind: 'facility', facility },
    receiver: { kind: 'courier', person: courier.id, facility },
    ...ride,
    ...guards,
  };
  return [{ person: sorter.id, inputs: listed(setting, board, passing, facility, group) }];
}

/** Secrets ride in a dedicated vehicle of the office, or somebody goes along (R1.41, R1.48); `undefined`: neither. */
function rideOf(
  board: Board,
  setting: Setting,
  facility: FacilityId,
  courier: PersonId,
  secrecies: readonly (SecrecyClass | null)[],
): { readonly vehicle: string } | { readonly escort: PersonId } | undefined {
  const busy = new Set(board.trips.map((trip) => (trip.state === 'finished' ? null : trip.vehicle)));
  const vehicles = setting.chart.network
    .listVehiclesAt(facility)
    .filter((vehicle) => vehicle.dedicated && !busy.has(vehicle.id));
  const vehicle = vehicles.find((each) => each.kind === 'motorcycle') ?? vehicles[0];
  if (vehicle !== undefined) return { vehicle: vehicle.id };
  const escort = setting.staff.findSecond({ facility, secrecies, except: [courier] }, board.now);
  return escort === undefined ? undefined : { escort: escort.id };
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
    const inputs = isLate
      ? outcomeOf(setting, item, there).map((draft) => ({ ...draft, occurredAt: there }))
      : outcomeOf(setting, item, board.now);
    return inputs.length === 0 ? [] : [{ person: item.custodian.person, inputs }];
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
    const parties = { giver: first.custodian, receiver: { kind: 'facility', facility } } as const;
    return [{ person, inputs: listed(setting, board, parties, facility, group) }];
  });
}

/** Who gives to whom, and with what the courier goes. */
interface Passing {
  readonly giver: Custodian;
  readonly receiver: Custodian;
  readonly vehicle?: string;
  readonly escort?: PersonId;
  /** The paper by which the guards have come (R1.42). */
  readonly guards?: DocumentReference;
}

function listed(
  setting: Setting,
  board: Board,
  passing: Passing,
  place: FacilityId,
  group: readonly ItemRow[],
): readonly Draft[] {
  const items = group.map((item) => item.id);
  const handover = chanceIn(setting, 'round list', place, items.join(' '), board.now).uuid();
  return [
    { kind: 'DrawHandoverList', handover, place, ...passing, receptacles: [], items },
    { kind: 'ReportHandoverGiven', handover },
  ];
}

function isTreated(item: ItemRow): boolean {
  return !item.screeningRequired || (isScreened(item) && isDisinfected(item));
}

function isReserved(board: Board, item: ItemRow): boolean {
  return board.reserved.has(subjectOf('item', item.id));
}
