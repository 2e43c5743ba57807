import { Input, SegmentedControl } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import classes from './choice.module.css';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: ReactNode }[];
  readonly onChange: (value: Value) => void;
  readonly description?: ReactNode;
  readonly wide?: boolean;
  readonly disabled?: boolean;
}

/** One of a few, all visible: arrows change it, Enter goes on. */
export function Choice<Value extends string>({
  label,
  value,
  options,
  onChange,
  description,
  wide = false,
  disabled = false,
}: ChoiceProps<Value>) {
  const id = useId();
  return (
    <div className={classes.root} data-wide={wide || undefined}>
      <Input.Label id={id} className={classes.label ?? ''} component="div">
        {label}
      </Input.Label>
      <SegmentedControl
        aria-labelledby={id}
        classNames={{ root: classes.control ?? '', label: classes.option ?? '' }}
        fullWidth={wide}
        disabled={disabled}
        value={value}
        data={options.map((option) => ({ value: option.value, label: option.label }))}
        onChange={(next) => {
          const chosen = options.find((option) => option.value === next);
          if (chosen !== undefined) onChange(chosen.value);
        }}
      />
      {description !== undefined && <div className={classes.description}>{description}</div>}
    </div>
  );
}
