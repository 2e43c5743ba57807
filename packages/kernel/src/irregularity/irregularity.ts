import type { BreachCode } from '../breach.ts';
import type { FacilityId, IrregularityId, PersonId, SubjectId } from '../ids.ts';
import type { IrregularityFinding, IrregularityKind } from '../input.ts';
import type { Instant } from '../time.ts';

/** What was found wrong, until someone closes it with a finding (12.7). */
export interface IrregularityNow {
  readonly id: IrregularityId;
  readonly code: BreachCode | IrregularityKind;
  readonly about: readonly SubjectId[];
  readonly raisedAt: Instant;
  readonly at: FacilityId;
  readonly by: PersonId;
  readonly finding: IrregularityFinding | null;
  readonly closedAt: Instant | null;
}
