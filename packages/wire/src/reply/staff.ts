import { QUALIFICATION_KINDS, SECRECY_CLASSES } from '@giaolien/kernel';
import { Type, type Static } from 'typebox';
import { SECRECY } from '../shape/part.ts';
import {
  arrayOf,
  COUNT,
  DOCUMENT_REFERENCE,
  FACILITY_ID,
  INSTANT,
  listOf,
  nullable,
  oneOf,
  PERSON_ID,
  PERSON_NAME,
  SERVICE_DATE,
  strictObject,
  UUID_PATTERN,
} from '../shape/scalar.ts';
import { FACILITY, LIMIT, NAMES, withNames } from './query.ts';
import { ROLES } from './session.ts';

/** Who changed a record last, when, and how often it has changed; a change names the version that it saw. */
export const VERSION_FIELDS = { version: COUNT, changedBy: PERSON_ID, changedAt: INSTANT };
/** The version that the caller saw; 0: there is none yet. */
export const SEEN_VERSION = Type.Integer({ minimum: 0, maximum: 1_000_000 });
export const UUID = Type.String({ pattern: UUID_PATTERN, minLength: 36, maxLength: 36 });
/** A short line in the words of the field: no control characters, no blanks at the ends. */
export function line(maxLength: number) {
  return Type.String({ minLength: 1, maxLength, pattern: '^[^\\p{C}\\s]([^\\p{C}]*[^\\p{C}\\s])?$' });
}
/** The words that the server looks for, or leaves out, in a list. */
const WORDS = Type.Optional(line(60));

/** Công cụ hỗ trợ: what may be issued to who guards or carries secrets. */
export const TOOL_KINDS = ['stun-baton', 'rubber-baton', 'pepper-spray', 'handcuffs'] as const;
export type ToolKind = (typeof TOOL_KINDS)[number];
/** Classes of driving licence (Law on road traffic order and safety 36/2024/QH15, article 57). */
export const LICENCE_CLASSES = ['A1', 'A', 'B1', 'B', 'C1', 'C', 'D1', 'D2', 'D', 'BE', 'C1E', 'CE'] as const;
export type LicenceClass = (typeof LICENCE_CLASSES)[number];
/** How a vetting (thẩm tra lý lịch) ended; one that failed counts for nothing. */
export const VETTING_RESULTS = ['clear', 'not-clear'] as const;

/**
 * A qualification with its papers. `result`: of a vetting; `course`: of a training; `secrecy`: of a clearance.
 * `until`: its first moment without.
 */
export const STAFF_QUALIFICATION = strictObject({
  kind: oneOf(QUALIFICATION_KINDS),
  from: INSTANT,
  until: INSTANT,
  secrecy: SECRECY,
  paper: nullable(DOCUMENT_REFERENCE),
  result: nullable(oneOf(VETTING_RESULTS)),
  course: nullable(line(80)),
});
export type StaffQualification = Static<typeof STAFF_QUALIFICATION>;

const TOOL_FIELDS = {
  kind: oneOf(TOOL_KINDS),
  serial: line(40),
  /** Number of the licence to use it (giấy phép sử dụng) and its first moment without. */
  licence: DOCUMENT_REFERENCE,
  licenceUntil: INSTANT,
  issuedAt: INSTANT,
};
/** A support tool in somebody's hands; `returnedAt`: `null` while he has it. */
export const STAFF_TOOL = strictObject({ id: UUID, ...TOOL_FIELDS, returnedAt: nullable(INSTANT) });
export type StaffTool = Static<typeof STAFF_TOOL>;
export const STAFF_LICENCE = strictObject({ class: oneOf(LICENCE_CLASSES), number: line(20), until: INSTANT });
export type StaffLicence = Static<typeof STAFF_LICENCE>;
/** As little as will reach him when he is needed. */
export const STAFF_CONTACT = strictObject({ phone: nullable(Type.String({ pattern: '^[0-9+ ]{6,20}$' })) });
export type StaffContact = Static<typeof STAFF_CONTACT>;

/** How near the end of something is: over, or within so many days. */
export const ENDING = ['ended', 'within-30', 'within-60', 'within-90'] as const;
export type Ending = (typeof ENDING)[number];
/** What can end: a qualification, a licence, the inspection or calibration of a machine. */
export const ENDING_KINDS = [
  ...QUALIFICATION_KINDS,
  'tool-licence',
  'driving-licence',
  'inspection',
  'calibration',
] as const;
export type EndingKind = (typeof ENDING_KINDS)[number];
/** `subject`: the person, or the id of the machine; `label`: class, serial or name of what ends. */
export const WARNING = strictObject({
  facility: FACILITY_ID,
  subject: Type.String(),
  person: nullable(PERSON_ID),
  kind: oneOf(ENDING_KINDS),
  label: Type.String(),
  until: INSTANT,
  ending: oneOf(ENDING),
});
export type Warning = Static<typeof WARNING>;
const ENDING_COUNTS = { ended: COUNT, within30: COUNT, within60: COUNT, within90: COUNT };

/** `ending` and `kind`: only those of exactly this nearness, of this kind. */
export const WARNINGS_QUERY = strictObject({
  facility: FACILITY,
  ending: Type.Optional(oneOf(ENDING)),
  kind: Type.Optional(oneOf(ENDING_KINDS)),
  limit: LIMIT,
});
/** What ends, soonest first; `totals` and `facilities` count all of it, `warnings` shows the first of those asked for. */
export const WARNINGS = withNames({
  at: INSTANT,
  totals: strictObject(ENDING_COUNTS),
  facilities: arrayOf(strictObject({ facility: FACILITY_ID, ...ENDING_COUNTS })),
  warnings: arrayOf(WARNING),
});

/** A qualification that counts, and from when until when; `secrecy`: of a clearance. */
export const HELD = strictObject({
  kind: oneOf(QUALIFICATION_KINDS),
  from: INSTANT,
  until: INSTANT,
  secrecy: SECRECY,
});
export type Held = Static<typeof HELD>;

/** By which clearance people are looked for: exactly this one at this moment, or none at all. */
export const CLEARANCES = [...SECRECY_CLASSES, 'none'] as const;
export type ClearanceFilter = (typeof CLEARANCES)[number];

/**
 * `ending`: whose record is open to the viewer and says that something of his ends as soon as this or sooner, in order
 * of that end; otherwise the list is in the order of the register. `after`: the id of the last one that was read.
 */
export const STAFF_QUERY = strictObject({
  facility: FACILITY,
  q: WORDS,
  role: Type.Optional(oneOf(ROLES)),
  clearance: Type.Optional(oneOf(CLEARANCES)),
  ending: Type.Optional(oneOf(ENDING)),
  after: Type.Optional(PERSON_ID),
  limit: LIMIT,
});
/**
 * One line of the register. `ending`: what of his is over or ends first; `held`: his qualifications, those left out that
 * ended half a year ago and are not the last of their kind. Both `null` where the record is not open to the viewer.
 */
export const STAFF_ROW = strictObject({
  id: PERSON_ID,
  name: Type.String(),
  facility: FACILITY_ID,
  roles: arrayOf(oneOf(ROLES)),
  /** The highest class that he may handle at this moment. */
  clearance: SECRECY,
  ending: nullable(strictObject({ kind: oneOf(ENDING_KINDS), until: INSTANT, ending: oneOf(ENDING) })),
  held: nullable(arrayOf(HELD)),
  /** The whole record is open to the viewer. */
  open: Type.Boolean(),
});
export type StaffRow = Static<typeof STAFF_ROW>;
export const STAFF_LIST = withNames({ people: arrayOf(STAFF_ROW), total: COUNT });

export const STAFF_PARAMS = strictObject({ id: PERSON_ID });
export const STAFF_TOOL_PARAMS = strictObject({ id: PERSON_ID, tool: UUID });
/** The whole record; `may`: what the viewer can do to it himself. */
export const STAFF_RECORD = withNames({
  id: PERSON_ID,
  name: Type.String(),
  facility: FACILITY_ID,
  roles: arrayOf(oneOf(ROLES)),
  clearance: SECRECY,
  qualifications: arrayOf(STAFF_QUALIFICATION),
  tools: arrayOf(STAFF_TOOL),
  licences: arrayOf(STAFF_LICENCE),
  contact: STAFF_CONTACT,
  /** He no longer works here; the record stays. */
  leftAt: nullable(INSTANT),
  warnings: arrayOf(WARNING),
  ...VERSION_FIELDS,
  may: strictObject({ keep: Type.Boolean(), askChange: Type.Boolean() }),
});
export type StaffRecordReply = Static<typeof STAFF_RECORD>;

/** A version of a record: what it said from `changedAt` on. `approval`: the two-person act that made it. */
export const RECORD_HISTORY = withNames({
  versions: arrayOf(
    strictObject({
      ...VERSION_FIELDS,
      approval: nullable(Type.String()),
      removed: Type.Boolean(),
      record: Type.Unsafe<Readonly<Record<string, unknown>>>({ type: 'object' }),
    }),
  ),
});

/** Changes by the office's own controller or administrator. */
export const CONTACT_CHANGE = strictObject({ version: SEEN_VERSION, contact: STAFF_CONTACT });
export const LICENCES_CHANGE = strictObject({ version: SEEN_VERSION, licences: listOf(STAFF_LICENCE, 12) });
export const TOOL_ISSUE = strictObject({ version: SEEN_VERSION, ...TOOL_FIELDS });
export const TOOL_RETURN = strictObject({ version: SEEN_VERSION, returnedAt: INSTANT });
/** What a change made. */
export const CHANGED = strictObject({ id: Type.String(), version: COUNT });

/**
 * The parameters of the act 'change-person'. A field that is left out stays; `end`: qualifications of these kinds that
 * are in force end at the moment of the approval; `grant`: added with the dates of their papers. A lower clearance is
 * both. `version` 0: a new person, who needs name, facility and roles.
 */
export const CHANGE_PERSON = strictObject({
  person: PERSON_ID,
  version: SEEN_VERSION,
  name: Type.Optional(PERSON_NAME),
  facility: Type.Optional(FACILITY_ID),
  roles: Type.Optional(listOf(oneOf(ROLES), 9)),
  end: Type.Optional(listOf(oneOf(QUALIFICATION_KINDS), 5)),
  grant: Type.Optional(listOf(STAFF_QUALIFICATION, 10)),
});
export type ChangePerson = Static<typeof CHANGE_PERSON>;

/** Registers of which a record can be removed by the act 'remove-record'. */
export const REMOVABLE = ['staff', 'zone', 'camera', 'rules', 'machine', 'entry'] as const;
/** The parameters of the act 'remove-record'; a person who is removed keeps his record and loses role and fitness. */
export const REMOVE_RECORD = strictObject({ register: oneOf(REMOVABLE), id: line(80), version: SEEN_VERSION });
export type RemoveRecord = Static<typeof REMOVE_RECORD>;

/** Tables that come by file. */
export const IMPORT_KINDS = ['staff', 'roster'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];
export const TABLE_FORMATS = ['csv', 'xlsx'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];
/** `facility`: whose roster it is. */
export const IMPORT_QUERY = strictObject({
  kind: oneOf(IMPORT_KINDS),
  format: oneOf(TABLE_FORMATS),
  facility: FACILITY,
});
export const TEMPLATE_QUERY = strictObject({ kind: oneOf(IMPORT_KINDS) });
export const EXPORT_QUERY = strictObject({ format: oneOf(TABLE_FORMATS), facility: FACILITY });
export const IMPORT_PARAMS = strictObject({ id: UUID });

/** What is wrong with a cell, phrased as the rule that should hold. */
export const IMPORT_FINDINGS = [
  'cell_must_be_filled',
  'cell_must_be_a_date',
  'cell_must_be_a_time',
  'cell_must_be_known',
  'cell_must_match_form',
  'cell_must_be_short',
  'period_must_be_forward',
  'row_must_be_single',
  'facility_must_be_yours',
  'person_must_be_on_register',
  'person_must_not_be_you',
] as const;
export type ImportFindingCode = (typeof IMPORT_FINDINGS)[number];
/** `row`: as the spreadsheet counts, the header being 1. `sentence`: what to mend, in Vietnamese. */
export const IMPORT_FINDING = strictObject({
  row: COUNT,
  column: Type.String(),
  value: Type.String(),
  code: oneOf(IMPORT_FINDINGS),
  sentence: Type.String(),
});
export type ImportFinding = Static<typeof IMPORT_FINDING>;

/**
 * A file that was looked through and not applied. It applies as a whole by the act 'import-staff' with `import` and
 * `digest`, until `until`, and only while `applicable`.
 */
export const IMPORT_TRIAL = strictObject({
  import: UUID,
  kind: oneOf(IMPORT_KINDS),
  format: oneOf(TABLE_FORMATS),
  digest: Type.String(),
  rows: COUNT,
  added: COUNT,
  changed: COUNT,
  same: COUNT,
  /** Rows that cannot be taken as they are. */
  bad: COUNT,
  applicable: Type.Boolean(),
  appliedAt: nullable(INSTANT),
  until: INSTANT,
  /** The first 500; the error sheet has all. */
  findings: arrayOf(IMPORT_FINDING),
  names: NAMES,
});
export type ImportTrial = Static<typeof IMPORT_TRIAL>;
/** The parameters of the act 'import-staff': exactly what was tried. */
export const IMPORT_STAFF = strictObject({ import: UUID, digest: Type.String({ pattern: '^[0-9a-f]{64}$' }) });
export type ImportStaff = Static<typeof IMPORT_STAFF>;

/** A day of the calendar of Việt Nam with what makes it a day off. */
export const DAY_ROW = strictObject({ date: SERVICE_DATE, off: nullable(Type.String()) });
