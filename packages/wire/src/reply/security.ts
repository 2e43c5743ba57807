import { SECRECY_CLASSES } from '@giaolien/kernel';
import { Type, type Static } from 'typebox';
import { SECRECY } from '../shape/part.ts';
import {
  arrayOf,
  COUNT,
  FACILITY_ID,
  INPUT_ID,
  INSTANT,
  nullable,
  oneOf,
  PERSON_ID,
  SERVICE_DATE,
  strictObject,
  SUBJECT_ID,
  UUID_PATTERN,
} from '../shape/scalar.ts';
import { PROOF } from './proof.ts';
import { LIMIT, withNames } from './query.ts';

/** Everything that the security log can say, in the order of its screens. */
export const SECURITY_KINDS = [
  // who came in, by what, and who did not
  'signed-in',
  'sign-in-failed',
  'sign-in-paused',
  'signed-out',
  'session-revoked',
  'session-misused',
  'screen-locked',
  'screen-unlocked',
  'identity-proven',
  'identity-not-proven',
  'credential-added',
  'credential-removed',
  'account-recovered',
  'account-unlocked',
  'account-disabled',
  'device-enrolled',
  'device-revoked',
  'device-refused',
  // what was read of what is classified, and what was not given out
  'classified-read',
  'classified-listed',
  'classified-refused',
  'exported',
  'security-log-read',
  'security-log-exported',
  'access-refused',
  // two persons
  'witness-proven',
  'witness-refused',
  'approval-asked',
  'approval-granted',
  'approval-refused',
  'approval-failed',
  // break-glass
  'glass-broken',
  'glass-read',
  'glass-ended',
  'alarm-raised',
  'alarm-acknowledged',
  'alarm-reviewed',
  'review-overdue',
  // what the platform works by
  'rules-changed',
  'register-changed',
  'register-imported',
  'record-removed',
  'key-rotated',
  'log-check-failed',
] as const;
export type SecurityKind = (typeof SECURITY_KINDS)[number];

/** What an entry says beside who, when and of what: numbers, codes and ids; never names, bodies, passwords or PINs. */
export type SecurityDetail = Readonly<Record<string, string | number | boolean | null>>;
const DETAIL = Type.Unsafe<SecurityDetail>({
  type: 'object',
  additionalProperties: { type: ['string', 'number', 'boolean', 'null'] },
});
const UUID = Type.String({ pattern: UUID_PATTERN });
const SHA256 = Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256, hexadecimal' });
const FREE_TEXT = { minLength: 1, pattern: '\\S' };
const REASON = Type.String({ ...FREE_TEXT, maxLength: 500, description: 'why; the second person reads it' });

/** One line of the security log. `hash` covers all of it and the hash of the line before. */
export const SECURITY_ENTRY = strictObject({
  seq: Type.Integer({ minimum: 1, description: 'place in the log, without a gap' }),
  at: INSTANT,
  kind: oneOf(SECURITY_KINDS),
  person: nullable(Type.String()),
  session: nullable(Type.String({ description: 'public id of the session; opens nothing' })),
  facility: nullable(Type.String()),
  address: nullable(Type.String()),
  subject: nullable(Type.String()),
  secrecy: nullable(oneOf(SECRECY_CLASSES)),
  detail: DETAIL,
  hash: SHA256,
});
export type SecurityEntryRow = Static<typeof SECURITY_ENTRY>;

const SEVERAL_KINDS = Type.Optional(
  Type.String({
    pattern: '^[a-z-]{1,40}(,[a-z-]{1,40}){0,60}$',
    description: `one or several, comma separated: ${SECURITY_KINDS.join(', ')}`,
  }),
);
const INSTANT_TEXT = Type.Optional(Type.String({ pattern: '^[0-9]{12,13}$', description: 'UTC milliseconds' }));
const LOG_FILTER = {
  kind: SEVERAL_KINDS,
  person: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
  subject: Type.Optional(Type.String({ minLength: 1, maxLength: 80 })),
  from: INSTANT_TEXT,
  to: INSTANT_TEXT,
};

/** `GET /api/security/log`: newest first. `before`: the `seq` of the last row that was read. */
export const SECURITY_LOG_QUERY = strictObject({
  ...LOG_FILTER,
  before: Type.Optional(Type.String({ pattern: '^[1-9][0-9]{0,14}$' })),
  limit: LIMIT,
});
/** `GET /api/security/log/export.csv`: the same filter, all rows, the newest first. */
export const SECURITY_EXPORT_QUERY = strictObject(LOG_FILTER);

/** The end of the chain, and how far a signature holds it. */
export const SECURITY_HEAD = strictObject({
  seq: COUNT,
  hash: SHA256,
  signedSeq: nullable(COUNT),
  signedAt: nullable(INSTANT),
  keyId: nullable(Type.String()),
});
/** `next`: give it as `before` for the page that follows; `null`: that was all. */
export const SECURITY_LOG = withNames({
  entries: arrayOf(SECURITY_ENTRY),
  next: nullable(Type.Integer({ minimum: 1 })),
  head: SECURITY_HEAD,
});
export type SecurityLogPage = Static<typeof SECURITY_LOG>;

/** What the monitoring centre is called for. */
export const ALARM_KINDS = [
  'glass-broken',
  'review-overdue',
  'session-misused',
  'device-forged',
  'refusals-repeated',
  'log-check-failed',
  'place-unsafe',
] as const;
export type AlarmKind = (typeof ALARM_KINDS)[number];
export const ALARM_GRAVITIES = ['notice', 'serious', 'critical'] as const;
export type AlarmGravity = (typeof ALARM_GRAVITIES)[number];
export const ALARM_STATES = ['open', 'acknowledged', 'reviewed'] as const;
export type AlarmState = (typeof ALARM_STATES)[number];
export const REVIEW_VERDICTS = ['justified', 'unjustified'] as const;
export type ReviewVerdict = (typeof REVIEW_VERDICTS)[number];

/**
 * An alarm of security. `person` caused it, `second` allowed it (a break-glass); neither may review it. `subject` and
 * `secrecy` are `null` for readers who are not cleared for it.
 */
export const SECURITY_ALARM = strictObject({
  id: UUID,
  kind: oneOf(ALARM_KINDS),
  gravity: oneOf(ALARM_GRAVITIES),
  state: oneOf(ALARM_STATES),
  at: INSTANT,
  person: nullable(Type.String()),
  second: nullable(Type.String()),
  facility: nullable(Type.String()),
  subject: nullable(SUBJECT_ID),
  secrecy: SECRECY,
  detail: DETAIL,
  acknowledgedBy: nullable(PERSON_ID),
  acknowledgedAt: nullable(INSTANT),
  reviewedBy: nullable(PERSON_ID),
  reviewedAt: nullable(INSTANT),
  verdict: nullable(oneOf(REVIEW_VERDICTS)),
  finding: nullable(Type.String()),
  /** A third person must have reviewed it by then; `null`: nobody must. */
  reviewDue: nullable(INSTANT),
  isOverdue: Type.Boolean(),
  /** The caller is one who may review it. */
  mayReview: Type.Boolean(),
});
export type SecurityAlarm = Static<typeof SECURITY_ALARM>;

/** `GET /api/security/alarms`: newest first. */
export const ALARMS_QUERY = strictObject({
  state: Type.Optional(Type.String({ pattern: '^(open|acknowledged|reviewed)(,(open|acknowledged|reviewed)){0,2}$' })),
  limit: LIMIT,
});
export const ALARM_LIST = withNames({ alarms: arrayOf(SECURITY_ALARM), open: COUNT });
export const ALARM_ONE = withNames({ alarm: SECURITY_ALARM });
export const ALARM_PARAMS = strictObject({ id: UUID });
export const ALARM_REVIEW = strictObject({
  verdict: oneOf(REVIEW_VERDICTS),
  finding: Type.String({ ...FREE_TEXT, maxLength: 1_000 }),
});
/** The data of the SSE frame `alarm`: what to look at; the list tells the rest. */
export interface AlarmFrame {
  readonly id: string;
  readonly kind: AlarmKind;
  readonly gravity: AlarmGravity;
  readonly at: number;
}

/** Administrative acts that two persons do together. */
export const APPROVED_ACTS = [
  'break-glass',
  'change-rule-set',
  'recover-account',
  'unlock-account',
  'disable-account',
  'enrol-device',
  'admit-factor',
  'bind-subject',
  'change-person',
  'import-staff',
  'remove-record',
  'rotate-key',
] as const;
export type ApprovedActName = (typeof APPROVED_ACTS)[number];
export const APPROVAL_STATES = ['pending', 'approved', 'refused', 'expired', 'failed'] as const;
export type ApprovalState = (typeof APPROVAL_STATES)[number];

const PARAMETERS = Type.Unsafe<Readonly<Record<string, unknown>>>({ type: 'object' });
/** `POST /api/approvals`: `parameters` are those of the act, exactly as they will be carried out. */
export const APPROVAL_ASKED = strictObject({ act: oneOf(APPROVED_ACTS), parameters: PARAMETERS, reason: REASON });
export const APPROVAL_PARAMS = strictObject({ id: UUID });
/** `digest`: of the act and its parameters as they were read on the screen; another one is refused. */
export const APPROVAL_DECISION = strictObject({ decision: oneOf(['approve', 'refuse']), digest: SHA256 });

/**
 * An act that waits for its second person, or what became of it. `outcome`: what the act answered, shown once to who
 * decided and to who asked.
 */
export const APPROVAL = strictObject({
  id: UUID,
  act: oneOf(APPROVED_ACTS),
  parameters: PARAMETERS,
  digest: SHA256,
  reason: Type.String(),
  asker: PERSON_ID,
  facility: FACILITY_ID,
  askedAt: INSTANT,
  until: INSTANT,
  state: oneOf(APPROVAL_STATES),
  decider: nullable(PERSON_ID),
  decidedAt: nullable(INSTANT),
  outcome: nullable(PARAMETERS),
  /** The caller is one who may decide it. */
  mayDecide: Type.Boolean(),
});
export type Approval = Static<typeof APPROVAL>;
/** `GET /api/approvals`: those that the caller asked for or may decide, newest first. */
export const APPROVALS_QUERY = strictObject({ state: Type.Optional(oneOf(APPROVAL_STATES)), limit: LIMIT });
export const APPROVAL_LIST = withNames({ approvals: arrayOf(APPROVAL) });
export const APPROVAL_ONE = withNames({ approval: APPROVAL });

/** The header that carries the tickets of the witnesses, comma separated for an array of inputs. */
export const COSIGNATURE_HEADER = 'giaolien-cosignature';
/** The caller of the request is the witness himself. */
export const OWN_SESSION = strictObject({ kind: Type.Literal('session') });
/** `POST /api/cosignatures`: `input` exactly as it will be given, with its `inputId`. */
export const COSIGNATURE_ASKED = strictObject({
  input: Type.Unsafe<Readonly<Record<string, unknown>>>({ type: 'object' }),
  proof: Type.Unsafe<Static<typeof PROOF> | { readonly kind: 'session' }>({ anyOf: [PROOF, OWN_SESSION] }),
});
/** A ticket: single use, for exactly that input. */
export const COSIGNATURE = strictObject({
  ticket: Type.String({ pattern: '^[A-Za-z0-9_-]{43}$' }),
  inputId: INPUT_ID,
  witness: PERSON_ID,
  name: Type.String(),
  until: INSTANT,
});
export type Cosignature = Static<typeof COSIGNATURE>;

const YES = Type.Optional(Type.Boolean());
const HALF_DAYS = strictObject({
  ordinary: Type.Integer({ minimum: 1, maximum: 60 }),
  express: Type.Integer({ minimum: 1, maximum: 60 }),
});
function whole(minimum: number, maximum: number) {
  return Type.Optional(Type.Integer({ minimum, maximum }));
}

/** Parameters of the act `change-rule-set`: a new set from a day on; what is not named stays as it is on that day. */
export const RULE_SET_CHANGE = strictObject({
  effectiveFrom: SERVICE_DATE,
  citation: Type.String({ ...FREE_TEXT, maxLength: 300, description: 'the document that changes them' }),
  changes: Type.Object(
    {
      endToEndHalfDays: Type.Optional(strictObject({ 'intra-province': HALF_DAYS, 'inter-province': HALF_DAYS })),
      expressTimedAccepted: YES,
      twoEnvelopesForA: YES,
      locatorForA: YES,
      secretsInOwnBags: YES,
      massToleranceGrams: whole(0, 10_000),
      clockToleranceMinutes: whole(0, 1_440),
      lateReportMinutes: whole(1, 10_080),
      authorisationMonths: whole(1, 120),
      secretReadyMinutes: whole(1, 10_080),
      notices: Type.Optional(
        strictObject({
          count: Type.Integer({ minimum: 1, maximum: 10 }),
          gapWorkingDays: Type.Integer({ minimum: 1, maximum: 30 }),
        }),
      ),
      unclaimedMonths: whole(1, 120),
      returnReminderWorkingDays: whole(1, 60),
    },
    { additionalProperties: false, minProperties: 1 },
  ),
});

/** Parameters of the act `break-glass`. */
export const BREAK_GLASS = strictObject({
  subject: SUBJECT_ID,
  incident: Type.String({ ...FREE_TEXT, maxLength: 40, description: 'number of the incident it is for' }),
});
/** A subject opened to one person, whatever his unit; his clearance is not waived. */
export const GLASS_GRANT = strictObject({
  id: UUID,
  subject: SUBJECT_ID,
  reason: Type.String(),
  incident: Type.String(),
  approver: PERSON_ID,
  from: INSTANT,
  until: INSTANT,
  isOpen: Type.Boolean(),
});
export type GlassGrantRow = Static<typeof GLASS_GRANT>;
/** `GET /api/security/glass`: the caller's own, newest first. */
export const GLASS_LIST = withNames({ grants: arrayOf(GLASS_GRANT) });
