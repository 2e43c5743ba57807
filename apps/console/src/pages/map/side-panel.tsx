import { useText } from '@giaolien/ui';
import { SegmentedControl, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import type { MapTrips } from '../../api/answers.ts';
import { compact } from '../../routes/parse-search.ts';
import { FacilityCard } from './facility-card.tsx';
import { FacilityList } from './facility-list.tsx';
import classes from './map.module.css';
import { TripCard } from './trip-card.tsx';
import { TripList } from './trip-list.tsx';
import type { FacilityById, TripPlace } from './trips-geojson.ts';
import type { MapSelection } from './use-map-selection.ts';

const route = getRouteApi('/shell/map');

interface SidePanelProps {
  readonly trips: MapTrips | undefined;
  readonly loading: boolean;
  readonly places: readonly TripPlace[];
  readonly facilities: FacilityById;
  readonly selection: MapSelection;
  readonly onHover: (id: string | undefined) => void;
}

/** The list beside the map: trips or offices, and what is selected above it. */
export function SidePanel({ trips, loading, places, facilities, selection, onHover }: SidePanelProps) {
  const text = useText();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const list = search.list ?? 'trips';
  const q = search.q ?? '';
  return (
    <aside className={classes.panel} aria-label={text.views.map[list]}>
      {selection.trip !== undefined && (
        <TripCard trip={selection.trip} place={selection.place} names={trips?.names ?? {}} onClose={selection.clear} />
      )}
      {selection.facility !== undefined && <FacilityCard facility={selection.facility} onClose={selection.clear} />}
      <div className={classes.panelHead}>
        <SegmentedControl
          fullWidth
          aria-label={text.views.map.title}
          value={list}
          data={(['trips', 'facilities'] as const).map((value) => ({ value, label: text.views.map[value] }))}
          onChange={(value) => void navigate({ search: { ...search, list: value }, replace: true })}
        />
        <TextInput
          value={q}
          aria-label={text.common.filter}
          placeholder={list === 'trips' ? text.views.map.searchTrips : text.views.map.searchFacilities}
          leftSection={<IconSearch size={14} aria-hidden />}
          onChange={(event) => {
            const typed = event.currentTarget.value;
            void navigate({ search: compact({ ...search, q: typed === '' ? undefined : typed }), replace: true });
          }}
        />
      </div>
      {list === 'trips' ? (
        <TripList trips={trips} loading={loading} places={places} q={q} selection={selection} onHover={onHover} />
      ) : (
        <FacilityList facilities={facilities} q={q} selection={selection} onHover={onHover} />
      )}
    </aside>
  );
}
