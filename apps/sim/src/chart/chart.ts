import type { Facility, FacilityId, MailRoute, RouteStop } from '@giaolien/kernel';
import { networkOf, type Nation, type NationNetwork } from '@giaolien/catalogue';

/** The nation as the people of the network know it by heart: the tree of offices, and which route stops where. */
export interface Chart {
  readonly network: NationNetwork;
  /** Offices from `from` to `to` by the tree of parents, `to` last; empty when they are the same. */
  pathTo(from: FacilityId, to: FacilityId): readonly FacilityId[];
  /** The office to which `from` closes despatches for `to`; `undefined` when they are the same or not connected. */
  hopTo(from: FacilityId, to: FacilityId): FacilityId | undefined;
  /** Routes of level 1 and 2 that stop at `from` and later at `to`. */
  listRoutesBetween(from: FacilityId, to: FacilityId): readonly MailRoute[];
  /** Routes of level 1 between regional centres: what runs whether or not anyone posts. */
  readonly backbone: readonly MailRoute[];
}

/** Builds the chart of a nation. */
export function chartOf(nation: Nation): Chart {
  const network = networkOf(nation);
  const centres = new Set(nation.facilities.filter(isCentre).map((facility) => facility.id));
  const pathTo = (from: FacilityId, to: FacilityId) => pathBetween(network, from, to);
  return {
    network,
    pathTo,
    hopTo: (from, to) => pathTo(from, to)[0],
    listRoutesBetween: (from, to) =>
      network.listRoutesAt(from).filter((route) => route.level !== 3 && stopsInOrder(route.stops, from, to)),
    backbone: nation.routes.filter(
      (route) => route.level === 1 && route.stops.every((stop) => centres.has(stop.facility)),
    ),
  };
}

function isCentre(facility: Facility): boolean {
  return facility.kind === 'regional-centre';
}

function stopsInOrder(stops: readonly RouteStop[], from: FacilityId, to: FacilityId): boolean {
  const first = stops.findIndex((stop) => stop.facility === from);
  return first >= 0 && stops.slice(first + 1).some((stop) => stop.facility === to);
}

/** Up to the office above both, and down; two regional centres are neighbours. */
function pathBetween(network: NationNetwork, from: FacilityId, to: FacilityId): readonly FacilityId[] {
  const up = lineageOf(network, from);
  const down = lineageOf(network, to);
  const meeting = up.find((each) => down.includes(each));
  if (meeting === undefined) return [...up.slice(1), ...down.toReversed()];
  return [...up.slice(1, up.indexOf(meeting) + 1), ...down.slice(0, down.indexOf(meeting)).toReversed()];
}

/** The office and those above it, up to its regional centre. */
function lineageOf(network: NationNetwork, facility: FacilityId): readonly FacilityId[] {
  const lineage: FacilityId[] = [];
  for (let each = network.findFacility(facility); each !== undefined;) {
    lineage.push(each.id);
    each = each.parent === undefined ? undefined : network.findFacility(each.parent);
  }
  return lineage;
}
