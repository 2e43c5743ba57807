import { useSyncExternalStore } from 'react';

/** Whether this window shows its lock. Windows of one browser share a session, so they lock and open together. */
let locked = false;
const listeners = new Set<() => void>();
const others = new BroadcastChannel('giaolien.lock');

interface Word {
  readonly locked: boolean;
}

others.addEventListener('message', ({ data }: MessageEvent<Word>) => set(data.locked));

/** Locks the screens of this browser. */
export function lockScreen(): void {
  if (locked) return;
  set(true);
  others.postMessage({ locked: true } satisfies Word);
}

/** Opens them; only after the server has opened the session. */
export function openScreen(): void {
  if (!locked) return;
  set(false);
  others.postMessage({ locked: false } satisfies Word);
}

/** For listeners outside React. */
export function isLocked(): boolean {
  return locked;
}

/** True while the lock is shown. */
export function useIsLocked(): boolean {
  return useSyncExternalStore(subscribe, isLocked);
}

function set(next: boolean): void {
  if (next === locked) return;
  locked = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
