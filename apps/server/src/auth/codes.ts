import { createHash, randomInt } from 'node:crypto';

/** Crockford's Base32: nothing that is mistaken for something else when read out. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 5;
const GROUP = 4;

/** A one-time code of 100 bits to be read out or copied: `7K3M-…`, five groups of four. */
export function newCode(): string {
  const groups = Array.from({ length: GROUPS }, () =>
    Array.from({ length: GROUP }, () => ALPHABET[randomInt(ALPHABET.length)]).join(''),
  );
  return groups.join('-');
}

/** What is kept of a code. Case, blanks and hyphens do not count, and O, I and L read as 0 and 1. */
export function hashCode(code: string): Buffer {
  const plain = code.toUpperCase().replace(/[\s-]/gu, '').replaceAll('O', '0').replace(/[IL]/gu, '1');
  return createHash('sha256').update(plain).digest();
}
