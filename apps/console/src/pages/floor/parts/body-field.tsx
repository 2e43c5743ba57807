import type { Body } from '@giaolien/kernel';
import { Chip, useText } from '@giaolien/ui';
import type { Names } from '../../../api/answers.ts';
import { searchBodies } from './catalogue.ts';
import { nameOf } from './item-line.tsx';
import { Picker } from './picker.tsx';

/** A served body as a form keeps it. */
export interface ChosenBody extends Pick<
  Body,
  'id' | 'name' | 'group' | 'fourOffices' | 'screened' | 'province' | 'servedBy'
> {
  readonly provinceName: string;
  readonly servedByName: string;
}

interface BodyFieldProps {
  readonly label: string;
  readonly value: ChosenBody | null;
  readonly onChange: (body: ChosenBody | null) => void;
  readonly autoFocus?: boolean;
}

/** A served body by number or name, with what the rules want to know of it. */
export function BodyField({ label, value, onChange, autoFocus = false }: BodyFieldProps) {
  const text = useText();
  return (
    <Picker
      label={label}
      placeholder={text.floor.accept.bodyPlaceholder}
      value={value}
      autoFocus={autoFocus}
      of="bodies"
      search={searchBodies}
      picksOf={({ bodies, names }) =>
        bodies.map((body) => ({
          id: body.id,
          name: body.name,
          detail: `${provinceOf(body, names)} · ${text.floor.bodyGroup[body.group]} · ${nameOf(names, body.servedBy)}`,
        }))
      }
      onPick={(id, { bodies, names }) => {
        const body = bodies.find((each) => each.id === id);
        if (body !== undefined) onChange(chosen(body, names));
      }}
      onClear={() => onChange(null)}
      detail={
        value !== null && (
          <>
            <Chip>{text.floor.bodyGroup[value.group]}</Chip>
            {value.fourOffices && <Chip tone="busy">{text.floor.accept.fourOffices}</Chip>}
            {value.screened && <Chip tone="warn">{text.floor.accept.screened}</Chip>}
            <span>
              {value.provinceName} · {text.floor.accept.servedBy({ office: value.servedByName })}
            </span>
          </>
        )
      }
    />
  );
}

function provinceOf(body: Body, names: Names): string {
  return names[body.province] ?? body.province;
}

function chosen(body: Body, names: Names): ChosenBody {
  const { id, name, group, fourOffices, screened, province, servedBy } = body;
  return {
    id,
    name,
    group,
    fourOffices,
    screened,
    province,
    servedBy,
    provinceName: provinceOf(body, names),
    servedByName: nameOf(names, servedBy),
  };
}
