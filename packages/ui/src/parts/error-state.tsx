import { Button } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useText } from '../text/language.tsx';
import classes from './states.module.css';

interface ErrorStateProps {
  /** One sentence for the person at the screen. */
  readonly sentence: string;
  readonly onRetry?: () => void;
}

/** Something did not load: what, and one button to try again. */
export function ErrorState({ sentence, onRetry }: ErrorStateProps) {
  const text = useText();
  return (
    <div className={classes.root} role="alert">
      <IconPlugConnectedX size={28} stroke={1.5} aria-hidden />
      <p className={classes.title}>{text.failure.title}</p>
      <p className={classes.sentence}>{sentence}</p>
      {onRetry !== undefined && (
        <Button variant="default" onClick={onRetry}>
          {text.common.retry}
        </Button>
      )}
    </div>
  );
}
