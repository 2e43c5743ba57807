import { Type, type Static } from 'typebox';

/**
 * A position as Traccar forwards it (`forward.type=json`, Traccar 5 and 6). Traccar adds fields of its own with every
 * release, so this is the one body in which unknown fields are allowed; they are kept in `attributes` only.
 */
const TRACCAR_POSITION = Type.Object({
  position: Type.Object({
    id: Type.Optional(Type.Integer()),
    deviceId: Type.Optional(Type.Integer()),
    fixTime: Type.String({ minLength: 10, maxLength: 40 }),
    deviceTime: Type.Optional(Type.Union([Type.String({ maxLength: 40 }), Type.Null()])),
    serverTime: Type.Optional(Type.Union([Type.String({ maxLength: 40 }), Type.Null()])),
    valid: Type.Optional(Type.Boolean()),
    latitude: Type.Number({ minimum: -90, maximum: 90 }),
    longitude: Type.Number({ minimum: -180, maximum: 180 }),
    altitude: Type.Optional(Type.Number()),
    speed: Type.Optional(Type.Number({ minimum: 0, maximum: 700, description: 'knots' })),
    course: Type.Optional(Type.Number({ minimum: 0, maximum: 360, description: 'degrees' })),
    accuracy: Type.Optional(Type.Number({ minimum: 0 })),
    attributes: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
  }),
  device: Type.Object({
    uniqueId: Type.String({ minLength: 1, maxLength: 60, description: 'id of the vehicle in the catalogue' }),
    name: Type.Optional(Type.Union([Type.String({ maxLength: 200 }), Type.Null()])),
  }),
});
export type TraccarForward = Static<typeof TRACCAR_POSITION>;

/** One position, as Traccar sends it, or several at once. */
export const TRACCAR_FORWARD = Type.Unsafe<TraccarForward | readonly TraccarForward[]>({
  anyOf: [TRACCAR_POSITION, { type: 'array', items: TRACCAR_POSITION, minItems: 1, maxItems: 1000 }],
});

/** How many positions are on disk now because of this request. */
export const TRACCAR_STORED = Type.Object({ stored: Type.Integer() });
