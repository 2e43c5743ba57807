import type { FacilityId, MailRoute } from '@giaolien/kernel';
import { Chip, foldText, useNow, useText } from '@giaolien/ui';
import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Names } from '../../../api/answers.ts';
import { routesQuery } from '../parts/catalogue.ts';
import { planOfRoute, type PlanDraft } from './plan-draft.ts';
import classes from './trips.module.css';

interface RouteSelectProps {
  readonly value: string | null;
  readonly here: FacilityId;
  /** Destinations for which bags wait: routes that call there stand first. */
  readonly wanted: ReadonlySet<FacilityId>;
  readonly onChange: (part: Partial<PlanDraft>) => void;
}

/** The routes that leave from here, found by their name or by any office on the way. */
export function RouteSelect({ value, here, wanted, onChange }: RouteSelectProps) {
  const text = useText();
  const words = text.floor.trips;
  const now = useNow();
  const { data } = useQuery(routesQuery(here));
  const names = data?.names ?? {};
  const routes = (data?.routes ?? []).filter((route) => stopsAfter(route, here).length > 0);
  const takes = (route: MailRoute): boolean => stopsAfter(route, here).some((facility) => wanted.has(facility));
  const byId = new Map(routes.map((route) => [route.id, route]));
  const stopsOf = (route: MailRoute): string =>
    stopsAfter(route, here)
      .map((facility) => names[facility] ?? facility)
      .join(' → ');
  return (
    <Select
      label={words.route}
      placeholder={words.noRoute}
      searchable
      clearable
      autoFocus
      maxDropdownHeight={340}
      value={value}
      nothingFoundMessage={text.floor.picker.nothing}
      onChange={(id) => {
        const route = id === null ? undefined : byId.get(id);
        onChange(route === undefined ? { route: null } : planOfRoute(route, here, names, now));
      }}
      data={[...routes]
        .sort((one, other) => Number(takes(other)) - Number(takes(one)))
        .map((route) => ({
          value: route.id,
          label: route.name,
        }))}
      filter={({ options, search }) =>
        options.filter((option) => {
          const route = 'value' in option ? byId.get(option.value) : undefined;
          return (
            route !== undefined &&
            foldText(`${route.name} ${stopsOf(route)} ${namesOf(route, names)}`).includes(foldText(search.trim()))
          );
        })
      }
      renderOption={({ option }) => {
        const route = byId.get(option.value);
        if (route === undefined) return option.label;
        return (
          <div>
            <div className={classes.routeName}>
              {route.name}
              <Chip>{text.domain.transportMode[route.mode]}</Chip>
              {takes(route) && <Chip tone="busy">{words.takesBags}</Chip>}
            </div>
            <div className={classes.routeStops}>{stopsOf(route)}</div>
          </div>
        );
      }}
    />
  );
}

/** Where the route calls after this office. */
function stopsAfter(route: MailRoute, here: FacilityId): readonly FacilityId[] {
  const at = route.stops.findIndex((stop) => stop.facility === here);
  return at === -1 ? [] : route.stops.slice(at + 1).map((stop) => stop.facility);
}

/** Codes are searched as well as names. */
function namesOf(route: MailRoute, names: Names): string {
  return route.stops.map((stop) => `${stop.facility} ${names[stop.facility] ?? ''}`).join(' ');
}
