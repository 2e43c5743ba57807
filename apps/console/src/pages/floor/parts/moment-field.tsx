import { formatMoment, useNow, useText } from '@giaolien/ui';
import { TextInput } from '@mantine/core';
import { parseMoment } from './parse-moment.ts';

interface MomentFieldProps {
  readonly label: string;
  /** As typed; the screen keeps the text, so that half a date is not lost. */
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly required?: boolean;
}

/** A moment as people type it: `14:30`, `14:30 25/11`, `25/11/2026 14:30`; what was understood stands beneath. */
export function MomentField({ label, value, onChange, required = false }: MomentFieldProps) {
  const text = useText();
  const understood = parseMoment(value, useNow());
  const wrong = value.trim() !== '' && understood === undefined;
  return (
    <TextInput
      label={label}
      placeholder={text.floor.moment.placeholder}
      description={
        understood === undefined ? text.floor.moment.hint : text.floor.moment.read({ at: formatMoment(understood) })
      }
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={wrong ? text.floor.moment.wrong : undefined}
      required={required}
      withAsterisk={false}
      autoComplete="off"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
