import type { CalendarDay, MapLayer, SuccessionKind } from '../nation.ts';
import type { Point } from '../place/geometry.ts';

/** A province of the imported state, with the point of its seat. */
export interface ImportedProvince {
  readonly code: string;
  readonly name: string;
  readonly kind: 'province' | 'city';
  readonly seat: Point;
  readonly line: number;
}

/** How a commune's centre was found: published inside it, within 5 km, or replaced by an interior point. */
export type CentreQuality = 'A' | 'B' | 'C';

export interface ImportedCommune {
  readonly code: string;
  readonly name: string;
  readonly kind: 'commune' | 'ward' | 'special-zone';
  readonly province: string;
  readonly areaKm2: number;
  readonly centre: Point;
  readonly centreQuality: CentreQuality;
  readonly line: number;
}

/** Units of before 2025-07-01 and what became of them. The four files stand or fall together. */
export interface ImportedHistory {
  readonly provinces: readonly { readonly code: string; readonly fullName: string }[];
  readonly districts: readonly { readonly code: string; readonly fullName: string; readonly province: string }[];
  readonly communes: readonly ImportedFormerCommune[];
  readonly conversion: readonly ImportedConversion[];
}
export interface ImportedFormerCommune {
  readonly code: string;
  readonly fullName: string;
  readonly district: string;
  readonly province: string;
}
export interface ImportedConversion {
  readonly newCode: string;
  /** A commune, or a district that had none. */
  readonly old: { readonly level: 'commune' | 'district'; readonly code: string };
  readonly kind: SuccessionKind;
}

export interface ImportedRoad {
  readonly from: string;
  readonly to: string;
  readonly km: number;
}
export interface ImportedAirport {
  readonly iata: string | null;
  readonly name: string;
  readonly point: Point;
  readonly commune: string;
}
export interface ImportedStation {
  readonly line: string;
  readonly name: string;
  readonly km: number;
  readonly point: Point;
  readonly commune: string;
}

/** Everything a folder held, checked as a whole. What the folder lacks is absent; see `REQUIRED_FILES`. */
export interface GeoImport {
  readonly provinces: readonly ImportedProvince[];
  readonly communes: readonly ImportedCommune[];
  readonly history?: ImportedHistory;
  readonly roads: readonly ImportedRoad[];
  readonly airports: readonly ImportedAirport[];
  readonly stations: readonly ImportedStation[];
  readonly calendar?: readonly CalendarDay[];
  readonly layers: readonly MapLayer[];
  /** Names of the files that were read. */
  readonly files: readonly string[];
}
