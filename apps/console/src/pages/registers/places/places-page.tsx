import { Chip, EmptyState, formatNumber, useText, type Column, type Messages } from '@giaolien/ui';
import type { PlaceRow } from '@giaolien/wire';
import { Checkbox } from '@mantine/core';
import { IconAlertTriangle, IconBuildingWarehouse } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Navigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Names } from '../../../api/answers.ts';
import { placesQuery, zoneAlarmsQuery } from '../../../api/place-queries.ts';
import { countColumn, nameColumn } from '../../../parts/columns.tsx';
import rows from '../../../parts/detail.module.css';
import { FacilityFilter } from '../../../parts/filters.tsx';
import { ClearFilters, ListPage, searchSetter } from '../../../parts/list-page.tsx';
import { countAlarms } from './alarms.ts';

const route = getRouteApi('/shell/places');
const NO_NAMES: Names = {};
const NO_PLACES: readonly PlaceRow[] = [];

/** The offices of the facility register: zones, cameras, machines, who is inside, what is alarming. */
export function PlacesPage() {
  const text = useText();
  const words = text.places.list;
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(placesQuery(search.facility));
  const { data: alarmed } = useQuery(zoneAlarmsQuery(search.facility));
  const names = query.data?.names ?? NO_NAMES;
  const places = query.data?.places ?? NO_PLACES;
  const alarms = useMemo(() => countAlarms(alarmed?.alarms ?? []), [alarmed]);
  const total = alarmed?.alarms.length;
  const shown = useMemo(
    () =>
      places
        .filter(({ facility }) => search.alarm !== true || alarms.has(facility))
        .toSorted((one, other) => (alarms.get(other.facility) ?? 0) - (alarms.get(one.facility) ?? 0)),
    [places, alarms, search.alarm],
  );
  const columns = useMemo(() => columnsOf(text, names, alarms), [text, names, alarms]);
  const go = (next: typeof search) => void navigate({ search: next, replace: true });
  const set = searchSetter(search, go);
  const [only] = places;
  // Whoever reaches one office only has nothing to choose from.
  if (query.data?.total === 1 && only !== undefined && search.facility === undefined) {
    return <Navigate to="/places/$facility" params={{ facility: only.facility }} replace />;
  }
  return (
    <ListPage
      title={text.places.title}
      query={query}
      aside={
        total !== undefined && (
          <Chip tone={total > 0 ? 'bad' : 'done'}>
            {total > 0 ? words.alarmCount({ count: formatNumber(total) }) : words.allCalm}
          </Chip>
        )
      }
      filters={
        <>
          <Checkbox
            label={words.onlyAlarms}
            checked={search.alarm === true}
            onChange={(event) => set({ alarm: event.currentTarget.checked ? true : undefined })}
          />
          <FacilityFilter value={search.facility} names={names} onChange={(facility) => set({ facility })} />
          <ClearFilters search={search} onClear={() => go({})} />
        </>
      }
      table={{
        rows: shown,
        columns,
        keyOf: ({ facility }) => facility,
        onOpen: ({ facility }) => void navigate({ to: '/places/$facility', params: { facility } }),
        card: (place) => <PlaceCard place={place} names={names} alarms={alarms.get(place.facility) ?? 0} />,
        toneOf: ({ facility }) => (alarms.has(facility) ? 'bad' : undefined),
        footer: text.places.list.count({
          shown: formatNumber(shown.length),
          total: formatNumber(query.data?.total ?? shown.length),
        }),
        empty: <EmptyState icon={IconBuildingWarehouse} title={search.alarm === true ? words.allCalm : words.none} />,
      }}
    />
  );
}

function columnsOf(text: Messages, names: Names, alarms: ReadonlyMap<string, number>): readonly Column<PlaceRow>[] {
  const words = text.places.list;
  return [
    nameColumn('office', words.office, names, ({ facility }) => facility),
    {
      key: 'alarms',
      header: words.alarms,
      width: '9rem',
      cell: ({ facility }) => <Alarms count={alarms.get(facility) ?? 0} />,
    },
    countColumn('zones', words.zones, ({ zones }) => zones, { from: 'sm' }),
    {
      key: 'cameras',
      header: words.cameras,
      width: '11rem',
      cell: ({ cameras, camerasDown }) =>
        camerasDown > 0 ? (
          <Chip tone="bad">{camerasOf(cameras, camerasDown, text)}</Chip>
        ) : (
          camerasOf(cameras, camerasDown, text)
        ),
    },
    countColumn('machines', words.machines, ({ machines }) => machines, { from: 'md' }),
    countColumn('inside', words.inside, ({ inside }) => inside, { width: '8rem' }),
    {
      key: 'kt1',
      header: words.kt1,
      width: '6rem',
      from: 'md',
      cell: ({ openForKt1 }) => (openForKt1 ? text.staff.yes : <span className={rows.dim}>{text.staff.no}</span>),
    },
  ];
}

function camerasOf(cameras: number, down: number, text: Messages): string {
  return text.places.list.camerasOf({ working: formatNumber(cameras - down), all: formatNumber(cameras) });
}

function Alarms({ count }: { readonly count: number }) {
  if (count === 0) return <span className={rows.dim}>–</span>;
  return (
    <Chip tone="bad" icon={<IconAlertTriangle size={13} aria-hidden />}>
      {formatNumber(count)}
    </Chip>
  );
}

interface PlaceCardProps {
  readonly place: PlaceRow;
  readonly names: Names;
  readonly alarms: number;
}

function PlaceCard({ place, names, alarms }: PlaceCardProps) {
  const text = useText();
  const words = text.places.list;
  return (
    <div className={rows.card}>
      <div className={rows.cardHead}>
        <strong>{names[place.facility] ?? place.facility}</strong>
        <Alarms count={alarms} />
      </div>
      <div className={rows.cardLine}>
        <span>
          {words.cameras} {camerasOf(place.cameras, place.camerasDown, text)}
        </span>
      </div>
      <div className={rows.cardLine}>
        <span>
          {words.zones} {formatNumber(place.zones)} · {words.inside} {formatNumber(place.inside)}
        </span>
      </div>
    </div>
  );
}
