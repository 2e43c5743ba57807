import { useText } from '@giaolien/ui';
import { Button } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useRef, useState, type DragEvent } from 'react';
import classes from './drop-zone.module.css';

interface DropZoneProps {
  readonly busy: string | undefined;
  readonly disabled?: boolean;
  readonly onFile: (file: File) => void;
}

/** Takes one file that is dropped or chosen. */
export function DropZone({ busy, disabled = false, onFile }: DropZoneProps) {
  const text = useText();
  const words = text.staff.import;
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const barred = disabled || busy !== undefined;
  function take(file: File | undefined): void {
    if (file !== undefined && !barred) onFile(file);
    // The same file, mended and chosen again, is another one.
    if (picker.current !== null) picker.current.value = '';
  }
  return (
    <div
      className={classes.zone}
      data-over={over || undefined}
      data-barred={barred || undefined}
      onDragOver={(event: DragEvent) => {
        event.preventDefault();
        setOver(!barred);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event: DragEvent) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files[0]);
      }}
    >
      <IconFileSpreadsheet size={32} stroke={1.4} aria-hidden />
      <p className={classes.title} role="status">
        {busy ?? (over ? words.dropNow : words.drop)}
      </p>
      <Button
        variant="default"
        loading={busy !== undefined}
        disabled={disabled}
        onClick={() => picker.current?.click()}
      >
        {words.pick}
      </Button>
      <input
        ref={picker}
        type="file"
        accept=".csv,.xlsx"
        className={classes.picker}
        tabIndex={-1}
        aria-hidden
        onChange={(event) => take(event.currentTarget.files?.[0])}
      />
      <p className={classes.limits}>{words.limits}</p>
    </div>
  );
}
