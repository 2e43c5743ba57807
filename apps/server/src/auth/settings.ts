/** What the settings say about signing in. */
export interface SignInSettings {
  /** `https://giaolien.example`: what passkeys and single sign-on are bound to; absent: the host that was asked. */
  readonly origin?: string | undefined;
  /** Milliseconds after which a counter computer that nobody touches locks. */
  readonly counterIdle?: number | undefined;
  /** Single sign-on; absent: not offered. */
  readonly oidc?: OidcSettings | undefined;
}

/** The identity provider of an agency (OpenID Connect). */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret?: string | undefined;
  /** As the sign-in screen calls it. */
  readonly name: string;
  /** Values of `acr` by which the provider says that two factors, one of them a hardware key, were used. */
  readonly strongAcr: readonly string[];
}
