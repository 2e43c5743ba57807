import type { FacilityId } from '@giaolien/kernel';
import type { NetworkPort } from '../port/network-port.ts';
import type { Board } from './board.ts';

/** Puts the board together from what the API tells now; nobody's reservations yet, and no empty bags. */
export async function readBoard(port: NetworkPort): Promise<Board> {
  const now = port.now();
  const [items, receptacles, despatches, handovers, trips, irregularities] = await Promise.all([
    port.listItems(['accepted', 'controlled', 'at-office', 'out-for-delivery', 'attempted', 'missing']),
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
    despatches,
    handovers,
    trips: [...trips, ...finished.flatMap((trip) => trip ?? [])],
    irregularities,
    reserved: new Set(),
  };
}

/** The board with the empty bags of some offices. */
export async function withEmpties(board: Board, port: NetworkPort, offices: readonly FacilityId[]): Promise<Board> {
  const empties = await Promise.all(offices.map((office) => port.listReceptacles(['empty', 'opened'], office)));
  return { ...board, empties: empties.flat() };
}
