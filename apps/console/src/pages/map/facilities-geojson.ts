import type { Feature, Point } from 'geojson';
import type { MapFacility } from '../../api/answers.ts';
import { PROVINCE_LABELS } from './data/province-labels.ts';
import { collection, pointFeature } from './style/geojson.ts';
import type { FacilityById } from './trips-geojson.ts';

/** Commune offices and service points. */
export function pointFeatures(facilities: FacilityById) {
  return collection([...facilities.values()].filter((facility) => !isOffice(facility)).map(featureOf));
}

/** Regional centres and provincial KT1 offices. */
export function officeFeatures(facilities: FacilityById) {
  return collection([...facilities.values()].filter(isOffice).map(featureOf));
}

function isOffice({ kind }: MapFacility): boolean {
  return kind === 'regional-centre' || kind === 'provincial-office';
}

function featureOf({ id, name, kind, quality, province, lon, lat }: MapFacility): Feature<Point> {
  return pointFeature(lon, lat, { id, name, kind, quality, short: shortNameOf(province, name) });
}

/** On a map of the country the place is enough: the sign says that it is a centre. */
function shortNameOf(province: string, name: string): string {
  return PROVINCE_LABELS.find((label) => label.code === province)?.name ?? name;
}
