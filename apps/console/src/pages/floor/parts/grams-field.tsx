import { NumberInput } from '@mantine/core';
import type { ReactNode } from 'react';

interface GramsFieldProps {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (grams: number | null) => void;
  readonly description?: ReactNode;
  readonly placeholder?: string;
  readonly max?: number;
}

/** A mass in grams; empty while nothing was weighed. */
export function GramsField({ label, value, onChange, description, placeholder, max = 50_000 }: GramsFieldProps) {
  return (
    <NumberInput
      label={label}
      description={description}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      {...(placeholder === undefined ? {} : { placeholder })}
      suffix=" g"
      min={1}
      max={max}
      allowNegative={false}
      decimalScale={0}
      value={value ?? ''}
      onChange={(next) => onChange(typeof next === 'number' && next > 0 ? next : null)}
    />
  );
}
