import type { Custodian } from '../custody/custodian.ts';
import type { DespatchId, DocumentReference, FacilityId, ItemId, PersonId, ReceptacleId, SealNumber } from '../ids.ts';
import type { InputCommon } from '../input.ts';
import type { SealState } from './seal.ts';

export interface RegisterReceptacle extends InputCommon {
  readonly kind: 'RegisterReceptacle';
  readonly receptacle: ReceptacleId;
  readonly form: 'bag' | 'box';
  readonly facility: FacilityId;
  readonly tareGrams: number;
  /** Serial number of a locator fixed to it, working (R1.55). */
  readonly locator?: string;
}
/** Thu hồi vỏ: an empty shell leaves service (12.3 #36). */
export interface WithdrawReceptacle extends InputCommon {
  readonly kind: 'WithdrawReceptacle';
  readonly receptacle: ReceptacleId;
  readonly reason: 'worn' | 'damaged' | 'lost';
}
/** A locator was fixed, fell silent, or speaks again (12.3 #30). */
export interface ReportLocator extends InputCommon {
  readonly kind: 'ReportLocator';
  readonly receptacle: ReceptacleId;
  readonly locator: string;
  readonly active: boolean;
}
/** Tạo túi: an empty receptacle becomes the next bag of a despatch. */
export interface AddReceptacle extends InputCommon {
  readonly kind: 'AddReceptacle';
  readonly despatch: DespatchId;
  readonly receptacle: ReceptacleId;
}
/** Takes an empty bag out of an open despatch again. */
export interface RemoveReceptacle extends InputCommon {
  readonly kind: 'RemoveReceptacle';
  readonly despatch: DespatchId;
  readonly receptacle: ReceptacleId;
}
/** Enters items in the content list (E2) of a bag that is being filled. */
export interface PackItems extends InputCommon {
  readonly kind: 'PackItems';
  readonly despatch: DespatchId;
  readonly receptacle: ReceptacleId;
  readonly items: readonly ItemId[];
}
export interface UnpackItem extends InputCommon {
  readonly kind: 'UnpackItem';
  readonly despatch: DespatchId;
  readonly receptacle: ReceptacleId;
  readonly item: ItemId;
}
/** A numbered seal was put on and the bag weighed. */
export interface ReportSealing extends InputCommon {
  readonly kind: 'ReportSealing';
  readonly despatch: DespatchId;
  readonly receptacle: ReceptacleId;
  readonly sealNumber: SealNumber;
  /** Gross mass on the scale. */
  readonly grossGrams: number;
  /** The second person, whom class A wants (12.2 #26). */
  readonly witness?: PersonId;
}
/** Mở túi, before a witness: what was really inside. */
export interface ReportOpening extends InputCommon {
  readonly kind: 'ReportOpening';
  readonly receptacle: ReceptacleId;
  readonly facility: FacilityId;
  readonly witness: PersonId;
  readonly sealState: SealState;
  readonly items: readonly ItemId[];
}
/** Cấp chì: seals of a numbered series are handed to an office. */
export interface IssueSeals extends InputCommon {
  readonly kind: 'IssueSeals';
  readonly facility: FacilityId;
  /** 1 … 500. */
  readonly seals: readonly SealNumber[];
}
/** Huỷ chì: spent or spoilt seals were destroyed before a witness. */
export interface ReportSealsDestroyed extends InputCommon {
  readonly kind: 'ReportSealsDestroyed';
  readonly facility: FacilityId;
  readonly seals: readonly SealNumber[];
  readonly witness: PersonId;
  readonly minutes: DocumentReference;
}
/** Nhập thay thế: a bag is here of which the log knows nothing; its label is entered by hand (12.3 #39). */
export interface ReportSubstitute extends InputCommon {
  readonly kind: 'ReportSubstitute';
  readonly facility: FacilityId;
  readonly receptacle: ReceptacleId;
  /** 29 characters (E4). */
  readonly label: string;
  readonly grossGrams: number;
  readonly sealState: SealState;
  /** Who brought it. */
  readonly from: Custodian;
  readonly reason: 'data-missing' | 'label-unreadable' | 'partner-late';
}
/** The sender's data has come and was compared with the substitute entry. */
export interface ReconcileSubstitute extends InputCommon {
  readonly kind: 'ReconcileSubstitute';
  readonly receptacle: ReceptacleId;
  readonly finding: 'agrees' | 'differs';
}
