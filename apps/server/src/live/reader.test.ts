import type { Viewer } from '@giaolien/access';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { BACKLOG_MAX, StreamReader } from './reader.ts';

const viewer: Viewer = {
  person: 'giamsat.hn',
  facility: '080100',
  roles: ['monitor'],
  national: true,
  clearance: 'A',
  glass: [],
};
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** Both ends of one real connection. */
async function connect(): Promise<{ response: ServerResponse; client: IncomingMessage }> {
  const { promise, resolve } = Promise.withResolvers<ServerResponse>();
  const server = createServer((_request, response) => {
    response.writeHead(200).flushHeaders();
    resolve(response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const client = await new Promise<IncomingMessage>((answered) => {
    request({ port: (server.address() as AddressInfo).port }, answered).end();
  });
  client.on('error', () => undefined);
  closing.push(() => {
    client.destroy();
    server.close();
  });
  return { response: await promise, client };
}

test('A reader who does not keep up is let go, is told why, and holds no more than the bound', async () => {
  const { response, client } = await connect();
  const reasons: string[] = [];
  const reader = new StreamReader({
    viewer,
    after: 6,
    response,
    findViewer: async () => viewer,
    onEnd: (reason) => void reasons.push(reason),
  });
  const chunk = Buffer.alloc(BACKLOG_MAX / 4, 'x');
  // The kernel buffers some megabytes; what it does not take waits in this process.
  for (let sent = 0; sent < 200 && !reader.hasEnded; sent += 1) {
    reader.send(chunk);
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(reasons).toEqual(['reader_must_keep_up']);
  expect(response.writableLength).toBeLessThan(BACKLOG_MAX + 2 * chunk.length);
  let tail = '';
  for await (const part of client.setEncoding('utf8')) tail = (tail + String(part)).slice(-200);
  expect(tail).toContain('event: dropped\ndata: {"reason":"reader_must_keep_up","after":6}');
});

test('A reader who leaves is forgotten once', async () => {
  const { response, client } = await connect();
  const reasons: string[] = [];
  const reader = new StreamReader({
    viewer,
    after: 0,
    response,
    findViewer: async () => viewer,
    onEnd: (reason) => void reasons.push(reason),
  });
  client.destroy();
  await new Promise((resolve) => response.once('close', resolve));
  reader.drop('server_is_stopping');
  expect(reasons).toEqual(['reader_left']);
});

test('A reader whose rights have changed reads by the new ones', async () => {
  const { response } = await connect();
  const reader = new StreamReader({
    viewer,
    after: 0,
    response,
    findViewer: async () => ({ ...viewer, clearance: null }),
    onEnd: () => undefined,
  });
  await reader.renew();
  expect(reader.viewer.clearance).toBe(null);
});
