import type { Custodian, Evidence } from '../custody/custodian.ts';
import type { ContentLine } from './events.ts';
import type { DespatchId, FacilityId, HandoverId, PersonId, ReceptacleId } from '../ids.ts';
import type { SecrecyClass } from '../item/product.ts';
import type { Instant } from '../time.ts';
import type { Located } from './locator.ts';
import type { Seal, SealState } from './seal.ts';

/**
 * Life-cycle (12.3 #36): empty (rỗng) · filling (đang đóng) · sealed (đã đóng) · on-the-way (trên đường) ·
 * received (đã nhận) · opened (đã mở; the shell may be filled again) · withdrawn (thu hồi vỏ).
 */
export const RECEPTACLE_STATES = [
  'empty',
  'filling',
  'sealed',
  'on-the-way',
  'received',
  'opened',
  'withdrawn',
] as const;
export type ReceptacleState = (typeof RECEPTACLE_STATES)[number];

export interface Locator {
  readonly serial: string;
  /** It speaks. */
  readonly active: boolean;
}

export interface Substitute {
  readonly enteredBy: PersonId;
  /** The office that entered it, and to which the sender's data comes. */
  readonly enteredAt: FacilityId;
  /** As it was seen last: at the entry, or at a hand-over since. */
  readonly sealState: SealState;
  readonly reconciled: 'agrees' | 'differs' | null;
}

/** A bag or box as its story tells it now. It remembers of its contents what rules need. */
export interface ReceptacleNow {
  readonly id: ReceptacleId;
  readonly form: 'bag' | 'box';
  readonly state: ReceptacleState;
  readonly tareGrams: number;
  readonly locator: Locator | null;
  readonly custodian: Custodian;
  readonly since: Instant;
  readonly evidence: Evidence;
  readonly despatch: DespatchId | null;
  readonly origin: FacilityId | null;
  readonly destination: FacilityId | null;
  readonly bagNumber: number | null;
  /** 29 characters, from the close of the despatch until opening. */
  readonly label: string | null;
  readonly contents: readonly ContentLine[];
  /**
   * Strictest class inside. Of a substitute bag nobody knows what is inside: it counts as class A until it is opened or
   * the sender's data agrees with it.
   */
  readonly secrecy: SecrecyClass | null;
  readonly seal: Seal | null;
  /** An item inside is carried directly, unopened on the way (R1.49). */
  readonly direct: boolean;
  /** An item inside is to be guarded (R1.42). */
  readonly guards: boolean;
  /** Its last X-ray as a whole counts and did not pass: it stays where it is until one does (R1.50). */
  readonly isolated: boolean;
  /** Entered by its label alone, and not yet compared with the sender's data (12.3 #39). */
  readonly substitute: Substitute | null;
  readonly grossGrams: number | null;
  readonly handover: HandoverId | null;
}

/** True from the seal until the opening. */
export function isClosed(receptacle: ReceptacleNow): boolean {
  return receptacle.state === 'sealed' || receptacle.state === 'on-the-way' || receptacle.state === 'received';
}

/** Nothing in it and nothing begun: a shell that may be filled. */
export function isEmpty(receptacle: ReceptacleNow): boolean {
  return (receptacle.state === 'empty' || receptacle.state === 'opened') && receptacle.contents.length === 0;
}

/** True when `facility` answers for it. */
export function isHeldBy(receptacle: ReceptacleNow, facility: FacilityId): boolean {
  const { custodian } = receptacle;
  return custodian.kind === 'facility' && custodian.facility === facility;
}

/** It carries a locator that speaks. */
export function isLocated(receptacle: ReceptacleNow): boolean {
  return receptacle.locator?.active === true;
}

/** What it carries, as far as the locator asks. */
export function locatedOf(receptacle: ReceptacleNow): Located {
  const { id, secrecy, contents, direct } = receptacle;
  return { id, secrecy, items: contents.length, direct, located: isLocated(receptacle) };
}

/** What was seen last of the seal on it; `null`: nobody has looked, or there is none. */
export function sealStateOf({ seal, substitute }: ReceptacleNow): SealState | null {
  return seal?.state ?? substitute?.sealState ?? null;
}

/** What the scale should show, in grams: the shell and what the list says lies inside. */
export function expectedGrossOf({ tareGrams, contents }: Pick<ReceptacleNow, 'tareGrams' | 'contents'>): number {
  return contents.reduce((sum, line) => sum + line.massGrams, tareGrams);
}

/** Gross mass in grams: as it was weighed at the sealing, or else as it adds up. */
export function grossOf(receptacle: Pick<ReceptacleNow, 'tareGrams' | 'contents' | 'grossGrams'>): number {
  return receptacle.grossGrams ?? expectedGrossOf(receptacle);
}
