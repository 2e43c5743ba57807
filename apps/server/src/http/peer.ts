import type { FastifyRequest } from 'fastify';
import { TLSSocket } from 'node:tls';

/** Another site or a machine of ours, by the certificate that its connection was opened with. */
export interface Peer {
  readonly kind: 'site' | 'device';
  /** The id of the facility or of the device. */
  readonly id: string;
}

const NAME = /^URI:urn:giaolien:(site|device):([\w.-]{1,64})$/;

/** Who is at the other end of the connection; `null`: nobody who has shown a certificate that says so. */
export function peerOf(request: FastifyRequest): Peer | null {
  const { socket } = request.raw;
  if (!(socket instanceof TLSSocket) || !socket.authorized) return null;
  return peerNamed(socket.getPeerX509Certificate()?.subjectAltName);
}

/**
 * Reads `urn:giaolien:site:<facility>` or `urn:giaolien:device:<id>` out of the alternative names of a certificate.
 * Exactly one of them: a certificate for two is one for nobody. Node puts into quotation marks what could be mistaken
 * for several names, and such a certificate names nobody either.
 */
export function peerNamed(alternativeNames: string | undefined): Peer | null {
  if (alternativeNames === undefined || alternativeNames.includes('"')) return null;
  const peers = alternativeNames.split(', ').flatMap((name) => {
    const [, kind, id] = NAME.exec(name) ?? [];
    return (kind === 'site' || kind === 'device') && id !== undefined ? [{ kind, id } as const] : [];
  });
  return peers.length === 1 ? (peers[0] ?? null) : null;
}
