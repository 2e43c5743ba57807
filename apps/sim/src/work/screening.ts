import {
  isDisinfected,
  isIsolated,
  isScreened,
  subjectOf,
  type EquipmentKind,
  type FacilityId,
  type ScreeningResult,
} from '@giaolien/kernel';
import type { EquipmentRow, ItemRow } from '@giaolien/wire';
import { isAtDelivery, isLoose, type Board } from '../board/board.ts';
import type { Act, Draft } from './act.ts';
import { documentOf } from './documents.ts';
import { chanceIn, doneAt, goesWrong, type Setting } from './setting.ts';

/** Network minutes: from an item's arrival to the X-ray, and until a machine that broke down is repaired. */
const SCREENING_MINUTES = 4;
const REPAIR_MINUTES = 45;
/** Network minutes from an X-ray that shows something to the suspension, and from there to the decision. */
const SUSPENSION_MINUTES = 6;
const DECISION_MINUTES = 120;

/** How often an X-ray shows nothing certain and is done again, shows something, or the machine breaks down. */
const INCONCLUSIVE = 0.02;
const FAILED = 0.01;
const BREAKDOWN = 0.004;

/** The offices where something waits for X-ray or disinfection. */
export function listOfficesThatScreen(board: Board): readonly FacilityId[] {
  return [...new Set(board.items.filter((item) => isToBeTreated(board, item)).map((item) => item.delivery))];
}

/** Soi kiểm, khử khuẩn: what goes to one of the four offices passes both before it goes out (R1.50). */
export function screenItems(board: Board, setting: Setting): readonly Act[] {
  const waiting = board.items.filter(
    (item) => isToBeTreated(board, item) && doneAt(setting, item.since, SCREENING_MINUTES, item.id) <= board.now,
  );
  return [...waiting.flatMap((item) => treat(board, setting, item)), ...repairMachines(board, setting)];
}

/** Đình chỉ: what the X-ray shows is put aside, and another person decides whether it goes on (R4.11; 12.2 #28). */
export function decideOnFailures(board: Board, setting: Setting): readonly Act[] {
  return board.items.flatMap((item) => {
    if (item.custodian.kind !== 'facility' || item.handover !== null || board.reserved.has(subjectOf('item', item.id)))
      return [];
    const { facility } = item.custodian;
    const need = { facility, secrecies: [item.product.secrecy] };
    const { suspension } = item;
    if (suspension !== null) {
      if (doneAt(setting, suspension.since, DECISION_MINUTES, 'decision', item.id) > board.now) return [];
      const except = [suspension.by];
      const person = setting.staff.findAny({ ...need, except }, ['controller', 'dispatcher'], board.now);
      return person === undefined ? [] : [{ person: person.id, inputs: [decisionOn(setting, item)] }];
    }
    const failure = item.screening;
    if (!isLoose(item) || !isIsolated(item) || failure?.result !== 'failed') return [];
    if (doneAt(setting, failure.at, SUSPENSION_MINUTES, 'suspension', item.id) > board.now) return [];
    const person = setting.staff.findAny(need, ['controller', 'dispatcher'], board.now);
    const reference = documentOf(setting, 'PSK', item.id);
    const minutes = documentOf(setting, 'BB-ĐC', item.id);
    const input: Draft = { kind: 'SuspendItem', item: item.id, ground: 'forbidden-content', reference, minutes };
    return person === undefined ? [] : [{ person: person.id, inputs: [input] }];
  });
}

/** Mostly it was nothing; sometimes the sender has to take it back. */
function decisionOn(setting: Setting, item: ItemRow): Draft {
  const isHarmless = item.returning || chanceIn(setting, 'decision', item.id).happens(0.7);
  return {
    kind: 'ReleaseItem',
    item: item.id,
    decision: documentOf(setting, 'QĐ-BĐ', item.id),
    outcome: isHarmless ? 'continue' : 'return',
  };
}

/** Something that failed waits for a decision, not for the machine. */
function isToBeTreated(board: Board, item: ItemRow): boolean {
  const isDecided = item.suspension === null && !(isIsolated(item) && item.screening?.result === 'failed');
  return (
    item.screeningRequired &&
    isLoose(item) &&
    isAtDelivery(item) &&
    item.controlled &&
    isDecided &&
    !board.reserved.has(subjectOf('item', item.id)) &&
    (!isScreened(item) || !isDisinfected(item))
  );
}

function treat(board: Board, setting: Setting, item: ItemRow): readonly Act[] {
  const facility = item.delivery;
  const need = { facility, role: 'sorter', secrecies: [item.product.secrecy], qualification: 'screening' } as const;
  const sorter = setting.staff.find(need, board.now);
  if (sorter === undefined) return [];
  const treatments: readonly Draft[] = [
    ...(isScreened(item)
      ? []
      : onMachine(board, 'x-ray', facility).map((machine): Draft => {
          const result = resultOf(setting, item);
          return { kind: 'ReportScreening', item: item.id, facility, machine: machine.id, result };
        })),
    ...(isDisinfected(item)
      ? []
      : onMachine(board, 'disinfection', facility).map((machine): Draft => {
          return { kind: 'ReportDisinfection', item: item.id, facility, machine: machine.id };
        })),
  ];
  const broken = onMachine(board, 'x-ray', facility).filter(() => goesWrong(setting, BREAKDOWN, 'machine', item.id));
  const breakdown = broken.map(({ id }): Draft => ({
    kind: 'ReportEquipment',
    facility,
    equipment: id,
    working: false,
  }));
  const inputs = [...treatments, ...(isScreened(item) ? [] : breakdown)];
  return inputs.length === 0 ? [] : [{ person: sorter.id, inputs }];
}

/** The first look may show nothing certain, or something; what was looked at again, or decided upon, passes. */
function resultOf(setting: Setting, item: ItemRow): ScreeningResult {
  const isFirst = item.screening === null && item.disinfection === null;
  if (isFirst && goesWrong(setting, FAILED, 'failed', item.id)) return 'failed';
  return isFirst && goesWrong(setting, INCONCLUSIVE, 'screening', item.id) ? 'inconclusive' : 'passed';
}

/** The first machine of the kind that can be counted on, if any. */
function onMachine(board: Board, kind: EquipmentKind, facility: FacilityId): readonly EquipmentRow[] {
  return board.equipment
    .filter(
      (machine) => machine.kind === kind && machine.facility === facility && machine.calibrated && machine.working,
    )
    .slice(0, 1);
}

function repairMachines(board: Board, setting: Setting): readonly Act[] {
  return board.equipment.flatMap(({ id, facility, working, since }) => {
    if (working || since === null || doneAt(setting, since, REPAIR_MINUTES, 'repair', id) > board.now) return [];
    const person = setting.staff.findAny({ facility }, ['dispatcher', 'controller', 'sorter'], board.now);
    const input: Draft = { kind: 'ReportEquipment', facility, equipment: id, working: true };
    return person === undefined ? [] : [{ person: person.id, inputs: [input] }];
  });
}
