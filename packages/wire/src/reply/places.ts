import { Type, type Static } from 'typebox';
import {
  arrayOf,
  COUNT,
  DOCUMENT_REFERENCE,
  FACILITY_ID,
  INSTANT,
  nullable,
  oneOf,
  PERSON_ID,
  PERSON_NAME,
  PROVINCE_CODE,
  SERVICE_DATE,
  strictObject,
} from '../shape/scalar.ts';
import { FACILITY, LIMIT, withNames, YES_OR_NO } from './query.ts';
import { line, SEEN_VERSION, UUID, VERSION_FIELDS, WARNING } from './staff.ts';

/** Zones of a facility (12.10; R1.50): counter, processing, sorting of secrets, store, X-ray room, others. */
export const ZONE_KINDS = ['counter', 'processing', 'secret-sorting', 'store', 'x-ray', 'yard', 'other'] as const;
export type ZoneKind = (typeof ZONE_KINDS)[number];
const RECORD_ID = Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$', minLength: 1, maxLength: 60 });

const ZONE_FIELDS = {
  name: line(60),
  kind: oneOf(ZONE_KINDS),
  /** What the rules ask for here. */
  needsCamera: Type.Boolean(),
  needsEntryControl: Type.Boolean(),
  /** Somebody must be there while it is open. */
  needsAttendance: Type.Boolean(),
  entryControlWorking: Type.Boolean(),
  /** Minutes since midnight; both `null`: day and night. */
  opensMinute: nullable(Type.Integer({ minimum: 0, maximum: 1439 })),
  closesMinute: nullable(Type.Integer({ minimum: 1, maximum: 1440 })),
};
export const ZONE = strictObject({ id: RECORD_ID, ...ZONE_FIELDS, ...VERSION_FIELDS });
export type Zone = Static<typeof ZONE>;

const CAMERA_FIELDS = {
  zone: RECORD_ID,
  name: line(60),
  working: Type.Boolean(),
  /** Since when it works, or does not. */
  since: INSTANT,
  /** How long recordings are kept. */
  retentionDays: Type.Integer({ minimum: 0, maximum: 3650 }),
};
export const CAMERA = strictObject({ id: RECORD_ID, ...CAMERA_FIELDS, ...VERSION_FIELDS });
export type Camera = Static<typeof CAMERA>;

const RULES_FIELDS = { title: line(120), paper: DOCUMENT_REFERENCE, from: INSTANT, until: nullable(INSTANT) };
/** Rules of the house in force (nội quy). */
export const HOUSE_RULES = strictObject({ id: RECORD_ID, ...RULES_FIELDS, ...VERSION_FIELDS });
export type HouseRules = Static<typeof HOUSE_RULES>;

/** Machines: those that the kernel judges by (X-ray, disinfection, scale), printers, and locators. */
export const MACHINE_KINDS = ['x-ray', 'disinfection', 'scale', 'printer', 'locator'] as const;
export type MachineKind = (typeof MACHINE_KINDS)[number];
const MACHINE_FIELDS = {
  name: line(60),
  kind: oneOf(MACHINE_KINDS),
  serial: nullable(line(40)),
  inspectedAt: nullable(INSTANT),
  /** First moment without a valid inspection (kiểm định); `null`: it needs none. */
  inspectedUntil: nullable(INSTANT),
  /** First moment without a valid calibration (hiệu chuẩn); `null`: it needs none. */
  calibratedUntil: nullable(INSTANT),
  paper: nullable(DOCUMENT_REFERENCE),
};
/** `working`: as was reported last of an X-ray, disinfection machine or scale. */
export const MACHINE = strictObject({ id: RECORD_ID, ...MACHINE_FIELDS, working: Type.Boolean(), ...VERSION_FIELDS });
export type Machine = Static<typeof MACHINE>;

/** The decision by which a facility may close, receive and open KT1 despatches (12.3 #34). */
const OPENING_FIELDS = { decision: DOCUMENT_REFERENCE, from: INSTANT };
export const KT1_OPENING = strictObject({ ...OPENING_FIELDS, ...VERSION_FIELDS });
export type Kt1Opening = Static<typeof KT1_OPENING>;

const VISITOR = strictObject({ name: PERSON_NAME, organisation: nullable(line(80)) });
/** Somebody who came in: staff (`person`) or a visitor with his escort; `leftAt`: `null` while he is inside. */
export const ENTRY = strictObject({
  id: UUID,
  zone: RECORD_ID,
  person: nullable(PERSON_ID),
  visitor: nullable(VISITOR),
  purpose: line(120),
  escort: nullable(PERSON_ID),
  enteredAt: INSTANT,
  leftAt: nullable(INSTANT),
  ...VERSION_FIELDS,
});
export type Entry = Static<typeof ENTRY>;

/**
 * - `no-camera`: none works where the zone asks for one
 * - `no-entry-control`: it does not work where the zone asks for it
 * - `unattended`: nobody checked in and nobody on the roster while the zone is open
 * - `left-inside`: somebody is still in a zone that has closed
 * - `visitor-alone`: a visitor whose escort has left the zone
 * - `retention-short`: a camera keeps less than the parameter asks for
 */
export const ZONE_ALARM_KINDS = [
  'no-camera',
  'no-entry-control',
  'unattended',
  'left-inside',
  'visitor-alone',
  'retention-short',
] as const;
export type ZoneAlarmKind = (typeof ZONE_ALARM_KINDS)[number];
/** `id`: the same as long as it lasts. `subject`: camera or entry that it is about. */
export const ZONE_ALARM = strictObject({
  id: Type.String(),
  kind: oneOf(ZONE_ALARM_KINDS),
  facility: FACILITY_ID,
  zone: Type.String(),
  zoneName: Type.String(),
  subject: nullable(Type.String()),
  person: nullable(PERSON_ID),
  since: INSTANT,
});
export type ZoneAlarm = Static<typeof ZONE_ALARM>;

export const ZONE_ALARMS_QUERY = strictObject({ facility: FACILITY, limit: LIMIT });
export const ZONE_ALARMS = withNames({ at: INSTANT, alarms: arrayOf(ZONE_ALARM) });

/** `alarm`: only those with a zone that somebody must see to. `after`: the last one that was read. */
export const PLACES_QUERY = strictObject({
  facility: FACILITY,
  q: Type.Optional(line(60)),
  province: Type.Optional(PROVINCE_CODE),
  alarm: YES_OR_NO,
  after: Type.Optional(FACILITY_ID),
  limit: LIMIT,
});
/** One line per facility in reach of which the register knows something; `alarms`: zones that somebody must see to. */
export const PLACE_ROW = strictObject({
  facility: FACILITY_ID,
  openForKt1: Type.Boolean(),
  alarms: COUNT,
  zones: COUNT,
  cameras: COUNT,
  camerasDown: COUNT,
  machines: COUNT,
  inside: COUNT,
});
export type PlaceRow = Static<typeof PLACE_ROW>;
/**
 * Those with most alarms first, then by code. `total` and `alarms` count all that the filters let through; `provinces`:
 * those with a facility in reach, whatever the filters say.
 */
export const PLACES = withNames({
  places: arrayOf(PLACE_ROW),
  total: COUNT,
  alarms: COUNT,
  provinces: arrayOf(strictObject({ code: PROVINCE_CODE, name: Type.String() })),
});

export const PLACE_PARAMS = strictObject({ facility: FACILITY_ID });
export const PLACE_ENTRY_PARAMS = strictObject({ facility: FACILITY_ID, entry: UUID });
/** The register of one facility. `inside`: who is in it now. `may`: what the viewer can do. */
export const PLACE = withNames({
  facility: FACILITY_ID,
  openForKt1: Type.Boolean(),
  opening: nullable(KT1_OPENING),
  rules: arrayOf(HOUSE_RULES),
  zones: arrayOf(ZONE),
  cameras: arrayOf(CAMERA),
  machines: arrayOf(MACHINE),
  inside: arrayOf(ENTRY),
  alarms: arrayOf(ZONE_ALARM),
  warnings: arrayOf(WARNING),
  may: strictObject({ keep: Type.Boolean(), log: Type.Boolean() }),
});
export type Place = Static<typeof PLACE>;

const NEW_OR_KNOWN = { id: Type.Optional(RECORD_ID), version: SEEN_VERSION };
/** New ones have no id and version 0. */
export const ZONE_CHANGE = strictObject({ ...NEW_OR_KNOWN, ...ZONE_FIELDS });
export const CAMERA_CHANGE = strictObject({ ...NEW_OR_KNOWN, ...CAMERA_FIELDS });
export const RULES_CHANGE = strictObject({ ...NEW_OR_KNOWN, ...RULES_FIELDS });
export const MACHINE_CHANGE = strictObject({ ...NEW_OR_KNOWN, ...MACHINE_FIELDS });
export const OPENING_CHANGE = strictObject({ version: SEEN_VERSION, ...OPENING_FIELDS });
/** Staff by id, or a visitor with his escort; never both. */
export const ENTRY_CHANGE = strictObject({
  zone: RECORD_ID,
  person: nullable(PERSON_ID),
  visitor: nullable(VISITOR),
  purpose: line(120),
  escort: nullable(PERSON_ID),
});
export const ENTRY_EXIT = strictObject({ version: SEEN_VERSION });
/** `day`: entries that were inside on that day; those of today unless told. Newest first. */
export const ENTRIES_QUERY = strictObject({ day: Type.Optional(SERVICE_DATE), limit: LIMIT });
export const ENTRIES = withNames({ day: SERVICE_DATE, entries: arrayOf(ENTRY), total: COUNT });
/** Records of a place whose former versions can be read. */
export const PLACE_REGISTERS = ['zone', 'camera', 'rules', 'machine', 'opening', 'entry'] as const;
export type PlaceRegister = (typeof PLACE_REGISTERS)[number];
export const PLACE_HISTORY_QUERY = strictObject({ register: oneOf(PLACE_REGISTERS), id: line(80) });
