import type { ProvinceCode } from '@giaolien/kernel';
import type { Chart } from '../chart/chart.ts';
import { kmBetween, type Point } from './roads.ts';

/**
 * The national roads as chains of provincial seats, by province code. Not a map: enough that a van on the way to
 * Cà Mau is seen on land. Quốc lộ 1 from the Chinese border to Cà Mau, then the roads that leave it.
 */
const CHAINS: readonly (readonly ProvinceCode[])[] = [
  [
    '20',
    '24',
    '01',
    '37',
    '38',
    '40',
    '42',
    '44',
    '46',
    '48',
    '51',
    '52',
    '56',
    '68',
    '75',
    '79',
    '80',
    '82',
    '86',
    '92',
    '96',
  ],
  ['01', '33', '31', '22'],
  ['01', '25', '08'],
  ['25', '15', '12', '11'],
  ['25', '14', '11'],
  ['01', '19', '04'],
  ['52', '66', '75'],
  ['92', '91'],
];

const NEIGHBOURS: ReadonlyMap<ProvinceCode, readonly ProvinceCode[]> = neighbours();

/** The seats between two provinces on the shortest chain of national roads; none where they are neighbours. */
export function roadBetween(chart: Chart, from: ProvinceCode, to: ProvinceCode): readonly Point[] {
  const seats = shortest(chart, from, to);
  return seats.slice(1, -1).flatMap((province) => seatOf(chart, province) ?? []);
}

function neighbours(): ReadonlyMap<ProvinceCode, readonly ProvinceCode[]> {
  const pairs = CHAINS.flatMap((chain) =>
    chain.slice(1).flatMap((to, index) => {
      const from = chain[index] ?? to;
      return [[from, to] as const, [to, from] as const];
    }),
  );
  return new Map([...Map.groupBy(pairs, ([from]) => from)].map(([from, links]) => [from, links.map(([, to]) => to)]));
}

/** Dijkstra over a few dozen seats. */
function shortest(chart: Chart, from: ProvinceCode, to: ProvinceCode): readonly ProvinceCode[] {
  const open = new Map<ProvinceCode, { readonly km: number; readonly path: readonly ProvinceCode[] }>([
    [from, { km: 0, path: [from] }],
  ]);
  const done = new Set<ProvinceCode>();
  for (;;) {
    const next = [...open].toSorted(([, one], [, other]) => one.km - other.km)[0];
    if (next === undefined) return [from, to];
    const [here, { km, path }] = next;
    if (here === to) return path;
    open.delete(here);
    done.add(here);
    for (const neighbour of NEIGHBOURS.get(here) ?? []) {
      const step = kmBetweenSeats(chart, here, neighbour);
      const known = open.get(neighbour)?.km ?? Number.POSITIVE_INFINITY;
      if (!done.has(neighbour) && km + step < known) open.set(neighbour, { km: km + step, path: [...path, neighbour] });
    }
  }
}

function kmBetweenSeats(chart: Chart, from: ProvinceCode, to: ProvinceCode): number {
  const [one, other] = [seatOf(chart, from), seatOf(chart, to)];
  return one === undefined || other === undefined ? Number.POSITIVE_INFINITY : kmBetween(one, other);
}

function seatOf(chart: Chart, province: ProvinceCode): Point | undefined {
  const office = chart.network.findProvince(province)?.office;
  return office === undefined ? undefined : chart.network.findFacility(office)?.place;
}
