import { useText } from '@giaolien/ui';
import { TextInput } from '@mantine/core';
import { parseDate } from '../../floor/parts/parse-moment.ts';

interface DateFieldProps {
  readonly label: string;
  /** As typed; the screen keeps the text, so that half a date is not lost. */
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly description?: string;
}

/** A day as people type it: `24/11/2026`. */
export function DateField({ label, value, onChange, description }: DateFieldProps) {
  const text = useText();
  return (
    <TextInput
      label={label}
      placeholder={text.staff.datePlaceholder}
      description={description}
      error={value.trim() !== '' && parseDate(value) === undefined ? text.staff.dateWrong : undefined}
      inputMode="numeric"
      autoComplete="off"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
