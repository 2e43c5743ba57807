import { Chip, EmptyState, formatNumber, useText, type Column, type Messages } from '@giaolien/ui';
import type { PlaceRow } from '@giaolien/wire';
import { Checkbox } from '@mantine/core';
import { IconAlertTriangle, IconBuildingWarehouse } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Navigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Names } from '../../../api/answers.ts';
import { placePagesQuery, type PlaceFilter } from '../../../api/place-queries.ts';
import { countColumn, nameColumn } from '../../../parts/columns.tsx';
import classes from '../../../parts/detail.module.css';
import { ChoiceFilter, TextFilter } from '../../../parts/filters.tsx';
import { ClearFilters, ListPage, searchSetter } from '../../../parts/list-page.tsx';

const route = getRouteApi('/shell/places');

/** The offices of the facility register: zones, cameras, machines, who is inside, what is alarming. */
export function PlacesPage() {
  const text = useText();
  const words = text.places.list;
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { pages, rows, names, first } = usePlaces(search);
  const columns = useMemo(() => columnsOf(text, names), [text, names]);
  const go = (next: typeof search) => void navigate({ search: next, replace: true });
  const isNarrowed = Object.keys(search).length > 0;
  const [only] = rows;
  // Whoever reaches one office only has nothing to choose from.
  if (first?.total === 1 && only !== undefined && !isNarrowed && !pages.isPlaceholderData) {
    return <Navigate to="/places/$facility" params={{ facility: only.facility }} replace />;
  }
  return (
    <ListPage
      title={text.places.title}
      query={pages}
      aside={first !== undefined && <AlarmCount count={first.alarms} />}
      filters={
        <>
          <PlaceFilters search={search} provinces={first?.provinces ?? []} onChange={searchSetter(search, go)} />
          <ClearFilters search={search} onClear={() => go({})} />
        </>
      }
      table={{
        rows,
        columns,
        keyOf: ({ facility }) => facility,
        onOpen: ({ facility }) => void navigate({ to: '/places/$facility', params: { facility } }),
        card: (place) => <PlaceCard place={place} names={names} />,
        toneOf: ({ alarms }) => (alarms > 0 ? 'bad' : undefined),
        onEnd: () => {
          if (pages.hasNextPage && !pages.isFetchingNextPage) void pages.fetchNextPage();
        },
        footer: words.count({ shown: formatNumber(rows.length), total: formatNumber(first?.total ?? rows.length) }),
        empty: (
          <EmptyState
            icon={IconBuildingWarehouse}
            title={search.alarm === true ? words.allCalm : isNarrowed ? words.noneFound : words.none}
          />
        ),
      }}
    />
  );
}

/** The offices that the filters let through, as far as they have been read. */
function usePlaces(filter: PlaceFilter) {
  const pages = useInfiniteQuery(placePagesQuery(filter));
  const { data } = pages;
  const rows = useMemo(() => (data?.pages ?? []).flatMap(({ places }) => places), [data]);
  const names = useMemo<Names>(() => Object.assign({}, ...(data?.pages ?? []).map((page) => page.names)), [data]);
  return { pages, rows, names, first: data?.pages[0] };
}

function AlarmCount({ count }: { readonly count: number }) {
  const words = useText().places.list;
  return (
    <Chip tone={count > 0 ? 'bad' : 'done'}>
      {count > 0 ? words.alarmCount({ count: formatNumber(count) }) : words.allCalm}
    </Chip>
  );
}

interface PlaceFiltersProps {
  readonly search: PlaceFilter;
  readonly provinces: readonly { readonly code: string; readonly name: string }[];
  readonly onChange: (change: PlaceFilter) => void;
}

/** Name or code, province where there are several, and whether only what is alarming is wanted. */
function PlaceFilters({ search, provinces, onChange }: PlaceFiltersProps) {
  const words = useText().places.list;
  const names = new Map(provinces.map(({ code, name }) => [code, name]));
  return (
    <>
      <TextFilter value={search.q} placeholder={words.search} onChange={(q) => onChange({ q })} />
      {provinces.length > 1 && (
        <ChoiceFilter
          label={words.province}
          placeholder={words.anyProvince}
          value={search.province}
          choices={provinces.map(({ code }) => code)}
          wordOf={(code) => names.get(code) ?? code}
          onChange={(province) => onChange({ province })}
        />
      )}
      <Checkbox
        label={words.onlyAlarms}
        checked={search.alarm === true}
        onChange={(event) => onChange({ alarm: event.currentTarget.checked || undefined })}
      />
    </>
  );
}

function columnsOf(text: Messages, names: Names): readonly Column<PlaceRow>[] {
  const words = text.places.list;
  return [
    nameColumn('office', words.office, names, ({ facility }) => facility),
    {
      key: 'alarms',
      header: words.alarms,
      width: '9rem',
      cell: ({ alarms }) => <Alarms count={alarms} />,
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
      cell: ({ openForKt1 }) => (openForKt1 ? text.staff.yes : <span className={classes.dim}>{text.staff.no}</span>),
    },
  ];
}

function camerasOf(cameras: number, down: number, text: Messages): string {
  if (cameras === 0) return '–';
  return text.places.list.camerasOf({ working: formatNumber(cameras - down), all: formatNumber(cameras) });
}

function Alarms({ count }: { readonly count: number }) {
  if (count === 0) return <span className={classes.dim}>–</span>;
  return (
    <Chip tone="bad" icon={<IconAlertTriangle size={13} aria-hidden />}>
      {formatNumber(count)}
    </Chip>
  );
}

interface PlaceCardProps {
  readonly place: PlaceRow;
  readonly names: Names;
}

function PlaceCard({ place, names }: PlaceCardProps) {
  const text = useText();
  const words = text.places.list;
  return (
    <div className={classes.card}>
      <div className={classes.cardHead}>
        <strong>{names[place.facility] ?? place.facility}</strong>
        <Alarms count={place.alarms} />
      </div>
      <div className={classes.cardLine}>
        <span>
          {words.cameras} {camerasOf(place.cameras, place.camerasDown, text)}
        </span>
      </div>
      <div className={classes.cardLine}>
        <span>
          {words.zones} {formatNumber(place.zones)} · {words.inside} {formatNumber(place.inside)}
        </span>
      </div>
    </div>
  );
}
