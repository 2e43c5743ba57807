import { assert } from '../assert.ts';
import type { ItemId } from '../ids.ts';

/** Weights of the UPU S10 check digit. */
const WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7] as const;
const SHAPE = /^[A-Z]{2}\d{9}VN$/;

/**
 * The item number of a serial (R5.35; UPU S10): `MA` and 12345678 → `MA123456785VN`.
 * `service`: two capital letters; `serial`: 0 … 99,999,999.
 */
export function itemNumberOf(service: string, serial: number): ItemId {
  assert(Number.isInteger(serial) && serial >= 0 && serial <= 99_999_999, 'an S10 serial has eight digits');
  const digits = String(serial).padStart(8, '0');
  return `${service}${digits}${checkDigitOf(digits)}VN`;
}

/** True for a well-formed number whose check digit verifies. */
export function isItemNumber(text: string): boolean {
  return SHAPE.test(text) && Number(text[10]) === checkDigitOf(text.slice(2, 10));
}

function checkDigitOf(digits: string): number {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  const rest = 11 - (sum % 11);
  return rest === 10 ? 0 : rest === 11 ? 5 : rest;
}
