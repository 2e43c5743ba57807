import { subjectOf, type FacilityId, type ReceptacleNow } from '@giaolien/kernel';
import { standsAt, type Board } from '../board/board.ts';
import type { Act, Draft } from './act.ts';
import { documentOf } from './documents.ts';
import { doneAt, goesWrong, type Setting } from './setting.ts';

/** Network minutes from the receipt of a bag to its opening. */
const OPENING_MINUTES = 6;
/** Network minutes until something that was left behind on a table is found. */
const SEARCH_MINUTES = 90;

/** How often an item that the list names does not lie in the bag. */
const MISSING = 0.007;
/** How often a cover comes out of a bag torn and is wrapped again. */
const TORN_COVER = 0.004;

/** Mở túi: bags that reached their office are opened before a witness and compared with their lists. */
export function openBags(board: Board, setting: Setting): readonly Act[] {
  const waiting = board.receptacles.filter(
    (bag) =>
      bag.state === 'received' &&
      bag.handover === null &&
      !board.reserved.has(subjectOf('receptacle', bag.id)) &&
      bag.custodian.kind === 'facility' &&
      (bag.destination ?? bag.custodian.facility) === bag.custodian.facility &&
      doneAt(setting, bag.since, OPENING_MINUTES, bag.id, bag.since) <= board.now,
  );
  return waiting.flatMap((bag) => {
    if (bag.custodian.kind !== 'facility') return [];
    const { facility } = bag.custodian;
    const sorter = setting.staff.findAtBest({ facility, role: 'sorter', secrecies: [bag.secrecy] }, board.now);
    if (sorter === undefined) return [];
    const witness = witnessOf(board, setting, bag, facility, sorter.id);
    if (witness === undefined) return [];
    const items = bag.contents.map((line) => line.item).filter((item) => !isLeftBehind(setting, bag, item));
    const sealState = bag.seal?.state ?? 'missing';
    return [
      {
        person: sorter.id,
        inputs: [
          { kind: 'ReportOpening', receptacle: bag.id, facility, witness, sealState, items },
          ...rewrapping(setting, bag, { facility, witness, items }),
        ],
      },
    ];
  });
}

/** What an opening missed turns up again: in the office that had packed it. */
export function findMissing(board: Board, setting: Setting): readonly Act[] {
  const lost = board.items.filter(
    (item) =>
      item.state === 'missing' &&
      item.custodian.kind === 'facility' &&
      !board.reserved.has(subjectOf('item', item.id)) &&
      doneAt(setting, item.since, SEARCH_MINUTES, 'found', item.id) <= board.now,
  );
  return lost.flatMap((item) => {
    if (item.custodian.kind !== 'facility') return [];
    const { facility } = item.custodian;
    const sorter = setting.staff.find({ facility, role: 'sorter', secrecies: [item.product.secrecy] }, board.now);
    return sorter === undefined
      ? []
      : [{ person: sorter.id, inputs: [{ kind: 'ReportFinding', facility, item: item.id }] }];
  });
}

function isLeftBehind(setting: Setting, bag: ReceptacleNow, item: string): boolean {
  return goesWrong(setting, MISSING, 'left behind', bag.despatch ?? bag.id, item);
}

/** Gói lại: what comes out torn is wrapped again at once, before the same witness; nobody looks inside (R4.10). */
function rewrapping(
  setting: Setting,
  bag: ReceptacleNow,
  opening: { readonly facility: FacilityId; readonly witness: string; readonly items: readonly string[] },
): readonly Draft[] {
  const { facility, witness, items } = opening;
  const torn = bag.contents.filter(
    ({ item }) => items.includes(item) && goesWrong(setting, TORN_COVER, 'torn', bag.despatch ?? bag.id, item),
  );
  return torn.map(({ item, massGrams }) => ({
    kind: 'ReportRewrap',
    item,
    facility,
    witness,
    minutes: documentOf(setting, 'BB-GL', item),
    // The new cover lies over the old one.
    massGrams: massGrams + 20,
    innerOpened: false,
  }));
}

/** A colleague; in an office of one, the driver who waits at the door, or someone of the office above. */
function witnessOf(
  board: Board,
  setting: Setting,
  bag: ReceptacleNow,
  facility: FacilityId,
  opener: string,
): string | undefined {
  const need = { secrecies: [bag.secrecy], except: [opener] };
  const colleague = setting.staff.findSecond({ ...need, facility }, board.now);
  if (colleague !== undefined) return colleague.id;
  const waiting = board.trips.find((trip) => standsAt(trip) === facility);
  if (waiting !== undefined) return waiting.driver;
  const above = setting.chart.network.findFacility(facility)?.parent;
  return above === undefined ? undefined : setting.staff.findSecond({ ...need, facility: above }, board.now)?.id;
}
