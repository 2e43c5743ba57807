export { openTestDatabase, type TestDatabase, type TestDatabaseOptions } from './database.ts';
export {
  ALL_FLAVOURS,
  type Flavour,
  flavours,
  type LeftOut,
  type StartedServers,
  startTestServers,
} from './servers.ts';
export { openForgetfulLog, openTransactionLog, type PeerLog } from '../log/testing/index.ts';
