import type { DeliveryTarget } from '../item/inputs.ts';
import type { Body } from '../network/network.ts';
import type { Instant } from '../time.ts';
import type { Calendar, RuleSet } from './rule-set.ts';
import { isWorkingHour, nextWorkingHour } from './working-time.ts';

/** Where a courier is to go, and from when somebody is there to be found. */
export interface DueTarget {
  readonly target: DeliveryTarget;
  /** Now, or the next opening of a body that named nobody for out of hours. */
  readonly from: Instant;
}

/**
 * The due place of delivery at `instant` (R2.10, R1.20; 12.5 #52): in working hours the address; out of hours, at
 * weekends and on days off the contact that the body named; of a body that named none, the address at its next opening.
 */
export function deliveryTargetOf(body: Body, instant: Instant, rules: RuleSet, calendar: Calendar): DueTarget {
  if (isWorkingHour(instant, rules, calendar)) return { target: 'address', from: instant };
  if (body.outOfHoursContact !== undefined) return { target: 'contact', from: instant };
  return { target: 'address', from: nextWorkingHour(instant, rules, calendar) };
}
