import { formatDate, type Messages } from '@giaolien/ui';
import type { RosterLimits } from '@giaolien/wire';
import type { Barrier } from './fit.ts';

/** What speaks against somebody, in a few words. */
export function barrierWords(barrier: Barrier, limits: RosterLimits, text: Messages): string {
  const words = text.rosters.barrier;
  switch (barrier.kind) {
    case 'lacking':
      return text.rosters.lacking[barrier.lacking];
    case 'over':
      return words.over({ what: text.staff.endingKind[barrier.what], day: formatDate(barrier.until - 1) });
    case 'without':
      return words.without({ what: text.staff.endingKind[barrier.what] });
    case 'in-shift':
      return words.inShift;
    case 'other-shift':
      return words.otherShift({ shift: barrier.shift });
    case 'week':
      return words.week({ hours: String(limits.weekMinutes / 60) });
    case 'rest':
      return words.rest({ hours: String(limits.restMinutes / 60) });
  }
}
