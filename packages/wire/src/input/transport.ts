import { Type } from 'typebox';
import { PLANNED_STOP, TRANSPORT_MODE } from '../shape/part.ts';
import {
  DOCUMENT_REFERENCE,
  FACILITY_ID,
  listOf,
  MAIL_ROUTE_ID,
  oneOf,
  PERSON_ID,
  STOP_INDEX,
  TRIP_ID,
  VEHICLE_ID,
} from '../shape/scalar.ts';
import { input } from './of-kind.ts';

/** Trips and the guards for them. */
export const TRANSPORT_INPUTS = {
  PlanTrip: input('PlanTrip', {
    trip: TRIP_ID,
    mode: TRANSPORT_MODE,
    route: Type.Optional(MAIL_ROUTE_ID),
    serviceNumber: Type.Optional(Type.String({ pattern: '^[A-Z0-9]{2,10}$', maxLength: 10 })),
    vehicle: Type.Optional(VEHICLE_ID),
    driver: PERSON_ID,
    escort: Type.Optional(PERSON_ID),
    stops: listOf(PLANNED_STOP, 60),
  }),
  RequestGuards: input('RequestGuards', { trip: TRIP_ID, reference: DOCUMENT_REFERENCE }),
  SettleGuards: input('SettleGuards', {
    trip: TRIP_ID,
    outcome: oneOf(['fulfilled', 'waived']),
    reference: DOCUMENT_REFERENCE,
  }),
  AuthoriseDeparture: input('AuthoriseDeparture', { trip: TRIP_ID, stop: STOP_INDEX }),
  ReportDeparture: input('ReportDeparture', { trip: TRIP_ID, stop: STOP_INDEX }),
  ReportArrival: input('ReportArrival', { trip: TRIP_ID, stop: STOP_INDEX, facility: Type.Optional(FACILITY_ID) }),
};
