import { Type, type TProperties } from 'typebox';
import type { EventType } from '@giaolien/kernel';
import { EVIDENCE } from '../../shape/part.ts';
import { FACILITY_ID, INSTANT, PERSON_ID, strictObject } from '../../shape/scalar.ts';

/** The schema of one type of event: what every event carries, and its own fields. */
export function event<const T extends EventType, Properties extends TProperties>(type: T, properties: Properties) {
  return strictObject({
    type: Type.Literal(type),
    occurredAt: INSTANT,
    claimedAt: Type.Optional(INSTANT),
    by: PERSON_ID,
    at: FACILITY_ID,
    evidence: EVIDENCE,
    ...properties,
  });
}
