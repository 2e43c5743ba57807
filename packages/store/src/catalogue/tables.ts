import { calendar, ruleSets } from './law-tables.ts';
import type { CatalogueTable } from './list-table.ts';
import { bodies, equipment, facilities, people, representatives, routes, vehicles } from './network-tables.ts';
import { communes, provinces, specialAreas, successions, units, versions } from './unit-tables.ts';

/** Every list of the nation, referred-to tables first. */
export const TABLES: readonly CatalogueTable[] = [
  versions,
  units,
  successions,
  facilities,
  provinces,
  communes,
  specialAreas,
  bodies,
  representatives,
  people,
  equipment,
  vehicles,
  routes,
  ruleSets,
  calendar,
];

/** The tables by the list they keep, for reading. */
export const LISTS = {
  versions,
  units,
  successions,
  facilities,
  provinces,
  communes,
  specialAreas,
  bodies,
  representatives,
  people,
  equipment,
  vehicles,
  routes,
  ruleSets,
  calendar,
} as const;
