import type {
  DespatchNow,
  DespatchState,
  FacilityId,
  HandoverNow,
  HandoverState,
  Instant,
  ItemState,
  PersonId,
  ReceptacleNow,
  ReceptacleState,
  SealNow,
  TripId,
  TripNow,
  TripState,
} from '@giaolien/kernel';
import type { EquipmentRow, HttpInput, InputResult, IrregularityRow, ItemRow } from '@giaolien/wire';

/** Where a vehicle or a carrier's trip is. WGS84 degrees, km/h, degrees from north. */
export interface Sighting {
  /** The vehicle's id, or the trip's where a flight or train carries the bags. */
  readonly device: string;
  readonly trip: TripId;
  readonly at: Instant;
  readonly lat: number;
  readonly lon: number;
  readonly speedKmh: number;
  readonly course: number;
}

/**
 * The public face of the platform as its people use it. The living network knows nothing else of the server: the same
 * requests come from a counter, a hall, or a phone.
 */
export interface NetworkPort {
  now(): Instant;
  listItems(states: readonly ItemState[]): Promise<readonly ItemRow[]>;
  listReceptacles(states: readonly ReceptacleState[], facility?: FacilityId): Promise<readonly ReceptacleNow[]>;
  listDespatches(states: readonly DespatchState[]): Promise<readonly DespatchNow[]>;
  listHandovers(states: readonly HandoverState[]): Promise<readonly HandoverNow[]>;
  listTrips(states: readonly TripState[]): Promise<readonly TripNow[]>;
  findTrip(trip: TripId): Promise<TripNow | undefined>;
  listOpenIrregularities(): Promise<readonly IrregularityRow[]>;
  /** Seals that were issued to the office and put on nothing yet, in the order of their numbers; the first few dozen. */
  listUnusedSeals(facility: FacilityId): Promise<readonly SealNow[]>;
  listEquipment(facility: FacilityId): Promise<readonly EquipmentRow[]>;
  /** Where every facility lies on the server's map. */
  listPlaces(): Promise<ReadonlyMap<FacilityId, { readonly lat: number; readonly lon: number }>>;
  /** Fresh item numbers, drawn by a clerk. */
  drawItemNumbers(clerk: PersonId, count: number): Promise<readonly string[]>;
  /** What became of each input, in order. A repeat of an input is answered as the first time. */
  submit(person: PersonId, inputs: readonly HttpInput[]): Promise<readonly InputResult[]>;
  /** Tells positions as the position server forwards them. */
  reportSightings(sightings: readonly Sighting[]): Promise<void>;
}

/** The server did not answer, or could not: wait and try again. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';

  constructor(what: string, options?: ErrorOptions) {
    super(`${what}: the server does not answer as it should. Is it running, and at this address?`, options);
  }
}

/** The server does not know the person, or the password is another: nothing that waiting will mend by itself. */
export class SignInRefused extends Error {
  override readonly name = 'SignInRefused';

  constructor(person: PersonId, sentence: string) {
    super(
      `${person} could not sign in (${sentence}). The living network needs a demonstration database and its password.`,
    );
  }
}
