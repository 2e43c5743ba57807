export { openTestDatabase, readerUrlOf, type TestDatabase, type TestDatabaseOptions } from './database.ts';
export { fingerprintOfViews } from './fingerprint.ts';
export { type OpenViews, openViewsWithoutWall } from './no-wall.ts';
export { type RawSight, readRaw } from './raw-reader.ts';
export {
  ALL_FLAVOURS,
  type Flavour,
  flavours,
  type LeftOut,
  type StartedServers,
  startTestServers,
} from './servers.ts';
export { type Tampering, tamperingWith } from './tampering.ts';
export { openForgetfulLog, openTransactionLog, type PeerLog } from '../log/testing/index.ts';
