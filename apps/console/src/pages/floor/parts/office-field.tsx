import type { FacilityId } from '@giaolien/kernel';
import { useText } from '@giaolien/ui';
import { searchOffices } from './catalogue.ts';
import { Picker } from './picker.tsx';

export interface ChosenOffice {
  readonly id: FacilityId;
  readonly name: string;
}

interface OfficeFieldProps {
  readonly label: string;
  readonly value: ChosenOffice | null;
  readonly onChange: (office: ChosenOffice | null) => void;
  readonly autoFocus?: boolean;
}

/** An office by its six-digit code or its name. Service points are left out: they take no KT1 despatch. */
export function OfficeField({ label, value, onChange, autoFocus = false }: OfficeFieldProps) {
  const text = useText();
  return (
    <Picker
      label={label}
      placeholder={text.floor.picker.office}
      value={value}
      autoFocus={autoFocus}
      of="offices"
      search={searchOffices}
      picksOf={({ facilities }) =>
        facilities
          .filter((each) => each.openForKt1)
          .map((each) => ({
            id: each.id,
            name: each.name,
            detail: `${each.id} · ${text.domain.facilityKind[each.kind]}`,
          }))
      }
      onPick={(id, { facilities }) => {
        const office = facilities.find((each) => each.id === id);
        if (office !== undefined) onChange({ id: office.id, name: office.name });
      }}
      onClear={() => onChange(null)}
      detail={value === null ? undefined : value.id}
    />
  );
}
