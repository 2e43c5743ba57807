import { randomBytes } from 'node:crypto';
import * as oidc from 'openid-client';
import type { Instant } from '@giaolien/kernel';
import { SIGN_ON_LIFETIME } from './cookies.ts';
import type { OidcSettings } from './settings.ts';

/** Sign-ons under way at once; above this the oldest end. */
const OPEN_MAX = 10_000;

/** Whom the identity provider has proved. */
export interface SignedOn {
  readonly issuer: string;
  readonly subject: string;
  /** The provider says that it was as strong as the settings ask. */
  readonly isStrong: boolean;
  /** Where the person wanted to go. */
  readonly returnTo: string;
}

interface Begun {
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
  readonly redirectUri: string;
  readonly returnTo: string;
  readonly until: Instant;
}

/**
 * Single sign-on by OpenID Connect: authorization code with PKCE, `state` and `nonce`, each sign-on bound to the browser
 * that began it and answered once (RFC 9700; ASVS 5.0 V10).
 */
export class SignOn {
  readonly settings: OidcSettings;
  readonly #begun = new Map<string, Begun>();
  readonly #now: () => Instant;
  #provider: Promise<oidc.Configuration> | undefined;

  constructor(settings: OidcSettings, now: () => Instant) {
    this.settings = settings;
    this.#now = now;
  }

  /** Where to send the browser, and the value of the cookie that binds the answer to it. @throws when unreachable */
  async begin(origin: string, returnTo: string): Promise<{ readonly url: string; readonly cookie: string }> {
    const { strongAcr } = this.settings;
    const provider = await this.#discover();
    const cookie = randomBytes(32).toString('base64url');
    const begun: Begun = {
      verifier: oidc.randomPKCECodeVerifier(),
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      redirectUri: `${origin}/api/session/oidc/callback`,
      returnTo,
      until: this.#now() + SIGN_ON_LIFETIME,
    };
    this.#remember(cookie, begun);
    const url = oidc.buildAuthorizationUrl(provider, {
      redirect_uri: begun.redirectUri,
      scope: 'openid',
      state: begun.state,
      nonce: begun.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(begun.verifier),
      code_challenge_method: 'S256',
      ...(strongAcr.length > 0 ? { acr_values: strongAcr.join(' ') } : {}),
    });
    return { url: url.href, cookie };
  }

  /**
   * Takes the answer of the provider: `query` as it came. `undefined`: this browser began nothing, or anything about
   * the answer (state, code, signature, issuer, audience, nonce, time) is not as asked.
   */
  async finish(cookie: string | undefined, query: string): Promise<SignedOn | undefined> {
    const begun = cookie === undefined ? undefined : this.#begun.get(cookie);
    if (cookie !== undefined) this.#begun.delete(cookie);
    if (begun === undefined || this.#now() >= begun.until) return undefined;
    const provider = await this.#discover();
    try {
      const tokens = await oidc.authorizationCodeGrant(provider, new URL(`${begun.redirectUri}?${query}`), {
        pkceCodeVerifier: begun.verifier,
        expectedState: begun.state,
        expectedNonce: begun.nonce,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined) return undefined;
      const { iss: issuer, sub: subject, acr } = claims;
      const isStrong = typeof acr === 'string' && this.settings.strongAcr.includes(acr);
      return { issuer, subject, isStrong, returnTo: begun.returnTo };
    } catch {
      return undefined;
    }
  }

  /** Forgets what nobody answered. To be called every minute or so. */
  keep(): void {
    const now = this.#now();
    for (const [cookie, { until }] of this.#begun) {
      if (now >= until) this.#begun.delete(cookie);
    }
  }

  #remember(cookie: string, begun: Begun): void {
    this.#begun.set(cookie, begun);
    if (this.#begun.size <= OPEN_MAX) return;
    const [oldest] = this.#begun.keys();
    if (oldest !== undefined) this.#begun.delete(oldest);
  }

  /** Reads what the provider says of itself, once; again after a failure. */
  async #discover(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    const server = new URL(issuer);
    this.#provider ??= oidc.discovery(server, clientId, clientSecret, undefined, {
      timeout: 10,
      execute: isLoopback(server) ? [oidc.allowInsecureRequests] : [],
    });
    try {
      return await this.#provider;
    } catch (error) {
      this.#provider = undefined;
      throw error;
    }
  }
}

/** A provider on this machine may speak plain HTTP; none elsewhere may. */
function isLoopback({ protocol, hostname }: URL): boolean {
  return protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}
