import type { App } from '../http/app.ts';
import type { Services } from '../services.ts';

/** For whoever runs the server: alive, ready, measured. */
export function addRunRoutes(app: App, services: Services): void {
  app.get('/healthz', { schema: { summary: 'Alive', hide: true } }, () => ({ status: 'ok' }));

  app.get('/readyz', { schema: { summary: 'Ready to take inputs', hide: true } }, async (_request, reply) => {
    const isReady = await services.store.accounts.isDemonstration().then(
      () => true,
      () => false,
    );
    const hasNation = services.store.catalogue.findNation() !== undefined;
    const status = isReady && hasNation ? 'ready' : 'not ready';
    const keys = services.keys.describe().label;
    return reply.code(status === 'ready' ? 200 : 503).send({ status, database: isReady, catalogue: hasNation, keys });
  });

  app.get('/metrics', { schema: { hide: true } }, async (_request, reply) => {
    const { registry } = services.observe;
    return reply
      .type(registry.contentType)
      .serializer((text: string) => text)
      .send(await registry.metrics());
  });
}
