import { MINUTE } from '@giaolien/kernel';
import { formatMoment, formatShort, useNow, useText } from '@giaolien/ui';
import { ActionIcon, NumberInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { MomentField } from '../parts/moment-field.tsx';
import { OfficeField } from '../parts/office-field.tsx';
import { parseMoment } from '../parts/parse-moment.ts';
import { withStop, type PlanDraft } from './plan-draft.ts';
import { RouteSelect } from './route-select.tsx';
import classes from './trips.module.css';
import type { useWaitingBags } from './use-waiting-bags.ts';

interface RouteFieldsProps {
  readonly plan: PlanDraft;
  readonly here: string;
  readonly waiting: ReturnType<typeof useWaitingBags>;
  readonly onChange: (part: Partial<PlanDraft>) => void;
  readonly onPlan: (plan: PlanDraft) => void;
}

/** A route of the catalogue fills the stops; any stop can be changed, added, or taken out. */
export function RouteFields({ plan, here, waiting, onChange, onPlan }: RouteFieldsProps) {
  const text = useText();
  const words = text.floor.trips;
  const [departText, setDepartText] = useState('');
  return (
    <>
      <RouteSelect
        value={plan.route}
        here={here}
        wanted={new Set(waiting.counts.map(([destination]) => destination))}
        onChange={(part) => {
          setDepartText('');
          onChange(part);
        }}
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
    <table className={classes.planStops} aria-label={words.stops}>
      <thead>
        <tr>
          <th scope="col">{words.stop}</th>
          <th scope="col">{words.arrival}</th>
          <th scope="col" colSpan={2}>
            {words.departure}
          </th>
        </tr>
      </thead>
      <tbody>
        {plan.stops.map((stop, index) => {
          const isFirst = index === 0;
          const isLast = index === plan.stops.length - 1;
          return (
            <tr key={`${index}${stop.facility}`}>
              <th scope="row">
                {index + 1}. {stop.name}
              </th>
              <td>
                {!isFirst && (
                  <MinuteField
                    label={words.arriveAfter({ stop: stop.name })}
                    minute={stop.arrive}
                    at={plan.departAt + stop.arrive * MINUTE}
                    onChange={(arrive) => change(index, isLast ? { arrive, depart: arrive } : { arrive })}
                  />
                )}
              </td>
              <td>
                {isFirst && formatMoment(plan.departAt)}
                {!isFirst && !isLast && (
                  <MinuteField
                    label={words.departAfter({ stop: stop.name })}
                    minute={stop.depart}
                    at={plan.departAt + stop.depart * MINUTE}
                    onChange={(depart) => change(index, { depart })}
                  />
                )}
              </td>
              <td>
                {!isFirst && (
                  <ActionIcon
                    aria-label={words.dropStop({ stop: stop.name })}
                    onClick={() => onChange({ stops: plan.stops.filter((_, each) => each !== index) })}
                  >
                    <IconX size={15} />
                  </ActionIcon>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface MinuteFieldProps {
  readonly label: string;
  readonly minute: number;
  readonly at: number;
  readonly onChange: (minute: number) => void;
}

function MinuteField({ label, minute, at, onChange }: MinuteFieldProps) {
  const now = useNow();
  return (
    <span className={classes.minute}>
      <NumberInput
        aria-label={label}
        prefix="+"
        suffix="′"
        min={1}
        max={20_000}
        value={minute}
        onChange={(value) => onChange(typeof value === 'number' ? value : minute)}
      />
      <span>{formatShort(at, now)}</span>
    </span>
  );
}
