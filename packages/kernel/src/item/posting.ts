import { broken } from '../act.ts';
import type { Breach } from '../breach.ts';
import type { PackingCheck } from '../handling/packing.ts';
import type { Body, Facility } from '../network/network.ts';
import { scopeOf } from '../promise/bound.ts';
import { isTimed } from '../promise/promise.ts';
import type { LeadArea, RuleSet } from '../promise/rule-set.ts';
import type { Scene } from '../scene.ts';
import { HOUR, type Instant } from '../time.ts';
import type { SecrecyClass, Urgency } from './product.ts';

/** What is being posted, or stands corrected. */
export interface Posting {
  readonly secrecy: SecrecyClass | null;
  readonly urgency: Urgency;
  readonly agreedAt?: Instant;
  readonly facility: Facility;
  readonly sender: Body;
  readonly recipient: Body;
  readonly acceptedAt: Instant;
  readonly directCarriage: boolean;
}

/** The 24 products of the circular; the flagged 25th family only where the law in force lists it (R1.34–R1.35). */
export function checkProduct({ urgency }: Pick<Posting, 'urgency'>, rules: RuleSet): readonly Breach[] {
  return broken(urgency === 'express-timed' && !rules.expressTimedAccepted.value, 'product_must_be_listed');
}

/** The cover: sound, two envelopes for class A, the stamp of the class and no other, the KT1 stamp (R3.12–3.14, R1.40). */
export function checkPacking(packing: PackingCheck, secrecy: SecrecyClass | null, rules: RuleSet): readonly Breach[] {
  const needsTwo = secrecy === 'A' && rules.twoEnvelopesForA.value;
  const isSuited = packing.coverSound && (!needsTwo || (packing.envelopes === 2 && packing.innerSealed));
  return [
    ...broken(!isSuited, 'packing_must_suit_secrecy'),
    ...broken(packing.stamp !== secrecy, 'stamp_must_match_secrecy'),
    ...broken(!packing.kt1Stamp, 'kt1_stamp_must_be_present'),
  ];
}

/** Hẹn giờ is agreed, and far enough ahead of the acceptance (R1.33, R2.07; 12.2 #17). */
export function checkAgreedTime(scene: Scene, posting: Posting, rules: RuleSet): readonly Breach[] {
  if (!isTimed(posting.urgency)) return [];
  if (posting.agreedAt === undefined) return broken(true, 'agreed_time_must_be_given');
  const leadHours = rules.timedLeadHours.value[leadAreaOf(scene, posting)];
  return broken(posting.agreedAt < posting.acceptedAt + leadHours * HOUR, 'agreed_time_must_allow_lead');
}

/** Direct carriage is for class A between provinces, on request of one of the four offices (R1.49). */
export function checkDirectCarriage({ directCarriage, secrecy, ...posting }: Posting): readonly Breach[] {
  const isDue =
    posting.sender.fourOffices && secrecy === 'A' && scopeOf(posting.facility, posting.recipient) === 'inter-province';
  return broken(directCarriage && !isDue, 'direct_carriage_must_be_due');
}

/** Inner city where the provincial or regional office itself delivers; suburban below it (R2.07). */
function leadAreaOf(scene: Scene, { facility, recipient }: Posting): LeadArea {
  if (scopeOf(facility, recipient) === 'inter-province') return 'inter-province';
  const delivery = scene.context.network.findFacility(recipient.servedBy);
  return delivery?.kind === 'commune-office' ? 'suburban' : 'inner-city';
}
