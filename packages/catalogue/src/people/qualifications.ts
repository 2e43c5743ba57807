import {
  instantOf,
  type Instant,
  type Qualification,
  type QualificationKind,
  type SecrecyClass,
} from '@giaolien/kernel';

import { drawFrom } from './chance.ts';

/** What a person is to hold. */
export interface Standing {
  /** The highest class that he may handle. */
  readonly secrecy: SecrecyClass;
  /** One in fifty of those who may has let the clearance lapse, so that the rule can be seen at work. */
  readonly mayLapse: boolean;
  /** He works at an X-ray machine. */
  readonly screens: boolean;
}

/**
 * Vetting, training, commitment, clearance and, at the X-ray, the certificate (R1.45, R1.53), as they stand in `year`.
 * Each was given on the first of January of a year gone by and ends with a year to come. A clearance that has been
 * renewed stands beside the one before it.
 */
export function qualificationsOf(id: string, year: number, standing: Standing): readonly Qualification[] {
  const draw = drawFrom(`${id}/clearance`);
  const hasLapsed = standing.mayLapse && draw % 50 === 0;
  const last = hasLapsed ? year - 1 : year + 1 + (draw % 3);
  const { secrecy } = standing;
  const renewed = hasLapsed ? year - 3 : year - 1;
  const clearances: readonly Qualification[] = [
    { kind: 'clearance', ...period(renewed - 3, renewed - 1), secrecy },
    { kind: 'clearance', ...period(renewed, last), secrecy },
  ];
  return [
    held('vetting', id, year, 5),
    held('training', id, year, 3),
    held('commitment', id, year, 5),
    ...clearances,
    ...(standing.screens ? [held('screening', id, year, 2)] : []),
  ];
}

/** In force in `year`, for `years` more at most. */
function held(kind: QualificationKind, id: string, year: number, years: number): Qualification {
  const more = 1 + (drawFrom(`${id}/${kind}`) % years);
  return { kind, ...period(year - 6, year + more) };
}

/** Whole years, both ends included. */
function period(first: number, last: number): { readonly from: Instant; readonly until: Instant } {
  return { from: instantOf(`${first}-01-01`, 0), until: instantOf(`${last}-12-31`, 24 * 60) };
}
