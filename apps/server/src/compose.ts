import type { Logger } from 'pino';
import { MINUTE, type Instant } from '@giaolien/kernel';
import type { Store } from '@giaolien/store';
import { SignInAttempts } from './auth/attempts.ts';
import { createPasswordChecker } from './auth/password.ts';
import { Sessions } from './auth/sessions.ts';
import { createApp, type App } from './http/app.ts';
import { createDesk } from './inputs/desk.ts';
import { LiveHub } from './live/hub.ts';
import { createObservations } from './observe/observations.ts';
import { createWatch, type Watch } from './watch/watch.ts';

/** What a server is made of; the store stays the caller's. */
export interface ServerParts {
  readonly store: Store;
  readonly logger: Logger;
  /** Folder of the built console. */
  readonly consoleFolder: string;
  readonly demonstrationPassword: string;
  readonly traccarToken?: string | undefined;
  /** Addresses of the reverse proxies in front; see `Settings`. */
  readonly proxy?: string | undefined;
  /** This server writes the log, so its watch looks for clocks that have run out. */
  readonly isWriting?: boolean;
  /** Milliseconds since 1970; the only clock of the server. */
  readonly now: () => Instant;
}

/** A server that can be asked (`app.inject`) or listened to (`app.listen`). */
export interface ComposedServer {
  readonly app: App;
  readonly hub: LiveHub;
  readonly watch: Watch;
  /** Ends the streams, then the requests under way, then writes down what is only in memory. */
  close(): Promise<void>;
}

/** How often sessions in memory are written down and ended ones forgotten. */
const KEEPING = MINUTE;

/** Wires store, sessions, desk, live hub and routes. Nothing listens yet. */
export async function composeServer(parts: ServerParts): Promise<ComposedServer> {
  const { store, logger, now, consoleFolder, demonstrationPassword, traccarToken } = parts;
  const observe = createObservations(logger, () => store.log.head());
  const hub = new LiveHub({
    log: store.log,
    views: store.views,
    onFailure: (error) => observe.workFailed('live stream', error),
  });
  const sessions = new Sessions(store.accounts, now);
  const desk = createDesk({
    log: store.log,
    views: store.views,
    references: () => store.catalogue.references(),
    now,
    onFailure: (error) => observe.workFailed('taking an input in', error),
  });
  const watch = createWatch({
    log: store.log,
    views: store.views,
    references: () => store.catalogue.references(),
    now,
    onFailure: (error) => observe.workFailed('watch', error),
  });
  const app = await createApp(
    {
      store,
      desk,
      hub,
      sessions,
      observe,
      now,
      consoleFolder,
      demonstrationPassword,
      traccarToken,
      attempts: new SignInAttempts(now),
      passwords: createPasswordChecker(),
    },
    logger,
    parts.proxy,
  );
  await app.ready();
  hub.start();
  if (parts.isWriting === true) watch.start();
  const keeping = setInterval(() => {
    sessions.keep().catch((error: unknown) => observe.workFailed('keeping sessions', error));
  }, KEEPING).unref();
  return {
    app,
    hub,
    watch,
    async close() {
      clearInterval(keeping);
      await watch.close();
      hub.close();
      await app.close();
      await sessions.keep();
    },
  };
}
