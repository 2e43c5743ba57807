import {
  addDays,
  figuresBy,
  handlingRankOf,
  NO_FIGURES,
  resultOf,
  serviceDateOf,
  sumOf,
  type Figures,
  type ItemNow,
  type Product,
  type ServiceDate,
} from '@giaolien/kernel';
import type { PostingDays } from '@giaolien/store';
import { FIGURE_TABLE, FIGURES_QUERY, type FigureKey, type FigureRow, type Names } from '@giaolien/wire';
import type { App } from '../http/app.ts';
import { answers } from '../http/openapi.ts';
import { Problem } from '../http/problem.ts';
import type { Services } from '../services.ts';
import { EXCLUSIONS_MAX, viewerOfRequest } from './reading.ts';

const DAYS_UNLESS_TOLD = 30;
const DAYS_MAX = 366;

type Groups = ReadonlyMap<string, Figures>;

/** Volume and quality over days of posting (12.6 #65, 12.9 #83). */
export function addFigureRoute(app: App, services: Services): void {
  const { store, now } = services;
  app.get(
    '/api/figures',
    {
      schema: {
        summary: 'Volume and quality by office, product or day of posting',
        description: 'An office sees what was posted there; who watches the network, all of it.',
        querystring: FIGURES_QUERY,
        response: answers(FIGURE_TABLE),
      },
    },
    async (request) => {
      const { by = 'office' } = request.query;
      const days = daysOf(request.query, serviceDateOf(now()));
      const viewer = viewerOfRequest(request, services);
      const exclusions = await store.views.listExclusions(viewer, EXCLUSIONS_MAX);
      const references = store.catalogue.references();
      const context = { ...references, now: now(), rules: references.rulesAt(now()) };
      const promiseOf = (item: ItemNow) => resultOf(item, exclusions, context);
      let groups: Groups = new Map();
      for await (const items of store.views.readPosted(viewer, days)) {
        groups = merged(
          groups,
          figuresBy(items, (item) => keyOf(item, by), promiseOf),
        );
      }
      const rows = rowsOf(groups, by, (office) => references.network.findFacility(office)?.name);
      const names: Names = by === 'office' ? Object.fromEntries(rows.map(({ key, label }) => [key, label])) : {};
      return { ...days, by, rows, total: sumOf(groups.values()), names };
    },
  );
}

/** The days that were asked for. A day that no calendar has, or a period that runs backwards or too long, is a fault. */
function daysOf(query: { readonly from?: ServiceDate; readonly to?: ServiceDate }, today: ServiceDate): PostingDays {
  for (const field of ['from', 'to'] as const) {
    const day = query[field];
    if (day !== undefined && addDays(day, 0) !== day) throw new Problem(400, 'field_must_match_form', field);
  }
  const to = query.to ?? today;
  const from = query.from ?? addDays(to, 1 - DAYS_UNLESS_TOLD);
  if (from > to || addDays(from, DAYS_MAX - 1) < to) throw new Problem(400, 'field_must_fit', 'from');
  return { from, to };
}

function keyOf({ origin, postingDate, product }: ItemNow, by: FigureKey): string {
  if (by === 'office') return origin;
  return by === 'day' ? postingDate : keyOfProduct(product);
}

/** Both together, group by group. */
function merged(one: Groups, other: Groups): Groups {
  const both = new Map(one);
  for (const [key, figures] of other) both.set(key, sumOf([both.get(key) ?? NO_FIGURES, figures]));
  return both;
}

/** `scope/secrecy/urgency`, with a dash for what is no secret. */
function keyOfProduct({ scope, secrecy, urgency }: Product): string {
  return [scope, secrecy ?? '-', urgency].join('/');
}

/** The product behind a key of `keyOfProduct`. */
function productOf(key: string): Product {
  const [scope, secrecy, urgency] = key.split('/');
  return { scope, secrecy: secrecy === '-' ? null : secrecy, urgency } as Product; // Written by `keyOfProduct`.
}

/** Offices with most items first; products in the order of handling; days as they come. */
function rowsOf(groups: Groups, by: FigureKey, nameOf: (office: string) => string | undefined): FigureRow[] {
  const rows = [...groups].map(([key, figures]): FigureRow => ({
    key,
    label: (by === 'office' ? nameOf(key) : undefined) ?? key,
    product: by === 'product' ? productOf(key) : null,
    figures,
  }));
  return rows.toSorted((one, other) => placeOf(one, by) - placeOf(other, by) || (one.key < other.key ? -1 : 1));
}

function placeOf({ figures, product }: FigureRow, by: FigureKey): number {
  if (product !== null) return handlingRankOf(product);
  return by === 'office' ? -figures.accepted : 0;
}
