import type {
  Body,
  BodyId,
  Calendar,
  CommuneCode,
  Facility,
  FacilityId,
  MailRoute,
  MailRouteId,
  Network,
  Person,
  Representative,
  RuleSet,
  ServiceDate,
  SpecialArea,
  Vehicle,
} from '@giaolien/kernel';

import { calendarOf } from './law/calendar.ts';
import { ruleSetOn } from './law/rule-sets.ts';
import type { Commune, Nation, Province, ServedBody } from './nation.ts';

/** The kernel's network, with the lists and look-ups that hosts need besides. All in memory; nothing is copied. */
export interface NationNetwork extends Network {
  readonly nation: Nation;
  readonly calendar: Calendar;
  findBody(id: BodyId): ServedBody | undefined;
  findRoute(id: MailRouteId): MailRoute | undefined;
  findProvince(code: string): Province | undefined;
  findCommune(code: string): Commune | undefined;
  /** Legal parameters in force on a day. */
  rulesOn(date: ServiceDate): RuleSet;
  /** The list of special geographic conditions on which a commune stood on a day. */
  specialAreaOn(commune: CommuneCode, date: ServiceDate): SpecialArea | undefined;
  listFacilities(): readonly Facility[];
  listBodies(): readonly ServedBody[];
  listPeople(): readonly Person[];
  listVehicles(): readonly Vehicle[];
  listRoutes(): readonly MailRoute[];
  listRepresentatives(body: BodyId): readonly Representative[];
  listBodiesServedBy(facility: FacilityId): readonly Body[];
  listPeopleAt(facility: FacilityId): readonly Person[];
  listVehiclesAt(facility: FacilityId): readonly Vehicle[];
  /** Routes that stop at the facility. */
  listRoutesAt(facility: FacilityId): readonly MailRoute[];
  /** Facilities whose parent it is. */
  listChildren(facility: FacilityId): readonly Facility[];
  /** Display name of any facility, body, representative, person, machine, vehicle, route, province or commune; `undefined` if none has the id. */
  findName(id: string): string | undefined;
}

/** Look-ups over a nation. Built once per nation in a few tens of milliseconds. */
export function networkOf(nation: Nation): NationNetwork {
  const facilities = byId(nation.facilities);
  const bodies = byId(nation.bodies);
  const people = byId(nation.people);
  const vehicles = byId(nation.vehicles);
  const routes = byId(nation.routes);
  const equipment = byId(nation.equipment);
  const representatives = byId(nation.representatives);
  const ruleSets = byId(nation.ruleSets);
  const provinces = new Map(nation.provinces.map((province) => [province.code, province]));
  const communes = new Map(nation.communes.map((commune) => [commune.code, commune]));
  return {
    nation,
    calendar: calendarOf(nation.calendar),
    findFacility: (id) => facilities.get(id),
    findBody: (id) => bodies.get(id),
    findPerson: (id) => people.get(id),
    findVehicle: (id) => vehicles.get(id),
    findRepresentative: (id) => representatives.get(id),
    findEquipment: (id) => equipment.get(id),
    findRuleSet: (id) => ruleSets.get(id),
    ...specialAreasOf(nation),
    findRoute: (id) => routes.get(id),
    findProvince: (code) => provinces.get(code),
    findCommune: (code) => communes.get(code),
    rulesOn: (date) => ruleSetOn(nation.ruleSets, date),
    listFacilities: () => nation.facilities,
    listBodies: () => nation.bodies,
    listPeople: () => nation.people,
    listVehicles: () => nation.vehicles,
    listRoutes: () => nation.routes,
    ...listsByFacility(nation),
    findName: (id) =>
      facilities.get(id)?.name ??
      bodies.get(id)?.name ??
      people.get(id)?.name ??
      vehicles.get(id)?.plate ??
      routes.get(id)?.name ??
      equipment.get(id)?.name ??
      representatives.get(id)?.name ??
      provinces.get(id)?.name ??
      communes.get(id)?.name,
  };
}

type FacilityLists = Pick<
  NationNetwork,
  | 'listRepresentatives'
  | 'listBodiesServedBy'
  | 'listPeopleAt'
  | 'listEquipment'
  | 'listVehiclesAt'
  | 'listRoutesAt'
  | 'listChildren'
>;

function listsByFacility(nation: Nation): FacilityLists {
  const bodies = Map.groupBy(nation.bodies, (body): FacilityId => body.servedBy);
  const people = Map.groupBy(nation.people, (person): FacilityId => person.facility);
  const representatives = Map.groupBy(nation.representatives, (representative): BodyId => representative.body);
  const equipment = Map.groupBy(nation.equipment, (machine): FacilityId => machine.facility);
  const vehicles = Map.groupBy(nation.vehicles, (vehicle): FacilityId => vehicle.facility);
  const children = Map.groupBy(nation.facilities, (facility): FacilityId => facility.parent ?? '');
  const routes = new Map<FacilityId, MailRoute[]>();
  for (const route of nation.routes) {
    for (const facility of new Set(route.stops.map((stop) => stop.facility))) {
      const list = routes.get(facility);
      if (list === undefined) routes.set(facility, [route]);
      else list.push(route);
    }
  }
  return {
    listRepresentatives: (body) => representatives.get(body) ?? [],
    listEquipment: (facility) => equipment.get(facility) ?? [],
    listBodiesServedBy: (facility) => bodies.get(facility) ?? [],
    listPeopleAt: (facility) => people.get(facility) ?? [],
    listVehiclesAt: (facility) => vehicles.get(facility) ?? [],
    listRoutesAt: (facility) => routes.get(facility) ?? [],
    listChildren: (facility) => children.get(facility) ?? [],
  };
}

/** The kernel asks for the listing that stands now: the one without an end. */
function specialAreasOf({ specialAreas }: Nation): Pick<NationNetwork, 'findSpecialArea' | 'specialAreaOn'> {
  const byCommune = Map.groupBy(specialAreas, (listing): CommuneCode => listing.commune);
  return {
    findSpecialArea: (commune) => byCommune.get(commune)?.find(({ until }) => until === null)?.list,
    specialAreaOn: (commune, date) =>
      byCommune.get(commune)?.find(({ from, until }) => from <= date && (until === null || date < until))?.list,
  };
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}
