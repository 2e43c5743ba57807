import { subjectOf, type HandoverLine, type SubjectId } from '@giaolien/kernel';

/** What a line of a list names. */
export type Line = HandoverLine;

/** The receptacle or item that a line of a list is about. */
export function subjectOfLine(line: Line): SubjectId {
  return line.kind === 'receptacle' ? subjectOf('receptacle', line.receptacle) : subjectOf('item', line.item);
}
