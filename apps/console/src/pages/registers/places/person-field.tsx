import type { FacilityId, PersonId } from '@giaolien/kernel';
import { useText } from '@giaolien/ui';
import { searchStaff } from '../../../api/staff-queries.ts';
import { Picker } from '../../floor/parts/picker.tsx';
import { rolesOf } from '../staff/staff-columns.tsx';

export interface ChosenPerson {
  readonly id: PersonId;
  readonly name: string;
}

interface PersonFieldProps {
  readonly label: string;
  readonly facility: FacilityId;
  readonly value: ChosenPerson | null;
  readonly onChange: (person: ChosenPerson | null) => void;
}

/** One of the staff of an office by name or code. */
export function PersonField({ label, facility, value, onChange }: PersonFieldProps) {
  const text = useText();
  return (
    <Picker
      label={label}
      placeholder={text.places.entries.personHint}
      value={value}
      of={`staff ${facility}`}
      search={(q, signal) => searchStaff(q, facility, signal)}
      picksOf={({ people }) =>
        people.map((person) => ({
          id: person.id,
          name: person.name,
          detail: `${person.id} · ${rolesOf(person, text)}`,
        }))
      }
      onPick={(id, { people }) => {
        const person = people.find((one) => one.id === id);
        if (person !== undefined) onChange({ id: person.id, name: person.name });
      }}
      onClear={() => onChange(null)}
    />
  );
}
