import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** What a test tells the provider by message. */
export interface Signing {
  /** The `sub` of whoever is at the provider's screen. */
  readonly subject: string;
  /** How strongly it says that he was proved. */
  readonly acr?: string;
}

/** What the provider is made for, in its one argument. */
export interface ProviderSettings {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
}

/**
 * An identity provider (OpenID Connect) as a process of its own, for tests: whoever comes is signed in as the subject of
 * the last message, and agrees. It tells its address by a message and ends with its parent.
 */
const [given = '{}'] = process.argv.slice(2);
const settings = JSON.parse(given) as ProviderSettings;
let signing: Signing = { subject: 'nobody' };
process.on('message', (message) => {
  // Only `startIdentityProvider` sends messages.
  signing = message as Signing;
  process.send?.('heard');
});
process.on('disconnect', () => process.exit(0));

const server = createServer();
server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: settings.clientId,
        client_secret: settings.clientSecret,
        redirect_uris: [settings.redirectUri],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    acrValues: ['urn:giaolien:key'],
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_context, accountId) => ({ accountId, claims: async () => ({ sub: accountId }) }),
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/interaction/') !== true) {
      void answer(request, response);
      return;
    }
    agree(provider, request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  process.send?.(issuer);
});

async function agree(
  provider: Provider,
  request: Parameters<Provider['interactionDetails']>[0],
  response: Parameters<Provider['interactionDetails']>[1],
): Promise<void> {
  const { prompt, params, session } = await provider.interactionDetails(request, response);
  if (prompt.name === 'login') {
    const { subject, acr } = signing;
    const login = acr === undefined ? { accountId: subject } : { accountId: subject, acr };
    return provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
  }
  const grant = new provider.Grant({ accountId: session?.accountId ?? '', clientId: String(params['client_id']) });
  grant.addOIDCScope('openid');
  const consent = { grantId: await grant.save() };
  return provider.interactionFinished(request, response, { consent }, { mergeWithLastSubmission: true });
}
