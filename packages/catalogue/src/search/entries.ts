import type { FacilityKind } from '@giaolien/kernel';

import type { Commune, Nation, Province } from '../nation.ts';
import { searchKey } from '../text/search-key.ts';

export type SearchKind = 'facility' | 'body' | 'commune';

/** One row of a search result. The subtitle always shows the province, because names repeat (Tân An ×10). */
export interface SearchHit {
  readonly kind: SearchKind;
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
}

/** A hit with the keys by which it is found; each key has a blank before every word. */
export interface SearchEntry {
  readonly hit: SearchHit;
  readonly title: string;
  /** The name without the words for its kind: ` ba dinh` of `Bưu điện phường Ba Đình`. */
  readonly core: string;
  /** Title, subtitle, other names and id. */
  readonly all: string;
  /** Lower-case title with accents, for queries typed with accents. */
  readonly accented: string;
  /** Breaks ties between kinds of place. */
  readonly weight: number;
}

const FACILITY_WEIGHT: Readonly<Record<FacilityKind, number>> = {
  'regional-centre': 8,
  'provincial-office': 7,
  'commune-office': 4,
  'service-point': 0,
};
const WEIGHT = { fourOffices: 9, central: 6, otherBody: 2, commune: 2, ward: 1 } as const;

/** Everything that can be found, in no order. */
export function searchEntriesOf(nation: Nation): readonly SearchEntry[] {
  const names: Names = {
    provinces: new Map(nation.provinces.map((province) => [province.code, province])),
    communes: new Map(nation.communes.map((commune) => [commune.code, commune])),
  };
  return [...facilityEntries(nation, names), ...bodyEntries(nation, names), ...communeEntries(nation, names)];
}

interface Names {
  readonly provinces: ReadonlyMap<string, Province>;
  readonly communes: ReadonlyMap<string, Commune>;
}

function facilityEntries(nation: Nation, names: Names): readonly SearchEntry[] {
  return nation.facilities.map((facility) => {
    const commune = names.communes.get(facility.commune);
    const province = names.provinces.get(facility.province);
    const place = placeOf(facility.commune, facility.province, names);
    const isCommuneOffice = facility.kind === 'commune-office';
    const subtitle = `${facility.id} · ${isCommuneOffice ? (province?.fullName ?? facility.province) : place}`;
    const core = isCommuneOffice ? commune?.name : facility.kind === 'provincial-office' ? province?.name : undefined;
    const weight = FACILITY_WEIGHT[facility.kind] + (isCommuneOffice && commune?.kind === 'ward' ? WEIGHT.ward : 0);
    return entryOf({ kind: 'facility', id: facility.id, title: facility.name, subtitle }, { weight, core });
  });
}

function bodyEntries(nation: Nation, names: Names): readonly SearchEntry[] {
  return nation.bodies.map((body) => {
    const place = placeOf(body.commune, body.province, names);
    const subtitle = body.postcode === undefined ? place : `${body.postcode} · ${place}`;
    const weight = body.fourOffices ? WEIGHT.fourOffices : body.group === 'central' ? WEIGHT.central : WEIGHT.otherBody;
    const more = body.alsoKnownAs?.join(' ');
    return entryOf({ kind: 'body', id: body.id, title: body.name, subtitle }, { weight, more });
  });
}

function communeEntries(nation: Nation, names: Names): readonly SearchEntry[] {
  return nation.communes.map((commune) => {
    const title = commune.fullName.charAt(0).toUpperCase() + commune.fullName.slice(1);
    const subtitle = names.provinces.get(commune.province)?.fullName ?? commune.province;
    const weight = WEIGHT.commune + (commune.kind === 'ward' ? WEIGHT.ward : 0);
    return entryOf({ kind: 'commune', id: commune.code, title, subtitle }, { weight, core: commune.name });
  });
}

function entryOf(
  hit: SearchHit,
  keys: { readonly weight: number; readonly core?: string | undefined; readonly more?: string | undefined },
): SearchEntry {
  const title = ` ${searchKey(hit.title)}`;
  const more = keys.more === undefined ? '' : ` ${searchKey(keys.more)}`;
  return {
    hit,
    title,
    core: keys.core === undefined ? title : ` ${searchKey(keys.core)}`,
    all: `${title} ${searchKey(hit.subtitle)}${more} ${searchKey(hit.id)}`,
    accented: hit.title.toLowerCase(),
    weight: keys.weight,
  };
}

function placeOf(commune: string, province: string, names: Names): string {
  return `${names.communes.get(commune)?.fullName ?? commune}, ${names.provinces.get(province)?.fullName ?? province}`;
}
