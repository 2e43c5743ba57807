import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';

import { itemNumberOf } from '@giaolien/kernel';
import autocannon from 'autocannon';

/** What a load does; each of its inputs accepts an item that nobody has accepted before. */
export interface Load {
  readonly address: string;
  readonly token: string;
  readonly connections: number;
  readonly seconds: number;
  /** Inputs in one request; 1 sends them outside of an array. */
  readonly inputs: number;
  /** First serial of the items. */
  readonly serial: number;
}

/** What came of it. Times in milliseconds. */
export interface LoadResult {
  readonly inputsPerSecond: number;
  readonly median: number;
  readonly p99: number;
  /** Requests that did not get 200. */
  readonly failed: number;
}

/** A process of its own that puts load on a server, so that it does not think in the server's thread. */
const [given = '{}'] = process.argv.slice(2);
// Written by `putLoad` in append-http.bench.ts.
const load = JSON.parse(given) as Load;
let { serial } = load;

function acceptance(): object {
  serial += 1;
  return {
    inputId: randomUUID(),
    kind: 'AcceptItem',
    item: itemNumberOf('MA', serial),
    facility: '080100',
    form: 'letter',
    secrecy: null,
    urgency: 'ordinary',
    sender: 'TW-30',
    recipient: 'X32248-UBND',
    massGrams: 120,
    packing: { coverSound: true, envelopes: 1, innerSealed: false, stamp: null, kt1Stamp: true },
  };
}

const result = await autocannon({
  url: load.address,
  connections: load.connections,
  duration: load.seconds,
  requests: [
    {
      method: 'POST',
      path: '/api/inputs',
      headers: { authorization: `Bearer ${load.token}`, 'content-type': 'application/json', 'user-agent': 'load' },
      setupRequest: (request) => ({
        ...request,
        body: JSON.stringify(load.inputs === 1 ? acceptance() : Array.from({ length: load.inputs }, acceptance)),
      }),
    },
  ],
});
const told: LoadResult = {
  inputsPerSecond: (result['2xx'] * load.inputs) / result.duration,
  median: result.latency.p50,
  p99: result.latency.p99,
  failed: result.non2xx + result.errors,
};
writeSync(1, JSON.stringify(told));
