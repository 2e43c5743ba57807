import { MASKED_BODY } from '@giaolien/access';
import type { BodyId } from '@giaolien/kernel';
import { useText } from '@giaolien/ui';
import { Tooltip } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import type { Names } from '../api/answers.ts';
import classes from './body-name.module.css';

interface BodyNameProps {
  readonly id: BodyId;
  readonly names: Names;
  /** Inside rows that are pressed as a whole: the reason is a title, not a stop of the keyboard. */
  readonly plain?: boolean;
}

/** A body by name. A recipient that this person may not read is a labelled mask that says why (12.10 #90), not a gap. */
export function BodyName({ id, names, plain = false }: BodyNameProps) {
  const words = useText().security.mask;
  if (id !== MASKED_BODY) return names[id] ?? id;
  const mask = (
    <>
      <IconEyeOff size={14} aria-hidden />
      {words.recipient}
    </>
  );
  if (plain) {
    return (
      <span className={classes.mask} title={words.why}>
        {mask}
      </span>
    );
  }
  return (
    <Tooltip label={words.why} multiline w={280}>
      <button type="button" className={classes.mask}>
        {mask}
      </button>
    </Tooltip>
  );
}
