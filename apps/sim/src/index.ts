export { startLivingNetwork, type LivingNetworkOptions } from './living/start.ts';
export type { Log, Tally } from './living/people.ts';
