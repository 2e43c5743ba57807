import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer, Server as TlsServer } from 'node:https';
import { randomBytes } from 'node:crypto';
import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';

/** What a connection may take; the defaults stand in `start/settings.ts`. */
export interface ConnectionLimits {
  /** Connections of all addresses together, and of one that is no proxy of ours. */
  readonly total: number;
  readonly perAddress: number;
  /** Whether an address is a reverse proxy in front, behind which everybody stands. */
  isProxy(address: string): boolean;
}

/** What a TLS server proves itself with, and whom it asks to prove himself; PEM. */
export interface TlsMaterial {
  readonly cert: string;
  readonly key: string;
  readonly passphrase?: string | undefined;
  /** Certificate authority of clients; without one nobody is asked. */
  readonly clientCa?: string | undefined;
  /** Its revoked certificates. */
  readonly crl?: string | undefined;
  /** `require`: nobody comes in without a certificate. */
  readonly clients: 'ask' | 'require';
  readonly minimum: 'TLSv1.2' | 'TLSv1.3';
}

/** Bytes of all headers of a request; tickets of witnesses for a full array of inputs fit. */
const HEADER_BYTES = 16_384;

/** How long a caller may take, in milliseconds. */
export interface Patience {
  /** For all headers of a request, and for the handshake before them. */
  readonly headers: number;
  /** For the whole request. */
  readonly request: number;
  /** Between two requests of a connection. */
  readonly between: number;
  /** Of a connection in which nothing moves, an answer under way included. */
  readonly still: number;
  /** How often the first two are looked at. */
  readonly lookedAtEvery: number;
}

const PATIENCE: Patience = { headers: 10_000, request: 30_000, between: 65_000, still: 120_000, lookedAtEvery: 2_000 };

/** AEAD with forward secrecy only (ASVS 5.0 V12.1.2; BSI TR-02102-2). */
const CIPHERS = [
  'TLS_AES_256_GCM_SHA384',
  'TLS_CHACHA20_POLY1305_SHA256',
  'TLS_AES_128_GCM_SHA256',
  'ECDHE-ECDSA-AES256-GCM-SHA384',
  'ECDHE-RSA-AES256-GCM-SHA384',
  'ECDHE-ECDSA-AES128-GCM-SHA256',
  'ECDHE-RSA-AES128-GCM-SHA256',
].join(':');

/** The server under Fastify: patient with people, not with whoever sends a byte a second. */
export function createListener(
  answer: RequestListener,
  limits: ConnectionLimits | undefined,
  tls: TlsMaterial | undefined,
  patience: Patience = PATIENCE,
): Server {
  const bounds = {
    maxHeaderSize: HEADER_BYTES,
    headersTimeout: patience.headers,
    requestTimeout: patience.request,
    keepAliveTimeout: patience.between,
    connectionsCheckingInterval: patience.lookedAtEvery,
    requireHostHeader: true,
  };
  const server =
    tls === undefined
      ? createServer(bounds, answer)
      : createTlsServer({ ...bounds, ...contextOf(tls), ...handshakeOf(tls, patience) }, answer);
  server.timeout = patience.still;
  if (limits !== undefined) boundConnections(server, limits);
  if (server instanceof TlsServer) watchClients(server);
  return server;
}

const clients = new WeakMap<TlsServer, Set<TLSSocket>>();

/**
 * New certificates for a running server. Whoever showed a certificate must show it again: a resumed handshake or an open
 * connection would not see that it was revoked.
 */
export function renewCertificates(server: unknown, tls: TlsMaterial): void {
  if (!(server instanceof TlsServer)) return;
  server.setSecureContext(contextOf(tls));
  server.setTicketKeys(randomBytes(48));
  for (const socket of clients.get(server) ?? []) socket.destroy();
}

function contextOf({ cert, key, passphrase, clientCa, crl, minimum }: TlsMaterial) {
  return {
    cert,
    key,
    minVersion: minimum,
    ciphers: CIPHERS,
    honorCipherOrder: true,
    ...(passphrase === undefined ? {} : { passphrase }),
    ...(clientCa === undefined ? {} : { ca: clientCa }),
    ...(crl === undefined ? {} : { crl }),
  };
}

function handshakeOf({ clientCa, clients: wanted }: TlsMaterial, patience: Patience) {
  return {
    handshakeTimeout: patience.headers,
    requestCert: clientCa !== undefined,
    rejectUnauthorized: clientCa !== undefined && wanted === 'require',
  };
}

/** A certificate that does not hold is no certificate: its bearer goes, even where none is required. */
function watchClients(server: TlsServer): void {
  const shown = new Set<TLSSocket>();
  clients.set(server, shown);
  server.on('secureConnection', (socket: TLSSocket) => {
    if (socket.getPeerX509Certificate() === undefined) return;
    if (!socket.authorized) {
      socket.destroy();
      return;
    }
    shown.add(socket);
    socket.once('close', () => shown.delete(socket));
  });
}

function boundConnections(server: Server, limits: ConnectionLimits): void {
  const { total, perAddress } = limits;
  server.maxConnections = total;
  const open = new Map<string, number>();
  server.on('connection', (socket: Socket) => {
    const address = socket.remoteAddress ?? '';
    if (limits.isProxy(address)) return;
    const count = (open.get(address) ?? 0) + 1;
    if (count > perAddress) {
      socket.destroy();
      return;
    }
    open.set(address, count);
    socket.once('close', () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left === 0) open.delete(address);
      else open.set(address, left);
    });
  });
}
