import { Tooltip } from '@mantine/core';
import { useText } from '../text/language.tsx';
import classes from './secrecy-badge.module.css';

interface SecrecyBadgeProps {
  /** A Tuyệt mật, B Tối mật, C Mật; null draws nothing. */
  readonly secrecy: 'A' | 'B' | 'C' | null;
  /** Writes the words beside the letter. */
  readonly withWords?: boolean;
}

/** The red stamp of the outer cover (R3.13–3.14). The heavier the class, the more ink, so it reads without colour. */
export function SecrecyBadge({ secrecy, withWords = false }: SecrecyBadgeProps) {
  const text = useText();
  if (secrecy === null) return null;
  const words = text.domain.secrecy[secrecy];
  const stamp = (
    <span className={classes.stamp} data-secrecy={secrecy} aria-label={words} role="img">
      {secrecy}
    </span>
  );
  if (!withWords) return <Tooltip label={words}>{stamp}</Tooltip>;
  return (
    <span className={classes.words}>
      {stamp}
      {words}
    </span>
  );
}
