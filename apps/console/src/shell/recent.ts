/** Something a person looked at, kept on this machine for the palette. Numbers only, never names or classes. */
export interface Visit {
  readonly kind: 'item' | 'receptacle' | 'despatch' | 'handover' | 'trip' | 'irregularity';
  readonly id: string;
  readonly title: string;
}

const STORAGE_KEY = 'giaolien.recent';
const KEPT = 8;

/** Notes that a page was opened. Kept for this window only: the next person at the machine must not see it. */
export function noteVisit(visit: Visit): void {
  const others = listVisits().filter((other) => other.id !== visit.id || other.kind !== visit.kind);
  sessionStorage.setItem(STORAGE_KEY, JSON.stringify([visit, ...others].slice(0, KEPT)));
}

/** What was opened last, newest first. */
export function listVisits(): readonly Visit[] {
  try {
    const kept = JSON.parse(sessionStorage.getItem(STORAGE_KEY) ?? '[]') as unknown;
    return Array.isArray(kept) ? (kept as Visit[]) : []; // Written by `noteVisit` of this window.
  } catch {
    return [];
  }
}

/** At sign-out. */
export function forgetVisits(): void {
  sessionStorage.removeItem(STORAGE_KEY);
}
