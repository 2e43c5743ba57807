import { listTable } from './list-table.ts';

/** States of the administrative catalogue. */
export const versions = listTable(
  'catalogue_version',
  { id: ['text', 'id'], effective_from: ['date', 'effectiveFrom'], legal_basis: ['text', 'legalBasis'] },
  (nation) => nation.versions,
);

/** Every unit of every version. */
export const units = listTable(
  'admin_unit',
  {
    code: ['text', 'code'],
    valid_from: ['text', 'validFrom'],
    valid_until: ['date', 'validUntil'],
    level: ['text', 'level'],
    kind: ['text', 'kind'],
    name: ['text', 'name'],
    province: ['text', 'province'],
    former_district: ['text', 'formerDistrict'],
  },
  (nation) => nation.units,
);

/** What became of units. */
export const successions = listTable(
  'admin_succession',
  {
    level: ['text', 'level'],
    from_code: ['text', 'fromCode'],
    from_version: ['text', 'fromVersion'],
    to_code: ['text', 'toCode'],
    to_version: ['text', 'toVersion'],
    kind: ['text', 'kind'],
  },
  (nation) => nation.successions,
);

/** Provinces as they stand now. */
export const provinces = listTable(
  'province',
  {
    code: ['text', 'code'],
    name: ['text', 'name'],
    full_name: ['text', 'fullName'],
    kind: ['text', 'kind'],
    slug: ['text', 'slug'],
    office: ['text', 'office'],
    centre: ['text', 'centre'],
  },
  (nation) => nation.provinces,
);

/** Communes as they stand now. */
export const communes = listTable(
  'commune',
  {
    code: ['text', 'code'],
    name: ['text', 'name'],
    full_name: ['text', 'fullName'],
    kind: ['text', 'kind'],
    province: ['text', 'province'],
    office: ['text', 'office'],
  },
  (nation) => nation.communes,
);

/** Lists of special geographic conditions. */
export const specialAreas = listTable(
  'special_area',
  {
    commune: ['text', 'commune'],
    list: ['text', 'list'],
    valid_from: ['date', 'from'],
    valid_until: ['date', 'until'],
    citation: ['text', 'citation'],
  },
  (nation) => nation.specialAreas,
);
