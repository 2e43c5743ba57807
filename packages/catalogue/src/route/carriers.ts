import type { MailRoute, RouteStop } from '@giaolien/kernel';

import { readDataJson, readDataRows } from '../data.ts';
import { CENTRES } from '../facility/province-rows.ts';
import type { Commune } from '../nation.ts';
import { facilityAt, levelOne, nameOf, type RouteGround } from './level1.ts';

interface LegsFile {
  readonly rail: {
    readonly trains: readonly {
      readonly no: string;
      readonly from: string;
      readonly to: string;
      readonly dep: string;
      readonly arr: string;
      readonly day_offset: number;
    }[];
  };
  readonly air: { readonly legs: readonly { a: string; b: string; min: number; daily: number }[] };
}

/** Stations of the reference trains and the province in whose seat they stand. */
const STATION_PROVINCE: Readonly<Record<string, string>> = {
  'Hà Nội': '01',
  Vinh: '40',
  'Đà Nẵng': '48',
  'Nha Trang': '56',
  'Sài Gòn': '79',
};

/** Airports more than an hour by road from the seat of their province; their legs are left to the road. */
const REMOTE_AIRPORTS: ReadonlySet<string> = new Set(['PXU', 'TBB', 'VCL']);

/** First departure of a contracted flight and the time between two, in minutes. */
const FIRST_FLIGHT = 7 * 60;
const FLIGHT_INTERVAL = 6 * 60;
/** Flights a day that take KT1 bags, between the centres and elsewhere. */
const CENTRE_FLIGHTS = 3;
const OTHER_FLIGHTS = 1;

/** Level 1 by rail and air, contracted (R1.52), from `transport-legs-reference.json`. */
export function carrierRoutes(ground: RouteGround, communes: readonly Commune[]): readonly MailRoute[] {
  const legs = readDataJson<LegsFile>('transport-legs-reference.json');
  return [...railRoutes(legs, ground), ...airRoutes(legs, ground, communes)];
}

function railRoutes(legs: LegsFile, ground: RouteGround): readonly MailRoute[] {
  return legs.rail.trains.map((train) => {
    const from = facilityAt(ground, officeOfProvince(STATION_PROVINCE[train.from], ground));
    const to = facilityAt(ground, officeOfProvince(STATION_PROVINCE[train.to], ground));
    const departure = minutesOf(train.dep);
    const arrival = minutesOf(train.arr) + train.day_offset * 1440;
    const name = nameOf(from, to, `tàu ${train.no}`);
    return levelOne(`DS-${train.no}`, name, 'rail', stopsOf(from.id, departure, to.id, arrival), train.no);
  });
}

function airRoutes(legs: LegsFile, ground: RouteGround, communes: readonly Commune[]): readonly MailRoute[] {
  const airports = airportFacilities(ground, communes);
  const centres: ReadonlySet<string> = new Set(Object.values(CENTRES).map((centre) => centre.id));
  // Flight numbers are illustrative except VN1160; odd ones fly away from the first airport, even ones back.
  let number = 1201;
  return legs.air.legs.flatMap((leg) => {
    const a = airports.get(leg.a);
    const b = airports.get(leg.b);
    const isDaily = leg.daily >= 1;
    if (a === undefined || b === undefined || !isDaily) return [];
    const flights = centres.has(a) && centres.has(b) ? CENTRE_FLIGHTS : OTHER_FLIGHTS;
    return Array.from({ length: flights }, (_, index) => {
      const departure = FIRST_FLIGHT + index * FLIGHT_INTERVAL;
      const out = flightOf(number, a, b, departure, leg.min, ground);
      const back = flightOf(number + 1, b, a, departure + leg.min + 60, leg.min, ground);
      number += 2;
      return [out, back];
    }).flat();
  });
}

function flightOf(
  number: number,
  from: string,
  to: string,
  departure: number,
  minutes: number,
  ground: RouteGround,
): MailRoute {
  const service = `VN${number}`;
  const name = nameOf(facilityAt(ground, from), facilityAt(ground, to), `chuyến bay ${service}`);
  return levelOne(`HK-${service}`, name, 'air', stopsOf(from, departure, to, departure + minutes), service);
}

// An airport in a special zone hands over at the zone's office, any other at the KT1 office of its province.
function airportFacilities(ground: RouteGround, communes: readonly Commune[]): ReadonlyMap<string, string> {
  const zones = new Map(communes.filter((c) => c.kind === 'special-zone').map((c) => [c.code, c.office]));
  const facilities = new Map<string, string>();
  for (const row of readDataRows('transport-airports.csv', ['iata', 'commune_code', 'province_code'])) {
    if (row.iata === '' || REMOTE_AIRPORTS.has(row.iata)) continue;
    facilities.set(row.iata, zones.get(row.commune_code) ?? officeOfProvince(row.province_code, ground));
  }
  return facilities;
}

function officeOfProvince(code: string | undefined, ground: RouteGround): string {
  const centre = Object.values(CENTRES).find((candidate) => candidate.province === code);
  const office = centre?.id ?? ground.provinces.find((province) => province.code === code)?.office;
  if (office === undefined) throw new Error(`No KT1 office serves province ${code ?? '(none)'}.`);
  return office;
}

function stopsOf(from: string, departure: number, to: string, arrival: number): readonly RouteStop[] {
  return [
    { facility: from, arrivalMinute: departure, departureMinute: departure },
    { facility: to, arrivalMinute: arrival, departureMinute: arrival },
  ];
}

function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}
