import type { FacilityId } from '@giaolien/kernel';
import type { NetworkPort } from '../port/network-port.ts';
import type { Board } from './board.ts';

/** Puts the board together from what the API tells now; nobody's reservations yet, and no stores of the offices. */
export async function readBoard(port: NetworkPort): Promise<Board> {
  const now = port.now();
  const [items, receptacles, despatches, handovers, trips, irregularities] = await Promise.all([
    port.listItems(['accepted', 'controlled', 'at-office', 'out-for-delivery', 'attempted', 'suspended', 'missing']),
    port.listReceptacles(['filling', 'sealed', 'on-the-way', 'received']),
    port.listDespatches(['open']),
    port.listHandovers(['drawn', 'given']),
    port.listTrips(['planned', 'at-stop', 'under-way']),
    port.listOpenIrregularities(),
  ]);
  const known = new Set(trips.map((trip) => trip.id));
  const carriers = receptacles.flatMap(({ custodian }) => (custodian.kind === 'trip' ? [custodian.trip] : []));
  const finished = await Promise.all(
    [...new Set(carriers)].filter((id) => !known.has(id)).map((id) => port.findTrip(id)),
  );
  return {
    now,
    items,
    receptacles,
    empties: [],
    seals: new Map(),
    equipment: [],
    despatches,
    handovers,
    trips: [...trips, ...finished.flatMap((trip) => trip ?? [])],
    irregularities,
    reserved: new Set(),
  };
}

/** The offices whose stores somebody will need at this look. */
export interface Stores {
  /** Offices that put items into bags. */
  readonly empties: readonly FacilityId[];
  /** Offices that seal bags. */
  readonly seals: readonly FacilityId[];
  /** Offices where something waits for the X-ray. */
  readonly equipment: readonly FacilityId[];
}

/** The board with the empty bags, the unused seals and the machines of some offices. */
export async function withStores(board: Board, port: NetworkPort, stores: Stores): Promise<Board> {
  const [empties, seals, equipment] = await Promise.all([
    Promise.all(stores.empties.map((office) => port.listReceptacles(['empty', 'opened'], office))),
    Promise.all(stores.seals.map(async (office) => [office, await port.listUnusedSeals(office)] as const)),
    Promise.all(stores.equipment.map((office) => port.listEquipment(office))),
  ]);
  return { ...board, empties: empties.flat(), seals: new Map(seals), equipment: equipment.flat() };
}
