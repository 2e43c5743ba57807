import { useSyncExternalStore } from 'react';

/** One clock for all parts of the screen that tell an age: no timer per row. */
const listeners = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;
const TICK = 5_000;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (timer === undefined) {
    now = Date.now();
    timer = setInterval(tick, TICK);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function tick(): void {
  now = Date.now();
  for (const listener of listeners) listener();
}

/** The present moment in UTC milliseconds, renewed every five seconds. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}
