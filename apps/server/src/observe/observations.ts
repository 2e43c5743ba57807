import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Logger } from 'pino';
import type { InputKind } from '@giaolien/kernel';

/** Slower requests are named in the log. */
const SLOW_MILLISECONDS = 1_000;

/**
 * What the server tells of itself, each event once: to the log and to the counters. Never a body, never a name:
 * ids of requests, kinds, codes, positions and durations.
 */
export interface Observations {
  readonly registry: Registry;
  inputTaken(kind: InputKind | 'malformed', status: number): void;
  requestAnswered(route: string, method: string, status: number, milliseconds: number, requestId: string): void;
  signInFailed(reason: 'wrong' | 'paused', address: string): void;
  streamOpened(): void;
  /** `reason`: why it ended, e.g. `reader_must_keep_up`. */
  streamClosed(reason: string): void;
  positionsRecorded(count: number): void;
  workFailed(what: string, error: unknown): void;
}

/** `head`: the position to be given next, read when metrics are asked for. */
export function createObservations(log: Logger, head: () => number): Observations {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const shared = { registers: [registry] };
  const inputs = new Counter({
    ...shared,
    name: 'giaolien_inputs_total',
    help: 'Inputs answered',
    labelNames: ['kind', 'status'],
  });
  const requests = new Histogram({
    ...shared,
    name: 'giaolien_request_seconds',
    help: 'Time to answer, by route',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
  });
  const failures = new Counter({
    ...shared,
    name: 'giaolien_sign_in_failures_total',
    help: 'Failed sign-ins',
    labelNames: ['reason'],
  });
  const streams = new Gauge({ ...shared, name: 'giaolien_streams', help: 'Open live streams' });
  const closed = new Counter({
    ...shared,
    name: 'giaolien_streams_closed_total',
    help: 'Live streams that ended',
    labelNames: ['reason'],
  });
  const positions = new Counter({ ...shared, name: 'giaolien_positions_total', help: 'Positions recorded' });
  new Gauge({
    ...shared,
    name: 'giaolien_log_head',
    help: 'Position to be given next',
    collect() {
      this.set(head());
    },
  });
  return {
    registry,
    inputTaken: (kind, status) => inputs.inc({ kind, status }),
    requestAnswered(route, method, status, milliseconds, requestId) {
      requests.observe({ route, method, status }, milliseconds / 1000);
      if (milliseconds > SLOW_MILLISECONDS) {
        log.warn({ route, method, status, milliseconds: Math.round(milliseconds), requestId }, 'slow request');
      }
    },
    signInFailed(reason, address) {
      failures.inc({ reason });
      log.warn({ reason, address }, 'sign-in failed');
    },
    streamOpened: () => streams.inc(),
    streamClosed(reason) {
      streams.dec();
      closed.inc({ reason });
    },
    positionsRecorded: (count) => positions.inc(count),
    workFailed: (what, err) => log.error({ what, err }, 'work failed'),
  };
}
