import {
  BODIES,
  BODIES_QUERY,
  CATALOGUE_SUMMARY,
  FACILITIES,
  FACILITIES_QUERY,
  PEOPLE,
  PEOPLE_QUERY,
  REPRESENTATIVES,
  REPRESENTATIVES_QUERY,
  ROUTES,
  ROUTES_QUERY,
  VEHICLES,
  VEHICLES_QUERY,
} from '@giaolien/wire';
import { addMonths, clearanceOf } from '@giaolien/kernel';
import { rolesOf } from '../auth/principal.ts';
import type { App } from '../http/app.ts';
import { answers } from '../http/openapi.ts';
import { narrowed, reachOf } from '../registers/scope.ts';
import type { Services } from '../services.ts';
import { parseLimit, viewerOfRequest, withNames } from './reading.ts';

/** The nation as data: read only, the same for everyone who is signed in. */
export function addCatalogueRoutes(app: App, services: Services): void {
  const { catalogue } = services.store;

  app.get(
    '/api/catalogue/summary',
    {
      schema: { summary: 'How large the nation is', response: answers(CATALOGUE_SUMMARY) },
    },
    async () => {
      const { nation } = catalogue.network();
      return {
        version: nation.version,
        provinces: nation.provinces.length,
        communes: nation.communes.length,
        facilities: nation.facilities.length,
        bodies: nation.bodies.length,
        representatives: nation.representatives.length,
        people: nation.people.length,
        equipment: nation.equipment.length,
        vehicles: nation.vehicles.length,
        routes: nation.routes.length,
        publishedPositions: nation.facilities.filter(({ place }) => place.quality === 'published').length,
        layers: (await catalogue.listLayers()).length,
      };
    },
  );

  app.get(
    '/api/catalogue/facilities',
    {
      schema: { summary: 'Facilities', querystring: FACILITIES_QUERY, response: answers(FACILITIES) },
    },
    (request) => {
      const { q, kind, limit } = request.query;
      const network = catalogue.network();
      const found =
        q === undefined
          ? network.listFacilities()
          : catalogue
              .search()
              .find(q, { kinds: ['facility'], limit: 5_000 })
              .flatMap(({ id }) => network.findFacility(id) ?? []);
      const facilities = kind === undefined ? found : found.filter((facility) => facility.kind === kind);
      return withNames({ facilities: facilities.slice(0, parseLimit(limit) ?? 50) }, services);
    },
  );

  app.get(
    '/api/catalogue/bodies',
    {
      schema: { summary: 'Served bodies', querystring: BODIES_QUERY, response: answers(BODIES) },
    },
    (request) => {
      const { q, servedBy, limit } = request.query;
      const network = catalogue.network();
      const found =
        q === undefined
          ? network.listBodies()
          : catalogue
              .search()
              .find(q, { kinds: ['body'], limit: 5_000 })
              .flatMap(({ id }) => network.findBody(id) ?? []);
      const bodies = servedBy === undefined ? found : found.filter((body) => body.servedBy === servedBy);
      return withNames({ bodies: bodies.slice(0, parseLimit(limit) ?? 50) }, services);
    },
  );

  addRepresentatives(app, services);
  addListsByFacility(app, services);
}

/** Whom a body has authorised, and until when. */
function addRepresentatives(app: App, services: Services): void {
  const { catalogue } = services.store;
  app.get(
    '/api/catalogue/representatives',
    {
      schema: {
        summary: 'The persons whom a body has authorised to hand over and receive its secrets',
        querystring: REPRESENTATIVES_QUERY,
        response: answers(REPRESENTATIVES),
      },
    },
    (request) => {
      const now = services.now();
      const months = catalogue.references().rulesAt(now).authorisationMonths.value;
      const representatives = catalogue
        .network()
        .listRepresentatives(request.query.body)
        .map((representative) => {
          const { authorisedFrom } = representative;
          const authorisedUntil = addMonths(authorisedFrom, months);
          return { ...representative, authorisedUntil, authorised: authorisedFrom <= now && now < authorisedUntil };
        });
      return withNames({ representatives }, services);
    },
  );
}

function addListsByFacility(app: App, services: Services): void {
  const { catalogue } = services.store;
  app.get(
    '/api/catalogue/people',
    {
      schema: { summary: 'People of the offices in reach', querystring: PEOPLE_QUERY, response: answers(PEOPLE) },
    },
    (request) => {
      const { facility, limit } = request.query;
      const network = catalogue.network();
      const reach = narrowed(reachOf(viewerOfRequest(request, services), 'people', network), facility);
      const found = reach === undefined ? network.listPeople() : reach.flatMap((each) => network.listPeopleAt(each));
      const people = found.slice(0, parseLimit(limit) ?? 200).map((person) => ({
        id: person.id,
        name: person.name,
        facility: person.facility,
        roles: rolesOf(person),
        clearance: clearanceOf(person, services.now()),
      }));
      return withNames({ people }, services);
    },
  );
  app.get(
    '/api/catalogue/vehicles',
    {
      schema: { summary: 'Vehicles', querystring: VEHICLES_QUERY, response: answers(VEHICLES) },
    },
    (request) => {
      const { facility, limit } = request.query;
      const network = catalogue.network();
      const vehicles = facility === undefined ? network.listVehicles() : network.listVehiclesAt(facility);
      return withNames({ vehicles: vehicles.slice(0, parseLimit(limit) ?? 200) }, services);
    },
  );
  app.get(
    '/api/catalogue/routes',
    {
      schema: { summary: 'Mail routes (đường thư)', querystring: ROUTES_QUERY, response: answers(ROUTES) },
    },
    (request) => {
      const { facility, limit } = request.query;
      const network = catalogue.network();
      const routes = facility === undefined ? network.listRoutes() : network.listRoutesAt(facility);
      return withNames({ routes: routes.slice(0, parseLimit(limit) ?? 200) }, services);
    },
  );
}
