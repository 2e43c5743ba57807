import fastify, { type FastifyInstance } from 'fastify';
import { Agent, get } from 'node:http';
import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { createListener, type ConnectionLimits, type Patience } from './listener.ts';

const SLOW = 500;
const PATIENCE: Patience = { headers: 1_500, request: 3_000, between: 5_000, still: 5_000, lookedAtEvery: 250 };
const LIMITS: ConnectionLimits = { total: 2_000, perAddress: 1_000, isProxy: () => false };

let app: FastifyInstance | undefined;
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await app?.close();
});

async function open(limits = LIMITS): Promise<number> {
  app = fastify({
    forceCloseConnections: true,
    serverFactory: (answer) => createListener(answer, limits, undefined, PATIENCE),
  });
  app.get('/x', () => ({}));
  app.post('/x', () => ({}));
  await app.listen({ port: 0, host: '127.0.0.1' });
  const address = app.server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function connectSlowly(port: number, words: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  sockets.push(socket);
  socket.on('error', () => undefined).resume();
  await new Promise<void>((resolve) => socket.once('connect', () => resolve()));
  socket.write(words);
  return socket;
}

/** Resolves once the server has closed it, by a farewell or by a reset. */
function closeOf(socket: Socket): Promise<void> {
  return new Promise((resolve) => (socket.closed ? resolve() : socket.once('close', () => resolve())));
}

/** Milliseconds within which 99 of 100 requests are answered, after some to warm up. */
async function ninetyNinth(port: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  const times: number[] = [];
  for (let round = 0; round < 300; round += 1) {
    const answered = [0, 1].map(async () => {
      const begun = performance.now();
      await new Promise<void>((resolve, reject) => {
        get({ port, host: '127.0.0.1', path: '/x', agent }, (response) => {
          response.resume().once('end', resolve);
        }).once('error', reject);
      });
      times.push(performance.now() - begun);
    });
    await Promise.all(answered);
  }
  agent.destroy();
  const measured = times.slice(100).toSorted((one, other) => one - other);
  return measured[Math.floor(measured.length * 0.99)] ?? 0;
}

describe('Slow clients', () => {
  test.each([
    ['headers', 'GET /x HTTP/1.1\r\nhost: x\r\nx-a: '],
    ['a body', 'POST /x HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 9999\r\n\r\n{'],
  ])('%s: five hundred of them slow nobody down, and are shown the door', async (_what, words) => {
    const port = await open();
    const alone = await ninetyNinth(port);
    const slow = await Promise.all(Array.from({ length: SLOW }, () => connectSlowly(port, words)));
    const closed = Promise.all(slow.map(closeOf));
    const beside = await ninetyNinth(port);
    // Twice as long at most; below a tenth of a second the difference is that of a busy machine.
    expect(beside).toBeLessThan(Math.max(2 * alone, 100));
    await closed;
  });

  test('one address has so many connections and no more, whatever the others do', async () => {
    const port = await open({ ...LIMITS, perAddress: 10 });
    const first = await Promise.all(Array.from({ length: 10 }, () => connectSlowly(port, 'GET')));
    await closeOf(await connectSlowly(port, 'GET'));
    expect(first.filter(({ closed }) => closed)).toHaveLength(0);
  });

  test('behind a proxy, all of its connections are those of many', async () => {
    const port = await open({ ...LIMITS, perAddress: 1, isProxy: (address) => address === '127.0.0.1' });
    await Promise.all([1, 2, 3].map(() => connectSlowly(port, 'GET')));
    expect(await ninetyNinth(port)).toBeGreaterThan(0);
  });
});
