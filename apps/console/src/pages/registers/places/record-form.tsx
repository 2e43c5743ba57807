import { useText } from '@giaolien/ui';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import panels from '../staff/panels.module.css';

interface RecordFormProps<Fields> {
  /** What would be kept; `undefined` while something is missing. */
  readonly fields: Fields | undefined;
  readonly isKeeping: boolean;
  /** What is missing, in a sentence. */
  readonly incomplete: string;
  readonly onKeep: (fields: Fields) => void;
  readonly children: ReactNode;
}

/** The fields of a record with the button that keeps it, which says why it cannot yet. */
export function RecordForm<Fields>({ fields, isKeeping, incomplete, onKeep, children }: RecordFormProps<Fields>) {
  const text = useText();
  const isMissing = fields === undefined;
  return (
    <form
      className={panels.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (fields !== undefined) onKeep(fields);
      }}
    >
      {children}
      <div className={panels.line}>
        <Button type="submit" loading={isKeeping} data-disabled={isMissing} aria-disabled={isMissing}>
          {text.staff.keep}
        </Button>
        <span className={panels.why} role="status">
          {isMissing && incomplete}
        </span>
      </div>
    </form>
  );
}
