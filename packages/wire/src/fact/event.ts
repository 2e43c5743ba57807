import { Type, type Static, type TSchema } from 'typebox';
import type { Event, EventType, Recorded } from '@giaolien/kernel';
import { INPUT_ID, INSTANT, POSITION, strictObject } from '../shape/scalar.ts';
import type { SameType } from '../shape/same-type.ts';
import { ACCEPTANCE_EVENTS } from './event/acceptance.ts';
import { COLLECTION_EVENTS } from './event/collection.ts';
import { CUSTODY_EVENTS } from './event/custody.ts';
import { DELIVERY_EVENTS } from './event/delivery.ts';
import { DESPATCH_EVENTS } from './event/despatch.ts';
import { HANDLING_EVENTS } from './event/handling.ts';
import { IRREGULARITY_EVENTS } from './event/irregularity.ts';
import { PROMISE_EVENTS } from './event/promise.ts';
import { RECEPTACLE_EVENTS } from './event/receptacle.ts';
import { TRANSPORT_EVENTS } from './event/transport.ts';

/** The schema of each type of event. */
export const EVENT_SCHEMAS = {
  ...COLLECTION_EVENTS,
  ...ACCEPTANCE_EVENTS,
  ...HANDLING_EVENTS,
  ...RECEPTACLE_EVENTS,
  ...DESPATCH_EVENTS,
  ...CUSTODY_EVENTS,
  ...TRANSPORT_EVENTS,
  ...DELIVERY_EVENTS,
  ...PROMISE_EVENTS,
  ...IRREGULARITY_EVENTS,
} satisfies Record<EventType, TSchema>;

type SchemaOutput = { [T in EventType]: Static<(typeof EVENT_SCHEMAS)[T]> }[EventType];
const schemasSayWhatTheKernelSays: SameType<SchemaOutput, Event> = true;
void schemasSayWhatTheKernelSays;

/** Any event (OpenAPI 3.1, discriminated by `type`). */
export const EVENT = Type.Unsafe<Event>({
  type: 'object',
  required: ['type'],
  discriminator: { propertyName: 'type' },
  oneOf: Object.values(EVENT_SCHEMAS),
});

/** An event with its place in the log. */
export const RECORDED = Type.Unsafe<Recorded>(
  strictObject({ position: POSITION, recordedAt: INSTANT, inputId: INPUT_ID, event: EVENT }),
);
