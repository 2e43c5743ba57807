import { subjectOf, type IrregularityFinding } from '@giaolien/kernel';
import type { Board } from '../board/board.ts';
import type { Act } from './act.ts';
import { chanceIn, doneAt, type Setting } from './setting.ts';

/** Network minutes from a finding of the field to the conclusion of whoever looks into it. */
const INQUIRY_MINUTES = 480;

/** Kết luận: a controller of the office, or the monitoring centre, closes what was found; never who raised it. */
export function closeIrregularities(board: Board, setting: Setting): readonly Act[] {
  const due = board.irregularities.filter(
    (each) =>
      each.closedAt === null &&
      !board.reserved.has(subjectOf('irregularity', each.id)) &&
      doneAt(setting, each.raisedAt, INQUIRY_MINUTES, each.id) <= board.now,
  );
  return due.flatMap((each) => {
    const office = setting.staff.find({ facility: each.at, role: 'controller', except: [each.by] }, board.now);
    const person = office ?? monitorOf(board, setting, each.by);
    if (person === undefined) return [];
    const finding = chanceIn(setting, 'finding', each.id).weighted<IrregularityFinding>([
      ['corrected', 50],
      ['explained', 30],
      ['not-confirmed', 12],
      ['handed-to-investigation', 8],
    ]);
    return [{ person: person.id, inputs: [{ kind: 'CloseIrregularity', irregularity: each.id, finding }] }];
  });
}

function monitorOf(board: Board, setting: Setting, except: string) {
  for (const facility of setting.chart.network.listFacilities()) {
    if (facility.kind !== 'regional-centre') continue;
    const monitor = setting.staff.find({ facility: facility.id, role: 'monitor', except: [except] }, board.now);
    if (monitor !== undefined) return monitor;
  }
  return undefined;
}
