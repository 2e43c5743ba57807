import type { BodyId, CommuneCode, FacilityId, MailRouteId, PersonId, ProvinceCode, VehicleId } from '../ids.ts';
import type { SecrecyClass } from '../item/product.ts';
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
}

/** What a person may do at the screens; the server's table says what each role may ask. */
export type Role =
  | 'clerk'
  | 'controller'
  | 'sorter'
  | 'driver'
  | 'courier'
  | 'dispatcher'
  | 'monitor'
  | 'administrator';

/** A person on the staff register, with the preconditions of R1.45, R1.53 and 12.10 #89. */
export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly facility: FacilityId;
  readonly roles: readonly Role[];
  /** Highest secrecy class the person may handle; `null` = none. */
  readonly clearance: SecrecyClass | null;
  /** The clearance ends at this moment (vetting, training, or signed commitment, whichever is first). */
  readonly clearanceUntil: Instant;
}

export type VehicleKind = 'car' | 'van' | 'truck' | 'motorcycle';

export interface Vehicle {
  readonly id: VehicleId;
  readonly plate: string;
  readonly kind: VehicleKind;
  readonly facility: FacilityId;
  /** Dedicated to KT1, with a locked KT1 box and GPS (R1.41, R1.52). */
  readonly dedicated: boolean;
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
}
