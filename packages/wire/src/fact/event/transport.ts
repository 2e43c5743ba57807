import { Type } from 'typebox';
import { PLANNED_STOP, TRANSPORT_MODE } from '../../shape/part.ts';
import {
  arrayOf,
  COUNT,
  DOCUMENT_REFERENCE,
  FACILITY_ID,
  HANDOVER_ID,
  MAIL_ROUTE_ID,
  oneOf,
  PERSON_ID,
  TRIP_ID,
  VEHICLE_ID,
} from '../../shape/scalar.ts';
import { event } from './of-type.ts';

/** Trips and the guards for them. */
export const TRANSPORT_EVENTS = {
  TripPlanned: event('TripPlanned', {
    trip: TRIP_ID,
    mode: TRANSPORT_MODE,
    route: Type.Optional(MAIL_ROUTE_ID),
    serviceNumber: Type.Optional(Type.String()),
    vehicle: Type.Optional(VEHICLE_ID),
    dedicated: Type.Boolean(),
    central: Type.Boolean(),
    driver: PERSON_ID,
    escort: Type.Optional(PERSON_ID),
    stops: arrayOf(PLANNED_STOP),
  }),
  GuardsRequested: event('GuardsRequested', { trip: TRIP_ID, reference: DOCUMENT_REFERENCE }),
  GuardsSettled: event('GuardsSettled', {
    trip: TRIP_ID,
    outcome: oneOf(['fulfilled', 'waived']),
    reference: DOCUMENT_REFERENCE,
  }),
  DepartureAuthorised: event('DepartureAuthorised', { trip: TRIP_ID, stop: COUNT }),
  TripDeparted: event('TripDeparted', {
    trip: TRIP_ID,
    stop: COUNT,
    facility: FACILITY_ID,
    openLists: arrayOf(HANDOVER_ID),
  }),
  TripArrived: event('TripArrived', {
    trip: TRIP_ID,
    stop: COUNT,
    facility: FACILITY_ID,
    unplanned: Type.Optional(Type.Literal(true)),
  }),
};
