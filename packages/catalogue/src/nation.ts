import type {
  Body,
  CommuneCode,
  Equipment,
  Facility,
  FacilityId,
  MailRoute,
  Person,
  PersonId,
  ProvinceCode,
  Representative,
  Role,
  RuleSet,
  ServiceDate,
  SpecialArea,
  Vehicle,
} from '@giaolien/kernel';

/**
 * Day from which one state of the administrative catalogue holds. The first one, 2025-06-30, is the last day of the
 * three-level order; what stood before is not kept.
 */
export type CatalogueVersionId = '2025-06-30' | '2025-07-01' | '2026-04-30';

/** One state of the administrative catalogue and the act that brought it (R6.01–R6.05). */
export interface CatalogueVersion {
  readonly id: CatalogueVersionId;
  readonly effectiveFrom: ServiceDate;
  readonly legalBasis: string;
}

/** Levels of administrative geography; `district` only for five island districts that had no communes. */
export type AdminLevel = 'province' | 'district' | 'commune';

/**
 * Kinds of unit (12.1 #2): tỉnh, thành phố trực thuộc trung ương, huyện, xã, phường, thị trấn, đặc khu.
 * `township` and `district` exist only before 2025-07-01.
 */
export type AdminKind = 'province' | 'city' | 'district' | 'commune' | 'ward' | 'township' | 'special-zone';

/**
 * An administrative unit during one validity period. Codes were re-used with other meanings on 2025-07-01: a code is
 * a key only together with `validFrom`, which is always the id of a catalogue version.
 */
export interface AdminUnit {
  readonly code: string;
  readonly validFrom: CatalogueVersionId;
  /** First day on which the unit no longer stands as described; `null` while it stands. */
  readonly validUntil: ServiceDate | null;
  readonly level: AdminLevel;
  readonly kind: AdminKind;
  /** Without the word for its kind: `Ba Đình`. See `fullNameOf`. */
  readonly name: string;
  /** Province code of the same validity period; `null` for provinces. */
  readonly province: ProvinceCode | null;
  /** Name of the district before 2025-07-01, kept as a legacy attribute only (12.1 #3). */
  readonly formerDistrict: string | null;
}

/**
 * What became of a unit, as the official conversion table words it (nhập toàn bộ, một phần, …). `unstated`: the
 * source names one successor and does not say whether the unit was split.
 */
export const SUCCESSION_KINDS = [
  'whole',
  'part',
  'part-area',
  'part-area-all-population',
  'part-population',
  'unchanged',
  'renamed',
  'retyped',
  'whole-district',
  'unstated',
] as const;
export type SuccessionKind = (typeof SUCCESSION_KINDS)[number];

/** A link from a unit to what took its place, each end keyed by code and version. */
export interface Succession {
  readonly level: AdminLevel;
  readonly fromCode: string;
  readonly fromVersion: CatalogueVersionId;
  readonly toCode: string;
  readonly toVersion: CatalogueVersionId;
  readonly kind: SuccessionKind;
}

/** A province or centrally-run city as it stands in the nation's version. */
export interface Province {
  readonly code: ProvinceCode;
  readonly name: string;
  /** `tỉnh Cà Mau`, `thành phố Hà Nội`: the form that stands inside a sentence. */
  readonly fullName: string;
  readonly kind: 'province' | 'city';
  /** Unaccented and without blanks; stands in the ids of people: `camau`. */
  readonly slug: string;
  /** Its KT1 office (R1.54). */
  readonly office: FacilityId;
  /** The regional centre of its mail. */
  readonly centre: FacilityId;
}

/** A commune, ward or special zone as it stands in the nation's version. */
export interface Commune {
  readonly code: CommuneCode;
  readonly name: string;
  /** `xã Đất Mũi`. */
  readonly fullName: string;
  readonly kind: 'commune' | 'ward' | 'special-zone';
  readonly province: ProvinceCode;
  readonly office: FacilityId;
}

/** A commune on a list of special geographic conditions, and when it stands there (12.1 #11, R2.08). */
export interface SpecialAreaListing {
  readonly commune: CommuneCode;
  readonly list: SpecialArea;
  readonly from: ServiceDate;
  /** First day on which it no longer stands there; `null` while it does. */
  readonly until: ServiceDate | null;
  readonly citation: string;
}

/** A served body with the other names by which letters reach it. */
export interface ServedBody extends Body {
  readonly alsoKnownAs?: readonly string[];
}

/**
 * How sure a calendar row is. `unconfirmed` rows are shown but do not count as days off, because an unconfirmed day
 * off would silently lengthen every promise.
 */
export type CalendarStatus = 'official' | 'statutory' | 'projected' | 'unconfirmed';

/** A day off, or a Saturday or Sunday on which the state works (12.6 #63). */
export interface CalendarDay {
  readonly date: ServiceDate;
  readonly kind: 'off' | 'working';
  readonly name: string;
  readonly status: CalendarStatus;
  readonly note?: string;
}

/** One person per role for a newcomer who walks an item by hand. Passwords are the server's affair. */
export interface SampleAccount {
  readonly person: PersonId;
  readonly role: Role;
}

/** Raw TopoJSON or GeoJSON text of a map layer, with the credit its licence asks for. */
export interface MapLayer {
  readonly name: MapLayerName;
  readonly text: string;
  readonly credit: string;
}
/** What the nation knows of a layer whose text is kept elsewhere. */
export interface MapLayerSummary {
  readonly name: MapLayerName;
  readonly credit: string;
  /** SHA-256 of the text, hexadecimal. */
  readonly digest: string;
}
export const MAP_LAYER_NAMES = ['boundaries', 'provinces', 'hydro', 'transport', 'labels'] as const;
export type MapLayerName = (typeof MAP_LAYER_NAMES)[number];

/** The whole catalogue at one moment: a value, never changed in place. */
export interface Nation {
  /** The catalogue version that `provinces` and `communes` show. */
  readonly version: CatalogueVersionId;
  readonly versions: readonly CatalogueVersion[];
  /** Every unit of every version; keyed by code and `validFrom`. */
  readonly units: readonly AdminUnit[];
  readonly successions: readonly Succession[];
  readonly provinces: readonly Province[];
  readonly communes: readonly Commune[];
  readonly facilities: readonly Facility[];
  readonly specialAreas: readonly SpecialAreaListing[];
  readonly bodies: readonly ServedBody[];
  readonly representatives: readonly Representative[];
  readonly people: readonly Person[];
  readonly equipment: readonly Equipment[];
  readonly vehicles: readonly Vehicle[];
  readonly routes: readonly MailRoute[];
  /** Oldest first. */
  readonly ruleSets: readonly RuleSet[];
  readonly calendar: readonly CalendarDay[];
  readonly samples: readonly SampleAccount[];
  /** Layers that came with imports, in order of name; empty until the first import. */
  readonly layers: readonly MapLayerSummary[];
  /** True while network, fleet and staff are invented: an import may then draw the routes anew. */
  readonly isDemonstration: boolean;
}
