import { serviceDateOf, type FacilityId } from '@giaolien/kernel';
import type { Register, RegisterRecord } from '@giaolien/store';
import type { Camera, Entry, Machine, PlaceRow, Zone, ZoneAlarm } from '@giaolien/wire';
import type { Services } from '../services.ts';
import { rowOf, type Bodies } from './records.ts';
import { listRosters, shiftsAround } from './rosters.ts';
import { zoneAlarms } from './zone-alarms.ts';

/** The records of one register in these facilities, as the screens get them. */
async function rowsOf<Name extends Register>(
  register: Name,
  facilities: readonly FacilityId[] | undefined,
  { store }: Services,
): Promise<readonly (RegisterRecord<Bodies[Name]> & { readonly row: ReturnType<typeof rowOf<Bodies[Name]>> })[]> {
  const records = await store.registers.list<Bodies[Name]>(register, { facilities });
  return records.map((record) => ({ ...record, row: rowOf(record) }));
}

/** Zones, cameras, rules and machines of one facility. */
export async function recordsOf(facility: FacilityId, services: Services) {
  const only = [facility];
  const [zones, cameras, rules, inside] = await Promise.all([
    rowsOf('zone', only, services),
    rowsOf('camera', only, services),
    rowsOf('rules', only, services),
    services.store.registers.listInside<Bodies['entry']>(only),
  ]);
  return {
    zones: zones.map(({ row }): Zone => row),
    cameras: cameras.map(({ row }): Camera => row),
    rules: rules.map(({ row }) => row),
    inside: inside.map((record): Entry => rowOf(record)),
  };
}

/** Every machine of a facility: those of the register, and those of the catalogue that nobody has written papers of. */
export async function machinesOf(facility: FacilityId, services: Services): Promise<readonly Machine[]> {
  const { catalogue, views } = services.store;
  const written = (await rowsOf('machine', [facility], services)).map(({ row }) => row);
  const known = new Set(written.map(({ id }) => id));
  const bare = catalogue
    .network()
    .listEquipment(facility)
    .filter(({ id }) => !known.has(id))
    .map(({ id, name, kind, calibratedUntil }) => ({ id, name, kind, calibratedUntil, ...NO_PAPERS }));
  const all = [...written, ...bare];
  const reports = await views.listEquipmentReports(all.map(({ id }) => id));
  const working = new Map(reports.map((report) => [report.id, report.working]));
  return all.map((machine) => ({ ...machine, working: working.get(machine.id) ?? true }));
}

const NO_PAPERS = {
  serial: null,
  inspectedAt: null,
  inspectedUntil: null,
  paper: null,
  version: 0,
  changedBy: 'catalogue',
  changedAt: 946_684_800_000,
};

/** One line for each of these facilities of which the register knows something, those with most alarms first. */
export async function placeRows(
  facilities: readonly FacilityId[] | undefined,
  services: Services,
): Promise<readonly PlaceRow[]> {
  const network = services.store.catalogue.network();
  const [counts, found] = await Promise.all([
    services.store.registers.countPlaces(facilities),
    alarmsOf(facilities, services),
  ]);
  const alarms = Map.groupBy(found, ({ facility }) => facility);
  return counts
    .map((row) => ({
      ...row,
      openForKt1: network.findFacility(row.facility)?.openForKt1 ?? false,
      alarms: alarms.get(row.facility)?.length ?? 0,
    }))
    .toSorted((a, b) => b.alarms - a.alarms);
}

/** What is wrong with the zones of these facilities now; `undefined`: of all. */
export async function alarmsOf(
  facilities: readonly FacilityId[] | undefined,
  services: Services,
): Promise<readonly ZoneAlarm[]> {
  const now = services.now();
  const zones = await rowsOf('zone', facilities, services);
  const withZones = [...new Set(zones.map(({ facility }) => facility))];
  const [cameras, inside, rosters] = await Promise.all([
    rowsOf('camera', withZones, services),
    services.store.registers.listInside<Bodies['entry']>(withZones),
    listRosters(withZones, serviceDateOf(now), 1, services),
  ]);
  const byFacility = {
    zones: Map.groupBy(zones, ({ facility }) => facility),
    cameras: Map.groupBy(cameras, ({ facility }) => facility),
    inside: Map.groupBy(inside, ({ facility }) => facility),
    rosters: Map.groupBy(rosters, ({ facility }) => facility),
  };
  return withZones
    .flatMap((facility) =>
      zoneAlarms({
        facility,
        zones: byFacility.zones.get(facility)?.map(({ row }): Zone => row) ?? [],
        cameras: byFacility.cameras.get(facility)?.map(({ row }): Camera => row) ?? [],
        inside: byFacility.inside.get(facility)?.map((record): Entry => rowOf(record)) ?? [],
        shifts: shiftsAround(byFacility.rosters.get(facility) ?? [], now),
        now,
      }),
    )
    .toSorted((a, b) => b.since - a.since);
}
