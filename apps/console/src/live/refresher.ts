import type { Recorded } from '@giaolien/kernel';
import type { QueryClient } from '@tanstack/react-query';
import { kindsTouched } from './kinds-touched.ts';

/** Lists that an event touches are fetched again at most this often. */
const REFRESH = 3_000;
/** Opinions about acts (`useCheck`) follow what other people do sooner: a reason under a button must not be old. */
const REFRESH_CHECKS = 1_000;

/** Asks again for what is shown when facts have touched it, however many there were, never more often than it may. */
export function openRefresher(queries: QueryClient): {
  readonly note: (facts: readonly Recorded[]) => void;
  readonly close: () => void;
} {
  const touched = new Set<string>();
  let refresh: ReturnType<typeof setTimeout> | undefined;
  let refreshChecks: ReturnType<typeof setTimeout> | undefined;

  function flush(): void {
    refresh = undefined;
    for (const kind of touched) void queries.invalidateQueries({ queryKey: [kind], refetchType: 'active' });
    touched.clear();
  }
  function flushChecks(): void {
    refreshChecks = undefined;
    void queries.invalidateQueries({ queryKey: ['check'], refetchType: 'active' });
  }
  return {
    note(facts) {
      for (const fact of facts) for (const kind of kindsTouched(fact.event.type)) touched.add(kind);
      refresh ??= setTimeout(flush, REFRESH);
      refreshChecks ??= setTimeout(flushChecks, REFRESH_CHECKS);
    },
    close() {
      clearTimeout(refresh);
      clearTimeout(refreshChecks);
    },
  };
}
