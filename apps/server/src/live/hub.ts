import type { Recorded, TripId } from '@giaolien/kernel';
import { mayFollowTrip, type FollowedTrip, type Labels, type Viewer } from '@giaolien/access';
import type { Log, TripSighting, Views } from '@giaolien/store';
import { Audiences, readableBy, subjectsOf } from './audience.ts';
import { frameOf } from './frame.ts';
import type { StreamReader } from './reader.ts';

/** Facts and positions are gathered this long, then sent to everyone from shared buffers (stack.md, measured). */
const TICK = 100;
const HEARTBEAT = 15_000;
/** How long a right that was taken away can still be used on a quiet stream; on a busy one, until the next tick. */
const RENEWAL = 1_000;
/** Positions read at once while a reader catches up. */
const PAGE = 500;
/** How many facts may wait for the hub itself before it reads them from the table again. */
const LIVE_LIMIT = 50_000;
/** Pause before the hub follows the log again after a failure. */
const RETRY = 1_000;

export interface HubParts {
  readonly log: Pick<Log, 'head' | 'follow'>;
  readonly views: Pick<Views, 'labelsOf' | 'followedTrips' | 'factsBetween'>;
  readonly onFailure: (error: unknown) => void;
}

/**
 * The one follower of the log behind all streams. Readers that may see the same share one buffer per tick; a reader
 * first catches up from the table, and joins exactly where the shared buffers go on (backfill → cut-over → live).
 */
export class LiveHub {
  readonly #parts: HubParts;
  readonly #readers = new Set<StreamReader>();
  readonly #stop = new AbortController();
  #sent: number;
  #facts: Recorded[] = [];
  #positions = new Map<string, TripSighting>();
  #ticking = false;
  #timers: NodeJS.Timeout[] = [];

  constructor(parts: HubParts) {
    this.#parts = parts;
    this.#sent = parts.log.head() - 1;
  }

  start(): void {
    void this.#follow();
    this.#timers = [
      setInterval(() => void this.tick(), TICK).unref(),
      setInterval(() => void this.renew(), RENEWAL).unref(),
      setInterval(() => void this.beat(), HEARTBEAT).unref(),
    ];
  }

  /** The newest position that a stream can begin after. */
  get position(): number {
    return this.#parts.log.head() - 1;
  }

  /** Counts the open streams of one person. */
  countOf(person: string): number {
    return [...this.#readers].filter((reader) => reader.viewer.person === person).length;
  }

  /** Brings a reader up to date and then keeps him so, until he leaves or is dropped. */
  async join(reader: StreamReader): Promise<void> {
    this.#readers.add(reader);
    try {
      while (!reader.hasEnded && reader.cursor < this.#sent) await this.#catchUp(reader);
      // No await between the comparison above and this line: the next tick begins where the backfill ended.
      reader.isLive = true;
    } catch (error) {
      this.#parts.onFailure(error);
      reader.drop('stream_failed');
    }
  }

  leave(reader: StreamReader): void {
    this.#readers.delete(reader);
  }

  /** Where trips are now; of several for one trip in one tick the newest is sent. */
  addPositions(sightings: readonly TripSighting[]): void {
    for (const sighting of sightings) {
      const known = this.#positions.get(sighting.trip);
      if (known === undefined || known.at < sighting.at) this.#positions.set(sighting.trip, sighting);
    }
  }

  /** Sends a frame outside the log, at once, to every open stream whose reader `isFor` names. */
  broadcast(isFor: (viewer: Viewer) => boolean, event: string, data: object): void {
    const bytes = frameOf(event, data);
    for (const reader of this.#readers) if (isFor(reader.viewer)) reader.send(bytes);
  }

  /** Sends what was gathered since the last tick. */
  async tick(): Promise<void> {
    if (this.#ticking || (this.#facts.length === 0 && this.#positions.size === 0)) return;
    this.#ticking = true;
    try {
      const facts = this.#facts;
      const positions = [...this.#positions.values()];
      const labels = await this.#parts.views.labelsOf(subjectsOf(facts));
      const trips = await this.#followedTrips(positions);
      await this.renew();
      this.#facts = this.#facts.slice(facts.length);
      for (const sighting of positions) {
        if (this.#positions.get(sighting.trip) === sighting) this.#positions.delete(sighting.trip);
      }
      this.#send(facts, positions, labels, trips);
    } catch (error) {
      // What was gathered stays and goes out with the next tick.
      this.#parts.onFailure(error);
    } finally {
      this.#ticking = false;
    }
  }

  /** Asks of each reader whether he may still read, and as whom: what was taken from him ends here. */
  async renew(): Promise<void> {
    await Promise.all(
      [...this.#readers].map((reader) => reader.renew().catch((error: unknown) => this.#parts.onFailure(error))),
    );
  }

  /** Tells every reader that the line is alive, with the position up to which there was nothing more for him. */
  async beat(): Promise<void> {
    await this.renew();
    for (const reader of this.#readers) {
      if (reader.isLive && reader.cursor >= 0) reader.send(frameOf('heartbeat', {}, reader.cursor));
    }
  }

  close(): void {
    this.#stop.abort();
    for (const timer of this.#timers) clearInterval(timer);
    for (const reader of this.#readers) reader.drop('server_is_stopping');
  }

  async #follow(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      const after = this.#facts.at(-1)?.position ?? this.#sent;
      try {
        for await (const facts of this.#parts.log.follow(after, this.#stop.signal, LIVE_LIMIT)) {
          for (const fact of facts) this.#facts.push(fact);
        }
      } catch (error) {
        this.#parts.onFailure(error);
        await new Promise((resolve) => setTimeout(resolve, RETRY).unref());
      }
    }
  }

  /** Sends one page, read as the reader himself. It ends where the count says, whatever is hidden from him within it. */
  async #catchUp(reader: StreamReader): Promise<void> {
    const { views } = this.#parts;
    const last = Math.min(reader.cursor + PAGE, this.#sent);
    const facts = await views.factsBetween(reader.viewer, reader.cursor, last);
    const labels = await views.labelsOf(subjectsOf(facts));
    const seen = readableBy(reader.viewer, facts, labels);
    if (seen.length > 0) reader.send(frameOf('facts', seen, last));
    reader.cursor = last;
    await reader.drained();
  }

  #send(
    facts: readonly Recorded[],
    positions: readonly TripSighting[],
    labels: Labels,
    trips: ReadonlyMap<TripId, FollowedTrip>,
  ): void {
    const last = facts.at(-1)?.position ?? this.#sent;
    const live = [...this.#readers].filter(({ isLive }) => isLive);
    const audiences = new Audiences(labels);
    // A reader who came between two ticks may know more than was sent to the others.
    const groups = Map.groupBy(live, ({ viewer, cursor }) => `${audiences.of(viewer)}|${Math.max(cursor, this.#sent)}`);
    for (const readers of groups.values()) {
      const [first] = readers;
      if (first === undefined) continue;
      const { viewer, cursor } = first;
      const fresh = facts.filter(({ position }) => position > cursor);
      const seen = readableBy(viewer, fresh, labels);
      const followed = positions.filter(({ trip }) => mayFollow(viewer, trips.get(trip)));
      const frames = [
        ...(seen.length > 0 ? [frameOf('facts', seen, last)] : []),
        ...(followed.length > 0 ? [frameOf('positions', followed)] : []),
      ];
      const bytes = Buffer.concat(frames);
      for (const reader of readers) {
        reader.cursor = Math.max(reader.cursor, last);
        if (bytes.length > 0) reader.send(bytes);
      }
    }
    this.#sent = last;
  }

  async #followedTrips(positions: readonly TripSighting[]): Promise<ReadonlyMap<TripId, FollowedTrip>> {
    if (positions.length === 0) return new Map();
    return this.#parts.views.followedTrips(positions.map(({ trip }) => trip));
  }
}

/** Of a trip that nobody planned nothing is told. */
function mayFollow(viewer: Viewer, trip: FollowedTrip | undefined): boolean {
  return trip !== undefined && mayFollowTrip(viewer, trip);
}
