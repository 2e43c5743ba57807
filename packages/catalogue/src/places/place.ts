import type { EquipmentKind, FacilityId, Instant, PersonId } from '@giaolien/kernel';

/** A zone of a facility and what the rules ask for there. */
export interface ZoneBody {
  readonly name: string;
  readonly kind: 'counter' | 'processing' | 'secret-sorting' | 'store' | 'x-ray' | 'yard' | 'other';
  readonly needsCamera: boolean;
  readonly needsEntryControl: boolean;
  readonly needsAttendance: boolean;
  readonly entryControlWorking: boolean;
  /** Minutes since midnight; both `null`: day and night. */
  readonly opensMinute: number | null;
  readonly closesMinute: number | null;
}

/** A camera of a zone. */
export interface CameraBody {
  readonly zone: string;
  readonly name: string;
  readonly working: boolean;
  readonly since: Instant;
  readonly retentionDays: number;
}

/** Rules of the house (nội quy). */
export interface RulesBody {
  readonly title: string;
  readonly paper: string;
  readonly from: Instant;
  readonly until: Instant | null;
}

/** The decision that opened a facility for KT1. */
export interface OpeningBody {
  readonly decision: string;
  readonly from: Instant;
}

/** A machine with its papers. */
export interface MachineBody {
  readonly name: string;
  readonly kind: EquipmentKind | 'printer' | 'locator';
  readonly serial: string | null;
  readonly inspectedAt: Instant | null;
  readonly inspectedUntil: Instant | null;
  readonly calibratedUntil: Instant | null;
  readonly paper: string | null;
}

/** Somebody who came into a zone: staff, or a visitor with his escort. */
export interface EntryBody {
  readonly zone: string;
  readonly person: PersonId | null;
  readonly visitor: { readonly name: string; readonly organisation: string | null } | null;
  readonly purpose: string;
  readonly escort: PersonId | null;
  readonly enteredAt: Instant;
  /** `null`: he is inside. */
  readonly leftAt: Instant | null;
}

type Placed<Body> = { readonly id: string; readonly facility: FacilityId; readonly body: Body };

/** The registers of places, whole. */
export interface PlaceRecords {
  readonly zones: readonly Placed<ZoneBody>[];
  readonly cameras: readonly Placed<CameraBody>[];
  readonly rules: readonly Placed<RulesBody>[];
  readonly openings: readonly Placed<OpeningBody>[];
  readonly machines: readonly Placed<MachineBody>[];
  readonly entries: readonly Placed<EntryBody>[];
}
