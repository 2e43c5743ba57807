import type { RuleSetId } from '../ids.ts';
import type { Duty, Level } from '../irregularity/kinds.ts';
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
  /** Hỏa tốc and Hẹn giờ at once, beside the 24 products of the circular (R1.34–R1.35). */
  readonly expressTimedAccepted: Parameter<boolean>;
  /** Class A must be in two envelopes (R3.13). */
  readonly twoEnvelopesForA: Parameter<boolean>;
  /** A receptacle holding class A, or carried directly, needs an active locator (R1.55). */
  readonly locatorForA: Parameter<boolean>;
  /** A bag of class A, B or C travels with that class alone (12.3 #35). */
  readonly secretsInOwnBags: Parameter<boolean>;
  /** How far a scale may be from tare plus contents, or from the declared mass, in grams (12.2 #16, 12.3 #38). */
  readonly massToleranceGrams: Parameter<number>;
  /** How far ahead of us a clock may be, in minutes (12.10 #92). */
  readonly clockToleranceMinutes: Parameter<number>;
  /** How long after a fact its report is still timely, in minutes; later ones are told (12.10 #92, 12.14 #119). */
  readonly lateReportMinutes: Parameter<number>;
  /** How long the authorisation of a body's person lasts, in months. */
  readonly authorisationMonths: Parameter<number>;
  /** How long a secret item may lie ready before it goes out, in minutes (12.5 #51). */
  readonly secretReadyMinutes: Parameter<number>;
  /** Invitations before an item counts as not collected, and the working days between two (R4.20 d). */
  readonly notices: Parameter<{ readonly count: number; readonly gapWorkingDays: number }>;
  /** Months from acceptance until an item is unclaimed (R4.23). */
  readonly unclaimedMonths: Parameter<number>;
  /** Working days before a return date at which the reminder is due (12.6 #71). */
  readonly returnReminderWorkingDays: Parameter<number>;
  /** Minutes after an incident or breach by which each level must have taken note (12.7 #74). */
  readonly acknowledgeMinutes: Parameter<Readonly<Record<Level, number>>>;
  /** Minutes after a case is raised by which each duty must be done (12.7 #73–74, R2.35). */
  readonly dutyMinutes: Parameter<Readonly<Record<Duty, number>>>;
  /** Complaints: months after the promise for loss or delay, after delivery for damage; working days to answer (R2.11–2.12, R4.30). */
  readonly complaint: Parameter<{
    readonly lossMonths: number;
    readonly damageMonths: number;
    readonly answerWorkingDays: number;
  }>;
  /** Years that records are kept from acceptance (R2.30). */
  readonly retentionYears: Parameter<{ readonly electronic: number; readonly paper: number }>;
}

/**
 * Days off and swapped working days (12.6 #63). `status` of a row: `official`, `statutory`, `projected`.
 * Saturdays and Sundays are off unless named in `workingWeekendDays`.
 */
export interface Calendar {
  readonly daysOff: ReadonlySet<ServiceDate>;
  readonly workingWeekendDays: ReadonlySet<ServiceDate>;
}
