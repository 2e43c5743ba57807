import { playTone, type SoundTone } from '@giaolien/ui';
import { useSyncExternalStore } from 'react';

/** What a scan or an act came to: heard, seen at the edge of the screen, and kept in the list on the right. */
export interface Signal {
  readonly id: number;
  readonly at: number;
  readonly tone: SoundTone;
  /** Number of what was scanned or done. */
  readonly code: string;
  readonly words: string;
}

const KEPT = 10;
let signals: readonly Signal[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

/** Tells the person at the screen: tone, flash, and a line in the list of the last ten. */
export function signal(tone: SoundTone, code: string, words: string, silent = false): void {
  if (!silent) playTone(tone);
  signals = [{ id: nextId, at: Date.now(), tone, code, words }, ...signals].slice(0, KEPT);
  nextId += 1;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The last ten of this shift on this machine, newest first. */
export function useSignals(): readonly Signal[] {
  return useSyncExternalStore(subscribe, () => signals);
}
