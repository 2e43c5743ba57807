import { Type, type Static, type TProperties, type TSchema } from 'typebox';
import type {
  BodyId,
  Commitment,
  CommuneCode,
  DespatchId,
  DocumentReference,
  EquipmentId,
  ExclusionId,
  FacilityId,
  HandoverId,
  InputId,
  Instant,
  IrregularityId,
  ItemId,
  MailRouteId,
  PersonId,
  ProvinceCode,
  ReceptacleId,
  RepresentativeId,
  RequestId,
  RuleSetId,
  SealNumber,
  ServiceDate,
  SubjectId,
  TripId,
  VehicleId,
} from '@giaolien/kernel';

/** An object that holds these fields and nothing else: an unknown field is an error, never dropped in silence. */
export function strictObject<Properties extends TProperties>(properties: Properties) {
  return Type.Object(properties, { additionalProperties: false });
}

/** One of a fixed list of words. */
export function oneOf<const Words extends readonly string[]>(words: Words) {
  return Type.Unsafe<Words[number]>({ type: 'string', enum: [...words] });
}

/** At most `maxItems` elements. */
export function listOf<Element extends TSchema>(element: Element, maxItems: number) {
  return Type.Unsafe<readonly Static<Element>[]>({ type: 'array', items: element, maxItems });
}

const CODE = '^[A-Za-z0-9][A-Za-z0-9._:-]*$';

function text<T extends string>(pattern: string, maxLength: number, description: string) {
  return Type.Unsafe<T>({ type: 'string', minLength: 1, maxLength, pattern, description });
}

export const UUID_PATTERN = '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$';

export const ITEM_ID = text<ItemId>('^[A-Z]{2}[0-9]{9}VN$', 13, 'UPU S10 number, e.g. MA123456785VN');
export const RECEPTACLE_ID = text<ReceptacleId>(
  '^[TH][0-9]{6}$',
  7,
  'Asset code of a bag (T) or box (H), e.g. T000123',
);
export const DESPATCH_ID = text<DespatchId>(
  '^[0-9]{6}-[0-9]{6}-[A-Z]-[0-9]{4}-[0-9]{4,6}$',
  30,
  'origin-destination-class-year-number',
);
export const HANDOVER_ID = text<HandoverId>(UUID_PATTERN, 36, 'UUID in lower case, chosen by the caller');
export const TRIP_ID = text<TripId>(UUID_PATTERN, 36, 'UUID in lower case, chosen by the caller');
export const REQUEST_ID = text<RequestId>(UUID_PATTERN, 36, 'UUID in lower case, chosen by the caller');
export const EXCLUSION_ID = text<ExclusionId>(UUID_PATTERN, 36, 'UUID in lower case, chosen by the caller');
export const INPUT_ID = text<InputId>(UUID_PATTERN, 36, 'UUID in lower case; a repeat is the same input');
export const IRREGULARITY_ID = text<IrregularityId>(
  `${UUID_PATTERN.slice(0, -1)}/[0-9]{1,4}$`,
  41,
  'inputId/n: the n-th breach beside a report',
);
export const FACILITY_ID = text<FacilityId>('^[0-9]{6}$', 6, 'Six-digit office code (mã bưu cục)');
export const BODY_ID = text<BodyId>(CODE, 60, 'Served body in the catalogue');
export const PERSON_ID = text<PersonId>(CODE, 60, 'Person on the staff register');
export const EQUIPMENT_ID = text<EquipmentId>(CODE, 60, 'Machine or scale in the catalogue');
export const REPRESENTATIVE_ID = text<RepresentativeId>(CODE, 80, 'Authorised person of a served body');
export const VEHICLE_ID = text<VehicleId>(CODE, 60, 'Vehicle in the catalogue');
export const MAIL_ROUTE_ID = text<MailRouteId>(CODE, 60, 'Published mail route (đường thư)');
export const PROVINCE_CODE = text<ProvinceCode>('^[0-9]{2}$', 2, 'Two-digit province code');
export const COMMUNE_CODE = text<CommuneCode>('^[0-9]{5}$', 5, 'Five-digit commune code');
export const RULE_SET_ID = text<RuleSetId>(CODE, 60, 'Set of legal parameters');
export const COMMITMENT = text<Commitment>('^[A-Za-z0-9_-]{43}$', 43, 'HMAC-SHA-256 of a personal value, base64url');
export const SERVICE_DATE = text<ServiceDate>('^[0-9]{4}-[0-9]{2}-[0-9]{2}$', 10, 'Calendar day in Việt Nam');
export const SUBJECT_ID = text<SubjectId>(
  '^(item|receptacle|seal|series|despatch|handover|trip|irregularity|equipment|request|exclusion):.+$',
  80,
  'Tag of a subject in the log',
);

/** 2000-01-01 … 2100-01-01: a claim outside is a defect of the sender, not a time. */
export const INSTANT = Type.Unsafe<Instant>({
  type: 'integer',
  minimum: 946_684_800_000,
  maximum: 4_102_444_800_000,
  description: 'UTC milliseconds since 1970',
});
/** Postal items weigh at most 50 kg even as parcels; a bag at most 100 kg with everything in it. */
export const ITEM_GRAMS = Type.Integer({ minimum: 1, maximum: 50_000, description: 'grams' });
export const GROSS_GRAMS = Type.Integer({ minimum: 1, maximum: 100_000, description: 'grams' });
export const TARE_GRAMS = Type.Integer({ minimum: 0, maximum: 30_000, description: 'grams' });
export const STOP_INDEX = Type.Integer({ minimum: 0, maximum: 59, description: 'index into the stops of the trip' });
export const POSITION = Type.Integer({ minimum: 0, description: 'position in the log' });
export const COUNT = Type.Integer({ minimum: 0 });

const PRINTED = '^[\\p{L}\\p{N}]([\\p{L}\\p{N} ./_-]*[\\p{L}\\p{N}])?$';
/** What is printed on a locator: no blanks at the ends, no control characters. */
export function label(maxLength: number) {
  return Type.String({ minLength: 1, maxLength, pattern: PRINTED });
}
export const SEAL_NUMBER = text<SealNumber>(PRINTED, 24, 'Number printed on a seal or lock');
export const DOCUMENT_REFERENCE = text<DocumentReference>(
  PRINTED,
  40,
  'Number and symbol of a document, e.g. 12/BB-BĐTW',
);
/** A person's name as signed. */
export const PERSON_NAME = Type.String({
  minLength: 1,
  maxLength: 80,
  pattern: "^[\\p{L}]([\\p{L}\\p{M} .'-]*[\\p{L}\\p{M}.])?$",
  description: 'name in clear',
});

/** A value or `null`. */
export function nullable<Schema extends TSchema>(schema: Schema) {
  return Type.Unsafe<Static<Schema> | null>({ anyOf: [schema, { type: 'null' }] });
}

/** Any number of elements: for replies, whose length the server bounds. */
export function arrayOf<Element extends TSchema>(element: Element) {
  return Type.Unsafe<readonly Static<Element>[]>({ type: 'array', items: element });
}
