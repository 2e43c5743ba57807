import type { FastifyInstance } from 'fastify';

/**
 * What the console may load: everything from this server, style elements by nonce, nothing inline, no frames. Text turns
 * into markup or a script's address only through the one policy `default` (`apps/console/src/trusted-types.ts`).
 */
export function consolePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "media-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
}

const DATA_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Nothing of the machine that no screen asks for. */
const PERMISSIONS = [
  'camera=(self)',
  'geolocation=(self)',
  'publickey-credentials-create=(self)',
  'publickey-credentials-get=(self)',
  'serial=(self)',
  'usb=(self)',
  ...['microphone', 'payment', 'display-capture', 'midi', 'accelerometer', 'gyroscope', 'browsing-topics'].map(
    (feature) => `${feature}=()`,
  ),
].join(', ');

/** On every answer, those of the framework itself included. */
export const ALWAYS: Readonly<Record<string, string>> = {
  'content-security-policy': DATA_POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': PERMISSIONS,
  'cache-control': 'no-store',
};

/** A year, as preload lists ask; only where the connection is already TLS, else a browser must ignore it. */
const STRICT_TRANSPORT = 'max-age=31536000; includeSubDomains';

/** Puts the security headers on every answer; the console's own pages replace policy and caching (ASVS 5.0 V3.4). */
export function addSecurityHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(ALWAYS);
    if (request.protocol === 'https') reply.header('strict-transport-security', STRICT_TRANSPORT);
    done();
  });
}
