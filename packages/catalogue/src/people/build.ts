import { serviceDateOf, yearOf, type Instant, type Person, type Role } from '@giaolien/kernel';

import { CENTRES } from '../facility/province-rows.ts';
import type { Commune, Province, SampleAccount } from '../nation.ts';
import { nameFor } from './names.ts';
import { qualificationsOf } from './qualifications.ts';

/** Words of the field that begin a person's id. */
const ROLE_WORD: Readonly<Record<Exclude<Role, 'watch'>, string>> = {
  clerk: 'giaodich',
  controller: 'kiemsoat',
  sorter: 'chiachon',
  driver: 'laixe',
  courier: 'buuta',
  dispatcher: 'dieuhanh',
  monitor: 'giamsat',
  administrator: 'quantri',
  inspector: 'kiemtra',
};

type CrewRole = keyof typeof ROLE_WORD;
type Crew = Partial<Readonly<Record<CrewRole, number>>>;

/** The Central Post Department's own people: 71 over the three centres (domain paper, section 7). */
const CENTRE_CREWS: Readonly<Record<keyof typeof CENTRES, Crew>> = {
  north: {
    clerk: 6,
    controller: 4,
    sorter: 8,
    driver: 8,
    courier: 7,
    dispatcher: 2,
    monitor: 2,
    administrator: 2,
    inspector: 1,
  },
  central: { clerk: 2, controller: 2, sorter: 3, driver: 2, courier: 2, dispatcher: 1, monitor: 1 },
  south: { clerk: 3, controller: 2, sorter: 4, driver: 3, courier: 3, dispatcher: 2, monitor: 1 },
};

/** Where the X-ray machines stand. */
const SCREENING_FACILITIES: ReadonlySet<string> = new Set(Object.values(CENTRES).map(({ id }) => id));

/** People of the public network who work for KT1 (domain paper, section 7: about 5,500). */
const PUBLIC_NETWORK_STAFF = 5500;

/** Where the demonstration walks an item by hand; its communes get a second person like wards do. */
const WALKED_PROVINCE = '96';
const WALKED_COMMUNE = 'Đất Mũi';

/** Everyone on the staff register on the day of `now`. */
export function buildPeople(
  provinces: readonly Province[],
  communes: readonly Commune[],
  now: Instant,
): readonly Person[] {
  const year = yearOf(serviceDateOf(now));
  const centres = Object.entries(CENTRES).flatMap(([key, centre]) =>
    // The keys of CENTRES are exactly the keys of CENTRE_CREWS.
    crewOf(CENTRE_CREWS[key as keyof typeof CENTRES], centre.slug, centre.id, year),
  );
  const local = communes.flatMap((commune) => communeStaff(commune, year));
  const sizes = officeSizes(provinces, communes, PUBLIC_NETWORK_STAFF - local.length);
  const offices = provinces.flatMap((province) =>
    crewOf(officeCrew(sizes.get(province.code) ?? 0), province.slug, province.office, year),
  );
  return [...centres, ...offices, ...local];
}

/** One person per role in Hà Nội and in Cà Mau, and the commune office at the end of the road. */
export function sampleAccounts(people: readonly Person[], communes: readonly Commune[]): readonly SampleAccount[] {
  const known = new Set(people.map((person) => person.id));
  const everywhere: CrewRole[] = ['clerk', 'controller', 'sorter', 'driver', 'courier', 'dispatcher'];
  const atPlace = (roles: readonly CrewRole[], slug: string): SampleAccount[] =>
    roles.map((role) => ({ person: `${ROLE_WORD[role]}.${slug}`, role }));
  const end = communes.find((commune) => commune.province === WALKED_PROVINCE && commune.name === WALKED_COMMUNE);
  const samples: SampleAccount[] = [
    ...atPlace([...everywhere, 'monitor', 'administrator', 'inspector'], CENTRES.north.slug),
    ...atPlace(everywhere, 'camau'),
    ...(end === undefined
      ? []
      : [
          { person: `buudien.${end.office}`, role: 'courier' as const },
          { person: `kiemsoat.${end.office}`, role: 'controller' as const },
        ]),
  ];
  const lost = samples.find((sample) => !known.has(sample.person));
  if (lost !== undefined) throw new Error(`Sample account ${lost.person} is no person of the register.`);
  return samples;
}

// Larger provinces have more people at their KT1 office; the shares add up to the whole exactly.
function officeSizes(
  provinces: readonly Province[],
  communes: readonly Commune[],
  total: number,
): ReadonlyMap<string, number> {
  const counts = Map.groupBy(communes, (commune) => commune.province);
  const weights = provinces.map((province) => 20 + (counts.get(province.code)?.length ?? 0));
  const sum = weights.reduce((left, right) => left + right, 0);
  const sizes = new Map<string, number>();
  let given = 0;
  let passed = 0;
  provinces.forEach((province, index) => {
    passed += weights[index] ?? 0;
    const upTo = Math.round((passed / sum) * total);
    sizes.set(province.code, upTo - given);
    given = upTo;
  });
  return sizes;
}

function officeCrew(size: number): Crew {
  const fixed = { dispatcher: 2, controller: 3, clerk: 3, sorter: size >= 40 ? 6 : 4, courier: size >= 40 ? 6 : 3 };
  const rest = size - Object.values(fixed).reduce((left, right) => left + right, 0);
  if (rest < 2) throw new Error(`A provincial KT1 office of ${size} people is too small for a crew.`);
  return { ...fixed, driver: rest };
}

function crewOf(crew: Crew, slug: string, facility: string, year: number): readonly Person[] {
  // Object.entries widens the keys of Crew.
  return (Object.entries(crew) as [CrewRole, number][]).flatMap(([role, count]) =>
    Array.from({ length: count }, (_, index): Person => {
      const id = `${ROLE_WORD[role]}${index === 0 ? '' : index + 1}.${slug}`;
      const isJunior = index >= 4 && (role === 'sorter' || role === 'courier' || role === 'driver');
      return {
        id,
        name: nameFor(id),
        facility,
        roles: [role],
        qualifications: qualificationsOf(id, year, {
          secrecy: isJunior ? 'B' : 'A',
          mayLapse: isJunior,
          screens: SCREENING_FACILITIES.has(facility) && (role === 'sorter' || role === 'controller'),
        }),
      };
    }),
  );
}

function communeStaff(commune: Commune, year: number): readonly Person[] {
  const isLarge = commune.kind !== 'commune' || commune.province === WALKED_PROVINCE;
  const secrecy = isLarge ? 'A' : 'B';
  const first = `buudien.${commune.office}`;
  const second = `kiemsoat.${commune.office}`;
  const person = (id: string, roles: readonly Role[]): Person => ({
    id,
    name: nameFor(id),
    facility: commune.office,
    roles,
    qualifications: qualificationsOf(id, year, { secrecy, mayLapse: false, screens: false }),
  });
  const staff = [person(first, ['clerk', 'sorter', 'courier'])];
  return isLarge ? [...staff, person(second, ['controller', 'sorter', 'courier'])] : staff;
}
