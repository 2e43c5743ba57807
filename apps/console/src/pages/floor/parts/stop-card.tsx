import { useText } from '@giaolien/ui';
import { Button, Modal } from '@mantine/core';
import { IconHandStop } from '@tabler/icons-react';
import { useEffect } from 'react';
import classes from './stop-card.module.css';

export interface Stop {
  readonly code: string;
  readonly sentence: string;
}

interface StopCardProps {
  readonly stop: Stop | undefined;
  readonly onDismiss: () => void;
}

/**
 * Stops the hand after a scan that must not be: only Esc or the button goes on. Enter does nothing, because every
 * scanner sends one.
 */
export function StopCard({ stop, onDismiss }: StopCardProps) {
  const text = useText();
  useEffect(() => {
    if (stop === undefined) return;
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key === 'Enter') event.preventDefault();
    }
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [stop]);
  return (
    <Modal
      opened={stop !== undefined}
      onClose={onDismiss}
      withCloseButton={false}
      closeOnClickOutside={false}
      lockScroll={false}
      size="lg"
      role="alertdialog"
      aria-label={text.floor.stop.title}
    >
      <div className={classes.card}>
        <IconHandStop size={44} stroke={1.6} aria-hidden />
        <p className={classes.title}>{text.floor.stop.title}</p>
        <p className={classes.code}>{stop?.code}</p>
        <p className={classes.sentence}>{stop?.sentence}</p>
        <Button size="sm" color="red" onClick={onDismiss} rightSection={<kbd className={classes.key}>Esc</kbd>}>
          {text.floor.stop.understood}
        </Button>
      </div>
    </Modal>
  );
}
