import { useText } from '@giaolien/ui';
import { TextInput } from '@mantine/core';

interface ReferenceFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (reference: string) => void;
}

/** Number and symbol of a document, e.g. `12/BB-BĐTW`. */
export function ReferenceField({ label, value, onChange }: ReferenceFieldProps) {
  const text = useText();
  return (
    <TextInput
      label={label}
      placeholder={text.floor.desk.referenceHint}
      maxLength={40}
      autoComplete="off"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** Without blanks at the ends; `undefined` when nothing was typed. */
export function referenceOf(typed: string): string | undefined {
  const trimmed = typed.trim().replace(/\s+/g, ' ');
  return trimmed === '' ? undefined : trimmed;
}
