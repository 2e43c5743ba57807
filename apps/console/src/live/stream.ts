import type { Recorded } from '@giaolien/kernel';
import type { QueryClient } from '@tanstack/react-query';
import type { HeardPosition } from '../api/answers.ts';
import { sessionQuery } from '../api/queries.ts';
import { live } from './live-store.ts';
import { openRefresher } from './refresher.ts';

/** Silence after which the screen says that its data is old: two missed heartbeats of 15 s and a little. */
const SILENCE = 35_000;
/** Pause before a stream that the browser gave up is opened again. */
const REOPEN = 5_000;

/**
 * Opens the one stream of this window and keeps it open; the browser reconnects and resumes by `Last-Event-ID`, and
 * where it gives up (an answer other than the stream) we begin again after what was heard last.
 * Answers how to close it.
 */
export function openStream(queries: QueryClient): () => void {
  const refresher = openRefresher(queries);
  let source: EventSource | undefined;
  let reopen: ReturnType<typeof setTimeout> | undefined;
  let lastPosition = '';

  function connect(): void {
    source = new EventSource(lastPosition === '' ? '/api/stream' : `/api/stream?after=${lastPosition}`);
    source.addEventListener('open', onOpen);
    source.addEventListener('error', onError);
    source.addEventListener('facts', onFacts);
    source.addEventListener('positions', onPositions);
    source.addEventListener('heartbeat', onHeartbeat);
    source.addEventListener('alarm', onAlarm);
  }
  function onFacts(event: MessageEvent<string>): void {
    onHeartbeat(event);
    const facts = JSON.parse(event.data) as readonly Recorded[]; // Checked by the server against the schemas of `wire`.
    live.addFacts(facts);
    refresher.note(facts);
  }
  function onPositions(event: MessageEvent<string>): void {
    live.heard(Date.now());
    live.addPositions(JSON.parse(event.data) as readonly HeardPosition[]);
  }
  /** The frame only says that there is one: the list tells the rest to whoever may read it. */
  function onAlarm(): void {
    live.heard(Date.now());
    void queries.invalidateQueries({ queryKey: ['alarms'] });
  }
  function onHeartbeat({ lastEventId }: MessageEvent<string>): void {
    live.heard(Date.now());
    lastPosition = lastEventId;
  }
  function onError(): void {
    live.setState({ kind: 'stale', since: live.heardAt ?? Date.now() });
    if (source?.readyState !== EventSource.CLOSED) return;
    // Perhaps the session has ended; then the door opens instead of a screen that never moves again.
    void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
    clearTimeout(reopen);
    reopen = setTimeout(connect, REOPEN);
  }
  function onOpen(): void {
    // What happened while the line was down may be more than the server keeps for it: ask again for what is shown.
    if (live.state.kind === 'stale') void queries.invalidateQueries({ refetchType: 'active' });
    live.heard(Date.now());
  }

  connect();
  const watch = setInterval(noteSilence, REOPEN);
  // A cable that was pulled: the browser knows before the silence grows long.
  window.addEventListener('offline', onError);
  return () => {
    source?.close();
    window.removeEventListener('offline', onError);
    clearInterval(watch);
    clearTimeout(reopen);
    refresher.close();
  };
}

function noteSilence(): void {
  const { heardAt } = live;
  if (live.state.kind === 'live' && heardAt !== undefined && Date.now() - heardAt > SILENCE) {
    live.setState({ kind: 'stale', since: heardAt });
  }
}
