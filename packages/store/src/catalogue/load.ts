import type {
  AdminUnit,
  CalendarDay,
  CatalogueVersion,
  CatalogueVersionId,
  Commune,
  Nation,
  Province,
  SampleAccount,
  ServedBody,
  SpecialAreaListing,
  Succession,
} from '@giaolien/catalogue';
import type { Equipment, Facility, MailRoute, Person, Place, Representative, RuleSet, Vehicle } from '@giaolien/kernel';
import type { ClientBase, Pool } from 'pg';

import { listLayers } from './layers.ts';
import type { CatalogueTable } from './list-table.ts';
import { LISTS } from './tables.ts';

interface StateRow {
  readonly version: CatalogueVersionId;
  readonly isDemonstration: boolean;
  readonly samples: readonly SampleAccount[];
}

/** The stored nation as it was saved, read in one snapshot; `undefined` in a database that never had one. */
export async function loadNation(pool: Pool): Promise<Nation | undefined> {
  const client = await pool.connect();
  try {
    await client.query('begin transaction isolation level repeatable read, read only');
    const nation = await readNation(client);
    await client.query('commit');
    return nation;
  } catch (cause) {
    await client.query('rollback');
    throw cause;
  } finally {
    client.release();
  }
}

async function readNation(client: ClientBase): Promise<Nation | undefined> {
  const { rows } = await client.query<StateRow>(
    'select version, is_demonstration as "isDemonstration", samples from catalogue_state',
  );
  const state = rows[0];
  if (state === undefined) return undefined;
  const layers = await listLayers(client);
  return {
    version: state.version,
    versions: await read<CatalogueVersion>(client, LISTS.versions),
    units: await read<AdminUnit>(client, LISTS.units),
    successions: await read<Succession>(client, LISTS.successions),
    provinces: await read<Province>(client, LISTS.provinces),
    communes: await read<Commune>(client, LISTS.communes),
    facilities: (await read<FlatFacility>(client, LISTS.facilities)).map(facilityOf),
    specialAreas: await read<SpecialAreaListing>(client, LISTS.specialAreas),
    bodies: (await read<ServedBody>(client, LISTS.bodies)).map(
      withoutNulls('postcode', 'alsoKnownAs', 'outOfHoursContact'),
    ),
    representatives: await read<Representative>(client, LISTS.representatives),
    people: await read<Person>(client, LISTS.people),
    equipment: await read<Equipment>(client, LISTS.equipment),
    vehicles: await read<Vehicle>(client, LISTS.vehicles),
    routes: (await read<MailRoute>(client, LISTS.routes)).map(withoutNulls('serviceNumber')),
    ruleSets: await read<RuleSet>(client, LISTS.ruleSets),
    calendar: (await read<CalendarDay>(client, LISTS.calendar)).map(withoutNulls('note')),
    samples: state.samples,
    layers: layers.map(({ name, credit, digest }) => ({ name, credit, digest })),
    isDemonstration: state.isDemonstration,
  };
}

// The table's columns were written from values of this type; round trips are held by catalogue.db.test.ts.
async function read<Row>(client: ClientBase, table: CatalogueTable): Promise<readonly Row[]> {
  return (await table.read(client)) as readonly Row[];
}

type FlatFacility = Omit<Facility, 'place'> & Place;

function facilityOf({ lat, lon, quality, ...facility }: FlatFacility): Facility {
  return { ...withoutNulls<typeof facility>('parent')(facility), place: { lat, lon, quality } };
}

/** SQL has nulls where the kernel's types have absent properties. */
function withoutNulls<Row extends object>(...keys: readonly (keyof Row)[]): (row: Row) => Row {
  return (row) => {
    const copy = { ...row };
    for (const key of keys) if (copy[key] === null) delete copy[key];
    return copy;
  };
}
