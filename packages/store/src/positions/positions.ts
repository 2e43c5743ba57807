import type { Viewer } from '@giaolien/access';
import type { Instant, TripId, VehicleId } from '@giaolien/kernel';
import type { Pool } from 'pg';

import type { Reader } from '../access/reader.ts';

/** Where a vehicle, or a trip without a vehicle of ours, was at a moment. WGS84 degrees, km/h, degrees from north. */
export interface Sighting {
  readonly source:
    | { readonly kind: 'vehicle'; readonly vehicle: VehicleId }
    | { readonly kind: 'trip'; readonly trip: TripId };
  readonly at: Instant;
  readonly lat: number;
  readonly lon: number;
  readonly speedKmh: number;
  readonly course: number;
}

/** The newest position of a trip. */
export interface TripSighting {
  readonly trip: TripId;
  readonly at: Instant;
  readonly lat: number;
  readonly lon: number;
  readonly speedKmh: number;
  readonly course: number;
}

/** Positions of vehicles: inferred evidence, kept beside the log. */
export interface Positions {
  /**
   * Stores sightings and answers, after the commit, those that moved a trip. A sighting told twice is stored once;
   * one that is older than what is known is history only.
   */
  record(sightings: readonly Sighting[], receivedAt: Instant): Promise<readonly TripSighting[]>;
}

interface PositionRow {
  readonly subject: string;
  readonly at: number;
  readonly lat: number;
  readonly lon: number;
  readonly speed_kmh: number;
  readonly course: number;
}

const RECORD = `
  with told as (
    select distinct on (source, at) *
    from unnest($1::text[], $2::bigint[], $3::float8[], $4::float8[], $5::real[], $6::real[])
      as t (source, at, lat, lon, speed_kmh, course)
  ), kept as (
    insert into position (source, at, lat, lon, speed_kmh, course, received_at)
    select source, at, lat, lon, speed_kmh, course, $7 from told
    on conflict do nothing
  ), newest as (
    select distinct on (source) * from told order by source, at desc
  ), placed as (
    select source as subject, at, lat, lon, speed_kmh, course from newest
    union
    select 'trip:' || running.id, at, lat, lon, speed_kmh, course
    from newest
    join lateral (
      select id from trip_view
      where vehicle = substr(newest.source, 9) and state in ('at-stop', 'under-way')
      order by starts_at desc limit 1
    ) as running on newest.source like 'vehicle:%'
  )
  insert into position_now (subject, at, lat, lon, speed_kmh, course)
  select subject, at, lat, lon, speed_kmh, course from placed order by subject
  on conflict (subject) do update
    set at = excluded.at, lat = excluded.lat, lon = excluded.lon, speed_kmh = excluded.speed_kmh, course = excluded.course
    where position_now.at < excluded.at
  returning subject, at, lat, lon, speed_kmh, course`;

/** The positions of a database that is migrated. */
export function createPositions(pool: Pool): Positions {
  return {
    async record(sightings, receivedAt) {
      if (sightings.length === 0) return [];
      const { rows } = await pool.query<PositionRow>({
        name: 'position-record',
        text: RECORD,
        values: [
          sightings.map(({ source }) => sourceKey(source)),
          sightings.map(({ at }) => at),
          sightings.map(({ lat }) => lat),
          sightings.map(({ lon }) => lon),
          sightings.map(({ speedKmh }) => speedKmh),
          sightings.map(({ course }) => course),
          receivedAt,
        ],
      });
      return rows.filter(({ subject }) => subject.startsWith('trip:')).map(tripSightingOf);
    },
  };
}

/** The newest position of each of `trips` that has one and that `viewer` may follow (`mayFollowTrip`). */
export async function listPositions(
  reader: Reader,
  viewer: Viewer,
  trips: readonly TripId[],
): Promise<readonly TripSighting[]> {
  const rows = await reader.query<PositionRow>(viewer, {
    name: 'position-of-trips',
    text: 'select subject, at, lat, lon, speed_kmh, course from position_now where subject = any ($1)',
    values: [trips.map((trip) => `trip:${trip}`)],
  });
  return rows.map(tripSightingOf);
}

function sourceKey(source: Sighting['source']): string {
  return source.kind === 'vehicle' ? `vehicle:${source.vehicle}` : `trip:${source.trip}`;
}

function tripSightingOf({ subject, at, lat, lon, speed_kmh: speedKmh, course }: PositionRow): TripSighting {
  return { trip: subject.slice('trip:'.length), at, lat, lon, speedKmh, course };
}
