/** What a person reports (12.7 #72): the case types of the field. */
export const REPORTED_KINDS = [
  'missing',
  'excess',
  'wrongly-sent',
  'seal-broken',
  'cover-torn',
  'suspected-opening',
  'loss',
  'swap',
  'delay',
  'accident',
  'theft',
  'device-loss',
  'data-error',
  'information-leak',
  'forbidden-content',
] as const;
export type ReportedKind = (typeof REPORTED_KINDS)[number];

/** What follows from a fact by itself, breach or not. */
export const RAISED_KINDS = [
  'screening-failed',
  'screening-inconclusive',
  'mass-differs-from-declared',
  'cover-rewrapped',
] as const;
export type RaisedKind = (typeof RAISED_KINDS)[number];

/**
 * Clocks that run out:
 * - `secret-lies-ready`: class A, B or C not gone out at once after processing (12.5 #51)
 * - `promise-passed`: no attempt at the address by the due moment (R2.04)
 * - `return-date-near`: "Tài liệu thu hồi" to be sent back soon (12.6 #71)
 * - `six-months-passed`: neither delivered nor returned (12.5 #59)
 * - `acknowledgement-late`, `duty-late`: of a case (12.7 #74)
 */
export const LAPSES = [
  'secret-lies-ready',
  'promise-passed',
  'return-date-near',
  'six-months-passed',
  'acknowledgement-late',
  'duty-late',
] as const;
export type Lapse = (typeof LAPSES)[number];

/**
 * How grave a case is (12.7): a `breach` presumes that the secret is compromised (missing, opened, seal broken); an
 * `incident` leaves open whether it is; a `deviation` touches the procedure alone.
 */
export const GRAVITIES = ['deviation', 'incident', 'breach'] as const;
export type Gravity = (typeof GRAVITIES)[number];

/** What must be done because of a case, each with its clock. */
export const DUTIES = [
  'isolate',
  'do-not-move',
  'notify-head',
  'notify-sender',
  'notify-origin-office',
  'report-ministry',
  'report-police',
] as const;
export type Duty = (typeof DUTIES)[number];

/** The ladder of escalation, lowest first (12.7 #74). */
export const LEVELS = ['office', 'province', 'central'] as const;
export type Level = (typeof LEVELS)[number];

export const FINDINGS = ['explained', 'corrected', 'not-confirmed', 'confirmed'] as const;
export type Finding = (typeof FINDINGS)[number];

/** What was done so that it does not happen again. */
export const MEASURES = [
  'instructed',
  'disciplined',
  'handed-to-police',
  'procedure-changed',
  'equipment-replaced',
  'compensated',
  'none-needed',
] as const;
export type Measure = (typeof MEASURES)[number];
