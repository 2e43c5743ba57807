import { mayReadRecipient, withOpened, type Viewer } from '@giaolien/access';
import { custodyOf, duringStay, inStoryOrder, staysOf, type HeldItem, type Stay } from '@giaolien/store';
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
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { App } from '../http/app.ts';
import type { Principal } from '../auth/principal.ts';
import { getPrincipal } from '../http/gate.ts';
import { answers } from '../http/openapi.ts';
import { languageOf } from '../http/problem.ts';
import { callerOf } from '../security/caller.ts';
import { recordListed, recordRead, type ReadRow } from '../security/reads.ts';
import type { Services } from '../services.ts';
import { deadlinesOf, legRows, screeningPlaces } from './item-promise.ts';
import {
  absent,
  irregularityRowOf,
  itemFor,
  officeOf,
  parseLimit,
  parseStates,
  readableFacts,
  viewerOfRequest,
  withNames,
  type StoryReading,
} from './reading.ts';

/** How many bodies a text may stand for in a list of items. */
const BODIES_MAX = 200;

/** Lists of items, and the one item with its story and its chain of custody. */
export function addItemRoutes(app: App, services: Services): void {
  const { views } = services.store;

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
      const rows = await views.listItems(viewer, {
        ...filter,
        text,
        due: due === undefined ? undefined : { when: due, now: services.now() },
        states: parseStates(state),
        limit: parseLimit(limit),
      });
      await recordListed(services, callerOf(request), 'items', rows.map(rowOf));
      return withNames({ items: rows.map((item) => itemFor(viewer, item)) }, services);
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
      if (item === undefined) throw absent(services, request, subjectOf('item', request.params.id));
      return traceOf(request, item, services);
    },
  );
}

/** All that is told of one item to the person who asks, who may see it. */
async function traceOf(request: FastifyRequest, item: HeldItem, services: Services) {
  const viewer = viewerOfRequest(request, services);
  const { views } = services.store;
  const inBag = item.container === null ? null : subjectOf('receptacle', item.container);
  // One waits for the disk and the others do not wait for it; the answer waits for all.
  const [{ own, inside, stays }, irregularities, obligations] = await Promise.all([
    lifeOf(item.id, services),
    views.listIrregularitiesAbout(viewer, subjectOf('item', item.id)),
    obligationRows(item.id, getPrincipal(request), languageOf(request), services),
    recordRead(services, callerOf(request), subjectOf('item', item.id), item.product.secrecy, inBag),
  ]);
  const isHandling = isHandled(viewer, item);
  const handled = isHandling ? new Set([subjectOf('item', item.id)]) : undefined;
  const [story, promise, places] = await Promise.all([
    storyOf(item.id, stays, { viewer, handled }, services),
    legRows(item, inStoryOrder(own), { viewer, isHandled: isHandling }, services),
    screeningPlaces(item, services),
  ]);
  return withNames(
    {
      item: itemFor(viewer, item),
      story,
      custody: [...custodyOf(item.id, own, inside)],
      irregularities: irregularities.map((irregularity) =>
        irregularityRowOf(viewer, irregularity, languageOf(request)),
      ),
      obligations,
      lapses: runningClocks(item, services),
      promise,
      deadlines: deadlinesOf(item, services),
      screeningPlaces: places,
    },
    services,
  );
}

function rowOf({ id, product }: HeldItem): ReadRow {
  return { id, secrecy: product.secrecy };
}

function isHandled(viewer: Viewer, item: HeldItem): boolean {
  const { product, origin, delivery } = item;
  return mayReadRecipient(viewer, { secrecy: product.secrecy, origin, delivery, holder: officeOf(item) });
}

/** The whole life of an item: who answered for it is told to whoever may see it, without what else happened meanwhile. */
async function lifeOf(item: ItemId, { store: { log } }: Services) {
  const own = await log.history(subjectOf('item', item));
  const stays = staysOf(item, own);
  const inside = new Map<ReceptacleId, readonly Recorded[]>();
  for (const { receptacle } of stays) {
    if (!inside.has(receptacle)) inside.set(receptacle, await log.history(subjectOf('receptacle', receptacle)));
  }
  return { own, inside, stays };
}

/**
 * What happened to an item, and to the receptacles in which it lay while it did, as far as the viewer may read it. These
 * receptacles are opened to him by the item, wherever they were; what he is cleared for stays as it is.
 */
async function storyOf(
  item: ItemId,
  stays: readonly Stay[],
  { viewer, handled }: Omit<StoryReading, 'story'>,
  services: Services,
): Promise<readonly Recorded[]> {
  const { views } = services.store;
  const around = [...new Set(stays.map((stay) => subjectOf('receptacle', stay.receptacle)))];
  const opened = withOpened(viewer, around);
  const facts = [...(await views.history(viewer, subjectOf('item', item)))];
  for (const subject of around) {
    const history = await views.history(opened, subject);
    const during = stays.filter(({ receptacle }) => subjectOf('receptacle', receptacle) === subject);
    facts.push(...during.flatMap((stay) => duringStay(stay, history)));
  }
  const story = new Set<SubjectId>([subjectOf('item', item), ...around]);
  return readableFacts(facts, { viewer, story, handled }, services);
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
