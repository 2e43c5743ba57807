export { openTestDatabase, type TestDatabase, type TestDatabaseOptions } from './database.ts';
export {
  ALL_FLAVOURS,
  type Flavour,
  flavours,
  type LeftOut,
  type StartedServers,
  startTestServers,
} from './servers.ts';
