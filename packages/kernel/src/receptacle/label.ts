import { assert } from '../assert.ts';
import type { FacilityId } from '../ids.ts';
import { serviceDateOf, yearOf, type Instant } from '../time.ts';

/** The parts of a bag label (mã E4, 12.3 #32; R5.31): 29 characters, the structure of UPU S9 with office codes. */
export interface BagLabel {
  readonly origin: FacilityId;
  readonly destination: FacilityId;
  readonly carriage: 'air' | 'surface';
  /** Full year; the label prints its last digit. */
  readonly year: number;
  /** 1 … 9999 within the pair, class and year. */
  readonly despatchNumber: number;
  /** 1 … 999 within the despatch. */
  readonly bagNumber: number;
  readonly last: boolean;
  /** R5.32: registered (đảm bảo) = 1, ordinary = 0. KT1 bags are always registered. */
  readonly registered: boolean;
  /** Gross mass, printed in steps of 100 g, rounded; at most 999.9 kg. */
  readonly grossGrams: number;
}

/** A label prints the gross mass in steps of so many grams. */
export const LABEL_STEP_GRAMS = 100;

/** Service part of a KT1 bag (R5.32). */
const SERVICE = 'KA';
const SHAPE = /^(\d{6})(\d{6})([AB])KA(\d)(\d{4})(\d{3})([01])([01])(\d{4})$/;

/** The 29 characters of a label. */
export function bagLabelOf(label: BagLabel): string {
  assert(label.bagNumber >= 1 && label.bagNumber <= 999, 'a bag number has three digits');
  assert(label.despatchNumber >= 1 && label.despatchNumber <= 9999, 'a despatch number has four digits');
  const hectograms = Math.min(Math.round(label.grossGrams / LABEL_STEP_GRAMS), 9999);
  return [
    label.origin,
    label.destination,
    label.carriage === 'air' ? 'A' : 'B',
    SERVICE,
    String(label.year % 10),
    String(label.despatchNumber).padStart(4, '0'),
    String(label.bagNumber).padStart(3, '0'),
    label.last ? '1' : '0',
    label.registered ? '1' : '0',
    String(hectograms).padStart(4, '0'),
  ].join('');
}

/**
 * The parts of 29 characters, or `undefined` if they are no KT1 bag label. The year digit is read as the latest
 * year that ends in it and is not after `currentYear`, so labels stay readable across the roll-over.
 */
export function parseBagLabel(text: string, currentYear: number): BagLabel | undefined {
  const match = SHAPE.exec(text);
  if (match === null) return undefined;
  const [, origin, destination, carriage, yearDigit, despatchNumber, bagNumber, last, registered, hectograms] = match;
  if (origin === undefined || destination === undefined) return undefined;
  const year = currentYear - ((((currentYear - Number(yearDigit)) % 10) + 10) % 10);
  return {
    origin,
    destination,
    carriage: carriage === 'A' ? 'air' : 'surface',
    year,
    despatchNumber: Number(despatchNumber),
    bagNumber: Number(bagNumber),
    last: last === '1',
    registered: registered === '1',
    grossGrams: Number(hectograms) * LABEL_STEP_GRAMS,
  };
}

/** The label as it reads on the day of `instant`. */
export function readLabel(text: string, instant: Instant): BagLabel | undefined {
  return parseBagLabel(text, yearOf(serviceDateOf(instant)));
}
