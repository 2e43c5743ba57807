import { useText } from '@giaolien/ui';
import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSession } from '../../../api/session.ts';
import { peopleQuery } from './catalogue.ts';
import { floorTripsQuery } from './floor-trips.ts';
import { standsAt } from './parties.ts';

interface WitnessFieldProps {
  readonly value: string | null;
  readonly onChange: (witness: string | null) => void;
  readonly label?: string;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  readonly clearable?: boolean;
}

/**
 * The second person (12.2 #26): anybody of the office but oneself. Where one person is the whole office, the crew of the
 * trip at the door.
 */
export function WitnessField({
  value,
  onChange,
  label,
  placeholder,
  autoFocus = false,
  clearable = false,
}: WitnessFieldProps) {
  const text = useText();
  const session = useSession();
  const { data: staff } = useQuery(peopleQuery(session.facility));
  const { data: trips } = useQuery(floorTripsQuery(session.facility));
  const colleagues = (staff?.people ?? [])
    .filter((person) => person.id !== session.person)
    .map((person) => ({
      value: person.id,
      label: `${person.name} · ${person.roles.map((role) => text.domain.role[role]).join(', ')}`,
    }));
  const crew = new Map(
    (trips?.trips ?? [])
      .filter((trip) => standsAt(trip, session.facility))
      .flatMap((trip) => (trip.escort === null ? [trip.driver] : [trip.driver, trip.escort]))
      .filter((person) => person !== session.person && !colleagues.some((colleague) => colleague.value === person))
      .map((person) => [
        person,
        { value: person, label: `${trips?.names[person] ?? person} · ${text.domain.role.driver}` },
      ]),
  );
  return (
    <Select
      label={label ?? text.floor.desk.witness}
      placeholder={placeholder ?? text.floor.desk.witnessHint}
      miw={240}
      searchable
      clearable={clearable}
      autoFocus={autoFocus}
      value={value}
      onChange={onChange}
      nothingFoundMessage={text.floor.picker.nothing}
      data={[...colleagues, ...crew.values()]}
    />
  );
}
