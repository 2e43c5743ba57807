import { MAP_LAYER_NAMES, type MapLayerName } from '@giaolien/catalogue';
import type { TripNow } from '@giaolien/kernel';
import { LAYER_PARAMS, MAP_LAYERS, MAP_NETWORK, MAP_TRIPS } from '@giaolien/wire';
import type { App } from '../http/app.ts';
import { answers } from '../http/openapi.ts';
import { notFound } from '../http/problem.ts';
import { callerOf } from '../security/caller.ts';
import { recordListed, secrecyOf, type ReadRow } from '../security/reads.ts';
import type { Services } from '../services.ts';
import { viewerOfRequest, withNames } from './reading.ts';

/** The network on the map: facilities, imported layers, and the trips that stand or move now. */
export function addMapRoutes(app: App, services: Services): void {
  const { catalogue, views } = services.store;

  app.get(
    '/api/map/network',
    {
      schema: { summary: 'Every facility as the map draws it', response: answers(MAP_NETWORK) },
    },
    () => ({
      facilities: catalogue
        .network()
        .listFacilities()
        .map(({ id, name, kind, province, place: { lat, lon, quality } }) => {
          return { id, name, kind, lat, lon, quality, province };
        }),
    }),
  );

  app.get(
    '/api/map/layers',
    {
      schema: { summary: 'Map layers', response: answers(MAP_LAYERS) },
    },
    async () => ({ layers: (await catalogue.listLayers()).map(({ name, credit }) => ({ name, credit })) }),
  );

  app.get(
    '/api/map/layers/:name',
    {
      schema: { summary: 'One layer as TopoJSON or GeoJSON', params: LAYER_PARAMS },
    },
    async (request, reply) => {
      const { name } = request.params;
      const layer = isLayerName(name) ? await catalogue.findLayer(name) : undefined;
      if (layer === undefined) throw notFound();
      return reply
        .type('application/json; charset=utf-8')
        .header('cache-control', 'private, max-age=3600')
        .serializer((text: string) => text)
        .send(layer.text);
    },
  );

  app.get(
    '/api/map/trips',
    {
      schema: { summary: 'Trips that stand or move now', response: answers(MAP_TRIPS) },
    },
    async (request) => {
      const viewer = viewerOfRequest(request, services);
      const trips = await views.listTrips(viewer, { running: true, limit: 5_000 });
      await recordListed(services, callerOf(request), 'map', trips.map(tripRowOf));
      const seen = await views.listPositions(
        viewer,
        trips.map(({ id }) => id),
      );
      const byTrip = new Map(seen.map(({ trip, ...position }) => [trip, position]));
      const rows = trips.map((trip) => {
        const position = byTrip.get(trip.id);
        return position === undefined ? { trip } : { trip, position };
      });
      return withNames({ trips: rows }, services);
    },
  );
}

function tripRowOf(trip: TripNow): ReadRow {
  return { id: trip.id, secrecy: secrecyOf('trip', trip) };
}

function isLayerName(name: string): name is MapLayerName {
  return MAP_LAYER_NAMES.some((known) => known === name);
}
