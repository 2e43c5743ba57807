import fastifyCookie from '@fastify/cookie';
import fastify, { type FastifyInstance } from 'fastify';
import { limitRequests } from './limits.ts';

export const name = 'limits';

/** As `Measurement` in scripts/bench-module.ts. */
type Report = (measurement: {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly against: string | null;
  readonly ratio: number | null;
}) => void;

const REQUESTS = 10_000;
const ROUNDS = 3;

/** What counting the requests of sessions and addresses costs the smallest request there is. */
export async function run(report: Report): Promise<void> {
  const limited = await openApp(true);
  const free = await openApp(false);
  const best = { limited: 0, free: 0 };
  for (let round = 0; round < ROUNDS; round += 1) {
    best.free = Math.max(best.free, await ratePerSecond(free));
    best.limited = Math.max(best.limited, await ratePerSecond(limited));
  }
  await Promise.all([limited.close(), free.close()]);
  const ratio = best.limited / best.free;
  report({ name: 'limits.request', value: best.limited, unit: 'requests/s', against: 'no limits', ratio });
}

async function openApp(isLimited: boolean): Promise<FastifyInstance> {
  const app = fastify();
  await app.register(fastifyCookie);
  const most = 1_000_000_000;
  if (isLimited) limitRequests(app, { perAddress: most, perSession: most, seconds: 10 });
  app.get('/x', () => ({}));
  return app;
}

async function ratePerSecond(app: FastifyInstance): Promise<number> {
  const begun = performance.now();
  for (let index = 0; index < REQUESTS; index += 1) {
    const authorization = `Bearer token-${index % 500}`;
    await app.inject({ method: 'GET', url: '/x', headers: { authorization }, remoteAddress: `10.0.0.${index % 200}` });
  }
  return (REQUESTS / (performance.now() - begun)) * 1000;
}
