import { custodyOf, duringStay, inStoryOrder, staysOf } from '@giaolien/store';
import {
  lapsesOfItem,
  obligationsOf,
  subjectOf,
  type ItemId,
  type ItemNow,
  type ReceptacleId,
  type Recorded,
  type SubjectId,
} from '@giaolien/kernel';
import {
  ITEM_LIST,
  ITEM_TRACE,
  ITEMS_QUERY,
  refusalText,
  type Language,
  type ObligationRow,
  type RunningClock,
} from '@giaolien/wire';
import { Type } from 'typebox';
import type { App } from '../http/app.ts';
import type { Principal } from '../auth/principal.ts';
import { getPrincipal } from '../http/gate.ts';
import { answers } from '../http/openapi.ts';
import { languageOf, notFound } from '../http/problem.ts';
import type { Services } from '../services.ts';
import { deadlinesOf, legRows, screeningPlaces } from './item-promise.ts';
import { irregularityRowOf, parseLimit, parseStates, readableFacts, viewerOfRequest, withNames } from './reading.ts';

/** How many bodies a text may stand for in a list of items. */
const BODIES_MAX = 200;

/** Lists of items, and the one item with its story and its chain of custody. */
export function addItemRoutes(app: App, services: Services): void {
  const { views, log } = services.store;

  app.get(
    '/api/items',
    {
      schema: {
        summary: 'Items, newest acceptance or first to be handled first',
        querystring: ITEMS_QUERY,
        response: answers(ITEM_LIST),
      },
    },
    async (request) => {
      const { q, limit, state, due, ...filter } = request.query;
      const text = q === undefined ? undefined : textOf(q, services);
      const viewer = viewerOfRequest(request, services);
      const items = await views.listItems(viewer, {
        ...filter,
        text,
        due: due === undefined ? undefined : { when: due, now: services.now() },
        states: parseStates(state),
        limit: parseLimit(limit),
      });
      return withNames({ items: [...items] }, services);
    },
  );

  app.get(
    '/api/items/:id',
    {
      schema: {
        summary: 'One item: what happened, and who answered for it when',
        params: Type.Object({ id: Type.String({ maxLength: 20 }) }),
        response: answers(ITEM_TRACE),
      },
    },
    async (request) => {
      const viewer = viewerOfRequest(request, services);
      const item = await views.findItem(viewer, request.params.id);
      if (item === undefined) throw notFound();
      const own = await log.history(subjectOf('item', item.id));
      const stays = staysOf(item.id, own);
      const inside = new Map<ReceptacleId, readonly Recorded[]>();
      for (const { receptacle } of stays) {
        if (!inside.has(receptacle)) inside.set(receptacle, await log.history(subjectOf('receptacle', receptacle)));
      }
      const story = new Set<SubjectId>([
        subjectOf('item', item.id),
        ...stays.map((stay) => subjectOf('receptacle', stay.receptacle)),
      ]);
      const facts = [...own, ...stays.flatMap((stay) => duringStay(stay, inside.get(stay.receptacle) ?? []))];
      const irregularities = await views.listIrregularities(viewer, { about: [subjectOf('item', item.id)] });
      return withNames(
        {
          item,
          story: await readableFacts(facts, viewer, story, services),
          custody: [...custodyOf(item.id, own, inside)],
          irregularities: irregularities.map((irregularity) => irregularityRowOf(irregularity, languageOf(request))),
          obligations: await obligationRows(item.id, getPrincipal(request), languageOf(request), services),
          lapses: runningClocks(item, services),
          promise: await legRows(item, inStoryOrder(own), viewer, services),
          deadlines: deadlinesOf(item, services),
          screeningPlaces: await screeningPlaces(item, services),
        },
        services,
      );
    },
  );
}

/** What must be true before the next step of the item, as the rulebook says to the person who looks. */
async function obligationRows(
  item: ItemId,
  { actor }: Principal,
  language: Language,
  { store, now }: Services,
): Promise<ObligationRow[]> {
  const references = store.catalogue.references();
  const { calendar, network } = references;
  const world = await store.log.world([subjectOf('item', item)]);
  const context = { actor, now: now(), rules: references.rulesAt(now()), calendar, network };
  return obligationsOf(world, item, context).map((obligation) => {
    return { ...obligation, sentence: refusalText[language][obligation.code] };
  });
}

function runningClocks(item: ItemNow, { store, now }: Services): RunningClock[] {
  const references = store.catalogue.references();
  const rules = references.network.findRuleSet(item.ruleSet) ?? references.rulesAt(now());
  return [...lapsesOfItem(item, rules, references.calendar)];
}

/** A text may be the beginning of a number, or stand for bodies by their names. */
function textOf(
  q: string,
  services: Services,
): NonNullable<Parameters<Services['store']['views']['listItems']>[1]['text']> {
  const hits = services.store.catalogue.search().find(q, { kinds: ['body'], limit: BODIES_MAX });
  return { number: q.trim().toUpperCase(), bodies: hits.map(({ id }) => id) };
}
