import type {
  DespatchId,
  FacilityId,
  HandoverId,
  ItemId,
  PersonId,
  ReceptacleId,
  SealNumber,
  VehicleId,
} from '../ids.ts';
import type { SecrecyClass } from '../item/product.ts';
import type { SealState } from '../receptacle/seal.ts';
import type { Instant } from '../time.ts';
import type { Taken } from '../item/events.ts';
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
      readonly direct?: true;
      readonly guards?: true;
      /** It carries a locator that speaks. */
      readonly located?: true;
      /** Its X-ray as a whole did not pass. */
      readonly isolated?: true;
      readonly seal?: SealNumber;
    }
  | {
      readonly kind: 'item';
      readonly item: ItemId;
      readonly massGrams: number;
      readonly secrecy: SecrecyClass | null;
      readonly direct?: true;
      readonly guards?: true;
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
  readonly number: number;
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
  /** The vehicle and escort of the trip that receives, or of the courier's round. */
  readonly vehicle: VehicleId | null;
  readonly escort: PersonId | null;
  /** Its signed page in Sổ chuyển giao (12.3 #42); only hand-overs of secrets have one. */
  readonly bookPage: number | null;
  /** When the vehicle that is a party to it drove off: from then on nothing can pass by it. */
  readonly vehicleLeftAt: Instant | null;
}
