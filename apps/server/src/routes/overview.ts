import { instantOf, serviceDateOf } from '@giaolien/kernel';
import { OVERVIEW } from '@giaolien/wire';
import type { App } from '../http/app.ts';
import { answers } from '../http/openapi.ts';
import type { Services } from '../services.ts';
import { viewerOfRequest, withNames } from './reading.ts';

/** The numbers of the monitoring centre. */
export function addOverviewRoute(app: App, services: Services): void {
  const { log, views } = services.store;
  app.get(
    '/api/overview',
    {
      schema: { summary: 'The network at a glance', response: answers(OVERVIEW) },
    },
    async (request) => {
      const now = services.now();
      const midnight = instantOf(serviceDateOf(now), 0);
      const counts = await views.overview(viewerOfRequest(request, services), { now, midnight });
      return withNames(
        { at: now, head: log.head(), ...counts, hours: [...counts.hours], holders: [...counts.holders] },
        services,
      );
    },
  );
}
