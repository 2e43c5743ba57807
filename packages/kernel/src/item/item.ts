import type { Custodian, Evidence } from '../custody/custodian.ts';
import type { ScreeningResult } from '../handling/packing.ts';
import type { BodyId, DespatchId, FacilityId, HandoverId, ItemId, PersonId, ReceptacleId, RuleSetId } from '../ids.ts';
import type { Instant, ServiceDate } from '../time.ts';
import type { ItemForm, Product } from './product.ts';

/**
 * Canonical states (12.11 #104), each computed from the facts. Where a bagged item is, its receptacle knows.
 *
 * accepted (đã chấp nhận) · controlled (đã kiểm soát) · bagged (trong túi) · at-office (đến bưu cục, đã mở túi) ·
 * carried (đang vận chuyển, đi ngoài) · out-for-delivery (đang phát) · attempted (phát không thành công) ·
 * delivered (phát thành công) · returned (đã trả người gửi) · missing (thất lạc) · cancelled (huỷ chấp nhận)
 */
export const ITEM_STATES = [
  'accepted',
  'controlled',
  'bagged',
  'at-office',
  'carried',
  'out-for-delivery',
  'attempted',
  'delivered',
  'returned',
  'missing',
  'cancelled',
] as const;
export type ItemState = (typeof ITEM_STATES)[number];

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
  readonly dueAt: Instant | null;
  readonly payment: 'free' | 'paid';
  readonly namedPersonOnly: boolean;
  readonly returnBy: Instant | null;
  readonly controlled: boolean;
  readonly screeningRequired: boolean;
  readonly screening: ScreeningResult | null;
  readonly disinfected: boolean;
  readonly returning: boolean;
  /** The receptacle that holds it; then the receptacle's custodian answers. */
  readonly container: ReceptacleId | null;
  /** The despatch for which it was packed. */
  readonly despatch: DespatchId | null;
  /** Who answers for it while it is in no receptacle; the last one who did, while it is. */
  readonly custodian: Custodian;
  /** Since when, and on what evidence, `custodian` and `container` are so. */
  readonly since: Instant;
  readonly evidence: Evidence;
  /** The signed-for list on which it stands outside a receptacle, not yet received. */
  readonly handover: HandoverId | null;
  /** The first attempt at the address stops the clock (R2.04). */
  readonly firstAttemptAt: Instant | null;
  readonly attempts: number;
  readonly endedAt: Instant | null;
}

/** Delivered, returned or cancelled: nobody in the network answers for it any more. */
export function isEnded(item: ItemNow): boolean {
  return item.endedAt !== null;
}
