import { useText } from '@giaolien/ui';
import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A question above the page; a press beside it does not close it, what was typed would be lost. Its head is no banner: the page has one already. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const text = useText();
  return (
    <Modal.Root
      opened
      onClose={onClose}
      size="md"
      centered
      closeOnClickOutside={false}
      transitionProps={{ duration: 120 }}
    >
      <Modal.Overlay />
      <Modal.Content>
        <div className={classes.head}>
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={text.common.close} />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
