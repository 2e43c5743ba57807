import { lapsesOfIrregularity, subjectOf } from '@giaolien/kernel';
import { IRREGULARITIES_QUERY, IRREGULARITY_LIST, IRREGULARITY_TRACE } from '@giaolien/wire';
import { Type } from 'typebox';
import type { App } from '../http/app.ts';
import { answers } from '../http/openapi.ts';
import { languageOf } from '../http/problem.ts';
import { callerOf } from '../security/caller.ts';
import { recordListed, recordRead } from '../security/reads.ts';
import type { Services } from '../services.ts';
import {
  absent,
  irregularityRowOf,
  parseLimit,
  parseStates,
  parseYes,
  readableFacts,
  viewerOfRequest,
  withNames,
} from './reading.ts';

/** Irregularities, incidents and investigations: the list, and the one case with its story and its clocks. */
export function addIrregularityRoutes(app: App, services: Services): void {
  const { catalogue, views } = services.store;

  app.get(
    '/api/irregularities',
    {
      schema: {
        summary: 'Irregularities, newest first',
        querystring: IRREGULARITIES_QUERY,
        response: answers(IRREGULARITY_LIST),
      },
    },
    async (request) => {
      const { open, gravity, investigation, facility, limit } = request.query;
      const viewer = viewerOfRequest(request, services);
      const irregularities = await views.listIrregularities(viewer, {
        facility,
        open: parseYes(open),
        gravities: parseStates(gravity),
        investigation: parseYes(investigation),
        limit: parseLimit(limit),
      });
      await recordListed(services, callerOf(request), 'irregularities', irregularities);
      return withNames(
        { irregularities: irregularities.map((row) => irregularityRowOf(viewer, row, languageOf(request))) },
        services,
      );
    },
  );

  app.get(
    '/api/irregularities/:id',
    {
      schema: {
        summary: 'One irregularity: its duties, who has taken note, and what happened',
        params: Type.Object({ id: Type.String({ maxLength: 60 }) }),
        response: answers(IRREGULARITY_TRACE),
      },
    },
    async (request) => {
      const viewer = viewerOfRequest(request, services);
      const irregularity = await views.findIrregularity(viewer, request.params.id);
      const subject = subjectOf('irregularity', request.params.id);
      if (irregularity === undefined) throw absent(services, request, subject);
      await recordRead(services, callerOf(request), subject, irregularity.secrecy);
      const facts = await views.history(viewer, subject);
      const rules = catalogue.references().rulesAt(services.now());
      return withNames(
        {
          irregularity: irregularityRowOf(viewer, irregularity, languageOf(request)),
          story: await readableFacts(facts, { viewer, story: new Set([subject]) }, services),
          lapses: [...lapsesOfIrregularity(irregularity, rules)],
        },
        services,
      );
    },
  );
}
