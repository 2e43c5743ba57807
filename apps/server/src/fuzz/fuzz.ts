import { type Description, operationsOf } from './description.ts';
import type { Answer } from './connection.ts';
import { Connection } from './connection.ts';
import { type Finding, Lane } from './lane.ts';
import type { FuzzRequest } from './requests.ts';
import { Target } from './target.ts';
import { Turnstile } from './turnstile.ts';

/** How much is asked, and what decides what. */
export interface FuzzOptions {
  readonly requests: number;
  readonly seed: number;
  /** Callers at once. */
  readonly lanes?: number;
  readonly onProgress?: (done: number) => void;
}

/** What came of it. */
export interface FuzzReport {
  readonly requests: number;
  readonly seconds: number;
  readonly findings: readonly Finding[];
  /** What the server told of itself: uncaught failures, logged errors, its death. */
  readonly faults: readonly string[];
  /** Answers by status. */
  readonly statuses: ReadonlyMap<number, number>;
  /** Successes by operation; an operation that never succeeds is hardly tested. */
  readonly successes: ReadonlyMap<string, number>;
  /** Milliseconds by operation, all answers together. */
  readonly times: ReadonlyMap<string, number>;
  /** Bytes after the warm-up and at the end, garbage collected. */
  readonly memory: { readonly warm: Memory; readonly end: Memory };
  readonly facts: number;
  readonly gapless: boolean;
  readonly viewsEqual: boolean;
  readonly securityFaults: readonly string[];
}

interface Memory {
  readonly rss: number;
  readonly heapUsed: number;
}

const LANES = 12;
/** Part of the requests before memory is measured for the first time. */
const WARM_UP = 0.25;
/** Of the sample accounts. */
const PASSWORD = 'giaolien-demo';

/** Fuzzes a server of its own over HTTP; test database servers must be running (`startTestServers`). */
export async function fuzz({ requests, seed, lanes = LANES, onProgress }: FuzzOptions): Promise<FuzzReport> {
  const target = new Target();
  try {
    const { port } = await target.listening();
    const begun = performance.now();
    const { operations, people } = await discover(port);
    const statuses = new Map<number, number>();
    const times = new Map<string, number>();
    const successes = new Map(operations.map(({ key }) => [key, 0]));
    let done = 0;
    const onAnswer = ({ operation, method, twisted }: FuzzRequest, { status, milliseconds }: Answer): void => {
      done += 1;
      times.set(operation.key, (times.get(operation.key) ?? 0) + milliseconds);
      count(statuses, status);
      if (status < 300 && !twisted && operation.method === method) count(successes, operation.key);
      if (done % 1_000 === 0) onProgress?.(done);
    };
    const known = new Set<string>();
    const parts = {
      port,
      operations,
      people,
      password: PASSWORD,
      known,
      turnstile: new Turnstile(),
      onAnswer,
      onPause: () => target.pass(),
    };
    const runLanes = async (share: number, offset: number): Promise<readonly Finding[]> => {
      const each = Math.ceil((requests * share) / lanes);
      const runs = Array.from({ length: lanes }, (_, lane) =>
        new Lane({ ...parts, requests: each, seed: seed + offset + lane * 1_000 }).run(),
      );
      return (await Promise.all(runs)).flat();
    };
    const first = await runLanes(WARM_UP, 0);
    const warm = await target.memory();
    const second = await runLanes(1 - WARM_UP, 500_000);
    const end = await target.memory();
    const seconds = (performance.now() - begun) / 1_000;
    const settled = await target.settle();
    const findings = [...first, ...second];
    return {
      requests: done,
      seconds,
      findings,
      faults: target.faults,
      statuses,
      successes,
      times,
      memory: { warm, end },
      ...settled,
    };
  } finally {
    await target.end();
  }
}

/** What can be asked, and as whom: one person of each role, nobody, and nobody again. */
async function discover(port: number) {
  const connection = new Connection(port);
  const read = async (target: string): Promise<unknown> =>
    JSON.parse((await connection.ask({ method: 'GET', target, headers: [], body: undefined })).body);
  // The server's own documents; their shape is tested in routes/answers.db.test.ts.
  const operations = operationsOf((await read('/api/openapi.json')) as Description);
  const { accounts } = (await read('/api/demonstration')) as { accounts: readonly { person: string }[] };
  connection.close();
  return { operations, people: [...accounts.map(({ person }) => person), null] };
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
