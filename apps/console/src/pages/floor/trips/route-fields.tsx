import { MINUTE, type MailRoute } from '@giaolien/kernel';
import { formatMoment, useText } from '@giaolien/ui';
import { ActionIcon, NumberInput, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { routesQuery } from '../parts/catalogue.ts';
import { MomentField } from '../parts/moment-field.tsx';
import { OfficeField } from '../parts/office-field.tsx';
import { parseMoment } from '../parts/parse-moment.ts';
import { planOfRoute, withStop, type PlanDraft } from './plan-draft.ts';
import classes from './trips.module.css';

interface RouteFieldsProps {
  readonly plan: PlanDraft;
  readonly here: string;
  readonly onChange: (part: Partial<PlanDraft>) => void;
  readonly onPlan: (plan: PlanDraft) => void;
}

/** A route of the catalogue fills the stops; any stop can be changed, added, or taken out. */
export function RouteFields({ plan, here, onChange, onPlan }: RouteFieldsProps) {
  const text = useText();
  const words = text.floor.trips;
  const { data } = useQuery(routesQuery(here));
  const [departText, setDepartText] = useState('');
  function takeRoute(id: string | null): void {
    const route = data?.routes.find((each) => each.id === id);
    setDepartText('');
    if (route === undefined || data === undefined) onChange({ route: null });
    else onChange(planOfRoute(route, here, data.names, Date.now()));
  }
  return (
    <>
      <Select
        label={words.route}
        placeholder={words.noRoute}
        searchable
        clearable
        autoFocus
        value={plan.route}
        onChange={takeRoute}
        nothingFoundMessage={text.floor.picker.nothing}
        data={(data?.routes ?? []).filter((route) => leavesFrom(route, here)).map((route) => ({
          value: route.id,
          label: `${route.name} · ${words.level({ n: String(route.level) })} · ${text.domain.transportMode[route.mode]}`,
        }))}
      />
      <MomentField
        label={words.departAt}
        value={departText === '' ? formatMoment(plan.departAt) : departText}
        onChange={(typed) => {
          setDepartText(typed);
          const at = parseMoment(typed, Date.now());
          if (at !== undefined) onChange({ departAt: at });
        }}
      />
      <PlanStops plan={plan} onChange={onChange} />
      <OfficeField
        key={plan.stops.length}
        label={words.addStop}
        value={null}
        onChange={(office) => {
          if (office !== null) onPlan(withStop(plan, office));
        }}
      />
    </>
  );
}

function PlanStops({ plan, onChange }: Pick<RouteFieldsProps, 'plan' | 'onChange'>) {
  const text = useText();
  const words = text.floor.trips;
  const change = (at: number, part: { arrive?: number; depart?: number }): void =>
    onChange({ stops: plan.stops.map((stop, index) => (index === at ? { ...stop, ...part } : stop)) });
  return (
    <ol className={classes.planStops} aria-label={words.stops}>
      {plan.stops.map((stop, index) => {
        const isFirst = index === 0;
        const isLast = index === plan.stops.length - 1;
        return (
          <li key={`${index}${stop.facility}`} className={classes.planStop}>
            <span className={classes.planName}>{index + 1}. {stop.name}</span>
            {!isFirst && (
              <MinuteField
                label={words.arriveAfter({ stop: stop.name })}
                minute={stop.arrive}
                at={plan.departAt + stop.arrive * MINUTE}
                onChange={(arrive) => change(index, isLast ? { arrive, depart: arrive } : { arrive })}
              />
            )}
            {!isFirst && !isLast && (
              <MinuteField
                label={words.departAfter({ stop: stop.name })}
                minute={stop.depart}
                at={plan.departAt + stop.depart * MINUTE}
                onChange={(depart) => change(index, { depart })}
              />
            )}
            {!isFirst && (
              <ActionIcon
                aria-label={words.dropStop({ stop: stop.name })}
                onClick={() => onChange({ stops: plan.stops.filter((_, each) => each !== index) })}
              >
                <IconX size={15} />
              </ActionIcon>
            )}
          </li>
        );
      })}
    </ol>
  );
}

interface MinuteFieldProps {
  readonly label: string;
  readonly minute: number;
  readonly at: number;
  readonly onChange: (minute: number) => void;
}

function MinuteField({ label, minute, at, onChange }: MinuteFieldProps) {
  const text = useText();
  return (
    <span className={classes.minute}>
      <NumberInput
        aria-label={label}
        prefix="+"
        suffix={text.floor.trips.minuteSuffix}
        min={1}
        max={20_000}
        value={minute}
        onChange={(value) => onChange(typeof value === 'number' ? value : minute)}
      />
      <span>{formatMoment(at)}</span>
    </span>
  );
}

function leavesFrom(route: MailRoute, here: string): boolean {
  const at = route.stops.findIndex((stop) => stop.facility === here);
  return at !== -1 && at < route.stops.length - 1;
}
