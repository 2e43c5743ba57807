import type { CommuneCode, DocumentReference, ExclusionId, PersonId, ProvinceCode } from '../ids.ts';
import type { Instant } from '../time.ts';

/** A decision on force majeure: area, period and evidence (12.6 #65). */
export interface ExclusionNow {
  readonly id: ExclusionId;
  readonly decision: DocumentReference;
  readonly evidence: DocumentReference;
  readonly provinces: readonly ProvinceCode[];
  readonly communes: readonly CommuneCode[];
  readonly from: Instant;
  readonly until: Instant;
  readonly by: PersonId;
}
