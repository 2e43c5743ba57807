import { useText } from '@giaolien/ui';
import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { peopleQuery, vehiclesQuery } from '../parts/catalogue.ts';
import { FieldRow } from '../parts/enter-flow.tsx';
import type { PlanDraft } from './plan-draft.ts';

interface CrewFieldsProps {
  readonly plan: PlanDraft;
  readonly here: string;
  readonly onChange: (part: Partial<PlanDraft>) => void;
}

/** Vehicle, driver and escort of the office. A vehicle that is not dedicated carries mail only with an escort (R1.41). */
export function CrewFields({ plan, here, onChange }: CrewFieldsProps) {
  const text = useText();
  const words = text.floor.trips;
  const { data: fleet } = useQuery(vehiclesQuery(here));
  const { data: staff } = useQuery(peopleQuery(here));
  const vehicle = fleet?.vehicles.find((each) => each.id === plan.vehicle);
  const people = staff?.people ?? [];
  const common = { searchable: true, clearable: true, nothingFoundMessage: text.floor.picker.nothing };
  return (
    <FieldRow>
      {plan.mode === 'road' && (
        <Select
          {...common}
          label={words.vehicle}
          value={plan.vehicle}
          onChange={(next) => onChange({ vehicle: next })}
          data={(fleet?.vehicles ?? []).map((each) => ({
            value: each.id,
            label: `${each.plate} · ${text.domain.vehicleKind[each.kind]}${each.dedicated ? ` · ${words.dedicated}` : ''}`,
          }))}
        />
      )}
      <Select
        {...common}
        label={words.driver}
        value={plan.driver}
        onChange={(next) => onChange({ driver: next })}
        data={people
          .filter((person) => person.roles.includes('driver'))
          .map((person) => ({
            value: person.id,
            label: `${person.name} · ${person.id}`,
          }))}
      />
      <Select
        {...common}
        label={words.escort}
        description={vehicle !== undefined && !vehicle.dedicated ? words.escortNeeded : undefined}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={plan.escort}
        onChange={(next) => onChange({ escort: next })}
        data={people
          .filter((person) => person.id !== plan.driver)
          .map((person) => ({
            value: person.id,
            label: `${person.name} · ${person.id}`,
          }))}
      />
    </FieldRow>
  );
}
