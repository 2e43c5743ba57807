import { isClosed, subjectOf, type DespatchNow, type FacilityId, type ReceptacleNow } from '@giaolien/kernel';
import type { Board } from '../board/board.ts';
import type { Act, Draft } from './act.ts';
import type { Drawers } from './seals.ts';
import { chanceIn, doneAt, type Setting } from './setting.ts';

/** Network minutes from the opening of a despatch to its close. */
const CLOSING_MINUTES = 9;
/** Network minutes from the receipt of a bag whose seal is not whole to its new seal. */
const RESEALING_MINUTES = 4;
/** How far the scale of a hall may be from the sum of the contents, in grams; the rules bear 100. */
const SCALE_ERROR = 45;

/** True when a despatch has been open for long enough and every bag holds something. */
export function isToBeClosed(board: Board, setting: Setting, despatch: DespatchNow): boolean {
  const isDue = doneAt(setting, despatch.openedAt, CLOSING_MINUTES, despatch.id) <= board.now;
  return isDue && despatch.bags.length > 0 && despatch.bags.every((bag) => bag.items > 0);
}

/** The offices whose people will reach for a seal at this look. */
export function listOfficesThatSeal(board: Board, setting: Setting): readonly FacilityId[] {
  const closing = board.despatches.filter((despatch) => isToBeClosed(board, setting, despatch));
  const resealing = listToReseal(board, setting).flatMap(({ custodian }) =>
    custodian.kind === 'facility' ? [custodian.facility] : [],
  );
  return [...new Set([...closing.map((despatch) => despatch.origin), ...resealing])];
}

/** Niêm phong, đóng chuyến thư: one seals, and where class A is inside, before a witness, another closes (12.2 #26). */
export function sealOrClose(board: Board, setting: Setting, despatch: DespatchNow, drawers: Drawers): readonly Act[] {
  const bags = board.receptacles.filter((bag) => bag.despatch === despatch.id && bag.state === 'filling');
  const last = despatch.bags.at(-1);
  const closing: readonly Draft[] =
    last === undefined ? [] : [{ kind: 'CloseDespatch', despatch: despatch.id, lastReceptacle: last.receptacle }];
  const holdsA = despatch.bags.some((bag) => bag.secrecy === 'A');
  if (bags.length === 0) return close(board, setting, despatch, closing);
  const sealing = seal(board, setting, despatch.origin, bags, drawers);
  return sealing.map((act) => (holdsA ? act : { ...act, inputs: [...act.inputs, ...closing] }));
}

/** Niêm phong lại: a bag on its way whose seal was found broken is sealed anew before it goes on. */
export function resealBags(board: Board, setting: Setting, drawers: Drawers): readonly Act[] {
  const due = listToReseal(board, setting).filter(
    (bag) => doneAt(setting, bag.since, RESEALING_MINUTES, 'reseal', bag.id, bag.since) <= board.now,
  );
  return due.flatMap((bag) =>
    bag.custodian.kind === 'facility' ? seal(board, setting, bag.custodian.facility, [bag], drawers) : [],
  );
}

function listToReseal(board: Board, setting: Setting): readonly ReceptacleNow[] {
  return board.receptacles.filter(
    (bag) =>
      isClosed(bag) &&
      bag.seal !== null &&
      bag.seal.state !== 'intact' &&
      bag.handover === null &&
      bag.custodian.kind === 'facility' &&
      bag.custodian.facility !== bag.destination &&
      !board.reserved.has(subjectOf('receptacle', bag.id)) &&
      setting.chart.network.findFacility(bag.custodian.facility) !== undefined,
  );
}

function seal(
  board: Board,
  setting: Setting,
  facility: FacilityId,
  bags: readonly ReceptacleNow[],
  drawers: Drawers,
): readonly Act[] {
  const secrecies = bags.map((bag) => bag.secrecy);
  const sorter = setting.staff.find({ facility, role: 'sorter', secrecies }, board.now);
  const needsWitness = secrecies.includes('A');
  const witness =
    sorter === undefined || !needsWitness
      ? undefined
      : setting.staff.findSecond({ facility, secrecies, except: [sorter.id] }, board.now);
  if (sorter === undefined || (needsWitness && witness === undefined)) return [];
  const seals = drawers.take(facility, bags.length);
  if (seals === undefined) return [];
  const inputs = bags.flatMap((bag, index): readonly Draft[] => {
    const sealNumber = seals[index];
    if (sealNumber === undefined || bag.despatch === null) return [];
    const second = bag.secrecy === 'A' && witness !== undefined ? { witness: witness.id } : {};
    const grossGrams = onTheScale(setting, bag);
    return [{ kind: 'ReportSealing', despatch: bag.despatch, receptacle: bag.id, sealNumber, grossGrams, ...second }];
  });
  return [{ person: sorter.id, inputs }];
}

function close(board: Board, setting: Setting, despatch: DespatchNow, inputs: readonly Draft[]): readonly Act[] {
  const sealers = despatch.bags.flatMap(({ secrecy, sealedBy }) => (secrecy === 'A' && sealedBy ? [sealedBy] : []));
  const secrecies = despatch.bags.map((bag) => bag.secrecy);
  const need = { facility: despatch.origin, secrecies, except: sealers };
  const closer = setting.staff.findAny(need, ['sorter', 'controller'], board.now);
  return closer === undefined || inputs.length === 0 ? [] : [{ person: closer.id, inputs }];
}

function onTheScale(setting: Setting, bag: ReceptacleNow): number {
  const sum = bag.contents.reduce((total, line) => total + line.massGrams, bag.tareGrams);
  const error = chanceIn(setting, 'scale', bag.despatch ?? '', bag.id).below(2 * SCALE_ERROR + 1) - SCALE_ERROR;
  return Math.max(1, sum + error);
}
