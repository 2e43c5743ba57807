import { subjectOf, type FacilityId, type ReceptacleNow } from '@giaolien/kernel';
import { isAtDelivery, isLoose, standsAt, type Board } from '../board/board.ts';
import type { Act, Draft } from './act.ts';
import { doneAt, goesWrong, type Setting } from './setting.ts';

/** Network minutes from the receipt of a bag to its opening. */
const OPENING_MINUTES = 6;
/** Network minutes from an item's arrival to X-ray and disinfection. */
const SCREENING_MINUTES = 4;
/** Network minutes until something that was left behind on a table is found. */
const SEARCH_MINUTES = 90;

/** How often an item that the list names does not lie in the bag. */
const MISSING = 0.012;
/** How often an X-ray shows nothing certain and is done again. */
const INCONCLUSIVE = 0.03;

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
    const witness = witnessOf(board, setting, facility, sorter.id);
    if (witness === undefined) return [];
    const items = bag.contents.map((line) => line.item).filter((item) => !isLeftBehind(setting, bag, item));
    const sealState = bag.seal?.state ?? 'missing';
    return [
      {
        person: sorter.id,
        inputs: [{ kind: 'ReportOpening', receptacle: bag.id, facility, witness, sealState, items }],
      },
    ];
  });
}

/** Soi kiểm, khử khuẩn: what goes to one of the four offices passes both before it goes out (R1.50). */
export function screenItems(board: Board, setting: Setting): readonly Act[] {
  const waiting = board.items.filter(
    (item) =>
      item.screeningRequired &&
      isLoose(item) &&
      isAtDelivery(item) &&
      item.controlled &&
      !board.reserved.has(subjectOf('item', item.id)) &&
      (item.screening !== 'passed' || !item.disinfected) &&
      doneAt(setting, item.since, SCREENING_MINUTES, item.id) <= board.now,
  );
  return waiting.flatMap((item) => {
    const facility = item.delivery;
    const sorter = setting.staff.find({ facility, role: 'sorter', secrecies: [item.product.secrecy] }, board.now);
    if (sorter === undefined) return [];
    const isRepeat = item.screening !== null;
    const isUncertain = !isRepeat && goesWrong(setting, INCONCLUSIVE, 'screening', item.id);
    const screening: Draft = {
      kind: 'ReportScreening',
      item: item.id,
      facility,
      machine: `SK-${facility.slice(2, 4)}`,
      result: isUncertain ? 'inconclusive' : 'passed',
    };
    const disinfection: Draft = { kind: 'ReportDisinfection', item: item.id, facility };
    return [
      {
        person: sorter.id,
        inputs: [...(item.screening === 'passed' ? [] : [screening]), ...(item.disinfected ? [] : [disinfection])],
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

/** A colleague; in an office of one, the driver who waits at the door, or someone of the office above. */
function witnessOf(board: Board, setting: Setting, facility: FacilityId, opener: string): string | undefined {
  const colleague = setting.staff.findWitness(facility, opener);
  if (colleague !== undefined) return colleague.id;
  const waiting = board.trips.find((trip) => standsAt(trip) === facility);
  if (waiting !== undefined) return waiting.driver;
  const above = setting.chart.network.findFacility(facility)?.parent;
  return above === undefined ? undefined : setting.staff.findWitness(above, opener)?.id;
}
