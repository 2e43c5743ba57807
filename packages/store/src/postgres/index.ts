export { stateFolder } from './home.ts';
export { type RunningPostgres, startPostgres, type StartOptions } from './start.ts';
export { PostgresUnavailable } from './unavailable.ts';
