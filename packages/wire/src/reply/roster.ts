import { Type, type Static } from 'typebox';
import { SECRECY } from '../shape/part.ts';
import {
  arrayOf,
  COUNT,
  FACILITY_ID,
  INSTANT,
  listOf,
  nullable,
  oneOf,
  PERSON_ID,
  SERVICE_DATE,
  strictObject,
} from '../shape/scalar.ts';
import { FACILITY, LIMIT, withNames } from './query.ts';
import { ROLES } from './session.ts';
import { DAY_ROW, HELD, line, SEEN_VERSION, TABLE_FORMATS, VERSION_FIELDS } from './staff.ts';

const ID = Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$' });

/** A place in a shift that people fill. `secrecy`: the clearance that each of them needs; `screening`: the certificate. */
export const ROSTER_POSITION = strictObject({
  id: ID,
  task: line(60),
  role: oneOf(ROLES),
  count: Type.Integer({ minimum: 1, maximum: 50 }),
  secrecy: SECRECY,
  screening: Type.Boolean(),
  people: listOf(PERSON_ID, 50),
});
export type RosterPosition = Static<typeof ROSTER_POSITION>;

/**
 * A shift (ca) of one day. Minutes count from the midnight with which `day` begins; a night shift ends beyond 1440.
 * `zone`: where it stands; `null`: in the whole facility.
 */
export const ROSTER_SHIFT = strictObject({
  id: ID,
  day: SERVICE_DATE,
  name: line(40),
  startMinute: Type.Integer({ minimum: 0, maximum: 1439 }),
  endMinute: Type.Integer({ minimum: 1, maximum: 2880 }),
  zone: nullable(Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$' })),
  positions: listOf(ROSTER_POSITION, 20),
});
export type RosterShift = Static<typeof ROSTER_SHIFT>;

/** The shifts of one facility in one week. `publishedAt`: `null` while it is a draft; a change unpublishes nothing. */
export const ROSTER = strictObject({
  facility: FACILITY_ID,
  /** The Monday. */
  week: SERVICE_DATE,
  publishedAt: nullable(INSTANT),
  shifts: arrayOf(ROSTER_SHIFT),
  ...VERSION_FIELDS,
});
export type Roster = Static<typeof ROSTER>;

/**
 * What is wrong with a roster:
 * - `uncovered`: nobody stands on the roster although the facility must be covered (R1.20)
 * - `unfilled`: fewer people than the position asks for
 * - `unqualified`: one of them lacks something during the shift; `lacking` says what
 * - `double-booked`: he stands in two shifts at once
 * - `day-too-long`, `week-too-long`: more hours than the limits
 * - `rest-too-short`: too little between two shifts
 */
export const ROSTER_GAP_KINDS = [
  'uncovered',
  'unfilled',
  'unqualified',
  'double-booked',
  'day-too-long',
  'week-too-long',
  'rest-too-short',
] as const;
export type RosterGapKind = (typeof ROSTER_GAP_KINDS)[number];
/** What somebody lacks for his position. */
export const LACKING = ['register', 'role', 'vetting', 'training', 'commitment', 'clearance', 'screening'] as const;
export type Lacking = (typeof LACKING)[number];
/** `need` and `have`: people, or minutes of work or rest. `off`: the name of the day off on which it falls. */
export const ROSTER_GAP = strictObject({
  kind: oneOf(ROSTER_GAP_KINDS),
  facility: FACILITY_ID,
  day: SERVICE_DATE,
  from: INSTANT,
  until: INSTANT,
  shift: nullable(Type.String()),
  position: nullable(Type.String()),
  person: nullable(PERSON_ID),
  lacking: nullable(oneOf(LACKING)),
  need: nullable(COUNT),
  have: nullable(COUNT),
  off: nullable(Type.String()),
});
export type RosterGap = Static<typeof ROSTER_GAP>;

/** The limits by which gaps are found, minutes. */
export const ROSTER_LIMITS = strictObject({ dayMinutes: COUNT, weekMinutes: COUNT, restMinutes: COUNT });
export type RosterLimits = Static<typeof ROSTER_LIMITS>;

/** `week`: any day of it; this week unless told. */
export const ROSTERS_QUERY = strictObject({ facility: FACILITY, week: Type.Optional(SERVICE_DATE) });
/** The same week as a file, in the form in which rosters are imported. */
export const ROSTER_EXPORT_QUERY = strictObject({
  format: oneOf(TABLE_FORMATS),
  facility: FACILITY,
  week: Type.Optional(SERVICE_DATE),
});
/** A week of a facility: the roster if there is one, its days, its gaps, and who can be put on it. */
export const ROSTER_WEEK = withNames({
  facility: FACILITY_ID,
  week: SERVICE_DATE,
  /** The facility must be covered day and night, Tết included. */
  aroundTheClock: Type.Boolean(),
  roster: nullable(ROSTER),
  days: arrayOf(DAY_ROW),
  gaps: arrayOf(ROSTER_GAP),
  people: arrayOf(
    strictObject({
      id: PERSON_ID,
      name: Type.String(),
      roles: arrayOf(oneOf(ROLES)),
      clearance: SECRECY,
      /**
       * His qualifications in this week and after it, of each kind the last that ended too; `null` where his record is
       * not open to the viewer.
       */
      held: nullable(arrayOf(HELD)),
      /** Planned in this week, minutes. */
      minutes: COUNT,
    }),
  ),
  limits: ROSTER_LIMITS,
  /** The viewer may change it. */
  may: Type.Boolean(),
});
export type RosterWeek = Static<typeof ROSTER_WEEK>;

/** Writes a week as a whole. `version`: the one that was seen, 0 for a new one. */
export const ROSTER_CHANGE = strictObject({
  facility: FACILITY_ID,
  week: SERVICE_DATE,
  version: SEEN_VERSION,
  shifts: listOf(ROSTER_SHIFT, 100),
});
/** Copies the shifts of one week onto another; with `people` or without. */
export const ROSTER_COPY = strictObject({
  facility: FACILITY_ID,
  from: SERVICE_DATE,
  to: SERVICE_DATE,
  version: SEEN_VERSION,
  people: Type.Boolean(),
});
export const ROSTER_PUBLICATION = strictObject({
  facility: FACILITY_ID,
  week: SERVICE_DATE,
  version: SEEN_VERSION,
});

/** Gaps of all facilities in reach, `days` from `from` on: this day and 7 days unless told. */
export const ROSTER_GAPS_QUERY = strictObject({
  facility: FACILITY,
  from: Type.Optional(SERVICE_DATE),
  days: Type.Optional(Type.String({ pattern: '^([1-9]|[12][0-9]|3[01])$', description: '1 … 31 days' })),
  limit: LIMIT,
});
export const ROSTER_GAPS = withNames({
  from: SERVICE_DATE,
  days: arrayOf(DAY_ROW),
  /** All that were found; `gaps` shows the first ones, soonest first. */
  total: COUNT,
  facilities: arrayOf(strictObject({ facility: FACILITY_ID, gaps: COUNT, rosters: COUNT })),
  gaps: arrayOf(ROSTER_GAP),
});
