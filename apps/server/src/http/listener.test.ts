import fastify, { type FastifyInstance } from 'fastify';
import { request } from 'node:https';
import { text } from 'node:stream/consumers';
import { connect as connectTls, type ConnectionOptions } from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { hasOpenssl, openAuthority, type Authority, type Issued } from '../testing/authority.ts';
import { addSecurityHeaders } from './headers.ts';
import { createListener, renewCertificates, type TlsMaterial } from './listener.ts';
import { peerNamed, peerOf } from './peer.ts';

describe.skipIf(!hasOpenssl())('TLS (left out where there is no openssl)', () => {
  let authority: Authority;
  let stranger: Authority;
  let server: Issued;
  let site: Issued;
  beforeAll(() => {
    authority = openAuthority();
    stranger = openAuthority('Somebody else');
    server = authority.issue('server', 'DNS:localhost,IP:127.0.0.1');
    site = authority.issue('site', 'URI:urn:giaolien:site:080100');
  });
  afterAll(() => {
    authority.end();
    stranger.end();
  });

  let app: FastifyInstance | undefined;
  let port = 0;
  afterEach(async () => {
    await app?.close();
  });

  async function open(change: Partial<TlsMaterial> = {}): Promise<void> {
    const material: TlsMaterial = {
      cert: server.cert,
      key: server.key,
      clients: 'ask',
      minimum: 'TLSv1.2',
      ...change,
    };
    app = fastify({
      forceCloseConnections: true,
      serverFactory: (answer) => createListener(answer, undefined, material),
    });
    addSecurityHeaders(app);
    app.get('/peer', (asked) => ({ peer: peerOf(asked) }));
    await app.listen({ port: 0, host: '127.0.0.1' });
    const address = app.server.address();
    port = typeof address === 'object' && address !== null ? address.port : 0;
  }

  /** What the server says of who asks; the code of the failure where it does not answer. */
  function ask(
    client?: Issued,
    options: ConnectionOptions = {},
  ): Promise<{ peer?: unknown; failed?: string; hsts?: unknown }> {
    return new Promise((resolve) => {
      const identity = client === undefined ? {} : { cert: client.cert, key: client.key };
      const asked = request({
        host: '127.0.0.1',
        port,
        path: '/peer',
        ca: authority.ca,
        ...identity,
        ...options,
        agent: false,
      });
      asked.once('error', (error: NodeJS.ErrnoException) => resolve({ failed: error.code ?? error.message }));
      asked.once('response', (response) => {
        const hsts = response.headers['strict-transport-security'];
        const told = text(response).then((body) => ({ ...(JSON.parse(body) as { peer: unknown }), hsts }));
        told.then(resolve, (error: unknown) => resolve({ failed: String(error) }));
      });
      asked.end();
    });
  }

  test('answers, and tells the browser never to come without it again', async () => {
    await open();
    expect(await ask()).toEqual({ peer: null, hsts: 'max-age=31536000; includeSubDomains' });
  });

  test.each([
    ['TLSv1.2', 'TLSv1.1', true],
    ['TLSv1.2', 'TLSv1.2', false],
    ['TLSv1.3', 'TLSv1.2', true],
    ['TLSv1.3', 'TLSv1.3', false],
  ] as const)('with %s at least, a client of %s is refused: %s', async (minimum, version, isRefused) => {
    await open({ minimum });
    // Level 0 lets the client try what OpenSSL itself no longer would.
    const answer = await ask(undefined, { minVersion: version, maxVersion: version, ciphers: 'DEFAULT@SECLEVEL=0' });
    expect(answer.failed !== undefined).toBe(isRefused);
  });

  test('has forward secrecy with every client', async () => {
    await open();
    const answer = await ask(undefined, { maxVersion: 'TLSv1.2', ciphers: 'AES128-GCM-SHA256:AES256-SHA' });
    expect(answer.failed).toBeDefined();
  });

  test('knows a site by its certificate', async () => {
    await open({ clientCa: authority.ca, clients: 'require' });
    expect((await ask(site)).peer).toEqual({ kind: 'site', id: '080100' });
  });

  test('refuses at a site link: nobody, a stranger, an ended and a revoked certificate', async () => {
    const revoked = authority.issue('revoked', 'URI:urn:giaolien:site:080200');
    authority.revoke(revoked);
    await open({ clientCa: authority.ca, crl: authority.crl(), clients: 'require' });
    expect((await ask()).failed).toBeDefined();
    expect((await ask(stranger.issue('stranger', 'URI:urn:giaolien:site:080100'))).failed).toBeDefined();
    expect((await ask(authority.issue('ended', 'URI:urn:giaolien:site:080100', true))).failed).toBeDefined();
    expect((await ask(revoked)).failed).toBeDefined();
    expect((await ask(site)).peer).toEqual({ kind: 'site', id: '080100' });
  });

  test('lets browsers in without a certificate where one is only asked for, but nobody with a wrong one', async () => {
    await open({ clientCa: authority.ca });
    expect((await ask()).peer).toBeNull();
    expect((await ask(site)).peer).toEqual({ kind: 'site', id: '080100' });
    expect((await ask(stranger.issue('stranger2', 'URI:urn:giaolien:site:080100'))).failed).toBeDefined();
  });

  test('takes a certificate that names nobody of ours for nobody', async () => {
    await open({ clientCa: authority.ca });
    expect((await ask(authority.issue('plain', 'DNS:counter7'))).peer).toBeNull();
  });

  test('closes the open connection of a site that is revoked meanwhile, and lets no resumed one in', async () => {
    const leaving = authority.issue('leaving', 'URI:urn:giaolien:site:080300');
    const material = { cert: server.cert, key: server.key, clientCa: authority.ca, clients: 'require' } as const;
    await open({ ...material, crl: authority.crl() });
    const socket = connectTls({ host: '127.0.0.1', port, ca: authority.ca, cert: leaving.cert, key: leaving.key });
    const session = await new Promise<Buffer>((resolve) => socket.once('session', resolve));
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.on('error', () => undefined);
    authority.revoke(leaving);
    renewCertificates(app?.server, { ...material, crl: authority.crl(), minimum: 'TLSv1.2' });
    await closed;
    expect((await ask(leaving, { session })).failed).toBeDefined();
    expect((await ask(site)).peer).toEqual({ kind: 'site', id: '080100' });
  });

  test('shows a new certificate after the exchange, without a restart', async () => {
    await open();
    const serialNow = (): Promise<string> =>
      new Promise((resolve) => {
        const socket = connectTls({ host: '127.0.0.1', port, ca: authority.ca }, () => {
          resolve(socket.getPeerCertificate().serialNumber);
          socket.destroy();
        });
      });
    const before = await serialNow();
    const fresh = authority.issue('server-again', 'DNS:localhost,IP:127.0.0.1');
    renewCertificates(app?.server, { cert: fresh.cert, key: fresh.key, clients: 'ask', minimum: 'TLSv1.2' });
    expect(await serialNow()).not.toBe(before);
  });
});

describe('The names of a certificate', () => {
  test.each([
    ['URI:urn:giaolien:site:080100', { kind: 'site', id: '080100' }],
    ['DNS:hn.kt1, URI:urn:giaolien:device:counter-7', { kind: 'device', id: 'counter-7' }],
    ['URI:urn:giaolien:site:080100, URI:urn:giaolien:site:080200', null],
    ['URI:urn:giaolien:site:080100/../x', null],
    ['URI:urn:giaolien:king:080100', null],
    ['DNS:"a, URI:urn:giaolien:site:080100, b"', null],
    ['DNS:urn:giaolien:site:080100', null],
    ['', null],
    [undefined, null],
  ])('%j are those of %j', (names, peer) => {
    expect(peerNamed(names)).toEqual(peer);
  });
});
