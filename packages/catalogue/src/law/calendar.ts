import { addDays, type Calendar, type ServiceDate } from '@giaolien/kernel';

import { readDataJson } from '../data.ts';
import type { CalendarDay, CalendarStatus } from '../nation.ts';

/** A row of the calendar file: a span of days off with the working days that make up for some of them. */
export interface CalendarSpan {
  readonly from: ServiceDate;
  readonly to: ServiceDate;
  readonly name: string;
  readonly status: CalendarStatus;
  readonly comment?: string;
  readonly swap?: readonly { readonly off: ServiceDate; readonly work: ServiceDate }[];
}

/** The committed calendar of 2025 to 2027. */
export function buildCalendar(): readonly CalendarDay[] {
  return calendarDaysOf(readDataJson<{ days_off: readonly CalendarSpan[] }>('calendar-2025-2027.json').days_off);
}

/** One row per day, in order of date. */
export function calendarDaysOf(spans: readonly CalendarSpan[]): readonly CalendarDay[] {
  const days: CalendarDay[] = [];
  for (const span of spans) {
    const note = span.comment === undefined ? {} : { note: span.comment };
    for (let date = span.from; date <= span.to; date = addDays(date, 1)) {
      days.push({ date, kind: 'off', name: span.name, status: span.status, ...note });
    }
    for (const swap of span.swap ?? []) {
      days.push({ date: swap.work, kind: 'working', name: `Làm bù ${span.name}`, status: span.status });
    }
  }
  return days.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** The calendar as the kernel counts by. Unconfirmed rows count only once someone confirms them. */
export function calendarOf(days: readonly CalendarDay[]): Calendar {
  const counted = days.filter((day) => day.status !== 'unconfirmed');
  return {
    daysOff: new Set(counted.filter((day) => day.kind === 'off').map((day) => day.date)),
    workingWeekendDays: new Set(counted.filter((day) => day.kind === 'working').map((day) => day.date)),
  };
}
