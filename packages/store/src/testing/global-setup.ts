import { type StartedServers, startTestServers } from './servers.ts';

let started: StartedServers | undefined;

/** vitest calls this once before the database tests of a run. In CI nothing may be left out. */
export async function setup(): Promise<void> {
  started = await startTestServers();
  const missing = started.leftOut.map(({ flavour, reason, advice }) => `${flavour} PostgreSQL: ${reason} ${advice}`);
  if (missing.length === 0) return;
  if (process.env['CI']) {
    await started.stop();
    throw new Error(`In CI no test may be left out.\n${missing.join('\n')}`);
  }
}

/** Stops the servers of the run and names what was left out, after the results. */
export async function teardown(): Promise<void> {
  for (const { flavour, reason, advice } of started?.leftOut ?? []) {
    console.warn(`Left out: the tests on the ${flavour} PostgreSQL. ${reason} ${advice}`);
  }
  await started?.stop();
}
