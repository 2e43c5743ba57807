import type { RuleSetId } from '../ids.ts';
import type { Scope } from '../item/product.ts';
import type { ServiceDate } from '../time.ts';

/** A legal value with the clause it comes from. Never a constant in code (12.1 #1, R0.1c). */
export interface Parameter<Value> {
  readonly value: Value;
  readonly citation: string;
}

/** Areas of the Hẹn giờ lead time (R2.07). */
export type LeadArea = 'inner-city' | 'suburban' | 'inter-province';

/** All legal parameters in force from one date. Items keep the id of the set of their acceptance. */
export interface RuleSet {
  readonly id: RuleSetId;
  readonly effectiveFrom: ServiceDate;
  readonly citation: string;
  /** n of J+n in working days, halves allowed (R2.05–2.06, R2.15). */
  readonly endToEndDays: Parameter<Readonly<Record<Scope, { readonly ordinary: number; readonly express: number }>>>;
  /** Hours between acceptance and the agreed time (R2.07). */
  readonly timedLeadHours: Parameter<Readonly<Record<LeadArea, number>>>;
  /** Minute of the day at which a half working day and a whole one end, and the day begins (R2.15). */
  readonly workingDay: Parameter<{
    readonly startMinute: number;
    readonly halfMinute: number;
    readonly endMinute: number;
  }>;
  /** Class A must be in two envelopes (R3.13). */
  readonly twoEnvelopesForA: Parameter<boolean>;
  /** A receptacle holding class A, or flagged, needs an active locator (R1.55). */
  readonly locatorForA: Parameter<boolean>;
  /** A bag of class A, B or C travels with that class alone (12.3 #35). */
  readonly secretsInOwnBags: Parameter<boolean>;
}

/**
 * Days off and swapped working days (12.6 #63). `status` of a row: `official`, `statutory`, `projected`.
 * Saturdays and Sundays are off unless named in `workingWeekendDays`.
 */
export interface Calendar {
  readonly daysOff: ReadonlySet<ServiceDate>;
  readonly workingWeekendDays: ReadonlySet<ServiceDate>;
}
