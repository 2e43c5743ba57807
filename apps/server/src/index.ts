export { openMemoryKeys } from '@giaolien/keys';
export { composeServer, type ComposedServer, type ServerParts } from './compose.ts';
export { DEMONSTRATION_PASSWORD, seedDemonstration } from './start/demonstration.ts';
export { SettingRefused } from './start/refused.ts';
export { readSettings, type Settings } from './start/settings.ts';
export { PortBusy, startServer, type RunningServer } from './start/start.ts';
export { createLogger } from './observe/logger.ts';
