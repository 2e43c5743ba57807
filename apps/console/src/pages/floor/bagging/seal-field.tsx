import type { SealNow } from '@giaolien/kernel';
import { useText } from '@giaolien/ui';
import { Autocomplete } from '@mantine/core';

interface SealFieldProps {
  readonly seals: readonly SealNow[];
  readonly value: string | null;
  readonly onChange: (seal: string | null) => void;
}

/** The number on the seal: scanned, typed, or the next of the series. What is not in the register the rulebook tells. */
export function SealField({ seals, value, onChange }: SealFieldProps) {
  const text = useText();
  const words = text.floor.bagging;
  return (
    <Autocomplete
      label={words.sealNumber}
      description={seals.length === 0 ? words.noSeals : words.sealsLeft({ count: String(seals.length) })}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      maxLength={24}
      limit={12}
      value={value ?? ''}
      data={seals.map(({ id }) => id)}
      onChange={(typed) => onChange(typed.trim() === '' ? null : typed)}
    />
  );
}
