import type { Custodian } from '../custody/custodian.ts';
import type { EventCommon } from '../event.ts';
import type {
  DespatchId,
  DocumentReference,
  FacilityId,
  ItemId,
  PersonId,
  ReceptacleId,
  SealNumber,
  TripId,
} from '../ids.ts';
import type { Taken } from '../item/events.ts';
import type { Product } from '../item/product.ts';
import type { SealState } from './seal.ts';

export interface ReceptacleRegistered extends EventCommon {
  readonly type: 'ReceptacleRegistered';
  readonly receptacle: ReceptacleId;
  readonly form: 'bag' | 'box';
  readonly tareGrams: number;
  readonly locator?: string;
}
export interface ReceptacleWithdrawn extends EventCommon {
  readonly type: 'ReceptacleWithdrawn';
  readonly receptacle: ReceptacleId;
  readonly reason: 'worn' | 'damaged' | 'lost';
}
export interface LocatorReported extends EventCommon {
  readonly type: 'LocatorReported';
  readonly receptacle: ReceptacleId;
  readonly locator: string;
  readonly active: boolean;
  /** The despatch for which the receptacle is filled or closed. */
  readonly despatch?: DespatchId;
  /** The trip on which it travels. */
  readonly trip?: TripId;
}
export interface ReceptacleAdded extends EventCommon {
  readonly type: 'ReceptacleAdded';
  readonly despatch: DespatchId;
  readonly receptacle: ReceptacleId;
  readonly destination: FacilityId;
  readonly tareGrams: number;
  /** It carries a locator that speaks. */
  readonly located?: true;
}
export interface ReceptacleRemoved extends EventCommon {
  readonly type: 'ReceptacleRemoved';
  readonly despatch: DespatchId;
  readonly receptacle: ReceptacleId;
}
/** One line of a content list (E2). */
export interface ContentLine {
  readonly item: ItemId;
  readonly massGrams: number;
  readonly secrecy: Product['secrecy'];
  /** Carried directly by the Central Post Department, unopened on the way (R1.49). */
  readonly direct?: true;
  readonly guards?: true;
}
export interface ItemsPacked extends EventCommon {
  readonly type: 'ItemsPacked';
  readonly despatch: DespatchId;
  readonly receptacle: ReceptacleId;
  readonly lines: readonly ContentLine[];
}
export interface ItemUnpacked extends EventCommon {
  readonly type: 'ItemUnpacked';
  readonly despatch: DespatchId;
  readonly receptacle: ReceptacleId;
  readonly line: ContentLine;
}
export interface ReceptacleSealed extends EventCommon {
  readonly type: 'ReceptacleSealed';
  readonly despatch: DespatchId;
  readonly receptacle: ReceptacleId;
  readonly sealNumber: SealNumber;
  readonly grossGrams: number;
  readonly witness?: PersonId;
  /** The seal that it replaces on the same bag. */
  readonly replaces?: SealNumber;
}
export interface ReceptacleOpened extends EventCommon {
  readonly type: 'ReceptacleOpened';
  readonly receptacle: ReceptacleId;
  readonly despatch?: DespatchId;
  /** Who held the receptacle until it was opened. */
  readonly from: Custodian;
  readonly witness: PersonId;
  readonly seal?: SealNumber;
  readonly sealState: SealState;
  readonly found: readonly ItemId[];
  /** On the list, not inside. */
  readonly missing: readonly ItemId[];
  /** Inside, not on the list. */
  readonly excess: readonly (Taken & { readonly item: ItemId })[];
  /** Numbers inside that were never accepted. */
  readonly unknown: readonly ItemId[];
}
/** A receptacle lies here although the log has it elsewhere. */
export interface ReceptacleFound extends EventCommon {
  readonly type: 'ReceptacleFound';
  readonly receptacle: ReceptacleId;
  readonly despatch?: DespatchId;
  readonly from: Custodian;
}
export interface SealsIssued extends EventCommon {
  readonly type: 'SealsIssued';
  readonly facility: FacilityId;
  readonly seals: readonly SealNumber[];
}
export interface SealsDestroyed extends EventCommon {
  readonly type: 'SealsDestroyed';
  readonly facility: FacilityId;
  readonly seals: readonly SealNumber[];
  readonly witness: PersonId;
  readonly minutes: DocumentReference;
}
/** A bag enters the log by its label alone; its contents are told at the opening (12.3 #39). */
export interface SubstituteEntered extends EventCommon {
  readonly type: 'SubstituteEntered';
  readonly receptacle: ReceptacleId;
  readonly label: string;
  readonly origin: FacilityId;
  readonly destination: FacilityId;
  readonly grossGrams: number;
  readonly sealState: SealState;
  readonly from: Custodian;
  readonly reason: 'data-missing' | 'label-unreadable' | 'partner-late';
}
export interface SubstituteReconciled extends EventCommon {
  readonly type: 'SubstituteReconciled';
  readonly receptacle: ReceptacleId;
  readonly finding: 'agrees' | 'differs';
}
