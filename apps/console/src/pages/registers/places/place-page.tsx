import { Chip, useText } from '@giaolien/ui';
import type { Place } from '@giaolien/wire';
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconDoorEnter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { placeQuery } from '../../../api/place-queries.ts';
import columns from '../../../parts/detail.module.css';
import { QueryState } from '../../../parts/query-state.tsx';
import { Page } from '../../../shell/page.tsx';
import { CamerasPanel } from './cameras-panel.tsx';
import { InsidePanel } from './inside-panel.tsx';
import { MachinesPanel } from './machines-panel.tsx';
import { OpeningPanel } from './opening-panel.tsx';
import { RulesPanel } from './rules-panel.tsx';
import { ZonesPanel } from './zones-panel.tsx';

const route = getRouteApi('/shell/places/$facility');
/** Cameras and doors are reported by people and machines that this screen does not hear of at once, milliseconds. */
const LOOK = 15_000;

/** The register of one office: its zones as a plan, its rules, its machines, its opening for KT1. */
export function PlacePage() {
  const text = useText();
  const { facility } = route.useParams();
  const query = useQuery({ ...placeQuery(facility), refetchInterval: LOOK });
  const name = query.data?.names[facility] ?? facility;
  return (
    <Page
      title={name}
      tabTitle={`${name} · ${text.places.title}`}
      aside={query.data !== undefined && <Marks place={query.data} />}
      actions={
        <Button
          variant="default"
          leftSection={<IconDoorEnter size={15} />}
          renderRoot={(props) => <Link to="/entries" search={{ facility }} {...props} />}
        >
          {text.places.entries.link}
        </Button>
      }
    >
      <QueryState query={query}>{(place) => <Register place={place} />}</QueryState>
    </Page>
  );
}

function Marks({ place }: { readonly place: Place }) {
  const text = useText();
  const { opening, list } = text.places;
  return (
    <>
      <Chip tone={place.openForKt1 ? 'done' : 'calm'}>{place.openForKt1 ? opening.open : opening.closed}</Chip>
      {place.alarms.length > 0 && (
        <Chip tone="bad" icon={<IconAlertTriangle size={13} aria-hidden />}>
          {list.alarmCount({ count: String(place.alarms.length) })}
        </Chip>
      )}
    </>
  );
}

function Register({ place }: { readonly place: Place }) {
  return (
    <div className={columns.columns}>
      <div className={columns.column}>
        <ZonesPanel place={place} />
        <MachinesPanel place={place} />
        <CamerasPanel place={place} />
      </div>
      <div className={columns.column}>
        <InsidePanel place={place} />
        <RulesPanel place={place} />
        <OpeningPanel place={place} />
      </div>
    </div>
  );
}
