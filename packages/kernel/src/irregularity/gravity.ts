import type { SecrecyClass } from '../item/product.ts';
import type { IrregularityCode } from './events.ts';
import type { Duty, Gravity } from './kinds.ts';

/** Missing, opened, seal broken: whatever secret was inside counts as compromised (R3.17, R3.24; 12.7 #73). */
const COMPROMISING: ReadonlySet<IrregularityCode> = new Set<IrregularityCode>([
  'missing',
  'seal-broken',
  'suspected-opening',
  'loss',
  'swap',
  'theft',
  'information-leak',
  'line_must_be_present',
  'contents_must_be_complete',
  'receptacle_must_be_closed',
  'seal_must_be_intact',
  'inner_cover_must_stay_closed',
  // Loose although it lay in a bag: somebody opened the bag without a word.
  'item_must_not_be_bagged',
]);

/** Danger to the mail or to people, whatever the class: whether anything is compromised is open (R2.35, R4.11). */
const DANGEROUS: ReadonlySet<IrregularityCode> = new Set<IrregularityCode>([
  'accident',
  'device-loss',
  'forbidden-content',
  'screening-failed',
  'screening-inconclusive',
  // What did not pass its X-ray went on.
  'item_must_not_be_isolated',
]);

/**
 * A protection of secrets was not there, or nobody can say through whose hands a secret went: whether it is compromised
 * is open (R3.15, R3.24). Of an ordinary item it is a slip of the procedure.
 */
const EXPOSING: ReadonlySet<IrregularityCode> = new Set<IrregularityCode>([
  'excess',
  'wrongly-sent',
  // Who had it is not who answers for it.
  'item_must_be_in_hand',
  'receptacle_must_be_in_hand',
  'giver_must_be_custodian',
  'courier_must_hold_item',
  'item_must_not_be_ended',
  'item_must_not_be_suspended',
  'list_must_be_open',
  'trip_must_stand_here',
  'later_facts_must_agree',
  // A hand that may not touch it.
  'cover-torn',
  'cover-rewrapped',
  'actor_must_hold_clearance',
  'receiver_must_hold_clearance',
  'handler_must_be_vetted',
  'handler_must_be_trained',
  'handler_must_be_committed',
  // Nobody watched, or nothing held it shut.
  'locator_must_be_active',
  'seal_must_be_issued_here',
  'seal_must_be_unused',
  'list_must_be_given',
  'signers_must_differ',
  'sealer_must_have_witness',
  'opener_must_have_witness',
  'rewrapper_must_have_witness',
  'secret_must_travel_dedicated',
  'secret_must_go_out_dedicated',
  'direct_carriage_must_be_kept',
  'escort_must_travel',
  'guards_must_be_present',
  'destroyer_must_have_witness',
  'departure_must_be_authorised',
  'receptacle_must_be_bound_for_here',
  'line_must_be_listed',
  'contents_must_be_listed',
  'mass_must_agree',
  'cover_must_be_intact',
  'recipient_must_be_authorised',
]);

/** What goes to the police as well, of a secret (R3.24; 12.7 #74). */
const CRIMINAL: ReadonlySet<IrregularityCode> = new Set<IrregularityCode>([
  'suspected-opening',
  'loss',
  'swap',
  'theft',
  'information-leak',
]);

/** What nobody may touch any further until it is cleared up (R1.50, R4.11). */
const DUTIES_OF_DANGER: Partial<Readonly<Record<IrregularityCode, readonly Duty[]>>> = {
  'screening-failed': ['isolate', 'do-not-move', 'notify-head', 'notify-sender'],
  'screening-inconclusive': ['isolate', 'do-not-move', 'notify-head'],
  'forbidden-content': ['isolate', 'do-not-move', 'notify-head', 'report-police'],
};

/** How grave an irregularity is, by what happened and the strictest class that it touches (12.7). */
export function gravityOf(code: IrregularityCode, secrecy: SecrecyClass | null): Gravity {
  if (COMPROMISING.has(code)) return secrecy === null ? 'incident' : 'breach';
  if (DANGEROUS.has(code)) return 'incident';
  return EXPOSING.has(code) && secrecy !== null ? 'incident' : 'deviation';
}

/**
 * What must be done because of a case: of a secret the head, the sender and the ministry know at once (R2.35, R3.17,
 * R3.24), the police too when class A is compromised or a crime is likely; of an ordinary item, head and sender.
 * `isFromElsewhere`: another office sent it, and must know (12.3 #38).
 */
export function dutiesOf(
  code: IrregularityCode,
  secrecy: SecrecyClass | null,
  isFromElsewhere: boolean,
): readonly Duty[] {
  const origin: readonly Duty[] = isFromElsewhere ? ['notify-origin-office'] : [];
  const special = DUTIES_OF_DANGER[code];
  if (special !== undefined) return [...special, ...origin];
  const gravity = gravityOf(code, secrecy);
  // A cover that was wrapped again is told to the sender, whatever its class (R4.10; 12.5 #60).
  if (gravity === 'deviation') return code === 'cover-rewrapped' ? ['notify-sender'] : [];
  const isForPolice = secrecy !== null && (CRIMINAL.has(code) || (secrecy === 'A' && gravity === 'breach'));
  return [
    'notify-head',
    'notify-sender',
    ...origin,
    ...(secrecy === null ? [] : (['report-ministry'] as const)),
    ...(isForPolice ? (['report-police'] as const) : []),
  ];
}
