import { createHash } from 'node:crypto';

import type { FacilityId, Instant, PersonId, SecrecyClass } from '@giaolien/kernel';
import { canonicalBytes, canonicalText, type SecurityDetail, type SecurityKind } from '@giaolien/wire';

/** Something that the security log is told: who, when, from where, of what. Never names, bodies, passwords or PINs. */
export interface SecurityEntry {
  readonly at: Instant;
  readonly kind: SecurityKind;
  readonly person: PersonId | null;
  /** The public id of the session; it opens nothing. */
  readonly session: string | null;
  readonly facility: FacilityId | null;
  /** Where the request came from. */
  readonly address: string | null;
  /** A tag of the log of custody (`item:MA…`), or another record (`approval:…`). */
  readonly subject?: string | null;
  readonly secrecy?: SecrecyClass | null;
  readonly detail: SecurityDetail;
}

/** An entry at its place, as everybody can compute it again. */
export interface ChainedEntry extends Required<SecurityEntry> {
  readonly seq: number;
  /** Hexadecimal SHA-256 of the entry before, and of this one. */
  readonly previous: string;
  readonly hash: string;
}

/** Before the first entry. */
export const GENESIS = '0'.repeat(64);

/** Longest text that an entry keeps of anything that came from outside. */
const TEXT_MAX = 500;

/** The entry after `previous` at `seq`. Texts are brought into the form that has one canonical writing. */
export function chain(entry: SecurityEntry, seq: number, previous: string): ChainedEntry {
  const sound = {
    seq,
    at: Math.round(entry.at),
    kind: entry.kind,
    person: soundText(entry.person),
    session: soundText(entry.session),
    facility: soundText(entry.facility),
    address: soundText(entry.address),
    subject: soundText(entry.subject ?? null),
    secrecy: entry.secrecy ?? null,
    detail: soundDetail(entry.detail),
  };
  return { ...sound, previous, hash: hashAfter(previous, sound) };
}

/** SHA-256 over the previous hash and the canonical text (RFC 8785) of everything else that an entry says. */
export function hashAfter(previous: string, entry: Omit<ChainedEntry, 'previous' | 'hash'>): string {
  const { seq, at, kind, person, session, facility, address, subject, secrecy, detail } = entry;
  const canonical = canonicalText({ seq, at, kind, person, session, facility, address, subject, secrecy, detail });
  // What the table holds after someone wrote into it need not have a canonical form: then it has no hash either.
  if (canonical.kind === 'faulty') return '';
  return createHash('sha256').update(Buffer.from(previous, 'hex')).update(canonicalBytes(canonical.text)).digest('hex');
}

/** Composed, well formed and short; PostgreSQL keeps no NUL. */
function soundText<T extends string | null>(text: T | undefined): T | null {
  // The address of a caller who has hung up is undefined, whatever its type says; one entry must not stop its neighbours.
  if (text === null || text === undefined) return null;
  const sound = text.toWellFormed().normalize('NFC').replaceAll('\0', '\uFFFD').slice(0, TEXT_MAX).toWellFormed();
  return sound as T;
}

function soundDetail(detail: SecurityDetail): SecurityDetail {
  return Object.fromEntries(
    Object.entries(detail).map(([key, value]) => {
      if (typeof value === 'string') return [key, soundText(value)];
      if (typeof value !== 'number') return [key, value];
      return [key, Number.isSafeInteger(Math.round(value)) ? Math.round(value) + 0 : null];
    }),
  );
}
