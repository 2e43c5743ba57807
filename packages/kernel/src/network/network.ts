import type {
  BodyId,
  CommuneCode,
  EquipmentId,
  FacilityId,
  MailRouteId,
  PersonId,
  ProvinceCode,
  RepresentativeId,
  RuleSetId,
  VehicleId,
} from '../ids.ts';
import type { SecrecyClass } from '../item/product.ts';
import type { RuleSet } from '../promise/rule-set.ts';
import type { Instant } from '../time.ts';

/** Where a position comes from: measured or published, or only spread around the provincial seat. */
export type PositionQuality = 'published' | 'approximate';

/** WGS84 degrees. */
export interface Place {
  readonly lat: number;
  readonly lon: number;
  readonly quality: PositionQuality;
}

/**
 * A place where custody can rest (bưu cục, trung tâm khai thác; R5.20, R5.23).
 * - `regional-centre`: Hà Nội, Đà Nẵng, TP Hồ Chí Minh, run by the Central Post Department (R1.05)
 * - `provincial-office`: the KT1 office of a province (R1.54)
 * - `commune-office`: bưu điện xã, one per commune (R5.23)
 * - `service-point`: every other point of the public network; takes no KT1 despatch
 */
export type FacilityKind = 'regional-centre' | 'provincial-office' | 'commune-office' | 'service-point';

export interface Facility {
  readonly id: FacilityId;
  readonly name: string;
  readonly kind: FacilityKind;
  readonly province: ProvinceCode;
  readonly commune: CommuneCode;
  /** The facility that closes despatches to this one in the ordinary plan; absent for regional centres. */
  readonly parent?: FacilityId;
  /** May close, receive and open KT1 despatches (12.3 #34). */
  readonly openForKt1: boolean;
  readonly place: Place;
  /** Last acceptance that still counts for the same J, minutes since midnight (R2.15). */
  readonly cutOffMinute: number;
}

/** Groups of served bodies (R1.10–R1.12): central (annex I), local (annex II), others holding secrets. */
export type BodyGroup = 'central' | 'local' | 'secret-holder';

/** A served body: who may send or receive by KT1 (12.1 #7). */
export interface Body {
  readonly id: BodyId;
  readonly name: string;
  readonly group: BodyGroup;
  /** One of the four central offices, which send free to anyone and may ask for guards (R1.17, R1.42). */
  readonly fourOffices: boolean;
  /** Items to it are X-rayed and disinfected before delivery (R1.50). */
  readonly screened: boolean;
  readonly province: ProvinceCode;
  readonly commune: CommuneCode;
  /** Five-digit national postcode as text, where known (R6.06). */
  readonly postcode?: string;
  /** The facility whose couriers deliver to it and which accepts from it. */
  readonly servedBy: FacilityId;
  /** Who receives out of hours, at weekends and on days off (R1.20); absent: none was named. */
  readonly outOfHoursContact?: string;
}

/** A person whom a body has authorised to hand over and receive its secrets; lasts a year (12.2 #18, R3.04). */
export interface Representative {
  readonly id: RepresentativeId;
  readonly body: BodyId;
  readonly name: string;
  readonly authorisedFrom: Instant;
}

/** Lists of special geographic conditions: A, one to three deliveries a week; B, as circumstances allow (R2.08). */
export type SpecialArea = 'A' | 'B';

/** What a person may do; `roles.ts` says which role may give which input. */
export type Role =
  | 'clerk'
  | 'controller'
  | 'sorter'
  | 'driver'
  | 'courier'
  | 'dispatcher'
  | 'monitor'
  | 'administrator'
  /** Looks into how secrets are kept: reads the security log, and moves no mail. */
  | 'inspector'
  /** The platform's own clock: it says what has run out, and nothing else. */
  | 'watch';

/**
 * What a person must have before he handles KT1 mail (R1.45, R1.53; 12.10 #89): a clear background, training, the
 * written commitment to protect state secrets, a clearance, and for the X-ray a certificate.
 */
export const QUALIFICATION_KINDS = ['vetting', 'training', 'commitment', 'clearance', 'screening'] as const;
export type QualificationKind = (typeof QUALIFICATION_KINDS)[number];

/** One of them with its period; the register keeps those that have ended, so that the past can be judged. */
export interface Qualification {
  readonly kind: QualificationKind;
  readonly from: Instant;
  readonly until: Instant;
  /** Of a clearance: the highest class that the person may handle. */
  readonly secrecy?: SecrecyClass;
}

/** A person on the staff register. */
export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly facility: FacilityId;
  readonly roles: readonly Role[];
  readonly qualifications: readonly Qualification[];
}

export const EQUIPMENT_KINDS = ['x-ray', 'disinfection', 'scale'] as const;
export type EquipmentKind = (typeof EQUIPMENT_KINDS)[number];

/** A machine of the register. Whether it works now, its own story tells. */
export interface Equipment {
  readonly id: EquipmentId;
  readonly name: string;
  readonly kind: EquipmentKind;
  readonly facility: FacilityId;
  /** Its calibration or inspection ends at this moment. */
  readonly calibratedUntil: Instant;
}

export type VehicleKind = 'car' | 'van' | 'truck' | 'motorcycle';

export interface Vehicle {
  readonly id: VehicleId;
  readonly plate: string;
  readonly kind: VehicleKind;
  readonly facility: FacilityId;
  /** Dedicated to KT1, with a locked KT1 box and GPS (R1.41, R1.52). */
  readonly dedicated: boolean;
  /** Who runs it: the Central Post Department itself, or the public postal network (R1.05–R1.06). */
  readonly operator: 'central' | 'public';
}

/** Means of transport of a route: own or VNPost vehicle by road, contracted flight or train (R1.52). */
export type TransportMode = 'road' | 'air' | 'rail';
export type RouteLevel = 1 | 2 | 3;

export interface RouteStop {
  readonly facility: FacilityId;
  /** Minutes from the start of the service day of departure; may exceed 1440. */
  readonly arrivalMinute: number;
  readonly departureMinute: number;
}

/** A published mail route (đường thư): level 1 between regions and provinces, 2 and 3 below (R5.22). */
export interface MailRoute {
  readonly id: MailRouteId;
  readonly name: string;
  readonly level: RouteLevel;
  readonly mode: TransportMode;
  /** Carrier's service number for air and rail, e.g. `VN215`, `SE3`. */
  readonly serviceNumber?: string;
  readonly stops: readonly RouteStop[];
}

/**
 * The catalogue as the kernel sees it at one moment: plain look-ups. `find` may return nothing, as everywhere.
 * The host supplies it; the kernel never loads anything.
 */
export interface Network {
  findFacility(id: FacilityId): Facility | undefined;
  findBody(id: BodyId): Body | undefined;
  findPerson(id: PersonId): Person | undefined;
  findVehicle(id: VehicleId): Vehicle | undefined;
  findRepresentative(id: RepresentativeId): Representative | undefined;
  findEquipment(id: EquipmentId): Equipment | undefined;
  /** The machines that stand at a facility. */
  listEquipment(facility: FacilityId): readonly Equipment[];
  /** The list on which a commune stands now, if any. */
  findSpecialArea(commune: CommuneCode): SpecialArea | undefined;
  /** The set that an item keeps from its acceptance. */
  findRuleSet(id: RuleSetId): RuleSet | undefined;
}
