import { useText } from '@giaolien/ui';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { ActButton } from '../../../act/act-button.tsx';
import { newId } from '../../../act/new-id.ts';
import type { WireInput } from '../../../act/use-check.ts';
import { useSession } from '../../../api/session.ts';
import { usePageKeys } from '../../../shell/page-keys.ts';
import { EnterFlow } from '../parts/enter-flow.tsx';
import { signal } from '../parts/signals.ts';
import { Count, Stage } from '../parts/workbench.tsx';
import { CrewFields } from './crew-fields.tsx';
import { emptyPlan, plannedStops, type PlanDraft } from './plan-draft.ts';
import { RouteFields } from './route-fields.tsx';
import type { useWaitingBags } from './use-waiting-bags.ts';

interface PlanStageProps {
  readonly waiting: ReturnType<typeof useWaitingBags>;
  readonly onPlanned: (trip: string) => void;
  readonly onCancel: () => void;
}

/** Lệnh điều xe: route or stops, times, vehicle, driver, escort (12.4 #43–44). */
export function PlanStage({ waiting, onPlanned, onCancel }: PlanStageProps) {
  const text = useText();
  const words = text.floor.trips;
  const session = useSession();
  const [ids] = useState(() => ({ input: newId(), trip: newId() }));
  const [plan, setPlan] = useState<PlanDraft>(() =>
    emptyPlan({ id: session.facility, name: session.facilityName }, Date.now()),
  );
  const change = (part: Partial<PlanDraft>): void => setPlan((now) => ({ ...now, ...part }));
  const input = inputOf(plan, ids);
  usePageKeys([{ key: 'Escape', label: text.common.cancel, run: onCancel }]);
  return (
    <Stage
      step={words.planStep}
      object={
        plan.stops.length < 2
          ? words.plan
          : `${plan.stops[0]?.name} → ${plan.stops[1]?.name}${plan.stops.length > 2 ? ' → …' : ''}`
      }
      count={<Count done={plan.stops.length} label={words.stopsCount} />}
      acts={
        <>
          <ActButton
            quiet
            input={input}
            incomplete={missingOf(plan, words.missing)}
            hotkey="F9"
            size="sm"
            onDone={() => {
              signal('accept', plan.vehicle ?? plan.serviceNumber, words.planned, true);
              onPlanned(ids.trip);
            }}
          >
            {words.commit}
          </ActButton>
          <Button variant="subtle" color="gray" size="sm" onClick={onCancel}>
            {text.common.cancel}
          </Button>
        </>
      }
    >
      <EnterFlow label={words.plan}>
        <RouteFields plan={plan} here={session.facility} waiting={waiting} onChange={change} onPlan={setPlan} />
        <CrewFields plan={plan} here={session.facility} onChange={change} />
      </EnterFlow>
    </Stage>
  );
}

function inputOf(plan: PlanDraft, ids: { readonly input: string; readonly trip: string }): WireInput | undefined {
  if (plan.stops.length < 2 || plan.driver === null || (plan.mode === 'road' && plan.vehicle === null))
    return undefined;
  return {
    kind: 'PlanTrip',
    inputId: ids.input,
    trip: ids.trip,
    mode: plan.mode,
    ...(plan.route === null ? {} : { route: plan.route }),
    ...(plan.serviceNumber === '' ? {} : { serviceNumber: plan.serviceNumber }),
    ...(plan.vehicle === null ? {} : { vehicle: plan.vehicle }),
    driver: plan.driver,
    ...(plan.escort === null ? {} : { escort: plan.escort }),
    stops: plannedStops(plan),
  };
}

function missingOf(plan: PlanDraft, words: Readonly<Record<'stops' | 'vehicle' | 'driver', string>>): string {
  if (plan.stops.length < 2) return words.stops;
  if (plan.mode === 'road' && plan.vehicle === null) return words.vehicle;
  return words.driver;
}
