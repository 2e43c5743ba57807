import type { Messages } from './vi.ts';

const ZONE = 'Asia/Ho_Chi_Minh';
const DATE_TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});
const TIME = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit', hour12: false });
const SECONDS = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hour12: false,
});
const DAY_MONTH = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, day: '2-digit', month: '2-digit' });
const DATE = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, day: '2-digit', month: '2-digit', year: 'numeric' });
const NUMBER = new Intl.NumberFormat('vi-VN');

/** `dd/MM/yyyy HH:mm` in Việt Nam, from UTC milliseconds (12.14 #115). */
export function formatMoment(instant: number): string {
  return DATE_TIME.format(instant).replace(',', '');
}

/** `HH:mm` in Việt Nam. */
export function formatTime(instant: number): string {
  return TIME.format(instant);
}

/** `HH:mm:ss` in Việt Nam. */
export function formatSeconds(instant: number): string {
  return SECONDS.format(instant);
}

/** `dd/MM/yyyy` in Việt Nam. */
export function formatDate(instant: number): string {
  return DATE.format(instant);
}

/** `HH:mm` when it is today, else `dd/MM HH:mm`; `now` in UTC milliseconds. */
export function formatShort(instant: number, now: number): string {
  const today = DATE.format(instant) === DATE.format(now);
  return today ? TIME.format(instant) : `${DAY_MONTH.format(instant)} ${TIME.format(instant)}`;
}

/** A number with dots between thousands. */
export function formatNumber(value: number): string {
  return NUMBER.format(value);
}

/** Grams up to a kilogram, then kilograms with a decimal comma. */
export function formatMass(grams: number): string {
  return grams < 1000 ? `${NUMBER.format(grams)} g` : `${NUMBER.format(Math.round(grams / 10) / 100)} kg`;
}

/** A span of milliseconds in its largest whole unit, or two for hours with minutes. */
export function formatSpan(span: number, text: Messages): string {
  const minutes = Math.floor(Math.abs(span) / 60_000);
  if (minutes < 1) return text.time.seconds({ n: Math.floor(Math.abs(span) / 1000) });
  if (minutes < 60) return text.time.minutes({ n: minutes });
  const hours = Math.floor(minutes / 60);
  if (hours < 10 && minutes % 60 !== 0) {
    return `${text.time.hours({ n: hours })} ${text.time.minutes({ n: minutes % 60 })}`;
  }
  if (hours < 48) return text.time.hours({ n: hours });
  return text.time.days({ n: Math.floor(hours / 24) });
}

/** `3 phút trước`, `vừa xong`; for moments to come `còn 2 giờ`. */
export function formatRelative(instant: number, now: number, text: Messages): string {
  const span = now - instant;
  if (Math.abs(span) < 45_000) return text.time.now;
  return span > 0 ? text.time.ago({ span: formatSpan(span, text) }) : text.time.ahead({ span: formatSpan(span, text) });
}

/** Text as people search it: no diacritics, đ as d, lower case (geo.md 7). */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
}
