import { TextInput } from '@mantine/core';
import { IconBarcode } from '@tabler/icons-react';
import { useState, type Ref } from 'react';
import { useText } from '../text/language.tsx';
import type { ScanTaker } from './scan-capture.tsx';
import { FieldReader } from './wedge.ts';
import classes from './scan-field.module.css';

interface ScanFieldProps {
  readonly onScan: ScanTaker;
  readonly label?: string;
  readonly placeholder?: string;
  /** Shown under the field until the next scan. */
  readonly message?: { readonly tone: 'accept' | 'warn' | 'refuse'; readonly text: string } | undefined;
  readonly autoFocus?: boolean;
  readonly disabled?: boolean;
  readonly size?: 'sm' | 'lg';
  readonly ref?: Ref<HTMLInputElement>;
}

/** Where a code is typed by hand, or lands when a scanner is aimed at the field. Enter sends it and clears. */
export function ScanField({
  onScan,
  label,
  placeholder,
  message,
  autoFocus = false,
  disabled = false,
  size = 'lg',
  ref,
}: ScanFieldProps) {
  const text = useText();
  const [typed, setTyped] = useState('');
  const [reader] = useState(() => new FieldReader());
  function send(): void {
    const code = reader.read(typed).trim();
    reader.clear();
    setTyped('');
    if (code !== '') onScan(code);
  }
  return (
    <div className={classes.root} data-size={size}>
      <TextInput
        ref={ref ?? null}
        value={typed}
        label={label}
        aria-label={label === undefined ? text.scan.label : undefined}
        placeholder={placeholder ?? text.scan.placeholder}
        leftSection={<IconBarcode size={18} aria-hidden />}
        autoComplete="off"
        spellCheck={false}
        data-autofocus={autoFocus || undefined}
        autoFocus={autoFocus}
        disabled={disabled}
        classNames={{ input: classes.input ?? '' }}
        size={size === 'lg' ? 'md' : 'xs'}
        onChange={(event) => setTyped(event.currentTarget.value)}
        data-scan
        onKeyDown={(event) => {
          if (event.key === 'Enter') send();
          else reader.press({ key: event.key, code: event.code, at: event.timeStamp });
        }}
      />
      <p className={classes.message} data-tone={message?.tone} role="status">
        {message?.text}
      </p>
    </div>
  );
}
