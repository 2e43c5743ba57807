import { parseArgs } from 'node:util';
import { checkRulebook } from './check/check.ts';
import { startLivingNetwork } from './living/start.ts';

const USAGE = `Lets the people of the demonstration work through the API of a running server.

  --base-url URL   address of the server (default http://127.0.0.1:8137)
  --password TEXT  password of the demonstration's people (default: asked from the server)
  --speed N        network seconds per second, 1 … 10000 (default 60)
  --seed N         whole number; the same seed decides the same (default 1)
  --mishaps N      how often the field goes wrong: 1 is usual, 0 never (default 1)
  --minutes N      stop after so many minutes (default: never)

  --check          no server: random days through the rulebook, oracles 120 to 128 after every step
  --steps N        with --check: at least so many inputs (default 1000000)`;

const { values } = parseArgs({
  options: {
    'base-url': { type: 'string', default: 'http://127.0.0.1:8137' },
    password: { type: 'string' },
    speed: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    mishaps: { type: 'string', default: '1' },
    minutes: { type: 'string' },
    check: { type: 'boolean', default: false },
    steps: { type: 'string', default: '1000000' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  console.log(USAGE);
} else if (values.check) {
  const steps = numberOf('steps', values.steps);
  const isSound = await checkRulebook({ steps, seed: numberOf('seed', values.seed), log: (line) => console.log(line) });
  process.exit(isSound ? 0 : 1);
} else {
  const ending = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ending.abort());
  if (values.minutes !== undefined) {
    setTimeout(() => ending.abort(), numberOf('minutes', values.minutes) * 60_000).unref();
  }
  const baseUrl = values['base-url'];
  const tally = await startLivingNetwork({
    baseUrl,
    password: values.password ?? (await passwordOf(baseUrl)),
    speed: numberOf('speed', values.speed),
    seed: numberOf('seed', values.seed),
    mishaps: numberOf('mishaps', values.mishaps),
    signal: ending.signal,
    log: (line) => console.log(`${new Date().toISOString()} ${line}`),
  });
  console.log(JSON.stringify(tally));
}

function numberOf(name: string, text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < 0) {
    console.error(`--${name} is a number from 0 up, not "${text}".\n\n${USAGE}`);
    process.exit(2);
  }
  return value;
}

/** The password that a demonstration server tells everyone. */
async function passwordOf(baseUrl: string): Promise<string> {
  const answer = await fetch(`${baseUrl}/api/demonstration`).catch(() => undefined);
  const body: unknown = await answer?.json().catch(() => undefined);
  if (typeof body === 'object' && body !== null && 'accounts' in body && Array.isArray(body.accounts)) {
    const first: unknown = body.accounts[0];
    if (typeof first === 'object' && first !== null && 'password' in first && typeof first.password === 'string') {
      return first.password;
    }
  }
  console.error(`${baseUrl} is no running demonstration: start it with npm start, or give --base-url and --password.`);
  process.exit(1);
}
