import { CLOCK_STOPS } from '@giaolien/kernel';
import {
  COMMUNE_CODE,
  DOCUMENT_REFERENCE,
  EXCLUSION_ID,
  INSTANT,
  ITEM_ID,
  listOf,
  oneOf,
  PROVINCE_CODE,
} from '../shape/scalar.ts';
import { input, MAX_LINES } from './of-kind.ts';

/** Clocks and what excuses them. */
export const PROMISE_INPUTS = {
  StopClock: input('StopClock', { item: ITEM_ID, reason: oneOf(CLOCK_STOPS), reference: DOCUMENT_REFERENCE }),
  RestartClock: input('RestartClock', { item: ITEM_ID }),
  DeclareExclusion: input('DeclareExclusion', {
    exclusion: EXCLUSION_ID,
    decision: DOCUMENT_REFERENCE,
    evidence: DOCUMENT_REFERENCE,
    provinces: listOf(PROVINCE_CODE, 63),
    communes: listOf(COMMUNE_CODE, MAX_LINES),
    from: INSTANT,
    until: INSTANT,
  }),
};
