import type { Logger } from 'pino';
import { MINUTE, type Instant } from '@giaolien/kernel';
import type { KeyProvider } from '@giaolien/keys';
import type { Viewer } from '@giaolien/access';
import type { Store } from '@giaolien/store';
import { createSignIn } from './auth/services.ts';
import type { Sessions } from './auth/sessions.ts';
import type { SignInSettings } from './auth/settings.ts';
import { createApp, type App, type Edge } from './http/app.ts';
import { createDesk } from './inputs/desk.ts';
import { LiveHub } from './live/hub.ts';
import { createObservations, type Observations } from './observe/observations.ts';
import { Cosigning } from './security/cosign.ts';
import { createSecurity } from './security/create.ts';
import { anchorFile } from './security/heads.ts';
import type { Security } from './security/security.ts';
import { createPlaceWatch, type PlaceWatch } from './registers/place-watch.ts';
import { createWatch, type Watch } from './watch/watch.ts';

/** What a server is made of; the store stays the caller's. */
export interface ServerParts {
  readonly store: Store;
  readonly logger: Logger;
  /** The keys; they stay the caller's. */
  readonly keys: KeyProvider;
  /** File of the newest signed head of the security log; absent: it is kept in the database only. */
  readonly anchorPath?: string | undefined;
  /** Folder of the built console. */
  readonly consoleFolder: string;
  readonly demonstrationPassword: string;
  readonly traccarToken?: string | undefined;
  /** What the settings say about signing in; absent: nothing beyond passwords, badges and passkeys of the host asked. */
  readonly signIn?: SignInSettings | undefined;
  /** Proxies, limits and TLS; absent: none of them. */
  readonly edge?: Edge | undefined;
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
  readonly placeWatch: PlaceWatch;
  readonly security: Security;
  readonly sessions: Sessions;
  /** Ends the streams, then the requests under way, then writes down what is only in memory. */
  close(): Promise<void>;
}

/** How often sessions in memory are written down and ended ones forgotten. */
const KEEPING = MINUTE;
/** How often screens that were left alone are looked for. */
const SWEEPING = 5_000;

/** Whose screens an alarm is sent to. */
function isCalled({ roles }: Viewer): boolean {
  return roles.some((role) => role === 'monitor' || role === 'inspector' || role === 'administrator');
}

/** Wires store, sessions, desk, live hub and routes. Nothing listens yet. */
export async function composeServer(parts: ServerParts): Promise<ComposedServer> {
  const { store, logger, now, consoleFolder, demonstrationPassword, traccarToken } = parts;
  const observe = createObservations(logger, () => store.log.head());
  const { log, views } = store;
  const hub = new LiveHub({ log, views, onFailure: (error) => observe.workFailed('live stream', error) });
  const security = await openSecurity(parts, hub, observe);
  const cosigning = new Cosigning(store.security.cosignatures, now);
  const { sweep, keep, ...signIn } = await createSignIn(
    store.accounts,
    parts.keys,
    parts.signIn ?? {},
    now,
    ({ id, person, facility, address }) =>
      security.recordLater({ kind: 'screen-locked', person, session: id, facility, address, detail: { by: 'clock' } }),
  );
  const { sessions } = signIn;
  const judging = { log, views, references: () => store.catalogue.references(), now };
  const desk = createDesk({
    ...judging,
    cosigning,
    security,
    onFailure: (error) => observe.workFailed('taking an input in', error),
  });
  const watch = createWatch({ ...judging, onFailure: (error) => observe.workFailed('watch', error) });
  const services = {
    store,
    desk,
    hub,
    observe,
    security,
    cosigning,
    keys: parts.keys,
    now,
    consoleFolder,
    demonstrationPassword,
    traccarToken,
    ...signIn,
  };
  const placeWatch = createPlaceWatch(services);
  const app = await createApp(services, logger, parts.edge);
  await app.ready();
  hub.start();
  if (parts.isWriting === true) {
    watch.start();
    placeWatch.start();
  }
  const clocks = [
    every(KEEPING, 'keeping sessions', keep, observe),
    every(KEEPING, 'keeping security', () => security.keep(), observe),
    every(SWEEPING, 'locking screens', sweep, observe),
  ];
  return {
    app,
    hub,
    watch,
    placeWatch,
    security,
    sessions,
    async close() {
      for (const clock of clocks) clearInterval(clock);
      await watch.close();
      await placeWatch.close();
      hub.close();
      await app.close();
      await sessions.keep();
      await security.close();
    },
  };
}

function openSecurity({ store, keys, now, anchorPath }: ServerParts, hub: LiveHub, observe: Observations) {
  return createSecurity({
    store: store.security,
    keys,
    now,
    call: (alarm) => hub.broadcast(isCalled, 'alarm', alarm),
    onFailure: (error) => observe.workFailed('security log', error),
    anchor: anchorPath === undefined ? undefined : anchorFile(anchorPath),
  });
}

/** Does `work` again and again; a failure is told, and the next time is another. */
function every(pause: number, what: string, work: () => Promise<void>, observe: Observations): NodeJS.Timeout {
  return setInterval(() => {
    work().catch((error: unknown) => observe.workFailed(what, error));
  }, pause).unref();
}
