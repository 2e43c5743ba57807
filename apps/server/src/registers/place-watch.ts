import type { ZoneAlarm } from '@giaolien/wire';
import { PLATFORM } from '../security/caller.ts';
import type { Services } from '../services.ts';
import { alarmsOf } from './places.ts';

/** How often the zones are looked at, milliseconds. */
const ROUND = 60_000;
/** Alarms of security that are looked through for those already called. */
const LOOKED_AT = 500;

/** Looks at the zones of all facilities and calls the monitoring centre for what is wrong there. */
export interface PlaceWatch {
  /** Looks once; answers how many alarms were raised. */
  round(): Promise<number>;
  /** Looks every minute from now on. */
  start(): void;
  /** Ends the rounds; resolves when the one under way has ended. */
  close(): Promise<void>;
}

/**
 * The watch over zones. It remembers nothing that the alarms of security do not: what was called once is not called
 * again while it lasts, and may be once more after it was mended and broke anew.
 */
export function createPlaceWatch(services: Services): PlaceWatch {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<unknown> | undefined;
  const round = () => lookRound(services);
  return {
    round,
    start() {
      timer = setInterval(() => {
        running ??= round()
          .catch((error: unknown) => services.observe.workFailed('watch over places', error))
          .finally(() => (running = undefined));
      }, ROUND).unref();
    },
    async close() {
      clearInterval(timer);
      await running;
    },
  };
}

async function lookRound(services: Services): Promise<number> {
  const { security, store } = services;
  // How long a recorder keeps is for the office to mend, not for the centre to come running.
  const standing = (await alarmsOf(undefined, services)).filter(({ kind }) => kind !== 'retention-short');
  const called = await store.security.alarms.list(undefined, LOOKED_AT);
  const known = new Set(called.map(({ detail }) => `${String(detail['alarm'])} ${String(detail['since'])}`));
  const fresh = standing.filter(({ id, since }) => !known.has(`${id} ${since}`));
  for (const alarm of fresh) await security.raise(raisedOf(alarm));
  return fresh.length;
}

function raisedOf({ id, kind, facility, zone, since, person }: ZoneAlarm) {
  return {
    kind: 'place-unsafe' as const,
    gravity: kind === 'no-entry-control' ? ('notice' as const) : ('serious' as const),
    by: { ...PLATFORM, person, facility },
    facility,
    detail: { alarm: id, what: kind, zone, since },
  };
}
