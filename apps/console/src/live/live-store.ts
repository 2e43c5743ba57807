import type { Recorded } from '@giaolien/kernel';
import { useSyncExternalStore } from 'react';
import type { HeardPosition, Position } from '../api/answers.ts';

/** State of the one stream to the server. */
export type LiveState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'live' }
  /** The connection is down or silent; what is on the screen is as old as `since`. */
  | { readonly kind: 'stale'; readonly since: number };

/** Positions that are kept of one trip, to draw where it came from. */
const TRAIL = 240;

/** Rows subscribe by key, so that a position moves one row and not the table. */
export class LiveStore {
  #state: LiveState = { kind: 'connecting' };
  #heardAt: number | undefined;
  #recent: readonly Recorded[] = [];
  #positions: ReadonlyMap<string, Position> = new Map();
  readonly #trails = new Map<string, Position[]>();
  readonly #listeners = new Map<string, Set<() => void>>();

  get state(): LiveState {
    return this.#state;
  }
  /** When anything at all was last heard, heartbeats included; UTC milliseconds. */
  get heardAt(): number | undefined {
    return this.#heardAt;
  }
  /** The newest facts, newest first. */
  get recent(): readonly Recorded[] {
    return this.#recent;
  }
  get positions(): ReadonlyMap<string, Position> {
    return this.#positions;
  }
  /** Where a trip was since this window was opened, oldest first. */
  trailOf(trip: string): readonly Position[] {
    return this.#trails.get(trip) ?? [];
  }

  setState(state: LiveState): void {
    this.#state = state;
    this.#tell('state');
  }

  heard(at: number): void {
    this.#heardAt = at;
    if (this.#state.kind !== 'live') this.setState({ kind: 'live' });
  }

  addFacts(facts: readonly Recorded[]): void {
    this.#recent = [...facts.toReversed(), ...this.#recent].slice(0, 60);
    this.#tell('recent');
  }

  /** Keeps the newest position of each trip; an older one that arrives late is dropped. */
  addPositions(positions: readonly HeardPosition[]): void {
    const newest = new Map(this.#positions);
    for (const { trip, ...position } of positions) {
      const known = newest.get(trip);
      if (known !== undefined && known.at > position.at) continue;
      newest.set(trip, position);
      const trail = this.#trails.get(trip) ?? [];
      trail.push(position);
      if (trail.length > TRAIL) trail.shift();
      this.#trails.set(trip, trail);
      this.#tell(`position:${trip}`);
    }
    this.#positions = newest;
    this.#tell('positions');
  }

  subscribe(key: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(key) ?? new Set();
    this.#listeners.set(key, listeners);
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  #tell(key: string): void {
    for (const listener of this.#listeners.get(key) ?? []) listener();
  }
}

export const live = new LiveStore();

function subscribeState(listener: () => void): () => void {
  return live.subscribe('state', listener);
}
function subscribeRecent(listener: () => void): () => void {
  return live.subscribe('recent', listener);
}
function subscribePositions(listener: () => void): () => void {
  return live.subscribe('positions', listener);
}

/** Whether the screen is up to date. */
export function useLiveState(): LiveState {
  return useSyncExternalStore(subscribeState, () => live.state);
}
/** The newest facts of the network within the caller's scope, newest first. */
export function useRecentFacts(): readonly Recorded[] {
  return useSyncExternalStore(subscribeRecent, () => live.recent);
}
/** The newest known position of every trip. */
export function usePositions(): ReadonlyMap<string, Position> {
  return useSyncExternalStore(subscribePositions, () => live.positions);
}
