import {
  levelsTakenBy,
  pendingLevels,
  serviceDateOf,
  subjectOf,
  type Duty,
  type FacilityId,
  type Finding,
  type Measure,
  type Person,
  type PersonId,
  type Role,
} from '@giaolien/kernel';
import type { IrregularityRow } from '@giaolien/wire';
import type { Board } from '../board/board.ts';
import type { Act, Draft } from './act.ts';
import { documentOf } from './documents.ts';
import { chanceIn, doneAt, type Setting } from './setting.ts';

/** Network minutes from one level of the ladder to the next, and from the finding to each duty. */
const ACKNOWLEDGE_MINUTES = 4;
const DUTY_MINUTES = 9;
/** Network minutes until somebody has looked into it: a slip of the procedure, or what touches mail. */
const DEVIATION_MINUTES = 150;
const INQUIRY_MINUTES = 480;

const DESK: readonly Role[] = ['controller', 'dispatcher', 'monitor'];
const DUTY_ROLES: readonly Role[] = ['controller', 'dispatcher', 'sorter', 'clerk', 'monitor'];

/** Xử lý bất thường: every level takes note, the duties are done, and in the end somebody else concludes (12.7). */
export function settleCases(board: Board, setting: Setting): readonly Act[] {
  const open = board.irregularities.filter(
    (each) => each.closedAt === null && !board.reserved.has(subjectOf('irregularity', each.id)),
  );
  return open.flatMap((each) => {
    const steps = [...acknowledge(board, setting, each), ...doDuties(board, setting, each)];
    return steps.length > 0 ? steps : conclude(board, setting, each);
  });
}

/** The lowest level whose turn it is, and whoever stands for it. */
function acknowledge(board: Board, setting: Setting, each: IrregularityRow): readonly Act[] {
  const since = each.acknowledgements.at(-1)?.at ?? each.raisedAt;
  const count = each.acknowledgements.length;
  if (doneAt(setting, since, ACKNOWLEDGE_MINUTES, 'note', each.id, count) > board.now) return [];
  const { network } = setting.chart;
  const law = { now: board.now, rules: network.rulesOn(serviceDateOf(board.now)), network };
  const person = firstAt(officesUpFrom(setting, each.at), (facility) => {
    const isTurn = levelsTakenBy(each, facility, law).length > 0;
    return isTurn ? setting.staff.findAny({ facility, secrecies: [each.secrecy] }, DESK, board.now) : undefined;
  });
  if (person === undefined) return [];
  return [{ person: person.id, inputs: [{ kind: 'AcknowledgeIrregularity', irregularity: each.id }] }];
}

function doDuties(board: Board, setting: Setting, each: IrregularityRow): readonly Act[] {
  return each.duties.flatMap(({ duty, doneAt: done }): readonly Act[] => {
    if (done !== null || doneAt(setting, each.raisedAt, DUTY_MINUTES, duty, each.id) > board.now) return [];
    const person = someoneOf(board, setting, each, DUTY_ROLES, []);
    if (person === undefined) return [];
    const reference = isWritten(duty) ? { reference: documentOf(setting, symbolOf(duty), each.id) } : {};
    const input: Draft = { kind: 'RecordDuty', irregularity: each.id, duty, ...reference };
    return [{ person: person.id, inputs: [input] }];
  });
}

/** Kết luận: never by who raised it; of an investigation with who answers for it and what was done about it. */
function conclude(board: Board, setting: Setting, each: IrregularityRow): readonly Act[] {
  const isReady = pendingLevels(each).length === 0 && each.duties.every((duty) => duty.doneAt !== null);
  const minutes = each.gravity === 'deviation' ? DEVIATION_MINUTES : INQUIRY_MINUTES;
  if (!isReady || doneAt(setting, each.raisedAt, minutes, each.id) > board.now) return [];
  const closer = someoneOf(board, setting, each, DESK, [each.by]);
  if (closer === undefined) return [];
  const chance = chanceIn(setting, 'finding', each.id);
  const finding = chance.weighted<Finding>([
    ['corrected', 50],
    ['explained', 32],
    ['not-confirmed', 10],
    ['confirmed', 8],
  ]);
  const measure = chance.weighted<Measure>([
    ['instructed', 60],
    ['procedure-changed', 12],
    ['disciplined', 10],
    ['equipment-replaced', 6],
    // What was confirmed is answered by something.
    ['none-needed', finding === 'confirmed' ? 0 : 12],
  ]);
  const isFault = finding === 'confirmed' || each.investigation;
  const responsible = isFault
    ? { responsible: chance.happens(0.5) ? culpritOf(setting, each, closer) : 'outside' }
    : {};
  const input: Draft = {
    kind: 'CloseIrregularity',
    irregularity: each.id,
    finding,
    measures: [measure],
    ...responsible,
  };
  return [{ person: closer.id, inputs: [input] }];
}

/** Somebody of the office where it came to light, of one above, or of the monitoring centre. */
function someoneOf(
  board: Board,
  setting: Setting,
  { at, secrecy }: IrregularityRow,
  roles: readonly Role[],
  except: readonly string[],
): Person | undefined {
  const need = { secrecies: [secrecy], except };
  const here = firstAt(officesUpFrom(setting, at), (facility) =>
    setting.staff.findAny({ ...need, facility }, roles, board.now),
  );
  if (here !== undefined) return here;
  const centres = setting.chart.network.listFacilities().filter(({ kind }) => kind === 'regional-centre');
  return firstAt(
    centres.map((centre) => centre.id),
    (facility) => setting.staff.find({ ...need, facility, role: 'monitor' }, board.now),
  );
}

/** Whoever sorted at the office from which it came; nobody judges himself. */
function culpritOf(
  setting: Setting,
  { at, concerns, raisedAt }: IrregularityRow,
  closer: Person,
): PersonId | 'outside' {
  const need = { facility: concerns[0] ?? at, role: 'sorter', except: [closer.id] } as const;
  return setting.staff.find(need, raisedAt)?.id ?? 'outside';
}

function isWritten(duty: Duty): boolean {
  return duty === 'report-ministry' || duty === 'report-police';
}

function symbolOf(duty: Duty): string {
  return duty === 'report-police' ? 'CV-CA' : 'BC-BĐTW';
}

function officesUpFrom(setting: Setting, facility: FacilityId): readonly FacilityId[] {
  const { network } = setting.chart;
  const offices: FacilityId[] = [];
  for (let each = network.findFacility(facility); each !== undefined;) {
    offices.push(each.id);
    each = each.parent === undefined ? undefined : network.findFacility(each.parent);
  }
  return offices;
}

function firstAt(
  offices: readonly FacilityId[],
  find: (facility: FacilityId) => Person | undefined,
): Person | undefined {
  for (const facility of offices) {
    const found = find(facility);
    if (found !== undefined) return found;
  }
  return undefined;
}
