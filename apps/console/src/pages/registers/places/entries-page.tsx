import { EmptyState, useText } from '@giaolien/ui';
import type { Place } from '@giaolien/wire';
import { Button } from '@mantine/core';
import { IconMap2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { placeQuery } from '../../../api/place-queries.ts';
import { useSession } from '../../../api/session.ts';
import { FacilityFilter } from '../../../parts/filters.tsx';
import { QueryState } from '../../../parts/query-state.tsx';
import { compact } from '../../../routes/parse-search.ts';
import { Page, Panel } from '../../../shell/page.tsx';
import { EntryForm } from './entry-form.tsx';
import { EntryList } from './entry-list.tsx';
import { InsidePanel } from './inside-panel.tsx';
import classes from './places.module.css';

const route = getRouteApi('/shell/entries');
/** The log is written at several doors, milliseconds. */
const LOOK = 15_000;

/** Who comes in and goes out: a form for the door, who is inside now, and the log of a day. */
export function EntriesPage() {
  const text = useText();
  const session = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const facility = search.facility ?? session.facility;
  const query = useQuery({ ...placeQuery(facility), refetchInterval: LOOK });
  const names = { [session.facility]: session.facilityName, ...query.data?.names };
  return (
    <Page
      title={text.places.entries.title}
      actions={
        <FacilityFilter
          value={facility}
          names={names}
          onChange={(chosen) => void navigate({ search: compact({ facility: chosen }), replace: true })}
        />
      }
    >
      <QueryState query={query}>{(place) => <Log key={place.facility} place={place} />}</QueryState>
    </Page>
  );
}

function Log({ place }: { readonly place: Place }) {
  const text = useText();
  const words = text.places.entries;
  return (
    <div className={classes.bench}>
      <div className={classes.side}>
        {place.zones.length === 0 ? (
          <Panel>
            <EmptyState icon={IconMap2} title={words.noZones}>
              <Button
                variant="default"
                renderRoot={(props) => <Link to="/places/$facility" params={{ facility: place.facility }} {...props} />}
              >
                {words.noZonesLink}
              </Button>
            </EmptyState>
          </Panel>
        ) : (
          place.may.log && <EntryForm place={place} />
        )}
        <InsidePanel place={place} />
      </div>
      <EntryList place={place} />
    </div>
  );
}
