import type { Custodian, Evidence } from '../custody/custodian.ts';
import type { ScreeningResult } from '../handling/packing.ts';
import type {
  BodyId,
  DespatchId,
  DocumentReference,
  EquipmentId,
  FacilityId,
  HandoverId,
  ItemId,
  PersonId,
  ReceptacleId,
  RequestId,
  RuleSetId,
} from '../ids.ts';
import type { ClockStop } from '../promise/inputs.ts';
import type { Instant, ServiceDate } from '../time.ts';
import type { AttemptReason, SuspensionGround } from './inputs.ts';
import type { ItemForm, Product } from './product.ts';

/**
 * Canonical states (12.11 #104), each computed from the facts. Where a bagged item is, its receptacle knows.
 *
 * accepted (đã chấp nhận) · controlled (đã kiểm soát) · bagged (trong túi) · at-office (đến bưu cục, đã mở túi) ·
 * carried (đang vận chuyển, đi ngoài) · out-for-delivery (đang phát) · attempted (phát không thành công) ·
 * suspended (đình chỉ, at an office) · unclaimed (vô thừa nhận, at an office) · delivered (phát thành công) ·
 * returned (đã trả người gửi) · missing (thất lạc) · cancelled (huỷ chấp nhận)
 */
export const ITEM_STATES = [
  'accepted',
  'controlled',
  'bagged',
  'at-office',
  'carried',
  'out-for-delivery',
  'attempted',
  'suspended',
  'unclaimed',
  'delivered',
  'returned',
  'missing',
  'cancelled',
] as const;
export type ItemState = (typeof ITEM_STATES)[number];

/** One treatment that the item has passed through. */
export interface Treatment {
  readonly at: Instant;
  readonly facility: FacilityId;
  readonly by: PersonId;
  readonly machine: EquipmentId;
  /** Machine, operator and seal were in order. */
  readonly counts: boolean;
  /** The sealed receptacle in which it lay. */
  readonly receptacle: ReceptacleId | null;
}

export interface Suspension {
  readonly ground: SuspensionGround;
  readonly reference: DocumentReference;
  readonly minutes: DocumentReference;
  readonly by: PersonId;
  readonly since: Instant;
}

/** A stretch for which the promise does not run. */
export interface StoppedClock {
  readonly reason: ClockStop;
  readonly from: Instant;
  /** `null`: it stands still now. */
  readonly until: Instant | null;
}

/** How an item stood before it was delivered or returned: a correction gives it back like this (R5.43). */
export interface BeforeDelivery {
  readonly custodian: Custodian;
  /** It lay in a receptacle or a vehicle, or was missing: where it is, nobody can say any more. */
  readonly lost: boolean;
  readonly outFor: BodyId | null;
  readonly firstAttemptAt: Instant | null;
}

/** An item as its story tells it now. */
export interface ItemNow {
  readonly id: ItemId;
  readonly state: ItemState;
  readonly product: Product;
  readonly form: ItemForm;
  readonly sender: BodyId;
  readonly recipient: BodyId;
  /** Where it is going now: the recipient, or the sender once a return is approved. */
  readonly bound: BodyId;
  /** The facility that delivers to `bound`. */
  readonly delivery: FacilityId;
  readonly origin: FacilityId;
  readonly returnTo: FacilityId;
  readonly massGrams: number;
  readonly acceptedAt: Instant;
  readonly acceptedBy: PersonId;
  readonly postingDate: ServiceDate;
  readonly ruleSet: RuleSetId;
  /** The promise on the way to `bound`; `null` where the law promises nothing. */
  readonly dueAt: Instant | null;
  readonly agreedAt: Instant | null;
  readonly stops: readonly StoppedClock[];
  readonly payment: 'free' | 'paid';
  readonly namedPersonOnly: boolean;
  readonly returnBy: Instant | null;
  readonly controlled: boolean;
  readonly screeningRequired: boolean;
  /** The last X-ray; one that does not count opens no gate, and never hides one that does. */
  readonly screening: (Treatment & { readonly result: ScreeningResult }) | null;
  readonly disinfection: Treatment | null;
  readonly suspension: Suspension | null;
  readonly directCarriage: boolean;
  readonly guards: boolean;
  readonly remark: string | null;
  readonly request: RequestId | null;
  /** The signed proof that the sender wants back (R5.05). */
  readonly proof: 'none' | 'wanted' | 'due' | 'returned';
  readonly returning: boolean;
  /** The receptacle that holds it; then the receptacle's custodian answers. */
  readonly container: ReceptacleId | null;
  /** The despatch for which it was packed. */
  readonly despatch: DespatchId | null;
  /** Who answers for it while it is in no receptacle; the last one who did, while it is. */
  readonly custodian: Custodian;
  /** The body for which the courier who has it took it out, however it was bound since; `null`: no courier has it. */
  readonly outFor: BodyId | null;
  /** Since when, and on what evidence, `custodian` and `container` are so. */
  readonly since: Instant;
  readonly evidence: Evidence;
  /** The signed-for list on which it stands outside a receptacle, not yet received. */
  readonly handover: HandoverId | null;
  /** The first attempt at the address stops the clock (R2.04). */
  readonly firstAttemptAt: Instant | null;
  readonly attempts: number;
  readonly lastAttempt: AttemptReason | null;
  /** Invitations left at the address (R4.20 d). */
  readonly notices: readonly Instant[];
  /** Since when it lies processed and loose at an office that could send it on; `null`: it does not (12.5 #51). */
  readonly readyAt: Instant | null;
  /** It has lain in a receptacle, or on a list that was signed for. */
  readonly moved: boolean;
  readonly corrections: number;
  /** Who reported the delivery or return, while it stands. */
  readonly reportedBy: PersonId | null;
  /** What the correction of that delivery or return gives back, while it stands. */
  readonly beforeDelivery: BeforeDelivery | null;
  readonly endedAt: Instant | null;
}

/** Delivered, returned or cancelled: nobody in the network answers for it any more. */
export function isEnded(item: ItemNow): boolean {
  return item.endedAt !== null;
}

/** Its last X-ray that counts did not pass: it lies apart, and nobody moves it (R1.50; 12.2 #27). */
export function isIsolated({ screening }: ItemNow): boolean {
  return screening?.counts === true && screening.result !== 'passed';
}

/** Its last X-ray counts and passed. */
export function isScreened({ screening }: ItemNow): boolean {
  return screening?.counts === true && screening.result === 'passed';
}

/** A disinfection counts. */
export function isDisinfected({ disinfection }: ItemNow): boolean {
  return disinfection?.counts === true;
}
