import type { Recorded } from '@giaolien/kernel';
import type { QueryClient } from '@tanstack/react-query';
import type { HeardPosition } from '../api/answers.ts';
import { live } from './live-store.ts';
import { kindsTouched } from './kinds-touched.ts';

/** Silence after which the screen says that its data is old: two missed heartbeats of 15 s and a little. */
const SILENCE = 35_000;
/** Lists that an event touches are fetched again at most this often. */
const REFRESH = 3_000;

/** Opinions about acts (`useCheck`) follow what other people do sooner: a reason under a button must not be old. */
const REFRESH_CHECKS = 1_000;

/**
 * Opens the one stream of this window and keeps it open; the browser reconnects and resumes by `Last-Event-ID`.
 * Answers how to close it.
 */
export function openStream(queries: QueryClient): () => void {
  const source = new EventSource('/api/stream');
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
  function onFacts(event: MessageEvent<string>): void {
    live.heard(Date.now());
    const facts = JSON.parse(event.data) as readonly Recorded[]; // Checked by the server against the schemas of `wire`.
    live.addFacts(facts);
    for (const fact of facts) for (const kind of kindsTouched(fact.event.type)) touched.add(kind);
    refresh ??= setTimeout(flush, REFRESH);
    refreshChecks ??= setTimeout(flushChecks, REFRESH_CHECKS);
  }
  function onPositions(event: MessageEvent<string>): void {
    live.heard(Date.now());
    live.addPositions(JSON.parse(event.data) as readonly HeardPosition[]);
  }
  function onError(): void {
    live.setState({ kind: 'stale', since: live.heardAt ?? Date.now() });
  }
  function onOpen(): void {
    // What happened while the line was down may be more than the server keeps for it: ask again for what is shown.
    if (live.state.kind === 'stale') void queries.invalidateQueries({ refetchType: 'active' });
    live.heard(Date.now());
  }
  const watch = setInterval(() => {
    const { heardAt } = live;
    if (live.state.kind === 'live' && heardAt !== undefined && Date.now() - heardAt > SILENCE) {
      live.setState({ kind: 'stale', since: heardAt });
    }
  }, 5_000);

  source.addEventListener('open', onOpen);
  source.addEventListener('error', onError);
  source.addEventListener('facts', onFacts as (event: Event) => void);
  source.addEventListener('positions', onPositions as (event: Event) => void);
  // A cable that was pulled: the browser knows before the silence grows long.
  window.addEventListener('offline', onError);
  source.addEventListener('heartbeat', () => live.heard(Date.now()));
  return () => {
    source.close();
    window.removeEventListener('offline', onError);
    clearInterval(watch);
    clearTimeout(refresh);
    clearTimeout(refreshChecks);
  };
}
