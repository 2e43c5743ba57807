import type { DespatchId, FacilityId, HandoverId, ItemId, PersonId, ReceptacleId } from '../ids.ts';
import type { SecrecyClass } from '../item/product.ts';
import type { SealState } from '../receptacle/seal.ts';
import type { Instant } from '../time.ts';
import type { Taken } from '../event.ts';
import type { Custodian } from './custodian.ts';

/** BĐ10 between offices and trips (R5.40); BĐ13 to and from a courier (R5.43). */
export type HandoverForm = 'BD10' | 'BD13';

/** A receptacle, or an item outside one (đi ngoài, R5.41a). */
export type HandoverLine =
  | {
      readonly kind: 'receptacle';
      readonly receptacle: ReceptacleId;
      readonly despatch?: DespatchId;
      readonly label?: string;
      readonly destination?: FacilityId;
      readonly items: number;
      readonly massGrams: number;
      readonly secrecy: SecrecyClass | null;
    }
  | {
      readonly kind: 'item';
      readonly item: ItemId;
      readonly massGrams: number;
      readonly secrecy: SecrecyClass | null;
    };

/** A line that passed: the seal as the receiver saw it, whether it stood on the list, and who had held it. */
export type ReceivedLine = HandoverLine &
  Taken & {
    readonly sealState?: SealState;
    readonly listed: boolean;
    /** Reported so late that later facts already place it elsewhere. */
    readonly superseded?: true;
  };

export type HandoverState = 'drawn' | 'given' | 'received' | 'received-with-irregularity' | 'cancelled';

export interface HandoverNow {
  readonly id: HandoverId;
  readonly form: HandoverForm;
  readonly place: FacilityId;
  readonly giver: Custodian;
  readonly receiver: Custodian;
  /** Who may sign for a party that is no facility. */
  readonly giverSigners: readonly PersonId[];
  readonly receiverSigners: readonly PersonId[];
  readonly lines: readonly HandoverLine[];
  readonly received: readonly ReceivedLine[];
  readonly missing: readonly HandoverLine[];
  readonly state: HandoverState;
  readonly drawnAt: Instant;
  readonly givenAt: Instant | null;
  readonly givenBy: PersonId | null;
  readonly receivedAt: Instant | null;
}
