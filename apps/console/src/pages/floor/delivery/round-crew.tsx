import { useText } from '@giaolien/ui';
import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { StaffRow } from '../../../api/answers.ts';
import { useSession } from '../../../api/session.ts';
import { peopleQuery, vehiclesQuery } from '../parts/catalogue.ts';
import { FieldRow } from '../parts/enter-flow.tsx';
import { ReferenceField } from '../parts/reference-field.tsx';
import type { useRoundList } from './use-round-list.ts';

interface RoundCrewProps {
  readonly courier: StaffRow;
  readonly list: ReturnType<typeof useRoundList>;
  /** An item on it is to be guarded, on request of one of the four offices. */
  readonly isGuarded: boolean;
}

/** With what a courier goes out: a secret wants a dedicated vehicle, or an escort (R1.41, R1.48); guards, where asked. */
export function RoundCrew({ courier, list, isGuarded }: RoundCrewProps) {
  const text = useText();
  const words = text.floor.delivery;
  const { facility } = useSession();
  const { data: fleet } = useQuery(vehiclesQuery(facility));
  const { data: staff } = useQuery(peopleQuery(facility));
  const common = { searchable: true, clearable: true, nothingFoundMessage: text.floor.picker.nothing };
  return (
    <FieldRow>
      <Select
        {...common}
        label={words.vehicle}
        placeholder={words.noVehicle}
        value={list.vehicle}
        onChange={list.setVehicle}
        data={(fleet?.vehicles ?? []).map(({ id, plate, kind, dedicated }) => ({
          value: id,
          label: `${plate} · ${text.domain.vehicleKind[kind]}${dedicated ? ` · ${text.floor.trips.dedicated}` : ''}`,
        }))}
      />
      <Select
        {...common}
        label={words.escort}
        placeholder={words.noEscort}
        value={list.escort}
        onChange={list.setEscort}
        data={(staff?.people ?? [])
          .filter(({ id }) => id !== courier.id)
          .map(({ id, name }) => ({ value: id, label: `${name} · ${id}` }))}
      />
      {isGuarded && <ReferenceField label={words.guardsOfRound} value={list.guards} onChange={list.setGuards} />}
    </FieldRow>
  );
}
