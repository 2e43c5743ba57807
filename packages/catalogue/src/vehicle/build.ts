import type { Facility, Vehicle, VehicleKind } from '@giaolien/kernel';

import type { FormerProvince } from '../admin/former-provinces.ts';
import { CENTRES, type CentreKey, type ProvinceRow } from '../facility/province-rows.ts';
import type { Commune, Province } from '../nation.ts';

/** The centre's 13 cars and 13 motorcycles (domain paper, section 7), by regional centre. */
const CENTRE_FLEET: Readonly<Record<CentreKey, number>> = { north: 8, central: 2, south: 3 };

/** Communes that one van of a provincial office can visit in a run. */
const COMMUNES_PER_VAN = 6;

/** Letters that begin the serial part of Vietnamese plates by type of vehicle. */
const SERIES: Readonly<Record<VehicleKind, string>> = { car: 'A', van: 'D', truck: 'C', motorcycle: 'B1' };

/**
 * The fleet: cars with blue central plates (80) at the centres, dedicated vans and trucks with GPS at provincial
 * offices, one motorcycle per commune office. A vehicle's id is its plate without marks.
 */
export function buildVehicles(
  provinces: readonly Province[],
  communes: readonly Commune[],
  rows: readonly ProvinceRow[],
  former: readonly FormerProvince[],
): readonly Vehicle[] {
  const plates = new PlateRoll();
  return [
    ...centreFleet(plates),
    ...provinces.flatMap((province) => provincialFleet(province, communes, rows, plates)),
    ...communeFleet(communes, former, plates),
  ];
}

const CENTRAL = { dedicated: true, operator: 'central' } as const;
const PUBLIC_DEDICATED = { dedicated: true, operator: 'public' } as const;
const PUBLIC_SHARED = { dedicated: false, operator: 'public' } as const;

/** Gives out number plates, each once. */
class PlateRoll {
  readonly #next = new Map<string, number>();

  draw(region: string, kind: VehicleKind): string {
    const serial = this.#next.get(`${region}${kind}`) ?? 0;
    this.#next.set(`${region}${kind}`, serial + 1);
    // A step that shares no factor with 90,000 visits every number once and does not look like counting.
    const digits = String(10_000 + ((serial * 7_919 + 1_234) % 90_000));
    return `${region}-${SERIES[kind]} ${digits.slice(0, 3)}.${digits.slice(3)}`;
  }
}

function vehicleOf(
  plate: string,
  kind: VehicleKind,
  facility: string,
  run: Pick<Vehicle, 'dedicated' | 'operator'>,
): Vehicle {
  return { id: plate.replace(/[^0-9A-Z]/gu, ''), plate, kind, facility, ...run };
}

function centreFleet(plates: PlateRoll): readonly Vehicle[] {
  return Object.entries(CENTRES).flatMap(([key, centre]) =>
    // The keys of CENTRES are exactly the CentreKeys.
    Array.from({ length: CENTRE_FLEET[key as CentreKey] }, () => [
      vehicleOf(plates.draw('80', 'car'), 'car', centre.id, CENTRAL),
      vehicleOf(plates.draw('80', 'motorcycle'), 'motorcycle', centre.id, CENTRAL),
    ]).flat(),
  );
}

function provincialFleet(
  province: Province,
  communes: readonly Commune[],
  rows: readonly ProvinceRow[],
  plates: PlateRoll,
): readonly Vehicle[] {
  const region = rows.find((row) => row.code === province.code)?.plate ?? '80';
  const visited = communes.filter((commune) => commune.province === province.code).length;
  const kinds: VehicleKind[] = [
    'truck',
    'truck',
    'truck',
    ...Array.from({ length: Math.ceil(visited / COMMUNES_PER_VAN) + 1 }, (): VehicleKind => 'van'),
    'motorcycle',
    'motorcycle',
  ];
  return kinds.map((kind) => vehicleOf(plates.draw(region, kind), kind, province.office, PUBLIC_DEDICATED));
}

function communeFleet(
  communes: readonly Commune[],
  former: readonly FormerProvince[],
  plates: PlateRoll,
): readonly Vehicle[] {
  const plateOf = new Map<string, string>();
  for (const province of former) {
    for (const prefix of province.officePrefixes) plateOf.set(prefix, province.plate);
  }
  return communes.map((commune) =>
    vehicleOf(
      plates.draw(plateOf.get(commune.office.slice(0, 2)) ?? '80', 'motorcycle'),
      'motorcycle',
      commune.office,
      PUBLIC_SHARED,
    ),
  );
}

/** The facility at which a vehicle stands by default must exist; asserted once when the nation is assembled. */
export function assertHomesExist(vehicles: readonly Vehicle[], facilities: readonly Facility[]): void {
  const known = new Set(facilities.map((facility) => facility.id));
  const lost = vehicles.find((vehicle) => !known.has(vehicle.facility));
  if (lost !== undefined) throw new Error(`Vehicle ${lost.plate} belongs to unknown facility ${lost.facility}.`);
}
