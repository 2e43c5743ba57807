export { findUnit, listUnits, predecessorsOf, provinceOn, successorsOf } from './admin/history.ts';
export { CATALOGUE_VERSIONS } from './admin/units.ts';
export { buildDemonstration, REGIONAL_CENTRES } from './demonstration.ts';
export { applyImport } from './import/apply.ts';
export { differenceOf, isSame, type NationDifference, type RefinedPosition } from './import/difference.ts';
export type {
  CentreQuality,
  GeoImport,
  ImportedAirport,
  ImportedCommune,
  ImportedConversion,
  ImportedFormerCommune,
  ImportedHistory,
  ImportedProvince,
  ImportedRoad,
  ImportedStation,
} from './import/geo-import.ts';
export type { LegalChange, LegalChangeKind } from './import/legal-changes.ts';
export { readGeoFolder, REQUIRED_FILES } from './import/read-folder.ts';
export { ImportRefused } from './import/refusal.ts';
export { renderDifference } from './import/render.ts';
export { calendarOf } from './law/calendar.ts';
export { ruleSetOn } from './law/rule-sets.ts';
export { defaultLayers } from './map/default-layers.ts';
export {
  MAP_LAYER_NAMES,
  SUCCESSION_KINDS,
  type AdminKind,
  type AdminLevel,
  type AdminUnit,
  type CalendarDay,
  type CalendarStatus,
  type CatalogueVersion,
  type CatalogueVersionId,
  type Commune,
  type MapLayer,
  type MapLayerName,
  type MapLayerSummary,
  type Nation,
  type Province,
  type SampleAccount,
  type ServedBody,
  type SpecialAreaListing,
  type Succession,
  type SuccessionKind,
} from './nation.ts';
export { networkOf, type NationNetwork } from './network.ts';
export {
  demonstrationStaff,
  personOfStaff,
  staffOfPerson,
  type DrivingLicence,
  type IssuedTool,
  type PaperedQualification,
  type StaffBody,
} from './people/staff.ts';
export { distanceKm, VIETNAM_BOUNDS, type Point } from './place/geometry.ts';
export { buildPlaces } from './places/build.ts';
export type {
  CameraBody,
  EntryBody,
  MachineBody,
  OpeningBody,
  PlaceRecords,
  RulesBody,
  ZoneBody,
} from './places/place.ts';
export { buildRoster, mondayOf } from './roster/build.ts';
export type { PlannedPosition, PlannedShift, RosterBody } from './roster/roster.ts';
export {
  searchOf,
  type CatalogueSearch,
  type SearchHit,
  type SearchKind,
  type SearchOptions,
} from './search/search.ts';
export { NoTable, readCsvCells, unguarded, writeCsv, type TableBounds } from './text/csv.ts';
export { fullNameOf } from './text/names.ts';
export { searchKey } from './text/search-key.ts';
