import { subjectOf, type DespatchNow, type FacilityId, type ReceptacleNow, type SecrecyClass } from '@giaolien/kernel';
import type { ItemRow } from '@giaolien/wire';
import { isFree, type Board } from '../board/board.ts';
import type { Act, Draft } from './act.ts';
import { awaitsOrder } from './orders.ts';
import { isToBeClosed, resealBags, sealOrClose } from './sealing.ts';
import { Drawers } from './seals.ts';
import { chanceIn, doneAt, type Setting } from './setting.ts';
import { Shelves } from './shelves.ts';

/** Network minutes for which mail for one office gathers before its despatch is opened. */
const GATHERING_MINUTES = 5;

type Carriage = DespatchNow['carriage'];

/** Mail of one office that goes to the same next office in the same way. */
export interface Outward {
  readonly origin: FacilityId;
  readonly destination: FacilityId;
  readonly carriage: Carriage;
  readonly items: readonly ItemRow[];
}

/** What waits in the halls, by office and next office: every item that is not delivered from where it lies. */
export function listOutward(board: Board, setting: Setting): readonly Outward[] {
  const groups = new Map<string, Outward>();
  for (const item of board.items) {
    if (!isFree(item) || !item.controlled || item.custodian.kind !== 'facility') continue;
    if (board.reserved.has(subjectOf('item', item.id)) || awaitsOrder(setting, item)) continue;
    const origin = item.custodian.facility;
    const destination = setting.chart.hopTo(origin, item.delivery);
    if (destination === undefined) continue;
    const carriage = carriageOf(setting, item, origin, destination);
    const key = `${origin} ${destination} ${carriage}`;
    const group = groups.get(key) ?? { origin, destination, carriage, items: [] };
    groups.set(key, { ...group, items: [...group.items, item] });
  }
  return [...groups.values()];
}

/** The offices that have an open despatch and mail for it: whose empty bags the sorters look for. */
export function listOfficesThatPack(board: Board, setting: Setting): readonly FacilityId[] {
  const open = new Set(board.despatches.map(keyOf));
  return [
    ...new Set(
      listOutward(board, setting)
        .filter((group) => open.has(keyOf(group)))
        .map((group) => group.origin),
    ),
  ];
}

/** Khởi tạo chuyến thư, tạo túi, đóng chuyến thư: from loose items to labelled bags, one step at each look. */
export function makeUpDespatches(board: Board, setting: Setting): readonly Act[] {
  const free = board.despatches.filter((despatch) => !board.reserved.has(subjectOf('despatch', despatch.id)));
  const outward = listOutward(board, setting);
  const shelves = new Shelves(board, setting);
  const drawers = new Drawers(board);
  const opened = outward.flatMap((group) =>
    free.some((despatch) => keyOf(despatch) === keyOf(group)) ? [] : open(board, setting, group),
  );
  const continued = free.flatMap((despatch) => {
    if (isToBeClosed(board, setting, despatch)) return sealOrClose(board, setting, despatch, drawers);
    const group = outward.find((each) => keyOf(each) === keyOf(despatch));
    const isFirst = free.find((each) => keyOf(each) === keyOf(despatch)) === despatch;
    return fill(board, setting, despatch, isFirst ? (group?.items ?? []) : [], shelves);
  });
  return [...opened, ...continued, ...resealBags(board, setting, drawers)];
}

function open(board: Board, setting: Setting, group: Outward): readonly Act[] {
  const { origin, destination, carriage, items } = group;
  const oldest = Math.min(...items.map((item) => item.since));
  if (doneAt(setting, oldest, GATHERING_MINUTES, origin, destination, oldest) > board.now) return [];
  const sorter = setting.staff.find({ facility: origin, role: 'sorter' }, board.now);
  return sorter === undefined
    ? []
    : [{ person: sorter.id, inputs: [{ kind: 'OpenDespatch', origin, destination, carriage }] }];
}

function fill(
  board: Board,
  setting: Setting,
  despatch: DespatchNow,
  items: readonly ItemRow[],
  shelves: Shelves,
): readonly Act[] {
  const bags = board.receptacles.filter((bag) => bag.despatch === despatch.id && bag.state === 'filling');
  const secrecies = [...items.map((item) => item.product.secrecy), ...bags.map((bag) => bag.secrecy)];
  const sorter = setting.staff.find({ facility: despatch.origin, role: 'sorter', secrecies }, board.now);
  if (sorter === undefined) return [];
  const inputs = filling(despatch, bags, items, shelves);
  return inputs.length === 0 ? [] : [{ person: sorter.id, inputs }];
}

/** Every class in its own bag (12.3 #35). */
function filling(
  despatch: DespatchNow,
  bags: readonly ReceptacleNow[],
  items: readonly ItemRow[],
  shelves: Shelves,
): readonly Draft[] {
  const byClass = Map.groupBy(items, (item) => item.product.secrecy);
  const taken = new Set<string>();
  return [...byClass].flatMap(([secrecy, group]): readonly Draft[] => {
    const started = bags.find((bag) => !taken.has(bag.id) && isBagFor(bag, secrecy));
    const { id, drafts } = started === undefined ? shelves.take(despatch, secrecy) : { id: started.id, drafts: [] };
    taken.add(id);
    return [
      ...drafts,
      { kind: 'PackItems', despatch: despatch.id, receptacle: id, items: group.map((item) => item.id) },
    ];
  });
}

function isBagFor(bag: ReceptacleNow, secrecy: SecrecyClass | null): boolean {
  if (bag.contents.length > 0) return bag.secrecy === secrecy;
  return secrecy !== 'A' || bag.locator?.active === true;
}

/** Between the centres what is urgent or secret flies, and half of the rest; elsewhere everything goes by road. */
function carriageOf(setting: Setting, item: ItemRow, origin: FacilityId, destination: FacilityId): Carriage {
  const flies = setting.chart.listRoutesBetween(origin, destination).some((route) => route.mode === 'air');
  const areCentres = [origin, destination].every(
    (id) => setting.chart.network.findFacility(id)?.kind === 'regional-centre',
  );
  if (!flies || !areCentres) return 'surface';
  const { secrecy, urgency } = item.product;
  if (secrecy !== null || urgency !== 'ordinary') return 'air';
  return chanceIn(setting, 'carriage', item.id).happens(0.5) ? 'air' : 'surface';
}

function keyOf(group: { readonly origin: string; readonly destination: string; readonly carriage: Carriage }): string {
  return `${group.origin} ${group.destination} ${group.carriage}`;
}
