import { DAY, instantOf, serviceDateOf, type Instant, type ServiceDate } from '@giaolien/kernel';
import { standingOf, type Standing } from '../expiry.ts';

/** When something holds: from its first moment until its end, which no longer belongs to it. */
export interface Period {
  readonly from: Instant;
  readonly until: Instant;
}

/** A period as it is drawn: per cent of the width of the picture, and how it stands. */
export interface Bar {
  readonly left: number;
  readonly width: number;
  readonly standing: Standing | 'ahead';
  /** It began before the picture begins, or lasts beyond its end. */
  readonly cutLeft: boolean;
  readonly cutRight: boolean;
}

/** The stretch of time that a picture shows. */
export type Stretch = Period;

/** What a small picture in a list shows: half a year back, a year and a half ahead. */
export function stretchAround(now: Instant): Stretch {
  return { from: now - 180 * DAY, until: now + 540 * DAY };
}

/** What the page of one person shows: all of his periods, at least three years around now, whole years. */
export function stretchOf(periods: readonly Period[], now: Instant): Stretch {
  const first = Math.min(now - 365 * DAY, ...periods.map(({ from }) => from));
  const last = Math.max(now + 730 * DAY, ...periods.map(({ until }) => until));
  const from = Math.max(first, now - 5 * 365 * DAY);
  const until = Math.min(last, now + 6 * 365 * DAY);
  return { from: startOfYear(yearOf(from)), until: startOfYear(yearOf(until) + 1) };
}

/** Where a moment stands in a stretch, per cent of its width, kept inside. */
export function placeOf(instant: Instant, { from, until }: Stretch): number {
  return Math.min(100, Math.max(0, ((instant - from) / (until - from)) * 100));
}

/** Periods of one thing as bars, the earliest first. What lies wholly outside the stretch is left out. */
export function barsOf(periods: readonly Period[], stretch: Stretch, now: Instant): readonly Bar[] {
  return periods
    .filter(({ from, until }) => from < stretch.until && until > stretch.from)
    .toSorted((one, other) => one.from - other.from)
    .map(({ from, until }) => {
      const left = placeOf(from, stretch);
      return {
        left,
        width: placeOf(until, stretch) - left,
        standing: from > now ? ('ahead' as const) : standingOf(until, now),
        cutLeft: from < stretch.from,
        cutRight: until > stretch.until,
      };
    });
}

/** Most years that the scale names: more would run into each other. */
const NAMED = 6;

/** The first moments of years in a stretch, for the scale under a picture; in a long one only every second or third. */
export function yearsOf(stretch: Stretch): readonly { readonly year: number; readonly at: number }[] {
  const years: { readonly year: number; readonly at: number }[] = [];
  const step = Math.ceil((yearOf(stretch.until) - yearOf(stretch.from)) / NAMED);
  for (let year = yearOf(stretch.from); startOfYear(year) < stretch.until; year += step) {
    if (startOfYear(year) >= stretch.from) years.push({ year, at: placeOf(startOfYear(year), stretch) });
  }
  return years;
}

function yearOf(instant: Instant): number {
  return Number(serviceDateOf(instant).slice(0, 4));
}

function startOfYear(year: number): Instant {
  return instantOf(`${year}-01-01` as ServiceDate, 0); // A year of four digits and a day that every year has.
}
