import { readDataJson } from '../data.ts';
import type { Commune, Province, ServedBody } from '../nation.ts';
import { CENTRES, type ProvinceRow } from '../facility/province-rows.ts';
import { drawFrom } from '../people/chance.ts';
import { nameFor } from '../people/names.ts';

/** The offices that may send free to anyone and ask for guards (R1.17, R1.42). */
const FOUR_OFFICES: ReadonlySet<string> = new Set([
  'Văn phòng Trung ương Đảng',
  'Văn phòng Chủ tịch nước',
  'Văn phòng Quốc hội',
  'Văn phòng Chính phủ',
]);

interface CentralFile {
  readonly organs: readonly {
    readonly no: number;
    readonly name: string;
    readonly commune: string;
    readonly alsoKnownAs?: readonly string[];
  }[];
}
interface ProvincialFile {
  readonly organs: readonly { readonly id: string; readonly name: string; readonly suffix?: string }[];
}
interface SecretHolderFile {
  readonly bodies: readonly { readonly name: string; readonly commune: string }[];
}

/** What bodies are built from. */
export interface BodyGround {
  readonly provinces: readonly Province[];
  readonly communes: readonly Commune[];
  readonly rows: readonly ProvinceRow[];
  /** Commune of each province's KT1 office, by province code. */
  readonly seats: ReadonlyMap<string, string>;
  /** Zones whose People's Committee works from the mainland and is served from the province's office. */
  readonly servedFromProvince: ReadonlySet<string>;
}

/** All served bodies: the 58 central ones, the organs of each province and commune, and holders of secrets. */
export function buildBodies(ground: BodyGround): readonly ServedBody[] {
  const server = servers(ground.provinces);
  const provinceOf = new Map(ground.communes.map((commune) => [commune.code, commune.province]));
  return [
    ...centralBodies(provinceOf, server),
    ...ground.provinces.flatMap((province) => provincialBodies(province, ground)),
    ...communeBodies(ground),
    ...secretHolders(provinceOf, server),
  ].map((body) => ({ ...body, ...contactOf(body.id) }));
}

// Nine in ten have named who receives at night, at weekends and on days off (R1.20).
function contactOf(body: string): Pick<ServedBody, 'outOfHoursContact'> {
  if (drawFrom(`${body}/contact`) % 10 === 0) return {};
  return { outOfHoursContact: `Trực ban: ${nameFor(`${body}/contact`)}` };
}

// In the three cities the Central Post Department serves by itself (R1.05), elsewhere the provincial KT1 office does.
function servers(provinces: readonly Province[]): ReadonlyMap<string, string> {
  const server = new Map(provinces.map((province) => [province.code, province.office]));
  for (const centre of Object.values(CENTRES)) server.set(centre.province, centre.id);
  return server;
}

function centralBodies(
  provinceOf: ReadonlyMap<string, string>,
  server: ReadonlyMap<string, string>,
): readonly ServedBody[] {
  return readDataJson<CentralFile>('central-bodies.json').organs.map((organ) => {
    const isOneOfFour = FOUR_OFFICES.has(organ.name);
    return {
      id: `TW-${String(organ.no).padStart(2, '0')}`,
      name: organ.name,
      group: 'central',
      fourOffices: isOneOfFour,
      // The Politburo and the Secretariat receive through the Party's central office (R1.50).
      screened: isOneOfFour,
      ...standingIn(organ.commune, provinceOf, server),
      ...(organ.alsoKnownAs === undefined ? {} : { alsoKnownAs: organ.alsoKnownAs }),
    };
  });
}

function provincialBodies(province: Province, ground: BodyGround): readonly ServedBody[] {
  const row = ground.rows.find((candidate) => candidate.code === province.code);
  const commune = ground.seats.get(province.code);
  if (row === undefined || commune === undefined) throw new Error(`Province ${province.code} has no seat.`);
  const committee = province.kind === 'city' ? 'Thành ủy' : 'Tỉnh ủy';
  return readProvincialOrgans().map((organ) => ({
    id: `T${province.code}-${organ.id}`,
    name: organ.name
      .replace('{committee}', committee)
      .replace('{province}', province.fullName)
      .replace('{name}', province.name),
    group: 'local',
    fourOffices: false,
    screened: false,
    province: province.code,
    commune,
    ...(organ.suffix === undefined ? {} : { postcode: `${row.postcodePrefix}${organ.suffix}` }),
    servedBy: province.office,
  }));
}

let provincialOrgans: ProvincialFile['organs'] | undefined;
function readProvincialOrgans(): ProvincialFile['organs'] {
  provincialOrgans ??= readDataJson<ProvincialFile>('provincial-bodies.json').organs;
  return provincialOrgans;
}

function communeBodies(ground: BodyGround): readonly ServedBody[] {
  const provinces = new Map(ground.provinces.map((province) => [province.code, province]));
  return ground.communes.flatMap((commune) => {
    const province = provinces.get(commune.province);
    if (province === undefined) throw new Error(`Commune ${commune.code} lies in no known province.`);
    const place = `${commune.fullName}, ${province.fullName}`;
    const common = {
      group: 'local' as const,
      fourOffices: false,
      screened: false,
      province: commune.province,
      commune: commune.code,
      servedBy: ground.servedFromProvince.has(commune.code) ? province.office : commune.office,
    };
    return [
      { ...common, id: `X${commune.code}-DU`, name: `Đảng ủy ${place}` },
      { ...common, id: `X${commune.code}-UBND`, name: `Ủy ban nhân dân ${place}`, alsoKnownAs: [`UBND ${place}`] },
    ];
  });
}

function secretHolders(
  provinceOf: ReadonlyMap<string, string>,
  server: ReadonlyMap<string, string>,
): readonly ServedBody[] {
  return readDataJson<SecretHolderFile>('secret-holders.json').bodies.map((body, index) => ({
    id: `DN-${String(index + 1).padStart(2, '0')}`,
    name: body.name,
    group: 'secret-holder',
    fourOffices: false,
    screened: false,
    ...standingIn(body.commune, provinceOf, server),
  }));
}

function standingIn(
  commune: string,
  provinceOf: ReadonlyMap<string, string>,
  server: ReadonlyMap<string, string>,
): { province: string; commune: string; servedBy: string } {
  const province = provinceOf.get(commune);
  const servedBy = province === undefined ? undefined : server.get(province);
  if (province === undefined || servedBy === undefined) throw new Error(`Body in unknown commune ${commune}.`);
  return { province, commune, servedBy };
}
