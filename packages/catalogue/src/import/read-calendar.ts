import { addDays, type ServiceDate } from '@giaolien/kernel';

import { calendarDaysOf, type CalendarSpan } from '../law/calendar.ts';
import type { CalendarDay, CalendarStatus } from '../nation.ts';
import { ImportRefused } from './refusal.ts';
import { hasFile, readJson } from './read-text.ts';

export const CALENDAR_FILE = 'calendar-vn-2025-2027.json';
const STATUSES: readonly CalendarStatus[] = ['official', 'statutory', 'projected', 'unconfirmed'];

/** The calendar, if the folder has one. */
export function readCalendar(folder: string): readonly CalendarDay[] | undefined {
  if (!hasFile(folder, CALENDAR_FILE)) return undefined;
  const { text, content } = readJson(folder, CALENDAR_FILE);
  const spans = isRecord(content) ? content['days_off'] : undefined;
  if (!Array.isArray(spans)) throw new ImportRefused(CALENDAR_FILE, 1, 'thiếu danh sách days_off.');
  const days = calendarDaysOf(spans.map((span: unknown) => spanOf(span, text)));
  const seen = new Set<string>();
  for (const day of days) {
    if (seen.has(day.date)) refuse(text, day.date, `ngày ${day.date} được nêu hai lần.`);
    seen.add(day.date);
  }
  return days;
}

function spanOf(span: unknown, text: string): CalendarSpan {
  if (!isRecord(span)) return refuse(text, '"days_off"', 'mỗi mục của days_off phải là một đối tượng.');
  const from = dateOf(span['from'], text, 'from');
  const to = dateOf(span['to'], text, 'to');
  if (to < from) refuse(text, to, `ngày cuối ${to} đứng trước ngày đầu ${from}.`);
  if (to > addDays(from, 31)) refuse(text, to, `kỳ nghỉ từ ${from} đến ${to} dài quá 31 ngày.`);
  const status = STATUSES.find((candidate) => candidate === span['status']);
  if (status === undefined) return refuse(text, from, `status phải là một trong ${STATUSES.join(', ')}.`);
  const name = span['name'];
  if (typeof name !== 'string' || name === '') return refuse(text, from, 'thiếu tên ngày nghỉ (name).');
  const swaps = Array.isArray(span['swap']) ? span['swap'] : [];
  const swap = swaps.map((entry: unknown) => ({
    off: dateOf(isRecord(entry) ? entry['off'] : undefined, text, 'swap.off'),
    work: dateOf(isRecord(entry) ? entry['work'] : undefined, text, 'swap.work'),
  }));
  const comment = span['comment'];
  return { from, to, name, status, swap, ...(typeof comment === 'string' ? { comment } : {}) };
}

function dateOf(value: unknown, text: string, field: string): ServiceDate {
  const written = typeof value === 'string' ? value : '';
  const isDate = /^\d{4}-\d{2}-\d{2}$/u.test(written) && addDays(written as ServiceDate, 0) === written;
  return isDate ? written : refuse(text, written, `${field} phải là ngày YYYY-MM-DD có thật, gặp "${written}".`);
}

// JSON keeps no lines: the fault is shown where its text first stands.
function refuse(text: string, near: string, reason: string): never {
  const position = near === '' ? -1 : text.indexOf(near);
  throw new ImportRefused(CALENDAR_FILE, position < 0 ? 1 : text.slice(0, position).split('\n').length, reason);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
