import { useText } from '@giaolien/ui';
import { ActionIcon, Button, Modal } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { Band } from './board.ts';
import { clockOf } from './week.ts';
import classes from './roster.module.css';

interface BandHeadProps {
  readonly band: Band;
  readonly days: number;
  readonly onRemove: ((band: string) => void) | undefined;
}

/** Name and hours of a shift across the table; it can be taken out of the whole week after a second press. */
export function BandHead({ band, days, onRemove }: BandHeadProps) {
  const text = useText();
  const words = text.rosters.act;
  const [asks, setAsks] = useState(false);
  const { name, startMinute, endMinute } = band.shift;
  return (
    <tr role="row">
      <th role="rowheader" colSpan={days + 1} className={classes.band}>
        <span className={classes.bandLine}>
          <span className={classes.bandName}>{name}</span>
          <span className={classes.bandHours}>
            {clockOf(startMinute)}–{clockOf(endMinute)}
            {endMinute > 1440 && ' (+1)'}
          </span>
          {onRemove !== undefined && (
            <ActionIcon
              variant="subtle"
              size="sm"
              className={classes.bandDrop ?? ''}
              aria-label={`${words.removeShift}: ${name}`}
              onClick={() => setAsks(true)}
            >
              <IconTrash size={14} />
            </ActionIcon>
          )}
        </span>
        <Modal
          opened={asks}
          onClose={() => setAsks(false)}
          title={words.removeShift}
          closeButtonProps={{ 'aria-label': text.common.close }}
        >
          <p className={classes.ask}>{words.removeShiftConfirm({ shift: name })}</p>
          <Button
            data-autofocus
            color="red"
            onClick={() => {
              setAsks(false);
              onRemove?.(band.key);
            }}
          >
            {words.removeShift}
          </Button>
        </Modal>
      </th>
    </tr>
  );
}
