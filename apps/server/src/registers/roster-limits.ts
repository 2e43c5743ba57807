import type { RosterLimits } from '@giaolien/wire';

/**
 * Hours by which rosters are judged, minutes. The rules of KT1 name none, so these are the Labour Code's
 * (45/2019/QH14): work and overtime of a day ≤ 12 h (article 107), a week ≤ 48 h (article 105), ≥ 12 h before another
 * shift (article 110). An office with a stricter rule of its own plans by it; the platform warns by these.
 */
export const LIMITS: RosterLimits = { dayMinutes: 12 * 60, weekMinutes: 48 * 60, restMinutes: 12 * 60 };
