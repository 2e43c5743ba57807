import { isItemNumber, parseBagLabel, type BagLabel } from '@giaolien/kernel';

/** What a scanned or typed code is, by its shape alone. */
export type Scan =
  | { readonly kind: 'item'; readonly id: string }
  | { readonly kind: 'receptacle'; readonly id: string }
  | { readonly kind: 'label'; readonly label: string; readonly parts: BagLabel }
  | { readonly kind: 'despatch'; readonly id: string }
  | { readonly kind: 'uuid'; readonly id: string }
  /** Looks like an item number, but its check digit is wrong: read again. */
  | { readonly kind: 'misread'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string };

const ITEM = /^[A-Z]{2}\d{9}VN$/;
const RECEPTACLE = /^[TH]\d{6}$/;
const DESPATCH = /^\d{6}-\d{6}-[A-Z]-\d{4}-\d{4,6}$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Reads a code. Blanks and letter case do not matter, except in plain text.
 * `currentYear` tells which year a label's one digit means.
 */
export function parseScan(raw: string, currentYear: number = new Date().getFullYear()): Scan {
  const code = raw.replace(/\s+/g, '').toUpperCase();
  if (ITEM.test(code)) return isItemNumber(code) ? { kind: 'item', id: code } : { kind: 'misread', text: code };
  if (RECEPTACLE.test(code)) return { kind: 'receptacle', id: code };
  const parts = parseBagLabel(code, currentYear);
  if (parts !== undefined) return { kind: 'label', label: code, parts };
  if (DESPATCH.test(code)) return { kind: 'despatch', id: code };
  if (UUID.test(code.toLowerCase())) return { kind: 'uuid', id: code.toLowerCase() };
  return { kind: 'text', text: raw.trim() };
}
