import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { openStore, startPostgres, type Store } from '@giaolien/store';
import { createBadges } from '../auth/badges.ts';
import { composeServer } from '../compose.ts';
import { createLogger } from '../observe/logger.ts';
import { renderWelcome } from './banner.ts';
import { DEMONSTRATION_PASSWORD, seedBadges, seedDemonstration } from './demonstration.ts';
import { anchorPathOf } from '../security/heads.ts';
import { openEdge, renewTls } from './edge.ts';
import { openKeys } from './keys.ts';
import { guardProcess } from './last-resort.ts';
import { startLivingNetwork } from './living-network.ts';
import type { Settings } from './settings.ts';

/** Another program listens where the server should. */
export class PortBusy extends Error {
  override readonly name = 'PortBusy';
  constructor(host: string, port: number) {
    super(
      `Cổng ${port} trên ${host} đang được chương trình khác sử dụng. ` +
        `Hãy dừng chương trình đó, hoặc chọn cổng khác: PORT=${port + 1} npm start`,
    );
  }
}

/** A server that runs, until it is closed. */
export interface RunningServer {
  readonly address: string;
  /** Settles what is under way and stops everything that this process started. */
  close(): Promise<void>;
}

/**
 * The whole platform: database, migrations, demonstration where the database is empty, HTTP, living network.
 * @throws PortBusy, KeysUnavailable, PostgresUnavailable, MigrationRefused, LogFenced, SettingRefused; each message says what to do.
 */
export async function startServer(settings: Settings, print: (text: string) => void): Promise<RunningServer> {
  const begun = Date.now();
  const { host, port } = settings;
  await assertPortFree(host, port);
  const undo: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const step of undo.splice(0).toReversed()) await step();
  };
  try {
    const edge = openEdge(settings, print);
    const keys = await openKeys(settings.keys);
    undo.push(() => keys.close());
    const { store, isDemonstration } = await openFilledStore(settings, undo, print);
    await seedBadges(store, createBadges(store.accounts, keys), Date.now());
    const logger = createLogger(settings.logLevel);
    const unguard = guardProcess(logger, close);
    undo.push(async () => unguard());
    const server = await composeServer({
      store,
      keys,
      logger,
      // The log was claimed above.
      isWriting: true,
      anchorPath: anchorPathOf(settings.dataFolder),
      now: Date.now,
      consoleFolder: settings.consoleFolder,
      traccarToken: settings.traccarToken,
      edge,
      demonstrationPassword: DEMONSTRATION_PASSWORD,
      signIn: settings.signIn,
    });
    undo.push(() => server.close());
    await server.app.listen({ host, port });
    const address = addressOf(edge.tls === undefined ? 'http' : 'https', host, port);
    // The living network would have to trust a certificate that it cannot know; see docs/operating/tls.md.
    const isLiving = isDemonstration && settings.isLiving && edge.tls === undefined;
    if (isLiving) undo.push(live(address, settings, store, logger));
    const seconds = Math.round((Date.now() - begun) / 100) / 10;
    const password = isDemonstration ? DEMONSTRATION_PASSWORD : undefined;
    print(
      renderWelcome({
        address,
        network: store.catalogue.network(),
        password,
        isLiving,
        seconds,
        keys: keys.describe().label,
      }),
    );
    onHangUp(
      undo,
      () => void store.catalogue.reload(),
      () => renewTls(server.app.server, settings, logger),
    );
    return { address, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Database, migrations, demonstration; what was opened is put into `undo`. */
async function openFilledStore(settings: Settings, undo: (() => Promise<void>)[], print: (text: string) => void) {
  const postgres = await startPostgres({
    dataDir: join(settings.dataFolder, 'postgres'),
    databaseUrl: settings.databaseUrl,
    readerUrl: settings.databaseReaderUrl,
  });
  undo.push(() => postgres.stop());
  const store = await openStore({ databaseUrl: postgres.databaseUrl, readerUrl: postgres.readerUrl });
  undo.push(() => store.close());
  // A second server on the same database stops here, before it has answered anyone.
  await store.log.claim();
  if (store.catalogue.findNation() === undefined) print('  Lần chạy đầu tiên: đang tạo dữ liệu trình diễn …');
  await seedDemonstration(store, Date.now());
  return { store, isDemonstration: await store.accounts.isDemonstration() };
}

/** Starts the living network; answers how to stop it. Its failure never takes the server with it. */
function live(address: string, { speed }: Settings, store: Store, logger: Logger): () => Promise<void> {
  const stop = new AbortController();
  const options = {
    baseUrl: address,
    password: DEMONSTRATION_PASSWORD,
    signal: stop.signal,
    nation: store.catalogue.network().nation,
    log: (line: string) => logger.info({ living: line }, 'living network'),
  };
  const living = startLivingNetwork(speed === undefined ? options : { ...options, speed }).catch((err: unknown) => {
    logger.error({ err }, 'the living network has stopped');
  });
  return async () => {
    stop.abort();
    await living;
  };
}

/** SIGHUP: another program (`giaolien catalogue import`) has changed the catalogue, or certificates were exchanged. */
function onHangUp(undo: (() => Promise<void>)[], ...reloads: readonly (() => void)[]): void {
  const reload = () => {
    for (const each of reloads) each();
  };
  process.on('SIGHUP', reload);
  undo.push(async () => {
    process.off('SIGHUP', reload);
  });
}

/** Before anything is started, because a busy port is the commonest mistake. @throws PortBusy */
async function assertPortFree(host: string, port: number): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortBusy(host, port) : error);
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

function addressOf(scheme: 'http' | 'https', host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `${scheme}://${name.includes(':') ? `[${name}]` : name}:${port}`;
}
