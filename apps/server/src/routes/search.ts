import { MASKED_BODY } from '@giaolien/access';
import { searchKey } from '@giaolien/catalogue';
import type { ItemNow } from '@giaolien/kernel';
import { SEARCH_HITS, SEARCH_QUERY, type SearchHit } from '@giaolien/wire';
import type { NumberHits } from '@giaolien/store';
import type { NationNetwork } from '@giaolien/catalogue';
import type { App } from '../http/app.ts';
import { nameOfTrip } from '../nation/names.ts';
import { answers } from '../http/openapi.ts';
import { callerOf } from '../security/caller.ts';
import { recordListed, secrecyOf, type ReadRow } from '../security/reads.ts';
import type { Services } from '../services.ts';
import { itemFor, parseLimit, viewerOfRequest } from './reading.ts';

const LIMIT = 20;
/** A plate is compared without blanks, dots and dashes. */
const NOT_PLATE = /[^A-Z0-9]/g;

/** One field for everything: numbers, seals, plates, and Vietnamese text with or without diacritics. */
export function addSearchRoute(app: App, services: Services): void {
  const { catalogue, views } = services.store;
  app.get(
    '/api/search',
    {
      schema: { summary: 'Search over everything', querystring: SEARCH_QUERY, response: answers(SEARCH_HITS) },
    },
    async (request) => {
      const { q, limit } = request.query;
      const most = Math.min(parseLimit(limit) ?? LIMIT, 100);
      const network = catalogue.network();
      const vehicles = findVehicles(q, network).slice(0, most);
      const viewer = viewerOfRequest(request, services);
      const numbers = await views.searchNumbers(viewer, {
        text: q.trim().toUpperCase(),
        vehicles: vehicles.map(({ id }) => id),
        limit: most,
      });
      await recordListed(services, callerOf(request), 'search', readRowsOf(numbers));
      const hits: SearchHit[] = [
        ...numberHits({ ...numbers, items: numbers.items.map((item) => itemFor(viewer, item)) }, network),
        ...vehicles.map(({ id, plate, facility }) => hit('vehicle', id, plate, network.findName(facility) ?? facility)),
        ...catalogue.search().find(q, { limit: most }),
        ...findPeople(q, network, most).map(({ id, name, facility }) =>
          hit('person', id, name, network.findName(facility) ?? facility),
        ),
      ];
      return { hits: hits.slice(0, most) };
    },
  );
}

function numberHits(
  { items, receptacles, despatches, trips }: NumberHits,
  network: NationNetwork,
): readonly SearchHit[] {
  const nameOf = (id: string) => network.findName(id) ?? id;
  return [
    ...items.map((item) => hit('item', item.id, item.id, `${nameOf(item.sender)} → ${recipientOf(item, network)}`)),
    ...receptacles.map(({ id, label, destination }) =>
      hit('receptacle', id, id, label ?? (destination === null ? '' : nameOf(destination))),
    ),
    ...despatches.map(({ id, origin, destination }) =>
      hit('despatch', id, id, `${nameOf(origin)} → ${nameOf(destination)}`),
    ),
    ...trips.map((trip) => {
      const [first] = trip.stops;
      const last = trip.stops.at(-1);
      return hit(
        'trip',
        trip.id,
        nameOfTrip(trip, network) ?? trip.id,
        [first, last].map((stop) => (stop === undefined ? '' : nameOf(stop.facility))).join(' → '),
      );
    }),
  ];
}

function recipientOf({ recipient }: ItemNow, network: NationNetwork): string {
  return recipient === MASKED_BODY ? '…' : (network.findName(recipient) ?? recipient);
}

/** What answered, as the security log counts it. */
function readRowsOf({ items, receptacles, despatches, trips }: NumberHits): readonly ReadRow[] {
  return [
    ...items.map(({ id, product }) => ({ id, secrecy: product.secrecy })),
    ...receptacles.map(({ id, secrecy }) => ({ id, secrecy })),
    ...despatches.map((despatch) => ({ id: despatch.id, secrecy: secrecyOf('despatch', despatch) })),
    ...trips.map((trip) => ({ id: trip.id, secrecy: secrecyOf('trip', trip) })),
  ];
}

function hit(kind: SearchHit['kind'], id: string, title: string, subtitle: string): SearchHit {
  return { kind, id, title, subtitle };
}

function findVehicles(q: string, network: NationNetwork) {
  const plate = q.toUpperCase().replace(NOT_PLATE, '');
  if (plate.length < 4 || !/\d/.test(plate)) return [];
  return network
    .listVehicles()
    .filter((vehicle) => vehicle.plate.toUpperCase().replace(NOT_PLATE, '').startsWith(plate));
}

function findPeople(q: string, network: NationNetwork, limit: number) {
  const key = searchKey(q);
  if (key.length < 3) return [];
  return network
    .listPeople()
    .filter(({ id, name }) => id.startsWith(q.trim().toLowerCase()) || searchKey(name).includes(key))
    .slice(0, limit);
}
