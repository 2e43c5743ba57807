import { REJECTION_REASONS } from '@giaolien/kernel';
import { BODY_ID, COUNT, FACILITY_ID, INSTANT, oneOf, PERSON_ID, REQUEST_ID } from '../../shape/scalar.ts';
import { event } from './of-type.ts';

/** Requests to collect. */
export const COLLECTION_EVENTS = {
  CollectionRequested: event('CollectionRequested', {
    request: REQUEST_ID,
    facility: FACILITY_ID,
    body: BODY_ID,
    items: COUNT,
    from: INSTANT,
    until: INSTANT,
  }),
  RequestConfirmed: event('RequestConfirmed', { request: REQUEST_ID, courier: PERSON_ID }),
  ItemsCollected: event('ItemsCollected', { request: REQUEST_ID, items: COUNT }),
  ItemsBrought: event('ItemsBrought', { request: REQUEST_ID, items: COUNT }),
  RequestRejected: event('RequestRejected', { request: REQUEST_ID, reason: oneOf(REJECTION_REASONS) }),
};
